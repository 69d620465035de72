import type { LocalStore } from "../../../client/local-store.ts";
import type { Given } from "./rating.ts";

const HALF = "rating";

/** What was not sent when the page went; of one ask, the last that was answered in this browser. */
export interface Half {
	/** Conversation and ask. */
	ask: string;
	/** null: the relay has confirmed all steps. */
	given: Given | null;
	comment: string;
}

export function createHalfRating(
	store: Pick<LocalStore, "get" | "set" | "remove">,
) {
	let next: Half | null = null;
	let isKeeping = false;

	/** Writes the newest whenever the last writing is done, so typing never queues up. */
	async function keep(half: Half) {
		next = half;
		if (isKeeping) return;
		isKeeping = true;
		while (next) {
			const now: Half = next;
			next = null;
			await (now.given || now.comment
				? store.set(HALF, now)
				: store.remove(HALF));
		}
		isKeeping = false;
	}

	return {
		keep,
		/** undefined: nothing of this ask is kept. */
		async of(ask: string): Promise<Half | undefined> {
			const half = await store.get<Half>(HALF);
			return half?.ask === ask ? half : undefined;
		},
		drop: () => keep({ ask: "", given: null, comment: "" }),
	};
}
