import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ConnectionState } from "../../../client/connection.ts";
import {
	BACK_SHOWN_MS,
	createConnectionBanner,
	UNSAID_MS,
} from "./connection-banner.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a short gap is not told, a long one is, and its end for a moment", () => {
	const state = signal<ConnectionState>({ kind: "connecting" });
	const connectionBanner = createConnectionBanner(state);
	state.value = { kind: "here" };
	state.value = { kind: "lost", since: 0 };
	vi.advanceTimersByTime(UNSAID_MS - 1);
	expect(connectionBanner.value.kind).toBe("fine");
	state.value = { kind: "here" };
	vi.advanceTimersByTime(UNSAID_MS);
	expect(connectionBanner.value.kind).toBe("fine");
	state.value = { kind: "lost", since: 0 };
	vi.advanceTimersByTime(UNSAID_MS);
	expect(connectionBanner.value.kind).toBe("lost");
	state.value = { kind: "here" };
	expect(connectionBanner.value.kind).toBe("back");
	vi.advanceTimersByTime(BACK_SHOWN_MS);
	expect(connectionBanner.value.kind).toBe("fine");
});

test("a relay that was never there is not called lost", () => {
	const state = signal<ConnectionState>({ kind: "connecting" });
	const connectionBanner = createConnectionBanner(state);
	state.value = { kind: "lost", since: 0 };
	vi.advanceTimersByTime(UNSAID_MS);
	expect(connectionBanner.value.kind).toBe("connecting");
});
