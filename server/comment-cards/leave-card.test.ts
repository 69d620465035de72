import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { CARDS_A_DAY, CARDS_DAY_MS } from "../../protocol/limits.ts";
import { aCard } from "../testing/cards.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { ORDER, signedBy } from "../testing/signed.ts";
import { addAgent, arrives, knocks, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const CARD_NUMBER = "4111 1111 1111 1111";

test("CC1 a card is left without a conversation, also while nobody is there, and is shown to its author", async () => {
	const maya = await arrives(relay);
	const { card } = await maya.ask(
		"card:leave",
		aCard({ kind: "idea", text: "  Sell it in red. " }),
	);
	expect(card).toMatchObject({
		kind: "idea",
		text: "Sell it in red.",
		state: "heard",
		note: null,
		conversation: null,
	});
	expect(await maya.ask("cards:own", {})).toEqual({ cards: [card], met: [] });
	const again = await arrives(relay, { token: maya.token });
	expect((await again.ask("cards:own", {})).cards).toEqual([card]);
});

test("CC1 the same client id is one card and told once; with other words it is a conflict", async () => {
	const noor = await addAgent(relay, "noor");
	const maya = await arrives(relay);
	const left = aCard({ about: "Somebody", contact: "maya@home.example" });
	const all = await Promise.all(
		Array.from({ length: 5 }, () => maya.ask("card:leave", left)),
	);
	expect(new Set(all.map(({ card }) => card.id)).size).toBe(1);
	await noor.fence();
	expect(noor.facts("card:left")).toHaveLength(1);
	for (const other of [
		{ text: "So slow." },
		{ kind: "idea" as const },
		{ about: "Somebody else" },
		{ contact: null },
	])
		expect(await maya.refused("card:leave", { ...left, ...other })).toEqual({
			code: "conflict",
		});
	const ravi = await arrives(relay);
	expect(await ravi.refused("card:leave", left)).toEqual({ code: "conflict" });
	expect((await maya.ask("cards:own", {})).cards).toHaveLength(1);
});

test("CC1 whoever was not made, or was forgotten, leaves none", async () => {
	const nobody = knocks(relay);
	await nobody.ask("hello", {
		protocol: 4,
		site: relay.shop.id,
		token: null,
		identity: null,
	});
	expect(await nobody.refused("card:leave", aCard())).toEqual({
		code: "not_found",
	});
	const maya = await arrives(relay);
	await maya.ask("card:leave", aCard());
	await maya.ask("visitor:forget", {});
	expect(await maya.refused("card:leave", aCard())).toEqual({
		code: "not_found",
	});
});

test("CC1 numbers of cards are hidden in it as in a message, and what looks like a formula is text", async () => {
	const noor = await addAgent(relay, "noor");
	const maya = await arrives(relay);
	await maya.ask(
		"card:leave",
		aCard({ text: `=cmd() ${CARD_NUMBER}`, about: "שלום" }),
	);
	const { card } = await noor.hears("card:left");
	expect(card.text).not.toContain(CARD_NUMBER);
	expect(card.text).toMatch(/^=cmd\(\) /);
	expect(card.about).toBe("שלום");
});

test("CC2 a visitor leaves ten cards in 24 hours; the next is told when it can be left", async () => {
	const maya = await arrives(relay);
	for (let at = 0; at < CARDS_A_DAY; at++)
		await maya.ask("card:leave", aCard());
	const ravi = await arrives(relay);
	await ravi.ask("card:leave", aCard());
	for (const kind of ["praise", "problem"] as const) {
		const one = aCard({ kind, wantsAnswer: true });
		const refusal = await maya.refused("card:leave", one);
		expect(refusal).toEqual({
			code: "slow_down",
			retryAfterMs: CARDS_DAY_MS,
		});
	}
	relay.clock.pass(CARDS_DAY_MS - 1);
	const one = aCard();
	expect(await maya.refused("card:leave", one)).toEqual({
		code: "slow_down",
		retryAfterMs: 1,
	});
	relay.clock.pass(1);
	await maya.ask("card:leave", one);
});

test("CC3 a name stands for who has written to this visitor and works here, by the name that shoppers read", async () => {
	const { maya, noor, answers } = await together(relay);
	expect((await maya.ask("cards:own", {})).met).toEqual([]);
	await answers("In two colours.");
	expect((await maya.ask("cards:own", {})).met).toEqual(["Noor"]);
	for (const about of ["noor", " Noor "])
		await maya.ask("card:leave", aCard({ about }));
	await maya.ask("card:leave", aCard({ about: "Teo" }));
	await noor.fence();
	const noorsId = relay.people.noor.id;
	expect(
		noor.facts("card:left").map(({ card }) => [card.about, card.agent]),
	).toEqual([
		["noor", { id: noorsId, name: "Noor" }],
		["Noor", { id: noorsId, name: "Noor" }],
		["Teo", null],
	]);
	const person = await relay.store.person(noorsId);
	if (!person) throw new Error("Noor is not there");
	await relay.store.keepPerson({ ...person, short_name: "N." });
	expect((await maya.ask("cards:own", {})).met).toEqual(["N."]);
	await maya.ask("card:leave", aCard({ about: "n." }));
	await noor.fence();
	expect(noor.facts("card:left").at(-1)?.card.agent?.id).toBe(noorsId);
	const ravi = await arrives(relay);
	expect((await ravi.ask("cards:own", {})).met).toEqual([]);
	await ravi.ask("card:leave", aCard({ about: "Noor" }));
	await noor.fence();
	expect(noor.facts("card:left").at(-1)?.card.agent).toBeNull();
});

test("CC4 a problem that wants an answer is a message that waits, with the card before it", async () => {
	const noor = await addAgent(relay, "noor");
	const maya = await arrives(relay);
	const left = aCard({
		kind: "problem",
		text: `It flickers. ${CARD_NUMBER}`,
		wantsAnswer: true,
		contact: "maya@home.example",
	});
	const { card } = await maya.ask("card:leave", left);
	const conversation = card.conversation as string;
	expect(card.text).toMatch(/^It flickers\. /);
	expect(card.text).not.toContain(CARD_NUMBER);
	const { entries } = await maya.ask("conversation:join", {
		conversation,
		after: 0,
	});
	const kinds = entries.map(({ kind }) => kind);
	expect(kinds.slice(0, 3)).toEqual(["card", "message", "masked"]);
	expect(entries[0]?.body).toEqual({ card: card.id, kind: "problem" });
	expect(entries[1]).toMatchObject({
		clientId: left.clientId,
		body: { text: card.text },
	});
	// The routing treats it as a first message.
	await noor.hears(
		"conversation:changed",
		(fact) =>
			fact.conversation.id === conversation &&
			fact.conversation.agent?.name === "Noor",
	);
	expect((await maya.ask("card:leave", left)).card).toEqual(card);
	expect(
		await maya.refused("card:leave", { ...left, text: "Not so." }),
	).toEqual({ code: "conflict" });
	const sent = { conversation, clientId: newId(), text: "Hello?" };
	await maya.ask("message:send", sent);
	expect(
		await maya.refused("card:leave", {
			...left,
			clientId: sent.clientId,
			text: "Hello?",
		}),
	).toEqual({ code: "conflict" });
	await noor.fence();
	expect(noor.facts("card:left")).toHaveLength(1);
});

test("CC4 it goes into the conversation that goes on, and is gone with its message", async () => {
	const { maya, noor, conversation } = await together(relay);
	const { card } = await maya.ask(
		"card:leave",
		aCard({ kind: "problem", text: "It flickers.", wantsAnswer: true }),
	);
	expect(card.conversation).toBe(conversation);
	const { entry } = await maya.hears(
		"entry:added",
		(fact) =>
			fact.entry.kind === "message" && fact.entry.seq > 3 && !!fact.entry.body,
	);
	await maya.ask("message:withdraw", { conversation, seq: entry.seq });
	const { cards } = await maya.ask("cards:own", {});
	expect(cards).toMatchObject([{ id: card.id, text: null, conversation }]);
	const page = await noor.ask("cards:read", {
		site: relay.shop.id,
		list: "problem",
		before: null,
	});
	expect(page.cards).toMatchObject([{ id: card.id, text: null }]);
});

test("CC4 of many at once one conversation begins", async () => {
	const maya = await arrives(relay);
	const all = await Promise.all(
		Array.from({ length: 4 }, () =>
			maya.ask("card:leave", aCard({ kind: "problem", wantsAnswer: true })),
		),
	);
	expect(new Set(all.map(({ card }) => card.conversation)).size).toBe(1);
});

test("CC5 customer or visitor is fixed when it was left, by the shop's signature alone", async () => {
	const noor = await addAgent(relay, "noor");
	const maya = await arrives(relay);
	await maya.ask("card:leave", aCard());
	const identity = await signedBy(relay, { claims: { orders: [ORDER] } });
	await maya.ask("identity:prove", { identity });
	relay.clock.pass(1);
	await maya.ask("card:leave", aCard());
	await maya.ask("card:leave", aCard({ kind: "problem", wantsAnswer: true }));
	await noor.fence();
	const told = noor.facts("card:left").map(({ card }) => card);
	expect(told.map(({ relation }) => relation)).toEqual([
		"visitor",
		"customer",
		"customer",
	]);
	const { cards } = await noor.ask("cards:read", {
		site: relay.shop.id,
		list: "wall",
		before: null,
	});
	expect(
		cards.map(({ relation, visitorName }) => [relation, visitorName]),
	).toEqual([
		["customer", "Maya"],
		["visitor", "Maya"],
	]);
});

test("CC12 of a page without the chat nobody is known: it is a card with its contact, of a signed order a customer's", async () => {
	const noor = await addAgent(relay, "noor");
	const { leaveCard } = relay.app.capabilities.commentCards;
	const from = {
		site: relay.shop.id,
		visitor: null,
		address: "192.0.2.1",
		channel: "link" as const,
		order: "1007",
	};
	const left = aCard({
		kind: "problem",
		wantsAnswer: true,
		contact: "+370 600 00000",
	});
	const own = await leaveCard(from, left);
	expect(await leaveCard(from, left)).toEqual(own);
	const { card } = await noor.hears("card:left");
	expect(card).toMatchObject({
		relation: "customer",
		order: "1007",
		channel: "link",
		conversation: null,
		wantsAnswer: true,
		contact: "+370 600 00000",
		settledAt: null,
	});
});

test("CC2 cards are counted by address as well", async () => {
	await relay.stop();
	relay = await startRelay({ config: { addressFactor: 1 } });
	const { leaveCard } = relay.app.capabilities.commentCards;
	const from = {
		site: relay.shop.id,
		visitor: null,
		address: "192.0.2.2",
		channel: "link" as const,
		order: null,
	};
	for (let at = 0; at < 20; at++) await leaveCard(from, aCard());
	await expect(leaveCard(from, aCard())).rejects.toMatchObject({
		refusal: { code: "slow_down" },
	});
	await leaveCard({ ...from, address: "198.51.100.1" }, aCard());
});
