import { afterEach, beforeEach, expect, test } from "vitest";
import { CARDS_READ } from "../../protocol/comment-card.ts";
import { aCard } from "../testing/cards.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { type Hired, hires, writtenDown } from "../testing/staff.ts";
import { addAgent, arrives, sitsAway, together } from "../testing/wire.ts";

let relay: Relay;
let site: string;
let ada: Hired;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
	ada = await hires(relay, "Ada", "supervisor");
});
afterEach(() => relay.stop());

type Reader = Pick<Hired["desk"], "ask">;
const reads = async (
	desk: Reader,
	list: "wall" | "mine" | "praise" | "idea" | "problem",
) => (await desk.ask("cards:read", { site, list, before: null })).cards;

test("CC6 praise is told to the staff of the site at once, and reaches who is meant and the wall", async () => {
	const ines = await addAgent(relay, "ines");
	const teo = await sitsAway(relay, "teo");
	const { maya, noor, answers } = await together(relay);
	await answers("In two colours.");
	await maya.ask("card:leave", aCard({ about: "Noor" }));
	await maya.ask("card:leave", aCard({ kind: "idea" }));
	const { card } = await teo.hears("card:left");
	await noor.hears("card:left", (fact) => fact.card.id === card.id);
	expect(await reads(noor, "mine")).toEqual([card]);
	expect(await reads(teo, "mine")).toEqual([]);
	expect(await reads(teo, "wall")).toEqual([card]);
	expect(await reads(ines, "idea").catch(() => "not theirs")).toBe(
		"not theirs",
	);
	await ines.fence();
	expect(ines.facts("card:left")).toEqual([]);
});

test("CC6 a list is read by a cursor, the newest first, each card once", async () => {
	const { leaveCard } = relay.app.capabilities.commentCards;
	for (let at = 0; at <= CARDS_READ; at++)
		await leaveCard(
			{
				site,
				visitor: null,
				address: `192.0.2.${at}`,
				channel: "link",
				order: null,
			},
			aCard({ text: `${at}` }),
		);
	const first = await ada.desk.ask("cards:read", {
		site,
		list: "praise",
		before: null,
	});
	expect(first.cards).toHaveLength(CARDS_READ);
	const second = await ada.desk.ask("cards:read", {
		site,
		list: "praise",
		before: first.next,
	});
	expect(second.next).toBeNull();
	const texts = [...first.cards, ...second.cards].map(({ text }) => text);
	expect(new Set(texts).size).toBe(CARDS_READ + 1);
});

test("CC6 a page has about 64 KiB, and always one card", async () => {
	const maya = await arrives(relay);
	for (let at = 0; at < 6; at++)
		await maya.ask("card:leave", aCard({ text: "ж".repeat(3_990) + at }));
	const read: string[] = [];
	for (let before = null, pages = 0; pages < 3; pages++) {
		const page = await ada.desk.ask("cards:read", {
			site,
			list: "wall",
			before,
		});
		read.push(...page.cards.map(({ id }) => id));
		if (!page.next) break;
		before = page.next as never;
	}
	expect(new Set(read).size).toBe(6);
});

test("CC7 an idea has a state and a note, which its author reads at once and later", async () => {
	const maya = await arrives(relay);
	const other = await arrives(relay, { token: maya.token });
	const { card } = await maya.ask("card:leave", aCard({ kind: "idea" }));
	await other.hears("card:changed", (fact) => fact.card.id === card.id);
	const set = { site, card: card.id, state: "planned" as const };
	const answer = await ada.desk.ask("idea:set", { ...set, note: "In May." });
	expect(answer.card).toMatchObject({ state: "planned", note: "In May." });
	const own = { ...card, state: "planned", note: "In May." };
	for (const window of [maya, other])
		await window.hears("card:changed", (fact) => fact.card.state === "planned");
	expect((await maya.ask("cards:own", {})).cards).toEqual([own]);
	expect(
		(await ada.desk.ask("idea:set", { ...set, state: "done", note: null }))
			.card,
	).toMatchObject({ state: "done", note: null });
	const praise = await maya.ask("card:leave", aCard());
	expect(
		await ada.desk.refused("idea:set", {
			...set,
			card: praise.card.id,
			note: null,
		}),
	).toEqual({ code: "rejected" });
});

test("CC8 a hidden card is on no wall, stays in the lists of who may hide, and the audit log says who and why", async () => {
	const { maya, noor, answers } = await together(relay);
	await answers("In two colours.");
	const { card } = await maya.ask("card:leave", aCard({ about: "Noor" }));
	const hide = { site, card: card.id, why: "A name of a child." };
	await ada.desk.ask("card:hide", hide);
	await ada.desk.ask("card:hide", hide);
	await noor.hears("card:changed", (fact) => fact.card.hidden !== null);
	for (const list of ["wall", "mine", "praise"] as const)
		expect(await reads(noor, list)).toEqual([]);
	expect(await reads(ada.desk, "wall")).toEqual([]);
	expect(await reads(ada.desk, "praise")).toMatchObject([
		{ id: card.id, hidden: { by: "Ada", why: "A name of a child." } },
	]);
	expect((await maya.ask("cards:own", {})).cards).toHaveLength(1);
	await ada.desk.ask("card:hide", { ...hide, why: null });
	expect(await reads(noor, "wall")).toMatchObject([{ hidden: null }]);
	const log = (await writtenDown(relay)).filter(
		({ target }) => target === card.id,
	);
	expect(log).toEqual([
		{
			action: "card_hidden",
			by: ada.id,
			target: card.id,
			details: { why: "A name of a child." },
		},
		{ action: "card_shown", by: ada.id, target: card.id, details: {} },
	]);
});

test("CC9 a card waits until somebody has answered in its conversation, or says that it is settled", async () => {
	const { maya, noor, conversation, answers } = await together(relay);
	await answers("In two colours.");
	relay.clock.pass(1);
	const { card } = await maya.ask("card:leave", aCard({ kind: "problem" }));
	expect(await reads(noor, "problem")).toMatchObject([{ settledAt: null }]);
	const settle = { site, card: card.id };
	await noor.ask("card:settle", { ...settle, settled: true });
	await ada.desk.hears("card:changed", (fact) => fact.card.settledAt !== null);
	await noor.ask("card:settle", { ...settle, settled: false });
	expect(await reads(noor, "problem")).toMatchObject([{ settledAt: null }]);
	relay.clock.pass(1);
	const ravi = await arrives(relay);
	const { card: asked } = await ravi.ask(
		"card:leave",
		aCard({ kind: "problem", wantsAnswer: true }),
	);
	expect(asked.conversation).not.toBe(conversation);
	await noor.hears(
		"conversation:changed",
		(fact) =>
			fact.conversation.id === asked.conversation &&
			fact.conversation.agent?.name === "Noor",
	);
	await noor.ask("message:send", {
		conversation: asked.conversation as string,
		clientId: "a".repeat(22),
		text: "On it.",
	});
	const [newest] = await reads(noor, "problem");
	expect(newest).toMatchObject({ id: asked.id });
	expect(newest?.settledAt).not.toBeNull();
});
