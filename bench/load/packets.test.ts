import { expect, test } from "vitest";
import { eventPacket, type Packet, readPacket } from "./packets.ts";

test.each<[string, Packet]>([
	['0{"sid":"a"}', { kind: "opened" }],
	["1", { kind: "closed" }],
	["2", { kind: "ping" }],
	['40/visitor,{"sid":"a"}', { kind: "connected" }],
	['40{"sid":"a"}', { kind: "connected" }],
	["41/visitor,", { kind: "closed" }],
	['44/visitor,{"message":"x"}', { kind: "refused", data: '{"message":"x"}' }],
	['42/console,["a",1]', { kind: "event", data: '["a",1]' }],
	['43/console,17[{"a":[1]}]', { kind: "reply", id: 17, data: '[{"a":[1]}]' }],
	["430[]", { kind: "reply", id: 0, data: "[]" }],
])("%s is read", (text, packet) => {
	expect(readPacket(text)).toEqual(packet);
});

test.each(["", "3", "b", "45/visitor,1-[]", "46"])("%s is an error", (text) => {
	expect(() => readPacket(text)).toThrow(/^no (packet|message)/);
});

test("an event asks for its reply by a number", () => {
	expect(eventPacket("/visitor", 7, "hello", "{}")).toBe(
		'42/visitor,7["hello",{}]',
	);
});
