import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { useLazyParts } from "../context/context.ts";
import type { SendingNeeds, unpackSending } from "./load-sending.tsx";

/** What takes files and brings them to the relay. */
export type Sending = ReturnType<typeof unpackSending>;

declare module "../context/context.ts" {
	interface LazyParts {
		/** null: nothing was to be sent yet, or it is not loaded. */
		sending: ReadonlySignal<Sending | null>;
	}
}

/** Loads it with the first file that is handed over, or that an earlier page has not sent. */
export function createSending(
	needs: SendingNeeds,
): ReadonlySignal<Sending | null> {
	const { chat, handed, here } = needs;
	const sending = signal<Sending | null>(null);
	effect(() => {
		const isWanted =
			handed.value || chat.pending.value.some(({ files }) => files);
		// Each connection is a new chance.
		if (!isWanted || sending.peek() || !here.value) return;
		import("./load-sending.tsx").then(
			({ unpackSending }) => {
				sending.value ??= unpackSending(needs);
			},
			() => {},
		);
	});
	return sending;
}

/** For what it shows itself. */
export function useSending(): Sending {
	return useLazyParts().sending.value as Sending;
}
