import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { ConnectionState } from "../../../client/connection.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { unreachable } from "../../../protocol/unreachable.ts";

/** What may be said about the connection: a gap under two seconds is nobody's business. */
export type ConnectionBannerState =
	| { kind: "fine" }
	/** The first attempt takes long. */
	| { kind: "connecting" }
	| { kind: "lost" }
	/** It is back after a gap that was shown. */
	| { kind: "back" }
	| { kind: "refused"; refusal: Refusal };

declare module "../context/context.ts" {
	interface Models {
		connectionBanner: ReadonlySignal<ConnectionBannerState>;
	}
}

export const UNSAID_MS = 2_000;
export const BACK_SHOWN_MS = 3_000;

export function createConnectionBanner(
	connection: ReadonlySignal<ConnectionState>,
): ReadonlySignal<ConnectionBannerState> {
	const connectionBanner = signal<ConnectionBannerState>({ kind: "fine" });
	let timer: ReturnType<typeof setTimeout> | undefined;
	let everHere = false;

	function later(ms: number, next: ConnectionBannerState) {
		timer = setTimeout(() => {
			connectionBanner.value = next;
		}, ms);
	}

	effect(() => {
		const state = connection.value;
		clearTimeout(timer);
		const shown = connectionBanner.peek().kind;
		switch (state.kind) {
			case "off":
				connectionBanner.value = { kind: "fine" };
				break;
			case "connecting":
			case "lost": {
				const next: ConnectionBannerState = {
					kind: everHere ? "lost" : "connecting",
				};
				if (shown === "fine" || shown === "back") later(UNSAID_MS, next);
				break;
			}
			case "here": {
				const wasShown = everHere && shown === "lost";
				everHere = true;
				connectionBanner.value = { kind: wasShown ? "back" : "fine" };
				if (wasShown) later(BACK_SHOWN_MS, { kind: "fine" });
				break;
			}
			case "refused":
				connectionBanner.value = { kind: "refused", refusal: state.refusal };
				break;
			default:
				unreachable(state);
		}
	});
	return connectionBanner;
}
