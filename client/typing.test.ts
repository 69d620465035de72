import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TYPING_EVERY_MS, TYPING_SHOWN_MS } from "../protocol/limits.ts";
import type { ConnectionState } from "./connection.ts";
import { createTyping } from "./typing.ts";

const connection = signal<ConnectionState>({ kind: "here" });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("LK2 typing is told at most once in a while, and its end once", () => {
	const told: boolean[] = [];
	const typing = createTyping(connection, (is) => told.push(is));
	for (let i = 0; i < 10; i++) typing.typed();
	expect(told).toEqual([true]);
	vi.advanceTimersByTime(TYPING_EVERY_MS);
	typing.typed();
	typing.stopped();
	typing.stopped();
	expect(told).toEqual([true, true, false]);
});

test("LK2 typing is told again after a clock that was set back, and at once on a page that is new", () => {
	vi.useFakeTimers({ now: 86_400_000 });
	const told = vi.fn();
	const typing = createTyping(connection, told);
	typing.typed();
	expect(told).toHaveBeenCalledTimes(1);
	vi.setSystemTime(0);
	vi.advanceTimersByTime(TYPING_EVERY_MS);
	typing.typed();
	expect(told).toHaveBeenCalledTimes(2);
});

test("LK2 the other side's typing fades by itself", () => {
	const typing = createTyping(connection, () => {});
	const who = { kind: "agent" as const, name: "Noor" };
	typing.heard(who);
	expect(typing.shown.value).toEqual(who);
	vi.advanceTimersByTime(TYPING_SHOWN_MS);
	expect(typing.shown.value).toBeNull();
	typing.heard(who);
	typing.heard(null);
	expect(typing.shown.value).toBeNull();
});

test("LK2 nobody is shown typing while the connection is lost", () => {
	const typing = createTyping(connection, () => {});
	const who = { kind: "agent" as const, name: "Noor" };
	typing.heard(who);
	connection.value = { kind: "lost", since: 0 };
	expect(typing.shown.value).toBeNull();
	connection.value = { kind: "here" };
	expect(typing.shown.value).toEqual(who);
});
