import { type ReadonlySignal, signal } from "@preact/signals";

/** A part of the console that few people need: loaded when it is first wanted, and kept. */
export interface Lazy<T> {
	state: ReadonlySignal<LazyState<T>>;
	/** Once it is here, or under way, this does nothing. */
	fetch(): Promise<void>;
}

type LazyState<T> =
	| { kind: "coming" }
	| { kind: "here"; module: T }
	/** The connection is gone, or a newer console has been put in its place. */
	| { kind: "failed" };

export function createLazy<T>(load: () => Promise<T>): Lazy<T> {
	const state = signal<LazyState<T>>({ kind: "coming" });
	let loading: Promise<void> | undefined;
	return {
		state,
		fetch() {
			loading ??= load().then(
				(module) => {
					state.value = { kind: "here", module };
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
