import { effect } from "@preact/signals";
import { SOCKET_PATIENCE_MS } from "../../../protocol/limits.ts";
import type { VisitorConnection } from "./conversation.ts";

/**
 * Whether there was no socket for so long that this network may let none through; HTTP may still pass. Calls
 * back each time when that becomes so. By a timer alone: the browser's clock may be set meanwhile.
 */
export function createBlocked(
	{ state }: VisitorConnection,
	blocked: () => void,
): () => boolean {
	let isBlocked = false;
	let patience: ReturnType<typeof setTimeout> | undefined;
	effect(() => {
		clearTimeout(patience);
		isBlocked = false;
		if (state.value.kind !== "lost") return;
		patience = setTimeout(
			() => {
				isBlocked = true;
				blocked();
			},
			SOCKET_PATIENCE_MS - (performance.now() - state.value.since),
		);
	});
	return () => isBlocked;
}
