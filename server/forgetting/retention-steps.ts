import { RETENTION_KINDS } from "../../protocol/data.ts";
import type { Scrub } from "../conversations/scrub.ts";
import type { VisitorCursor } from "./ending-queries.ts";
import { type EraseParts, tellErased } from "./erase-visitor.ts";
import { eraseConversations } from "./forget.ts";

export type Kind = (typeof RETENTION_KINDS)[number];

/** Of one kind in one step: each conversation is a transaction's part, and everybody else's messages go between. */
export const ERASED_AT_ONCE = 50;

export interface StepParts extends EraseParts {
	scrub: Scrub;
	/** What shoppers wrote beside conversations, of each capability that keeps some. */
	comments: readonly CommentWords[];
}

export interface CommentWords {
	count(site: string, before: number): Promise<number>;
	/** The oldest of them. Answers how many. */
	drop(site: string, before: number, most: number): Promise<number>;
}

/** All of one day, of one site. */
export interface Walk {
	/** Answers whether that was all. */
	step(now: number): Promise<boolean>;
	dropped: Record<Kind, number>;
}

/** Conversations first: who has none left is then found in the same day. */
export function createSteps(parts: StepParts) {
	const { store, log, publisher, scrub, comments } = parts;

	async function conversations(site: string, before: number) {
		const ids = await store.conversationsToErase(site, before, ERASED_AT_ONCE);
		const erased = await eraseConversations(log, site, ids, before);
		await tellErased(parts, erased);
		// A window that shows one comes back without it.
		for (const { visitor_id } of erased)
			publisher.closeVisitors(`visitor:${visitor_id}`);
		return { dropped: erased.length, isAll: ids.length < ERASED_AT_ONCE };
	}

	async function ofComments(site: string, before: number) {
		let dropped = 0;
		let isAll = true;
		for (const words of comments) {
			const some = await words.drop(site, before, ERASED_AT_ONCE);
			dropped += some;
			if (some === ERASED_AT_ONCE) isAll = false;
		}
		return { dropped, isAll };
	}

	function visitors() {
		let after: VisitorCursor | null = null;
		return async (site: string, seenBefore: number, now: number) => {
			const of = { seenBefore, erasedBefore: 0 };
			const page = await store.visitorsByAge(site, of, after, ERASED_AT_ONCE);
			after = page.at(-1) ?? after;
			let dropped = 0;
			for (const { id, isLongAgo } of page) {
				// Whoever is on the shop's page now is of today.
				if (!isLongAgo || publisher.visitorThere(`visitor:${id}`)) continue;
				if (await store.forgetLongAgo(site, id, of, now)) dropped++;
			}
			return { dropped, isAll: page.length < ERASED_AT_ONCE };
		};
	}

	return {
		begin(site: string, before: Partial<Record<Kind, number>>): Walk {
			const dropped = { conversations: 0, comments: 0, visitors: 0 };
			const left = RETENTION_KINDS.filter((kind) => before[kind] !== undefined);
			const by = { conversations, comments: ofComments, visitors: visitors() };
			return {
				dropped,
				async step(now) {
					const [kind] = left;
					if (!kind) return true;
					const did = await by[kind](site, before[kind] ?? 0, now);
					dropped[kind] += did.dropped;
					if (did.dropped > 0) await scrub.asked();
					if (did.isAll) left.shift();
					return left.length === 0;
				},
			};
		},
	};
}
