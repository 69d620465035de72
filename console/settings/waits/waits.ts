import { type ReadonlySignal, signal } from "@preact/signals";
import type { Refusal, Reply } from "../../../protocol/refusal.ts";
import type { WaitReport } from "../../../protocol/site.ts";

export type WaitsState =
	| { kind: "reading" }
	| { kind: "read"; report: WaitReport; refusal: Refusal | null }
	| { kind: "failed"; refusal: Refusal };

/** What was told about waits, held against what happened. */
export interface Waits {
	state: ReadonlySignal<WaitsState>;
	read(): Promise<void>;
}

export function createWaits(ask: () => Promise<Reply<WaitReport>>): Waits {
	const state = signal<WaitsState>({ kind: "reading" });
	return {
		state,
		async read() {
			const reply = await ask();
			const before = state.value;
			if (reply.ok)
				state.value = { kind: "read", report: reply.data, refusal: null };
			else if (before.kind === "read")
				state.value = { ...before, refusal: reply.refusal };
			else state.value = { kind: "failed", refusal: reply.refusal };
		},
	};
}
