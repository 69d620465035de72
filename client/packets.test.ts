import { expect, test } from "vitest";
import { Decoder, Encoder } from "./packets.ts";

const PACKETS: [string, unknown][] = [
	[
		'0/visitor,{"token":"t"}',
		{ type: 0, nsp: "/visitor", data: { token: "t" } },
	],
	["1/visitor,", { type: 1, nsp: "/visitor" }],
	[
		'2/visitor,7["message:send",{"text":"a, 1"}]',
		{
			type: 2,
			nsp: "/visitor",
			id: 7,
			data: ["message:send", { text: "a, 1" }],
		},
	],
	['2["said"]', { type: 2, nsp: "/", data: ["said"] }],
	[
		'3/console,0[{"ok":true}]',
		{ type: 3, nsp: "/console", id: 0, data: [{ ok: true }] },
	],
	[
		'4/console,{"message":"no\\nentry"}',
		{ type: 4, nsp: "/console", data: { message: "no\nentry" } },
	],
];

function decoded(text: unknown): unknown {
	const decoder = new Decoder();
	let found: unknown;
	decoder.on("decoded", (packet) => {
		found = packet;
	});
	decoder.add(text);
	return found;
}

test.each(PACKETS)(
	"%s is written and read as the protocol says",
	(text, packet) => {
		expect(decoded(text)).toEqual(packet);
		expect(new Encoder().encode(packet as never)).toEqual([text]);
	},
);

test.each([
	"",
	"9",
	"nothing",
	"51-/visitor,[]",
	"2/visitor,{}",
	"2/visitor,[]",
	"2/visitor,[1]",
	"2/visitor,7[",
	"3/visitor,7{}",
	"1/visitor,[]",
	"0/visitor,",
	'4/visitor,"no"x',
	new ArrayBuffer(3),
])("%o is no packet", (text) => {
	expect(() => decoded(text)).toThrow();
});

test("who has stopped listening hears nothing", () => {
	const decoder = new Decoder();
	const heard: unknown[] = [];
	decoder.on("decoded", (packet) => heard.push(packet));
	decoder.off();
	decoder.add('2["said"]');
	expect(heard).toEqual([]);
});
