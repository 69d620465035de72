import type { Relation } from "../../protocol/conversation.ts";
import { course } from "./course.ts";
import { type Draws, draws } from "./draws.ts";
import { pastAsk } from "./past-ask.ts";
import type { PastEpisode } from "./past-episode.ts";
import type { PastHour } from "./past-hours.ts";
import { pastTags } from "./past-tags.ts";
import type { Scenario } from "./scenario.ts";

export interface HistoryAsked {
	seed: number;
	/** So many begin, or are opened again. */
	conversations: number;
	/** When they may. */
	hours: readonly PastHour[];
	/** How many there are of each. */
	agents: number;
	teams: number;
	scenario: Scenario;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Somebody who has been here comes again at this share of the time. */
const RETURNING = 0.3;
/** Until then nothing is withdrawn by it: the time to answer what was asked has passed. */
const RESTS_MS = 4 * DAY_MS;
/** Before this a word goes into the conversation that was closed. */
const REOPENS_MS = 7 * DAY_MS;
const CUSTOMERS = 0.38;
/** Of en, ro, fr, lt, sv and it. */
export const LANGUAGES = ["en", "ro", "fr", "lt", "sv", "it"];
const BY_LANGUAGE = [0.38, 0.16, 0.14, 0.12, 0.11, 0.09];
const WITHOUT_TEAM = 0.2;

/** Somebody whose last conversation has ended. */
interface Rested {
	visitor: number;
	language: number;
	endedAt: number;
	conversation: number;
	team: number | null;
	nth: number;
	/** Somebody had it in its last episode. */
	wasTaken: boolean;
}

/**
 * What happened in a shop, in the order in which it began; the same for the same seed. Who gets a conversation, the
 * team, the language, the relation, the tags and whether somebody comes again are drawn independently of each other and of all
 * that is measured: a group differs where the scenario says so, and nowhere else.
 */
export function* history(asked: HistoryAsked): Generator<PastEpisode> {
	const { hours, scenario } = asked;
	const chance = draws(asked.seed);
	const tagging = pastTags(asked.seed);
	const middle = middleOf(hours);
	const rested: Record<Relation, Rested[]> = { customer: [], visitor: [] };
	let conversations = 0;
	let visitors = 0;
	for (const [at, hour] of begins(asked, chance)) {
		const relation = chance.isSo(CUSTOMERS) ? "customer" : "visitor";
		const before = comesAgain(rested[relation], at, chance);
		const isReopened = before !== null && at - before.endedAt < REOPENS_MS;
		const who: Rested = {
			visitor: before ? before.visitor : visitors++,
			language: before?.language ?? chance.weighed(BY_LANGUAGE),
			conversation: isReopened ? before.conversation : conversations++,
			nth: isReopened ? before.nth + 1 : 0,
			team: isReopened ? before.team : teamOf(asked.teams, chance),
			endedAt: 0,
			wasTaken: false,
		};
		const isLater = hour.day >= middle;
		const went = course({ at, hour, agents: asked.agents }, chance);
		const episode: PastEpisode = {
			conversation: who.conversation,
			nth: who.nth,
			visitor: who.visitor,
			beganAt: at,
			day: hour.day,
			hour: hour.hour,
			opensAt: Math.max(at, hour.opensAt),
			isLater,
			relation,
			language: who.language,
			team: who.team,
			isReturning: before !== null,
			...went,
			// One wait is told once, and it lasts until somebody takes it.
			told: isReopened && !before.wasTaken ? null : went.told,
			...tagging({ ...who, endedBy: went.endedBy }),
			ask: null,
		};
		episode.ask = pastAsk(episode, scenario, chance);
		const { endedAt, takenAt } = episode;
		rested[relation].push({ ...who, endedAt, wasTaken: takenAt !== null });
		yield episode;
	}
}

/** The first local day of the second half. */
export function middleOf(hours: readonly PastHour[]): number {
	const [first, last] = [hours[0]?.day ?? 0, hours.at(-1)?.day ?? 0];
	return first + Math.ceil((last - first + 1) / 2);
}

/** When each begins, ascending, with its hour. */
function* begins(
	{ hours, conversations }: HistoryAsked,
	chance: Draws,
): Generator<[at: number, hour: PastHour]> {
	const sum = hours.reduce((all, { weight }) => all + weight, 0);
	const shares = new Float64Array(conversations);
	for (let at = 0; at < conversations; at++) shares[at] = chance.share() * sum;
	shares.sort();
	let next = 0;
	let passed = 0;
	for (const hour of hours) {
		const times: number[] = [];
		for (; (shares[next] ?? sum) < passed + hour.weight; next++)
			times.push(hour.at + chance.oneIn(60 * MINUTE_MS));
		for (const at of times.sort((one, other) => one - other)) yield [at, hour];
		passed += hour.weight;
	}
}

/** Somebody of before who has rested long enough, and does so no more; null: it is somebody new. */
function comesAgain(
	rested: Rested[],
	now: number,
	chance: Draws,
): Rested | null {
	const comes = chance.isSo(RETURNING);
	const at = chance.oneIn(Math.max(1, rested.length));
	const found = rested[at];
	if (!comes || !found || now - found.endedAt < RESTS_MS) return null;
	const last = rested.pop();
	if (last && at < rested.length) rested[at] = last;
	return found;
}

function teamOf(teams: number, chance: Draws): number | null {
	return chance.isSo(WITHOUT_TEAM) ? null : chance.oneIn(teams);
}
