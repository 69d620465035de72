import { type ReadonlySignal, signal } from "@preact/signals";
import type { Refusal, Reply } from "../../protocol/refusal.ts";

export type ReadingState<T> =
	| { kind: "reading" }
	| { kind: "failed"; refusal: Refusal }
	/** `refusal`: why it could not be read anew, or null. */
	| { kind: "read"; read: T; refusal: Refusal | null };

/** Something that is asked for as a whole, and perhaps again. */
export interface Reading<T> {
	state: ReadonlySignal<ReadingState<T>>;
	read(): Promise<void>;
}

/** @param learn what else follows from a reply, before it is shown */
export function createReading<T>(
	ask: () => Promise<Reply<T>>,
	learn: (read: T) => void = () => {},
): Reading<T> {
	const state = signal<ReadingState<T>>({ kind: "reading" });
	return {
		state,
		async read() {
			const reply = await ask();
			const now = state.value;
			if (reply.ok) {
				learn(reply.data);
				state.value = { kind: "read", read: reply.data, refusal: null };
			} else if (now.kind === "read")
				state.value = { ...now, refusal: reply.refusal };
			else state.value = { kind: "failed", refusal: reply.refusal };
		},
	};
}
