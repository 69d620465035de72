import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newId, newToken } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { inboxOf } from "../testing/store/inbox-of.ts";
import { addAgent, arrives, knocks, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const hello = (token: string | null, site = relay.shop.id) => ({
	protocol: PROTOCOL,
	site,
	token,
	identity: null,
});

test("VS1 nobody is known before the first message, and nobody unknown can do anything", async () => {
	const wire = knocks(relay);
	const welcome = await wire.ask("hello", hello(null));
	expect(welcome).toMatchObject({
		visitor: null,
		conversations: [],
		site: { name: "Lamp & Loom" },
	});
	const draft = { conversation: null, clientId: "a".repeat(22), text: "x" };
	expect(await wire.refused("message:send", draft)).toEqual({
		code: "not_found",
	});
	const looking = { page: { url: "http://shop.test/", title: "" }, cart: null };
	expect(await wire.refused("page:view", looking)).toEqual({
		code: "not_found",
	});
});

test("VS1 making a visitor again, also in two windows at once, finds the same one", async () => {
	const token = newToken();
	const windows = await Promise.all(
		Array.from({ length: 5 }, () => arrives(relay, { token })),
	);
	const sent = await Promise.all(windows.map((window) => window.sends("Hi")));
	expect(new Set(sent.map(({ conversation }) => conversation)).size).toBe(1);
	const again = { token, identity: null };
	await windows[0]?.ask("visitor:make", again);
});

test("VS1 a window stays the visitor that it is, also when two are made at once", async () => {
	const maya = await arrives(relay);
	const other = { token: newToken(), identity: null };
	expect(await maya.refused("visitor:make", other)).toEqual({
		code: "forbidden",
	});
	const wire = knocks(relay);
	await wire.ask("hello", hello(null));
	const made = await Promise.all([
		wire.say("visitor:make", { token: newToken(), identity: null }),
		wire.say("visitor:make", { token: newToken(), identity: null }),
	]);
	expect(made.filter(({ ok }) => ok)).toHaveLength(1);
});

test("VS1 the relay keeps only a hash of the token", async () => {
	const { token } = await arrives(relay);
	const wire = knocks(relay);
	await wire.ask("hello", hello(token));
	const everything = JSON.stringify(await inboxOf(relay.store, relay.shop.id));
	expect(everything).not.toContain(token);
	expect(
		await relay.store.visitorByToken(relay.shop.id, token),
	).toBeUndefined();
});

test("VS2 a token opens nothing on another site", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Hello");
	const wire = knocks(relay);
	const welcome = await wire.ask("hello", hello(maya.token, relay.books.id));
	expect(welcome).toMatchObject({ visitor: null, conversations: [] });
	await wire.ask("visitor:make", { token: maya.token, identity: null });
	expect(
		await wire.refused("conversation:join", { conversation, after: 0 }),
	).toEqual({ code: "not_found" });
	expect(await wire.ask("hello", hello(null)).catch(String)).toContain(
		"forbidden",
	);
});

test("VS3 an unknown token is answered with no visitor, a known one with the conversations, newest first", async () => {
	const wire = knocks(relay);
	expect(await wire.ask("hello", hello(newToken()))).toMatchObject({
		visitor: null,
	});
	const maya = await arrives(relay);
	const made: string[] = [];
	for (const text of ["a", "b"]) {
		const { conversation } = await maya.sends(text);
		await maya.ask("conversation:close", { conversation });
		relay.clock.pass(1_000);
		made.unshift(conversation);
	}
	const welcome = await knocks(relay).ask("hello", hello(maya.token));
	expect(welcome.visitor).toEqual({ name: null, replyTo: null });
	expect(welcome.conversations.map(({ id }) => id)).toEqual(made);
});

test("VS4 a shopper is told no id of a person, no address, no note and no reason of the routing", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	const teo = await addAgent(relay, "teo");
	const agentsOwn = newId();
	await answers("Yes.", agentsOwn);
	const note = { conversation, clientId: "n".repeat(22), text: "private-note" };
	await teo.ask("note:add", note);
	await noor.ask("typing:tell", { conversation, typing: true });
	await noor.ask("conversation:close", { conversation });
	await noor.ask("conversation:reopen", { conversation, undo: true });
	const back = knocks(relay);
	const heard: unknown[] = [
		await back.ask("hello", hello(maya.token)),
		await back.ask("conversation:join", { conversation, after: 0 }),
		maya.facts("entry:added"),
		maya.facts("typing:changed"),
		maya.facts("conversation:started"),
	];
	const row = await relay.store.conversation(conversation);
	const secrets = [
		agentsOwn,
		relay.people.noor.id,
		relay.people.teo.id,
		"@example.com",
		"private-note",
		"least_loaded",
		row?.visitor_id ?? "",
		row?.ref ?? "",
		maya.token,
	];
	for (const secret of secrets)
		expect(JSON.stringify(heard)).not.toContain(secret);
});

