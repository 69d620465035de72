import { type ReadonlySignal, signal } from "@preact/signals";
import type { Reply } from "../../protocol/refusal.ts";

/** Somebody has to say once more who they are; `end` hears whether they have. */
export interface ConfirmAsked {
	end(isConfirmed: boolean): void;
}

const asked = signal<ConfirmAsked | null>(null);

/** What the dialog shows a question for; null: nothing is asked. */
export const confirmAsked: ReadonlySignal<ConfirmAsked | null> = asked;

let answer: Promise<boolean> | undefined;

/**
 * Asks, and where the relay wants to know first who asks (`reauthenticate`), lets the person prove it and asks the
 * same again. Who leaves the question gets the refusal back.
 */
export async function withConfirmation<T>(
	ask: () => Promise<Reply<T>>,
): Promise<Reply<T>> {
	const reply = await ask();
	if (reply.ok || reply.refusal.code !== "reauthenticate") return reply;
	return (await confirmed()) ? ask() : reply;
}

/** One question for all who wait for it. */
function confirmed(): Promise<boolean> {
	answer ??= new Promise<boolean>((resolve) => {
		asked.value = {
			end(isConfirmed) {
				answer = undefined;
				asked.value = null;
				resolve(isConfirmed);
			},
		};
	});
	return answer;
}
