// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { OPENED_AFTER_MS } from "../../protocol/limits.ts";
import {
	idOf,
	mineSince,
	rowOf,
	settled,
	stagedConnection,
} from "../testing/staged.ts";
import { focused, visible } from "../workspace/visible.ts";
import { createAttention, isWork, isWorkAt } from "./attention.ts";

const A = idOf("a");
const assigned = rowOf("a", { ...mineSince(1), joined: false });

beforeEach(() => {
	vi.useFakeTimers();
	visible.value = true;
	focused.value = true;
});
afterEach(() => void vi.useRealTimers());

/** A conversation that stands on the screen, held by this agent unless `mine` says otherwise. */
function stands(row = assigned, mine = true) {
	const stage = stagedConnection({ "conversation:open": () => ({}) } as never);
	const head = signal(row);
	const attention = createAttention({
		id: A,
		connection: stage.connection,
		head,
		mine: signal(mine),
	});
	return {
		stage,
		head,
		attention,
		opened: () => stage.saidOf("conversation:open"),
	};
}

it("AT2 what opens by itself says nothing, however long it is looked at", async () => {
	const { attention, opened } = stands();
	await vi.advanceTimersByTimeAsync(10 * OPENED_AFTER_MS);
	expect(opened()).toEqual([]);
	expect(attention.isReal.value).toBe(false);
});

it("AT2 a key in it opens it, once", async () => {
	const { attention, opened } = stands();
	attention.acted();
	attention.acted();
	await settled();
	expect(opened()).toEqual([{ conversation: A, epoch: 1 }]);
});

it("AT2 after a click of one's own three seconds of view open it, and less do not", async () => {
	const { attention, opened } = stands();
	attention.chosen();
	await vi.advanceTimersByTimeAsync(OPENED_AFTER_MS - 1);
	expect(opened()).toEqual([]);
	await vi.advanceTimersByTimeAsync(1);
	expect(opened()).toEqual([{ conversation: A, epoch: 1 }]);
});

it("AT2 seconds in which the page is hidden or another window has the focus do not count", async () => {
	const { attention, opened } = stands();
	attention.chosen();
	for (const away of [visible, focused]) {
		await vi.advanceTimersByTimeAsync(OPENED_AFTER_MS - 1);
		away.value = false;
		await vi.advanceTimersByTimeAsync(10 * OPENED_AFTER_MS);
		expect(opened()).toEqual([]);
		away.value = true;
	}
	await vi.advanceTimersByTimeAsync(OPENED_AFTER_MS);
	expect(opened()).toHaveLength(1);
});

it("AT2 a new assignment of what stands on the screen wants something new to be done", async () => {
	const { attention, head, opened } = stands({ ...assigned, joined: true });
	attention.acted();
	head.value = { ...assigned, epoch: 2 };
	await settled();
	expect(opened()).toEqual([]);
	attention.acted();
	await settled();
	expect(opened()).toEqual([{ conversation: A, epoch: 2 }]);
});

it("AT2 a colleague's conversation is opened by nobody else", async () => {
	const { attention, opened } = stands(assigned, false);
	attention.acted();
	await settled();
	expect(opened()).toEqual([]);
});

it("AT2 a refusal that passes is tried again", async () => {
	const { attention, stage, opened } = stands();
	stage.answers["conversation:open"] = () => ({
		ok: false,
		refusal: { code: "slow_down", retryAfterMs: 500 },
	});
	attention.acted();
	await settled();
	stage.answers["conversation:open"] = () => ({});
	await vi.advanceTimersByTimeAsync(1_000);
	expect(opened()).toHaveLength(2);
});

it("AT2 nothing counts as read before the agent did something here, and it was joined", () => {
	const { attention, head } = stands();
	attention.acted();
	expect(attention.isReal.value).toBe(false);
	head.value = { ...assigned, joined: true };
	expect(attention.isReal.value).toBe(true);
});

/** Dispatches a key at a new element inside of an element of this class; returns whether it is work. */
function isWorkIn(place: string, key: string): boolean {
	const outer = document.createElement("div");
	outer.className = place;
	const inner = outer.appendChild(document.createElement("button"));
	let found = false;
	inner.addEventListener("keydown", (event) => {
		found = isWork(event);
	});
	inner.dispatchEvent(new KeyboardEvent("keydown", { key }));
	return found;
}

it("AT2 keys by which a window is left are no work in it", () => {
	for (const key of ["Alt", "Meta", "Shift", "Control"])
		expect(isWorkIn("log-place", key)).toBe(false);
	expect(isWorkIn("log-place", "a")).toBe(true);
	expect(isWorkIn("composer composer-reply", "a")).toBe(true);
});

it("AT2 a key on a button of the head is no work: it may give the conversation to others", () => {
	expect(isWorkIn("conversation-head", "Enter")).toBe(false);
	expect(isWorkAt(null)).toBe(false);
});
