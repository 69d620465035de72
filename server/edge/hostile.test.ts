import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, newToken } from "../../protocol/ids.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import { chance } from "../testing/chance.ts";
import { enters, knock, type RawSocket } from "../testing/raw.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { arrives, together } from "../testing/wire.ts";

let relay: Relay;
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);
beforeEach(async () => {
	unhandled.length = 0;
	process.on("unhandledRejection", note);
	process.on("uncaughtException", note);
	relay = await startRelay();
});
afterEach(async () => {
	await relay.stop();
	process.off("unhandledRejection", note);
	process.off("uncaughtException", note);
	expect(unhandled).toEqual([]);
	// A refusal is no fault of the relay: nothing that anybody sends is logged as one.
	expect(relay.logged.filter((line) => line.includes('"failed"'))).toEqual([]);
});

/** Says hello by hand, as somebody new. */
async function greeted(): Promise<RawSocket> {
	const raw = await enters(relay);
	const hello = {
		protocol: PROTOCOL,
		site: relay.shop.id,
		token: null,
		identity: null,
	};
	raw.text(`42/visitor,901["hello",${JSON.stringify(hello)}]`);
	await raw.hears("43/visitor,901[");
	const made = { token: newToken(), identity: null };
	raw.text(`42/visitor,902["visitor:make",${JSON.stringify(made)}]`);
	await raw.hears("43/visitor,902[");
	return raw;
}

/** Resolves when the relay has worked through everything, or has ended the connection. */
function worked(raw: RawSocket, id = 999): Promise<void> {
	raw.text(`42/visitor,${id}["fence",{}]`);
	return Promise.race([raw.hears(`43/visitor,${id}[`), raw.ended]);
}

const DEEP = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;

test.each([
	["no type", ""],
	["an unknown type", "49/visitor,[]"],
	["a type that is no number", "4x"],
	["no JSON", '42/visitor,1["message:send",{]'],
	["half a packet", '42/visitor,1["message:se'],
	["an object in place of a list", '42/visitor,1{"0":"hello"}'],
	["an empty list", "42/visitor,1[]"],
	["a name that is a number", "42/visitor,1[7,{}]"],
	["a name that is null", "42/visitor,1[null,{}]"],
	["a name that is an object", "42/visitor,1[{},{}]"],
	["the reserved name connect", '42/visitor,1["connect",{}]'],
	["the reserved name disconnect", '42/visitor,1["disconnect",{}]'],
	["the reserved name newListener", '42/visitor,1["newListener",{}]'],
	["a connection error from the client", '44/visitor,{"message":"x"}'],
	["joining twice", "40/visitor,"],
	["auth that is no object", "40/console,7"],
	["a packet for a namespace not joined", '42/console,1["hello",{}]'],
	["an answer to no question", '43/visitor,77[{"ok":true}]'],
	["an answer with a huge number", "43/visitor,99999999999999999999[]"],
	["a deep argument", `42/visitor,1["message:send",${DEEP}]`],
	["a deep hello", `42/visitor,1["hello",{"protocol":1,"site":${DEEP}}]`],
	["deep auth", `40/console,{"csrf":${DEEP}}`],
	[
		"own keys of the prototype",
		'42/visitor,1["message:send",{"__proto__":{"a":1},"constructor":1}]',
	],
	["an Engine.IO close", "1"],
	["an Engine.IO upgrade", "5"],
	["an Engine.IO ping", "2probe"],
	["nonsense", "\u0000\uffff{}"],
])("P7 %s ends at most its own socket", async (_name, payload) => {
	const raw = await greeted();
	raw.text(payload);
	await worked(raw);
	await (await arrives(relay)).sends("The relay lives.");
	raw.close();
});

test.each([
	["the default namespace", "40"],
	["the default namespace with auth", '40{"a":1}'],
	["an unknown namespace", "40/admin,"],
	["a namespace of the prototype", "40/__proto__,"],
	["a namespace with a query", "40/visitor?a=1,"],
])("P2 nobody idles on %s", async (_name, payload) => {
	const raw = knock(relay);
	await raw.hears('"sid"');
	raw.text(payload);
	if (payload.includes("?")) return raw.close();
	// Refused by name, and without a namespace the connection ends by itself after 10 s.
	await raw.hears("44");
	raw.close();
});