test("LK1 page and cart are told to staff in the conversation only, and only once there is one", async () => {
	const noor = await addAgent(relay, "noor");
	const maya = await arrives(relay);
	const looking = (at: string) => ({
		page: { url: `http://maya:pw@shop.test/${at}#secret`, title: at },
		cart: { items: [], total: 3, currency: "EUR" },
	});
	await maya.ask("page:view", looking("lamp"));
	await noor.fence();
	expect(noor.facts("person:changed")).toEqual([]);
	const { conversation } = await maya.sends("Hello");
	await maya.ask("conversation:join", { conversation, after: 0 });
	const joined = await noor.ask("conversation:join", {
		conversation,
		after: 0,
	});
	expect(joined.person).toMatchObject({
		page: { url: "http://shop.test/lamp" },
		cart: { total: 3 },
		connected: true,
	});
	await maya.ask("page:view", looking("rug"));
	await noor.hears(
		"person:changed",
		({ person }) => person.page?.title === "rug",
	);
	await maya.fence();
	expect(JSON.stringify(maya.facts("entry:added"))).not.toContain("rug");
	maya.close();
	await noor.hears("person:changed", ({ person }) => !person.connected);
});

test("LK1 staff is told of a shopper's first window and of the end of the last, and of none between", async () => {
	const { noor, maya } = await together(relay);
	const { token } = maya;
	const told = noor.facts("person:changed").length;
	const windows = [maya, await arrives(relay, { token })];
	windows[1]?.close();
	windows.push(await arrives(relay, { token }));
	await noor.fence();
	expect(noor.facts("person:changed")).toHaveLength(told);
	for (const window of windows) window.close();
	await noor.hears("person:changed", ({ person }) => !person.connected);
	await arrives(relay, { token });
	await noor.fence();
	expect(
		noor.facts("person:changed").map(({ person }) => person.connected),
	).toEqual([...Array(told).fill(true), false, true]);
});

test("LK1 a window whose hello fails is none, and may say it again", async () => {
	const { noor, maya } = await together(relay);
	const { token } = maya;
	maya.close();
	await noor.hears("person:changed", ({ person }) => !person.connected);
	const fails = vi
		.spyOn(relay.app.parts.routing, "welcome")
		.mockRejectedValueOnce(new Error("the disk"));
	const wire = knocks(relay);
	expect(await wire.refused("hello", hello(token))).toEqual({
		code: "rejected",
	});
	fails.mockRestore();
	await wire.ask("hello", hello(token));
	await noor.fence();
	expect(noor.facts("person:changed").at(-1)?.person.connected).toBe(true);
});

test("LK4 an order that the page tells is shown as what it says, and makes nobody a customer", async () => {
	const { noor, maya, conversation } = await together(relay);
	const page = { url: "http://shop.test/thanks", title: "Thanks" };
	const order = { id: "LL-1", at: "2026-06-01", total: 9, currency: "EUR" };
	await maya.ask("page:view", { page, cart: null, order });
	const { person } = await noor.hears(
		"person:changed",
		(fact) => fact.person.saidOrder?.id === "LL-1",
	);
	expect(person).toMatchObject({ saidOrder: order, orders: [] });
	await maya.ask("conversation:close", { conversation });
	await maya.ask("page:view", { page, cart: null });
	await noor.hears("person:changed", (fact) => fact.person.saidOrder === null);
	const { conversation: next } = await maya.sends("One more thing");
	expect(await relay.store.conversation(next)).toMatchObject({
		relation: "visitor",
		proof: null,
	});
	expect(
		await maya.refused("page:view", {
			page,
			cart: null,
			order: { ...order, paid: true },
		}),
	).toMatchObject({ code: "malformed" });
});

test("LK2 typing says that somebody types, to the other side; only the holder's reaches the shopper", async () => {
	const { noor, maya, conversation } = await together(relay);
	const typing = { conversation, typing: true };
	await maya.ask("typing:tell", typing);
	expect(await noor.hears("typing:changed")).toEqual({
		...typing,
		who: { kind: "visitor" },
	});
	const teo = await addAgent(relay, "teo");
	await teo.ask("conversation:join", { conversation, after: 0 });
	expect(await teo.refused("typing:tell", typing)).toEqual({
		code: "forbidden",
	});
	await noor.ask("typing:tell", typing);
	expect(await maya.hears("typing:changed")).toEqual({
		...typing,
		who: { kind: "agent", name: "Noor" },
	});
	expect(
		await maya.refused("typing:tell", { ...typing, text: "my card is" }),
	).toMatchObject({ code: "malformed" });
});

test("LM3 whoever is known already is never sent back, also when the token is said anew", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Hello");
	vi.spyOn(relay.app.parts.pressure, "mayCome").mockImplementation(() => {
		throw new Refused({ code: "slow_down", retryAfterMs: 1 });
	});
	// It said hello before another way, or another tab, had made the visitor.
	const early = knocks(relay);
	await early.ask("hello", hello(null));
	await early.ask("visitor:make", { token: maya.token, identity: null });
	await early.ask("conversation:join", { conversation, after: 0 });
	const ravi = { token: newToken(), identity: null };
	const other = await arrives(relay, { token: maya.token });
	expect(await other.refused("visitor:make", ravi)).toMatchObject({
		code: "slow_down",
	});
});
