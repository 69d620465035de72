import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { ConnectionState } from "../../client/connection.ts";

/** Shorter gaps are nobody's business. */
const LOST_SHOWN_MS = 2_000;

/** Whether to say that the connection is gone. */
export function createLost(state: ReadonlySignal<ConnectionState>): {
	shown: ReadonlySignal<boolean>;
	stop(): void;
} {
	const shown = signal(false);
	let wait: ReturnType<typeof setTimeout> | undefined;
	const stop = effect(() => {
		const gone = state.value.kind === "lost";
		clearTimeout(wait);
		if (!gone) shown.value = false;
		else
			wait = setTimeout(() => {
				shown.value = true;
			}, LOST_SHOWN_MS);
	});
	return {
		shown,
		stop() {
			clearTimeout(wait);
			stop();
		},
	};
}
