import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { HELLO_MS } from "../../../protocol/limits.ts";
import { OLDEST_PROTOCOL, PROTOCOL } from "../../../protocol/version.ts";
import { hashOf } from "../../people/secret.ts";
import { createGate } from "../../testing/gate.ts";
import { enters, knock } from "../../testing/raw.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";
import { inboxOf } from "../../testing/store/inbox-of.ts";
import { addAgent, arrives, knocks } from "../../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const hello = () => ({
	protocol: PROTOCOL,
	site: relay.shop.id,
	token: null,
	identity: null,
});

test.each([
	["a shop's", { Origin: "http://shop.test" }],
	["no page's", {}],
	["a file's", { Origin: "null" }],
	["a longer one", { Origin: "http://relay.test.evil.example" }],
	["another port's", { Origin: "http://relay.test:81" }],
	["another scheme's", { Origin: "https://relay.test" }],
	["one with a path", { Origin: "http://relay.test/" }],
])(
	"P1 a handshake with %s origin is refused with 403",
	async (_name, headers) => {
		const raw = knock(relay, headers);
		await raw.ended;
		expect(raw.received()).toMatch(/^HTTP\/1\.1 403 /);
	},
);

test("P1 polling is not spoken", async () => {
	const answer = await fetch(
		`${relay.origin}/socket.io/?EIO=4&transport=polling`,
		{ headers: { Origin: "http://relay.test" } },
	);
	expect(answer.status).toBe(400);
});

test("P2 a version that the relay does not speak is refused with the range that it speaks", async () => {
	const wire = knocks(relay);
	for (const protocol of [0, PROTOCOL + 1, -1, 1.5])
		expect(await wire.refused("hello", { ...hello(), protocol })).toEqual({
			code: "version",
			oldest: OLDEST_PROTOCOL,
			newest: PROTOCOL,
		});
	// The version is decided before the site is looked up.
	expect(
		await wire.refused("hello", { ...hello(), protocol: 9, site: newId() }),
	).toMatchObject({ code: "version" });
	expect(await wire.ask("hello", hello())).toMatchObject({ visitor: null });
});

test("P2 until hello was accepted every other command is refused with hello_first", async () => {
	const wire = knocks(relay);
	for (const command of ["message:send", "conversation:take", "nonsense"])
		expect(await wire.refused(command, {})).toEqual({ code: "hello_first" });
	expect(await wire.refused("hello", { ...hello(), site: newId() })).toEqual({
		code: "not_found",
	});
	expect(await wire.refused("message:send", {})).toEqual({
		code: "hello_first",
	});
});

test("P2 a second hello is refused, also when it comes at the same time", async () => {
	const wire = knocks(relay);
	const both = await Promise.all([
		wire.say("hello", hello()),
		wire.say("hello", { ...hello(), site: relay.books.id }),
	]);
	expect(both.map(({ ok }) => ok)).toEqual([true, false]);
	expect(await wire.refused("hello", hello())).toEqual({ code: "forbidden" });
});

test("P2 a socket without a hello is closed after 10 s, one with it stays", async () => {
	const maya = await arrives(relay);
	const silent = await enters(relay);
	const unversioned = knocks(relay);
	await unversioned.say("hello", { ...hello(), protocol: 9 });
	relay.clock.pass(HELLO_MS);
	await silent.ended;
	await unversioned.ended;
	expect(await maya.refused("fence", {})).toEqual({ code: "unknown_command" });
});

test("P3 a command without an object, or with more than one, is malformed", async () => {
	const maya = await arrives(relay);
	for (const data of [[], [{}, {}], [null], ["x"], [7], [[]], [true]])
		expect(await maya.say("message:send", ...data)).toMatchObject({
			ok: false,
			refusal: { code: "malformed" },
		});
});

test("P3 what has no callback is dropped, and changes nothing", async () => {
	const maya = await arrives(relay);
	const draft = { conversation: null, clientId: newId(), text: "unheard" };
	maya.socket.emit("message:send", draft);
	maya.socket.emit("nonsense");
	await maya.fence();
	expect(await inboxOf(relay.store, relay.shop.id)).toEqual([]);
});

test.each([
	"conversation:take",
	"conversation:reopen",
	"conversation:leave",
	"note:add",
	"inbox:read",
	"ratings:read",
	"availability:set",
	"constructor",
	"__proto__",
	"toString",
	"hasOwnProperty",
	"error",
	"bye",
	"",
])("P3 %j is no command of a shopper", async (command) => {
	const maya = await arrives(relay);
	expect(await maya.refused(command, {})).toEqual({ code: "unknown_command" });
});

test.each(["visitor:make", "identity:prove", "page:view", "rating:give"])(
	"P3 %j is no command of an agent",
	async (command) => {
		const noor = await addAgent(relay, "noor");
		expect(await noor.refused(command, {})).toEqual({
			code: "unknown_command",
		});
	},
);

test.each(["sender", "seq", "at", "site", "note", "author", "audience"])(
	"P4 a message that names its own %s is refused",
	async (field) => {
		const maya = await arrives(relay);
		const draft = { conversation: null, clientId: newId(), text: "x" };
		expect(
			await maya.refused("message:send", { ...draft, [field]: "x" }),
		).toEqual({ code: "malformed", field });
	},
);

test("P7 a packet above 64 KiB ends the socket", async () => {
	const raw = await enters(relay);
	raw.text(`42/visitor,1["hello","${"x".repeat(64 * 1024)}"]`);
	await raw.ended;
	expect(await (await arrives(relay)).sends("Hello")).toMatchObject({
		duplicate: false,
	});
});

test.each([
	[
		"a binary frame",
		(raw: Awaited<ReturnType<typeof enters>>) =>
			raw.frame(2, Buffer.from([4, 1, 2])),
	],
	[
		"an announced attachment",
		(raw: Awaited<ReturnType<typeof enters>>) =>
			raw.text('451-/visitor,1["hello",{"_placeholder":true,"num":0}]'),
	],
	[
		"an announcement of none",
		(raw: Awaited<ReturnType<typeof enters>>) =>
			raw.text('450-/visitor,1["hello",{}]'),
	],
	[
		"a binary answer",
		(raw: Awaited<ReturnType<typeof enters>>) =>
			raw.text('461-/visitor,1[{"_placeholder":true,"num":0}]'),
	],
])("P7 %s ends the socket, unanswered", async (_name, send) => {
	const raw = await enters(relay);
	send(raw);
	await raw.ended;
	expect(raw.received()).not.toContain("43/visitor,1");
});

test("P2 a socket that ends in the middle of its hello leaves nobody behind", async () => {
	await relay.stop();
	const gate = createGate();
	relay = await startRelay({
		store: (store) => ({
			...store,
			async visitorByToken(...asked) {
				await gate.pass();
				return store.visitorByToken(...asked);
			},
		}),
	});
	const { token, close, sends } = await arrives(relay);
	await sends("Hello");
	close();
	const row = await relay.store.visitorByToken(relay.shop.id, hashOf(token));
	gate.shut();
	const raw = await enters(relay);
	raw.text(`42/visitor,1["hello",${JSON.stringify({ ...hello(), token })}]`);
	await gate.held(1);
	raw.close();
	// Whoever comes later was read later: by then the relay has seen the end of the first.
	const last = knocks(relay);
	await last.ask("hello", { ...hello(), site: relay.books.id });
	gate.open();
	await last.fence();
	const { publisher } = relay.app.parts;
	expect(publisher.visitorThere(`visitor:${row?.id}`)).toBe(false);
	expect(publisher.visitorThere(`site:${relay.shop.id}`)).toBe(false);
});
