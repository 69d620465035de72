import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EMPTY_LOG, type Log } from "../protocol/log.ts";
import type { Refusal, Reply } from "../protocol/refusal.ts";
import type { VisitorCommands } from "../protocol/visitor-events.ts";
import { tellRead } from "./tell-read.ts";
import { fakeConnection } from "./testing/fake-connection.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function reader() {
	let refusal: Refusal | null = null;
	const wire = fakeConnection<VisitorCommands>({
		"read:mark": (): Reply<unknown> =>
			refusal ? { ok: false, refusal } : { ok: true, data: {} },
	});
	const marked: unknown[] = [];
	const conversation = (id: string) => ({
		id,
		log: signal<Log>(EMPTY_LOG),
		marked: (mark: unknown) => marked.push(mark),
	});
	const [a, b] = [conversation("a"), conversation("b")];
	const seen = signal<{ in: typeof a; seq: number } | null>(null);
	const stop = tellRead(wire.connection, "visitor", () => seen.value);
	return {
		...wire,
		a,
		b,
		marked,
		seen,
		stop,
		refuse(code: Refusal | null) {
			refusal = code;
		},
		told: () => wire.said.map(([, mark]) => mark),
	};
}

test("each number is told once, and an earlier one not at all", async () => {
	const { a, b, marked, seen, told } = reader();
	for (const seq of [2, 2, 1, 3]) seen.value = { in: a, seq };
	seen.value = null;
	seen.value = { in: b, seq: 1 };
	await vi.advanceTimersByTimeAsync(0);
	expect(told()).toEqual([
		{ conversation: "a", seq: 2 },
		{ conversation: "a", seq: 3 },
		{ conversation: "b", seq: 1 },
	]);
	expect(marked).toEqual(
		told().map((mark) => ({ ...(mark as object), by: "visitor" })),
	);
});

test("what was refused for a while is told again when it has passed", async () => {
	const { a, marked, refuse, seen, told } = reader();
	refuse({ code: "slow_down", retryAfterMs: 500 });
	seen.value = { in: a, seq: 2 };
	await vi.advanceTimersByTimeAsync(499);
	expect(told()).toHaveLength(1);
	refuse(null);
	await vi.advanceTimersByTimeAsync(1);
	expect(told()).toHaveLength(2);
	expect(marked).toHaveLength(1);
});

test("what was refused for good is not told again by itself", async () => {
	const { a, refuse, seen, told } = reader();
	refuse({ code: "not_found" });
	seen.value = { in: a, seq: 2 };
	await vi.advanceTimersByTimeAsync(60_000);
	expect(told()).toHaveLength(1);
});

test("RD10 what is answered after a backup was put back marks nothing, and is told anew", async () => {
	const { a, marked, seen, told } = reader();
	const entry = { seq: 9 } as Log["entries"][number];
	a.log.value = { ...EMPTY_LOG, entries: [entry] };
	seen.value = { in: a, seq: 9 };
	a.log.value = EMPTY_LOG;
	seen.value = { in: a, seq: 6 };
	await vi.advanceTimersByTimeAsync(0);
	expect(told().map((mark) => (mark as { seq: number }).seq)).toEqual([9, 6]);
	expect(marked).toEqual([{ conversation: "a", seq: 6, by: "visitor" }]);
});

test("without a connection nothing is told, and on the next one what is still unread", () => {
	const { a, seen, state, told } = reader();
	state.value = { kind: "lost", since: 0 };
	seen.value = { in: a, seq: 2 };
	expect(told()).toEqual([]);
	state.value = { kind: "here" };
	expect(told()).toHaveLength(1);
	state.value = { kind: "lost", since: 0 };
	state.value = { kind: "here" };
	expect(told()).toHaveLength(2);
});

test("nothing is told once it is stopped", () => {
	const { a, seen, stop, told } = reader();
	stop();
	seen.value = { in: a, seq: 2 };
	expect(told()).toEqual([]);
});
