import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { Refused } from "../../../protocol/refusal.ts";
import { heldForReaders } from "./held-for-readers.ts";

const answer = (over = {}) =>
	Object.assign(new EventEmitter(), {
		...{ closed: false, destroyed: false },
		...over,
	}) as never as EventEmitter & { closed: boolean; destroyed: boolean };

test("AF10 bytes that nobody takes are held for so many of one address, and so many of all", () => {
	const { hold } = heldForReaders(100, 60);
	const first = answer();
	hold("one", 60, first);
	expect(() => hold("one", 1, answer())).toThrow(Refused);
	hold("two", 40, answer());
	expect(() => hold("three", 1, answer())).toThrow(Refused);
	first.emit("close");
	hold("one", 60, answer());
});

test("AF10 for an answer whose connection is gone nothing is held", () => {
	const { hold } = heldForReaders(100, 60);
	for (const over of [{ closed: true }, { destroyed: true }])
		for (let time = 0; time < 3; time++)
			expect(() => hold("one", 60, answer(over))).not.toThrow();
});
