import { afterEach, beforeEach, expect, test } from "vitest";
import { greeted, knock, worked } from "../../testing/raw.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";
import { arrives } from "../../testing/wire.ts";

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
	const raw = await greeted(relay);
	raw.text(payload);
	await worked(raw);
	expect(await (await arrives(relay)).sends("The relay lives.")).toMatchObject({
		duplicate: false,
	});
	raw.close();
});

test.each([
	["the default namespace", "", ""],
	["the default namespace with auth", "", '{"a":1}'],
	["an unknown namespace", "/admin,", ""],
	["a namespace of the prototype", "/__proto__,", ""],
	["a namespace with a query", "/visitor?a=1,", ""],
])("P2 nobody idles on %s", async (_name, namespace, auth) => {
	const raw = knock(relay);
	await raw.hears('"sid"');
	raw.text(`40${namespace}${auth}`);
	// Refused by name, and without a namespace the connection ends by itself after 10 s …
	await raw.hears(`44${namespace}{"message":"`);
	// … or at once, when something is said there.
	raw.text(`42${namespace}7["fence",{}]`);
	await raw.ended;
	expect(raw.received()).not.toContain(`43${namespace}7[`);
});

test("P2 who leaves the namespace is gone altogether", async () => {
	const raw = await greeted(relay);
	raw.text("41/visitor,");
	await expect(raw.ended).resolves.toBeUndefined();
});

test("LM2 thousands of packets at once are each answered, and nobody else waits long", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Hello");
	const raw = await greeted(relay);
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
