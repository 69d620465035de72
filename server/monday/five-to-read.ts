import { MONDAY_PICKS, type MondayReason } from "../../protocol/monday.ts";
import { byText } from "../ports/by-text.ts";
import { turnOf } from "./turn-of.ts";
import type { WeekEpisode } from "./week-queries.ts";

/** One that is worth reading, and why. */
export interface Picked {
	conversation: string;
	reason: MondayReason;
}

interface Candidate extends WeekEpisode {
	turn: number;
}

/** Finds what is worth reading of a week, by a rule that nobody chooses by hand: the same week names the same ones. */
export interface FiveToRead {
	/** In any order, each once. */
	see(episode: WeekEpisode): void;
	/** Five at most, each another conversation, in the order of the reasons. */
	picks(): Picked[];
}

/**
 * @param commented asks that were answered with words
 * @param salt another one names others by chance
 */
export function fiveToRead(
	commented: ReadonlySet<string>,
	salt: string,
): FiveToRead {
	const reasons = REASONS.map(({ isOf, order, say }) => ({
		isOf: (one: WeekEpisode) => isOf(one, commented),
		best: bestOf(order),
		say,
	}));
	return {
		see(episode) {
			const one = { ...episode, turn: turnOf(salt, episode.conversation_id) };
			for (const { isOf, best } of reasons) if (isOf(one)) best.see(one);
		},
		picks() {
			const taken = new Map<string, Picked>();
			for (const { best, say } of reasons) {
				const one = best.all.find(({ conversation_id: id }) => !taken.has(id));
				if (!one) continue;
				const { conversation_id: conversation } = one;
				taken.set(conversation, { conversation, reason: say(one) });
			}
			for (const { conversation_id: conversation } of byChance(reasons))
				if (taken.size < MONDAY_PICKS && !taken.has(conversation))
					taken.set(conversation, {
						conversation,
						reason: { kind: "chance" },
					});
			return [...taken.values()];
		},
	};
}

type Order = (a: Candidate, b: Candidate) => number;

interface ReasonRule {
	isOf(episode: WeekEpisode, commented: ReadonlySet<string>): boolean;
	/** Who comes first. Equal ones: the newest, then by id. */
	order: Order;
	say(episode: WeekEpisode): MondayReason;
}

/** In this order; what one reason has taken no other names again. What fits nobody is left to chance. */
const REASONS: readonly ReasonRule[] = [
	{
		isOf: (one, commented) => hasWords(one, commented) && scoreOf(one) <= 3,
		order: (a, b) => scoreOf(a) - scoreOf(b),
		say: (one) => ({ kind: "worst", score: scoreOf(one) }),
	},
	{
		isOf: (one) => one.late === 1 && beyondOf(one) > 0,
		order: (a, b) => beyondOf(b) - beyondOf(a),
		say: (one) => ({
			kind: "waited",
			told: one.told_high ?? 0,
			took: Math.round(tookOf(one) / 1_000),
		}),
	},
	{
		isOf: ({ outcome }) => outcome === "never_answered",
		order: (a, b) => (b.waited_ms ?? -1) - (a.waited_ms ?? -1),
		say: ({ waited_ms }) => ({
			kind: "neverAnswered",
			waited: waited_ms === null ? null : Math.round(waited_ms / 1_000),
		}),
	},
	{
		isOf: (one, commented) => hasWords(one, commented) && scoreOf(one) >= 4,
		order: (a, b) => scoreOf(b) - scoreOf(a),
		say: (one) => ({ kind: "best", score: scoreOf(one) }),
	},
	{
		isOf: ({ outcome }) => outcome !== "empty" && outcome !== "running",
		order: (a, b) => a.turn - b.turn,
		say: () => ({ kind: "chance" }),
	},
];

/** What fills the places for which there was nobody. */
function byChance(
	reasons: readonly { best: BestOf }[],
): readonly WeekEpisode[] {
	return reasons.at(-1)?.best.all ?? [];
}

interface BestOf {
	see(one: Candidate): void;
	/** The first ones, in their order. */
	readonly all: readonly Candidate[];
}

/** Each conversation once; the other reasons may have taken all but one of them. */
function bestOf(order: Order): BestOf {
	let all: Candidate[] = [];
	const whole: Order = (a, b) =>
		order(a, b) ||
		b.began_at - a.began_at ||
		byText(a.conversation_id, b.conversation_id);
	return {
		get all() {
			return all;
		},
		see(one) {
			const last = all.at(-1);
			const isFull = all.length >= MONDAY_PICKS;
			if (isFull && last && whole(one, last) >= 0) return;
			const before = all.find(
				({ conversation_id: id }) => id === one.conversation_id,
			);
			if (before && whole(before, one) <= 0) return;
			all = [...all.filter((each) => each !== before), one]
				.sort(whole)
				.slice(0, MONDAY_PICKS);
		},
	};
}

/** What the staff has hidden is abuse, and nothing to read on a Monday. */
function hasWords(
	{ ask_id, hidden, score }: WeekEpisode,
	commented: ReadonlySet<string>,
): boolean {
	return (
		score !== null && hidden === 0 && ask_id !== null && commented.has(ask_id)
	);
}

function scoreOf({ score }: WeekEpisode): number {
	return score ?? 0;
}

/** Until the first human word, or until who gave up did. */
function tookOf({ response_ms, waited_ms }: WeekEpisode): number {
	return response_ms ?? waited_ms ?? 0;
}

function beyondOf(one: WeekEpisode): number {
	return tookOf(one) - (one.told_high ?? 0) * 60_000;
}
