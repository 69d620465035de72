import { draws } from "./draws.ts";
import type { PastEpisode } from "./past-episode.ts";

/** What the shop sorts by, and of how many of its conversations each is said. */
const SAID = {
	delivery: 0.24,
	return: 0.17,
	"which bulb": 0.13,
	damaged: 0.08,
	"bulk order": 0.05,
};
export const TAGS = Object.keys(SAID);
const BY_TAG = Object.values(SAID);
/** With what agents close, and how often. */
export const OUTCOMES = ["answered", "sold", "sent back"];
const BY_OUTCOME = [0.6, 0.25, 0.15];
/** Of their own, so that a history is the same with and without them. */
const OTHER = 0x7a65;

type Ended = Pick<PastEpisode, "conversation" | "endedBy">;
type Tagging = Pick<PastEpisode, "tags" | "closedWith">;

/**
 * With what each is closed, and what it was tagged by then; drawn of nothing that is measured, so that one tag is as good
 * as another. Several of one conversation are not rare.
 */
export function pastTags(seed: number) {
	const chance = draws(seed ^ OTHER);
	/** By conversation: who opens one again finds its tags. */
	const had = new Map<number, number[]>();
	return ({ conversation, endedBy }: Ended): Tagging => {
		const before = had.get(conversation) ?? [];
		// Whoever leaves says nothing of what it was about.
		if (endedBy === "visitor") return { tags: before, closedWith: null };
		const tags = BY_TAG.flatMap((share, tag) =>
			chance.isSo(share) || before.includes(tag) ? [tag] : [],
		);
		had.set(conversation, tags);
		return { tags, closedWith: chance.weighed(BY_OUTCOME) };
	};
}
