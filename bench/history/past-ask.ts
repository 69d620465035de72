import type { Score, Solved } from "../../protocol/entry.ts";
import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import type { Draws } from "./draws.ts";
import {
	type PastAnswer,
	type PastAsk,
	type PastEpisode,
	satisfied,
} from "./past-episode.ts";
import { SATISFIED, type Scenario } from "./scenario.ts";

const MINUTE_MS = 60_000;
/** Of those who are asked, and of those who see it: whatever they would say. */
const SEES = 0.84;
const ANSWERS = 0.5;
/** Of the others who see it. */
const DISMISSES = 0.15;
const COMMENTS = 0.2;
/** Of those who answer: also whether it was solved. */
const SAYS_SOLVED = 0.85;
/** "Yes" of the satisfied, and of the others. */
export const SOLVED = { satisfied: 0.9, unsatisfied: 0.5 };
const ANSWER = [70_000, 0.8] as const;

/** Of the satisfied 4 and 5, of the others 1 to 3. */
const SATISFIED_SCORES: readonly [Score, number][] = [
	[4, 0.35],
	[5, 0.65],
];
const OTHER_SCORES: readonly [Score, number][] = [
	[1, 0.3],
	[2, 0.2],
	[3, 0.5],
];

/** What its shopper was asked and said of it; null: nobody has answered, so there was nothing to ask. */
export function pastAsk(
	episode: PastEpisode,
	scenario: Scenario,
	chance: Draws,
): PastAsk | null {
	if (episode.answeredAt === null) return null;
	// Whoever ends it has nothing to undo.
	const undo = episode.endedBy === "agent" ? CLOSE_UNDO_MS : 0;
	const at = episode.endedAt + undo;
	const ask = { at, seenAt: null, dismissedAt: null, answer: null };
	if (!chance.isSo(SEES)) return ask;
	const seenAt = at + 1_000;
	const after = Math.min(chance.around(...ANSWER), 60 * MINUTE_MS);
	const answeredAt = seenAt + Math.round(after);
	if (chance.isSo(ANSWERS))
		return {
			...ask,
			seenAt,
			answer: answerOf(satisfaction(episode, scenario), answeredAt, chance),
		};
	const dismissedAt = chance.isSo(DISMISSES) ? answeredAt : null;
	return { ...ask, seenAt, dismissedAt };
}

/** How likely its shopper is satisfied: 0 to 1. An agent makes a difference where nobody else has written. */
function satisfaction(episode: PastEpisode, scenario: Scenario): number {
	const [agent, other] = episode.agents;
	return (
		SATISFIED +
		(episode.isLater ? scenario.change : 0) +
		(episode.relation === "customer" ? scenario.customers : 0) +
		(isLate(episode) ? scenario.late : 0) +
		(other === undefined ? (scenario.agents[agent ?? -1] ?? 0) : 0)
	);
}

/** Whether it took longer than was told; null: nothing can be held against it. */
export function isLate(episode: PastEpisode): boolean | null {
	const { told, beganAt, answeredAt, endedAt, silentAt } = episode;
	if (!told || told.kind === "over") return null;
	const until = beganAt + told.high * MINUTE_MS;
	if (answeredAt !== null) return answeredAt > until;
	return (silentAt ?? endedAt) > until ? true : null;
}

function answerOf(likely: number, at: number, chance: Draws): PastAnswer {
	const score = scoreOf(likely, chance);
	return {
		at,
		score,
		solved: chance.isSo(SAYS_SOLVED) ? solvedOf(score, chance) : null,
		isCommented: chance.isSo(COMMENTS),
	};
}

function scoreOf(likely: number, chance: Draws): Score {
	const scores = chance.isSo(likely) ? SATISFIED_SCORES : OTHER_SCORES;
	const at = chance.weighed(scores.map(([, share]) => share));
	return scores[at]?.[0] ?? 5;
}

function solvedOf(score: Score, chance: Draws): Solved {
	const share = satisfied(score) ? SOLVED.satisfied : SOLVED.unsatisfied;
	if (chance.isSo(share)) return "yes";
	return chance.isSo(0.5) ? "not_yet" : "no";
}
