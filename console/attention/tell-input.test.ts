// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { INPUT_EVERY_MS } from "../../protocol/limits.ts";
import { stagedConnection } from "../testing/staged.ts";
import { inputModel } from "./tell-input.ts";

const ends: (() => void)[] = [];
afterEach(() => {
	for (const end of ends.splice(0)) end();
	vi.restoreAllMocks();
});

/** A console whose clock stands until it is moved. */
function opens() {
	let now = 0;
	vi.spyOn(performance, "now").mockImplementation(() => now);
	const stage = stagedConnection();
	inputModel.create({
		connection: stage.connection,
		onEnd: (end: () => void) => void ends.push(end),
	} as never);
	return {
		stage,
		told: () => stage.saidOf("input:tell").length,
		later(ms: number) {
			now += ms;
		},
	};
}

function happens(kind: string, isTrusted = true) {
	const event = new Event(kind, { bubbles: true });
	Object.defineProperty(event, "isTrusted", { value: isTrusted });
	document.body.dispatchEvent(event);
}

test("AT7 keys, the pointer, the wheel and touch say that somebody uses the console, and nothing else", () => {
	for (const kind of ["keydown", "pointerdown", "wheel", "touchmove"]) {
		const { stage } = opens();
		happens(kind);
		expect(stage.said, kind).toEqual([["input:tell", {}]]);
		for (const end of ends.splice(0)) end();
	}
});

test("AT7 a pointer that passes over, and what a program does, use nothing", () => {
	const { told } = opens();
	happens("pointermove");
	happens("mousemove");
	happens("keydown", false);
	expect(told()).toBe(0);
});

test("AT7 it is said at most once in 20 seconds, however much is typed", () => {
	const { told, later } = opens();
	happens("keydown");
	later(INPUT_EVERY_MS - 1);
	happens("keydown");
	happens("pointerdown");
	expect(told()).toBe(1);
	later(1);
	happens("keydown");
	expect(told()).toBe(2);
});

test("AT7 what could not be said without a connection is said at the next key", () => {
	const { stage, told } = opens();
	stage.state.value = { kind: "connecting" } as never;
	happens("keydown");
	stage.state.value = { kind: "here" };
	expect(told()).toBe(0);
	happens("keydown");
	expect(told()).toBe(1);
});

test("AT7 nothing is said after the session", () => {
	const { told } = opens();
	for (const end of ends.splice(0)) end();
	happens("keydown");
	expect(told()).toBe(0);
});
