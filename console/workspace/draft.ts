import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Refusal, Reply } from "../../protocol/refusal.ts";

export type DraftState =
	| { kind: "idle" }
	| { kind: "saving" }
	| { kind: "saved" }
	| { kind: "refused"; refusal: Refusal };

/** One form: what the relay has, with what was typed over it. What was typed stays until it was kept. */
export interface Draft<T> {
	value: ReadonlySignal<T>;
	changed: ReadonlySignal<boolean>;
	state: ReadonlySignal<DraftState>;
	type(value: T): void;
	save(): Promise<boolean>;
	discard(): void;
}

export function createDraft<T>(
	kept: () => T,
	keep: (value: T) => Promise<Reply<unknown>>,
): Draft<T> {
	const typed = signal<{ value: T } | null>(null);
	const state = signal<DraftState>({ kind: "idle" });
	const value = computed(() => typed.value?.value ?? kept());
	return {
		value,
		state,
		changed: computed(
			() =>
				typed.value !== null &&
				JSON.stringify(typed.value.value) !== JSON.stringify(kept()),
		),
		type(now) {
			typed.value = { value: now };
			if (state.value.kind !== "saving") state.value = { kind: "idle" };
		},
		async save() {
			if (state.value.kind === "saving") return false;
			const sent = typed.value;
			state.value = { kind: "saving" };
			const reply = await keep(value.value);
			state.value = reply.ok
				? { kind: "saved" }
				: { kind: "refused", refusal: reply.refusal };
			// What was typed while it was under way is still to be saved.
			if (reply.ok && typed.value === sent) typed.value = null;
			return reply.ok;
		},
		discard() {
			typed.value = null;
			state.value = { kind: "idle" };
		},
	};
}
