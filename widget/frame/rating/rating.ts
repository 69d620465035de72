import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { againAfterMs, pause } from "../../../client/pause.ts";
import type { Entry, EntryOf } from "../../../protocol/entry.ts";
import type { RatingGiven } from "../../../protocol/rating.ts";
import { passes, type Refusal, type Reply } from "../../../protocol/refusal.ts";

/** What the shopper has answered to one ask, step by step. */
export type Given = Pick<RatingGiven, "score" | "solved" | "comment">;

/** One ask, as its card shows it. */
export type Card =
	/** Nothing was given, and it is too late. */
	| { kind: "over" }
	/** Waits for a face, and then for more. */
	| { kind: "asking"; given: Given | null }
	/** Enough was given; without a comment it can still be changed. */
	| { kind: "given"; given: Given; changeable: boolean };

export interface Rating {
	/** Steps that the relay has not confirmed yet, by conversation and ask. */
	wished: ReadonlySignal<Readonly<Record<string, Wish>>>;
	give(conversation: string, asked: number, given: Given): void;
	/** No comment now: the card closes. */
	skip(conversation: string, asked: number): void;
	/** The card opens again. */
	change(conversation: string, asked: number): void;
}

declare module "../context/context.ts" {
	interface LazyParts {
		rating: Rating;
	}
}

export interface Wish {
	conversation: string;
	asked: number;
	/** null: nothing new was given here. */
	given: Given | null;
	/** The shopper is at it on this page, so the card stays open between the steps. */
	busy: boolean;
	state: "sending" | "kept" | { refusal: Refusal };
}

/** `here`: whether the relay can be asked; steps that found it gone are said again when it is back. */
export function createRating(
	ask: (rating: RatingGiven) => Promise<Reply<unknown>>,
	here: ReadonlySignal<boolean>,
): Rating {
	const wished = signal<Readonly<Record<string, Wish>>>({});

	function put(conversation: string, asked: number, change: Partial<Wish>) {
		const key = keyOf(conversation, asked);
		const blank: Wish = {
			conversation,
			asked,
			given: null,
			busy: false,
			state: "kept",
		};
		const next = { ...(wished.value[key] ?? blank), ...change };
		wished.value = { ...wished.value, [key]: next };
	}

	async function say({ conversation, asked, given }: Wish) {
		if (!given) return;
		const reply = await ask({ conversation, asked, ...given });
		// A later step is on its way, and it is whole.
		if (wished.value[keyOf(conversation, asked)]?.given !== given) return;
		if (reply.ok) put(conversation, asked, { state: "kept" });
		else if (!passes(reply.refusal)) {
			put(conversation, asked, { state: { refusal: reply.refusal } });
		} else {
			const kind = here.peek() ? "here" : "off";
			const ms = againAfterMs(reply.refusal, { kind });
			if (ms === null) return;
			await pause(ms);
			const wish = wished.value[keyOf(conversation, asked)];
			// Else a later step has been given.
			if (wish?.given === given) void say(wish);
		}
	}

	effect(() => {
		if (!here.value) return;
		for (const wish of Object.values(wished.peek())) {
			if (wish.state === "sending") void say(wish);
		}
	});

	return {
		wished,
		give(conversation, asked, given) {
			const busy = given.comment === null;
			put(conversation, asked, { given, busy, state: "sending" });
			void say(wished.value[keyOf(conversation, asked)] as Wish);
		},
		skip: (conversation, asked) => put(conversation, asked, { busy: false }),
		change: (conversation, asked) => put(conversation, asked, { busy: true }),
	};
}

export function keyOf(conversation: string, asked: number): string {
	return `${conversation} ${asked}`;
}

/** How the card of an ask stands, from the log and from what was given here. */
export function cardOf(
	entries: readonly Entry[],
	ask: EntryOf<"asked">,
	wish: Wish | undefined,
	nowMs: number,
): Card {
	const given = wish?.given ?? givenIn(entries, ask.seq);
	const over = !ask.body || ask.body.until <= nowMs;
	if (!given) return over ? { kind: "over" } : { kind: "asking", given };
	if (given.comment !== null || over) {
		return { kind: "given", given, changeable: false };
	}
	// Reopened cards and half answered ones ask on; a face and a "solved" are enough for thanks.
	const asksOn = wish?.busy || (given.solved === null && !wish);
	return asksOn
		? { kind: "asking", given }
		: { kind: "given", given, changeable: true };
}

/** The latest rating of an ask replaces those before it whole. */
function givenIn(entries: readonly Entry[], asked: number): Given | null {
	for (let at = entries.length - 1; at >= 0; at--) {
		const entry = entries[at] as Entry;
		if (entry.kind === "rated" && entry.body?.asked === asked) {
			const { score, solved, comment } = entry.body;
			return { score, solved, comment };
		}
	}
	return null;
}
