import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ConnectionState } from "../../../client/connection.ts";
import { SOCKET_PATIENCE_MS } from "../../../protocol/limits.ts";
import { createBlocked } from "./blocked.ts";
import type { VisitorConnection } from "./conversation.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([-3_600_000, 0, 3_600_000])(
	"MS11 no socket for long enough is blocked, also when the clock is set by %i ms meanwhile",
	(setBy) => {
		const state = signal<ConnectionState>({ kind: "here" });
		const told = vi.fn();
		const isBlocked = createBlocked(
			{ state } as unknown as VisitorConnection,
			told,
		);
		state.value = { kind: "lost", since: performance.now() };
		vi.setSystemTime(Date.now() + setBy);
		vi.advanceTimersByTime(SOCKET_PATIENCE_MS - 1);
		expect(isBlocked()).toBe(false);
		vi.advanceTimersByTime(1);
		expect(isBlocked()).toBe(true);
		expect(told).toHaveBeenCalledOnce();
		state.value = { kind: "here" };
		expect(isBlocked()).toBe(false);
	},
);
