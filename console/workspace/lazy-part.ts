import { type ReadonlySignal, signal } from "@preact/signals";

/** A part of the console that few people need: loaded when it is first wanted, and kept. */
export interface Part<T> {
	state: ReadonlySignal<PartState<T>>;
	/** Once it is here, or under way, this does nothing. */
	fetch(): Promise<void>;
}

type PartState<T> =
	| { kind: "coming" }
	| { kind: "here"; part: T }
	/** The connection is gone, or a newer console has been put in its place. */
	| { kind: "failed" };

export function createPart<T>(load: () => Promise<T>): Part<T> {
	const state = signal<PartState<T>>({ kind: "coming" });
	let loading: Promise<void> | undefined;
	return {
		state,
		fetch() {
			loading ??= load().then(
				(part) => {
					state.value = { kind: "here", part };
				},
				() => {
					state.value = { kind: "failed" };
					loading = undefined;
				},
			);
			return loading;
		},
	};
}
