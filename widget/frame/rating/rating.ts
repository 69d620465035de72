import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import { againAfterMs, pause } from "../../../client/pause.ts";
import type { Entry, EntryOf } from "../../../protocol/entry.ts";
import type { RatingGiven } from "../../../protocol/rating.ts";
import { passes, type Refusal, type Reply } from "../../../protocol/refusal.ts";
import { createHalfRating } from "./half-rating.ts";

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
	/** What an earlier page has left half done: a step that the relay had not confirmed, a comment that was being written. */
	load(conversation: string, asked: number): Promise<void>;
	/** The comment as far as it is written. */
	write(conversation: string, asked: number, comment: string): void;
	give(conversation: string, asked: number, given: Given): void;
	/** No comment now: the card closes. */
	skip(conversation: string, asked: number): void;
	/** The shopper writes elsewhere: the card closes, and the comment stays as far as it is written. */
	leave(conversation: string, asked: number): void;
	/** The card opens again. */
	change(conversation: string, asked: number): void;
	/** Whoever rated here is gone, with what they had not sent. */
	drop(): void;
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
	/** Not sent yet. */
	comment: string;
}

/** `here`: whether the relay can be asked; steps that found it gone are said again when it is back. */
export function createRating(
	ask: (rating: RatingGiven) => Promise<Reply<unknown>>,
	here: ReadonlySignal<boolean>,
	store: Pick<LocalStore, "get" | "set" | "remove">,
): Rating {
	const wished = signal<Readonly<Record<string, Wish>>>({});
	/** Each is put once from what is kept: what is answered meanwhile wins. */
	const loaded = new Set<string>();
	const half = createHalfRating(store);

	function put(conversation: string, asked: number, change: Partial<Wish>) {
		const key = keyOf(conversation, asked);
		const blank: Wish = {
			conversation,
			asked,
			given: null,
			busy: false,
			state: "kept",
			comment: "",
		};
		const next = { ...(wished.value[key] ?? blank), ...change };
		wished.value = { ...wished.value, [key]: next };
		void half.keep({
			ask: key,
			given: next.state === "sending" ? next.given : null,
			comment: next.comment,
		});
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
		async load(conversation, asked) {
			const ask = keyOf(conversation, asked);
			if (loaded.has(ask)) return;
			loaded.add(ask);
			const left = await half.of(ask);
			if (!left || wished.peek()[ask]) return;
			const { given, comment } = left;
			put(conversation, asked, {
				given,
				comment,
				busy: (given?.comment ?? null) === null,
				state: given ? "sending" : "kept",
			});
			if (given && here.peek()) void say(wished.value[ask] as Wish);
		},
		write: (conversation, asked, comment) =>
			put(conversation, asked, { comment, busy: true }),
		give(conversation, asked, given) {
			const busy = given.comment === null;
			const sent = busy ? {} : { comment: "" };
			put(conversation, asked, { given, busy, state: "sending", ...sent });
			void say(wished.value[keyOf(conversation, asked)] as Wish);
		},
		skip: (conversation, asked) =>
			put(conversation, asked, { busy: false, comment: "" }),
		leave: (conversation, asked) => put(conversation, asked, { busy: false }),
		change: (conversation, asked) => put(conversation, asked, { busy: true }),
		drop() {
			wished.value = {};
			loaded.clear();
			void half.drop();
		},
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
	if (!given)
		return over || isWithdrawn(entries, ask)
			? { kind: "over" }
			: { kind: "asking", given };
	if (given.comment !== null || over) {
		return { kind: "given", given, changeable: false };
	}
	// Reopened cards and half answered ones ask on; a face and a "solved" are enough for thanks.
	const asksOn = wish?.busy || (given.solved === null && !wish);
	return asksOn
		? { kind: "asking", given }
		: { kind: "given", given, changeable: true };
}

/** Somebody goes on with the conversation: what nobody has answered is asked no more. */
export function isWithdrawn(
	entries: readonly Entry[],
	ask: EntryOf<"asked">,
): boolean {
	return entries.some(({ seq, kind }) => kind === "reopened" && seq > ask.seq);
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
