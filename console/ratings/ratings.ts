import { type ReadonlySignal, signal } from "@preact/signals";
import type { Rating, RatingsAsked } from "../../protocol/rating.ts";
import type { Refusal, Reply } from "../../protocol/refusal.ts";
import type { Model } from "../workspace/part.ts";

export type RatingsState =
	/** `refusal`: why the last reading failed, or null. */
	| { kind: "unread"; refusal: Refusal | null }
	| { kind: "reading" }
	| { kind: "read"; more: boolean; refusal: Refusal | null };

/** What shoppers said after a conversation, newest first. */
export interface Ratings {
	list: ReadonlySignal<readonly Rating[]>;
	state: ReadonlySignal<RatingsState>;
	/** From the newest; again after every reconnect. */
	read(): Promise<void>;
	/** Older ones. */
	readMore(): Promise<void>;
	/** A rating came, or changed. */
	apply(rating: Rating): void;
}

type Read = (
	asked: RatingsAsked,
) => Promise<Reply<{ ratings: Rating[]; more: boolean }>>;

export const ratingsModel: Model<Ratings> = {
	create(workspace) {
		const ratings = createRatings((asked) =>
			workspace.connection.ask("ratings:read", asked),
		);
		const readAgain = () => {
			if (ratings.state.peek().kind !== "unread") void ratings.read();
		};
		workspace.hear("rating:given", ({ rating }) => ratings.apply(rating));
		workspace.hear("inbox:behind", readAgain);
		workspace.onRefresh(readAgain);
		return ratings;
	},
};

export function createRatings(ask: Read): Ratings {
	const list = signal<readonly Rating[]>([]);
	const state = signal<RatingsState>({ kind: "unread", refusal: null });

	function put(ratings: readonly Rating[]) {
		const all = new Map(list.value.map((rating) => [keyOf(rating), rating]));
		for (const rating of ratings) {
			const before = all.get(keyOf(rating));
			// A shopper may change an answer; the later one stands, in whatever order they arrive.
			if (!before || before.at <= rating.at) all.set(keyOf(rating), rating);
		}
		list.value = [...all.values()].sort((a, b) => b.at - a.at);
	}

	async function read(before: number | null) {
		const earlier = state.value;
		if (earlier.kind === "reading") return;
		if (earlier.kind === "unread") state.value = { kind: "reading" };
		const reply = await ask({ before });
		if (reply.ok) {
			const { ratings, more } = reply.data;
			put(ratings);
			// Between the newest and what was read before a sleep there may be others: those are read again.
			const oldest = ratings.at(-1);
			if (before === null && more && oldest)
				list.value = list.value.filter(({ at }) => at >= oldest.at);
			state.value = { kind: "read", more, refusal: null };
		} else if (earlier.kind === "read") {
			state.value = { ...earlier, refusal: reply.refusal };
		} else {
			state.value = { kind: "unread", refusal: reply.refusal };
		}
	}

	return {
		list,
		state,
		read: () => read(null),
		async readMore() {
			const last = list.value.at(-1);
			await read(last ? last.at : null);
		},
		apply: (rating) => put([rating]),
	};
}

function keyOf({ conversation, asked }: Rating): string {
	return `${conversation} ${asked}`;
}
