import { effect } from "@preact/signals";
import { SOCKET_PATIENCE_MS } from "../../protocol/limits.ts";
import type { Relay } from "./conversation.ts";

/** No socket for so long that this network may let none through; HTTP may still pass. */
export function isBlocked({ state }: Relay): boolean {
	const now = state.value;
	return now.kind === "lost" && Date.now() - now.since >= SOCKET_PATIENCE_MS;
}

/** Calls back each time when that becomes so. */
export function whenBlocked({ state }: Relay, blocked: () => void): void {
	let patience: ReturnType<typeof setTimeout> | undefined;
	effect(() => {
		clearTimeout(patience);
		if (state.value.kind === "lost") {
			patience = setTimeout(blocked, SOCKET_PATIENCE_MS);
		}
	});
}
