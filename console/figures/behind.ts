import { type ReadonlySignal, signal } from "@preact/signals";
import type {
	EpisodeInfo,
	EpisodesRead,
} from "../../protocol/figure-episodes.ts";
import type { Refusal, Reply } from "../../protocol/refusal.ts";

export type BehindState =
	| { kind: "reading" }
	| { kind: "failed"; refusal: Refusal }
	/** `next`: where the reading goes on; null: that was all. `refusal`: why the last reading failed, or null. */
	| { kind: "read"; next: string | null; refusal: Refusal | null };

/** The conversations behind one figure, newest first. */
export interface BehindList {
	list: ReadonlySignal<readonly EpisodeInfo[]>;
	state: ReadonlySignal<BehindState>;
	/** From the newest. */
	read(): Promise<void>;
	readMore(): Promise<void>;
}

/** @param ask from a cursor; null: from the newest */
export function createBehind(
	ask: (after: string | null) => Promise<Reply<EpisodesRead>>,
): BehindList {
	const list = signal<readonly EpisodeInfo[]>([]);
	const state = signal<BehindState>({ kind: "reading" });

	async function readFrom(after: string | null) {
		const reply = await ask(after);
		if (!reply.ok) {
			const { refusal } = reply;
			const now = state.value;
			state.value =
				now.kind === "read" ? { ...now, refusal } : { kind: "failed", refusal };
			return;
		}
		const { episodes, next } = reply.data;
		list.value = after === null ? episodes : [...list.value, ...episodes];
		state.value = { kind: "read", next, refusal: null };
	}

	return {
		list,
		state,
		read: () => readFrom(null),
		async readMore() {
			const now = state.value;
			if (now.kind === "read" && now.next !== null) await readFrom(now.next);
		},
	};
}