test("P2 who leaves the namespace is gone altogether", async () => {
	const raw = await greeted();
	raw.text("41/visitor,");
	await raw.ended;
});

test("LM2 thousands of packets at once are each answered, and nobody else waits long", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Hello");
	const raw = await greeted();
	for (let at = 0; at < 5_000; at++)
		raw.text(
			`42/visitor,${1_000 + at}["read:mark",${JSON.stringify({ conversation, seq: at })}]`,
		);
	// The test's own time limit is the claim: somebody else arrives and is answered in between.
	await (await arrives(relay)).sends("Me, too");
	await worked(raw);
	for (const at of [0, 2_500, 4_999])
		expect(raw.received()).toContain(`43/visitor,${1_000 + at}[`);
});

test("P7 two thousand mutated packets: no crash, no fault, no gap", async () => {
	const seed = 20_260_601;
	const next = chance(seed);
	const pick = <T>(from: readonly T[]): T =>
		from[Math.floor(next() * from.length)] as T;
	const { maya, conversation } = await together(relay);
	const ids = [conversation, newId(), maya.token, "__proto__"];
	const commands: [string, object][] = [
		["message:send", { conversation: null, clientId: newId(), text: "Hi" }],
		["message:send", { conversation, clientId: newId(), text: "Hi" }],
		["message:withdraw", { conversation, seq: 2 }],
		["conversation:join", { conversation, after: 0 }],
		["entries:read", { conversation, after: 1 }],
		["conversation:close", { conversation }],
		["read:mark", { conversation, seq: 2 }],
		["typing:tell", { conversation, typing: true }],
		[
			"rating:give",
			{ conversation, asked: 4, score: 5, solved: "yes", comment: "x" },
		],
		[
			"page:look",
			{ page: { url: "http://shop.test/", title: "x" }, cart: null },
		],
		["identity:prove", { identity: "e30.e30.x" }],
		["visitor:make", { token: newToken(), identity: null }],
		[
			"hello",
			{ protocol: 1, site: relay.shop.id, token: null, identity: null },
		],
	];
	const splices = [
		"{",
		"}",
		"[",
		'"',
		",",
		"null",
		"1e999",
		"-0",
		"\\u0000",
		"\\ud800",
		'"__proto__":',
		"true",
		"😀",
		"0",
		"9".repeat(30),
		" ",
		"\\",
	];
	const mutated = (text: string): string => {
		const at = Math.floor(next() * text.length);
		const to = at + Math.floor(next() * 6);
		switch (Math.floor(next() * 6)) {
			case 0:
				return text.slice(0, at) + pick(splices) + text.slice(at);
			case 1:
				return text.slice(0, at) + text.slice(to);
			case 2:
				return text.slice(0, at) + pick(splices) + text.slice(to);
			case 3:
				return text.replace(/"[\w-]{22}"/, JSON.stringify(pick(ids)));
			case 4:
				return text.replace(/\d+(?=[,}\]])/, pick(splices));
			default:
				return (
					text.slice(0, at) +
					String.fromCharCode(next() * 0xffff) +
					text.slice(at + 1)
				);
		}
	};
	let raw = await greeted();
	let dead = false;
	for (let at = 0; at < 2_000; at++) {
		// Somebody new now and then, so that the limits do not shield what stands behind them.
		if (dead || at % 25 === 0) {
			raw.close();
			raw = await greeted();
			dead = false;
			raw.ended.then(() => {
				dead = true;
			});
		}
		const [name, data] = pick(commands);
		let packet = `["${name}",${JSON.stringify(data)}]`;
		for (let times = 1 + Math.floor(next() * 3); times > 0; times--)
			packet = mutated(packet);
		raw.text(`42/visitor,${at}${packet}`);
		await worked(raw, 10_000 + at);
	}
	await maya.sends("The relay lives.", conversation);
	for (const row of await relay.store.inbox([relay.shop.id], 9_999)) {
		const entries = await relay.store.entriesAfter(row, 0, "staff", 9_999);
		expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1));
		expect(entries.at(-1)?.seq).toBe(row.last_seq);
	}
}, 30_000);
