import { randomInt } from "node:crypto";
import type { AskCandidate } from "./ask-source.ts";
import { type AskedPerson, askedOf } from "./asked-person.ts";
import { type Chosen, chooseAsk, type Turn } from "./choose-ask.ts";
import {
	ANY_ASK,
	ANY_SURVEY,
	type AskedBefore,
	clockReasons,
	lastAsked,
	SURVEY,
} from "./may-ask.ts";
import type { AskClockRow, AskRow } from "./rows.ts";

/** What a person is to be shown. */
export type Plan =
	| { kind: "nothing" }
	/** What is open is shown again. */
	| { kind: "again"; ask: AskRow }
	/** It is asked, and these clocks stand so from then on. */
	| { kind: "ask"; candidate: AskCandidate; clocks: AskClockRow[] };

/** What of all these is asked now, and what that does to the clocks: of what had no turn it is counted that it was dropped. */
export function planOffer(
	before: AskedBefore,
	person: AskedPerson,
	candidates: readonly AskCandidate[],
	now: number,
): Plan {
	const { open, clocks } = before;
	if (open)
		return isStillWanted(open, person, candidates)
			? { kind: "again", ask: open }
			: { kind: "nothing" };
	const own = askedOf(person);
	const turns = candidates
		.filter((one) => clockReasons(before, one, now).every((r) => !r.stops))
		.map((one) => turnOf(one, clocks, own));
	const chosen =
		own === null
			? drawn(turns)
			: chooseAsk(turns, wasBeforeTime(clocks, own), now);
	if (!chosen) return { kind: "nothing" };
	const { turn, isBeforeTime } = chosen;
	const dropped = turns
		.filter((one) => one !== turn)
		.map(({ survey, askedAt, dropped }) => ({
			survey,
			asked_at: askedAt ?? 0,
			dropped: dropped + 1,
		}));
	return {
		kind: "ask",
		candidate: turn.candidate,
		clocks: [
			...clockRows(person, dropped),
			...movedClocks(person, turn.candidate, { isBeforeTime, now }),
		],
	};
}

/** The clocks of this survey, of all surveys, and of all that is asked. */
export function movedClocks(
	person: AskedPerson,
	{ kind, survey }: Pick<AskCandidate, "kind" | "survey">,
	{ isBeforeTime, now }: { isBeforeTime: boolean; now: number },
): AskClockRow[] {
	const asked = { asked_at: now, dropped: 0 };
	return clockRows(person, [
		{ survey, ...asked },
		{ survey: ANY_ASK, ...asked },
		...(kind === SURVEY
			? [{ survey: ANY_SURVEY, asked_at: now, dropped: isBeforeTime ? 1 : 0 }]
			: []),
	]);
}

function clockRows(
	person: AskedPerson,
	clocks: readonly {
		survey: string;
		asked_at: number;
		dropped: number;
	}[],
): AskClockRow[] {
	const asked_of = askedOf(person);
	if (asked_of === null) return [];
	return clocks.map(({ survey, ...clock }) => ({
		site_id: person.site,
		asked_of,
		survey_id: survey,
		...clock,
	}));
}

interface AskTurn extends Turn {
	candidate: AskCandidate;
}

/** A stranger has no clocks: each is as likely as the others. */
function drawn(turns: readonly AskTurn[]): Chosen<AskTurn> | undefined {
	const turn = turns.length > 0 ? turns[randomInt(turns.length)] : undefined;
	return turn && { turn, isBeforeTime: false };
}

/**
 * What was begun goes on wherever they are, and what is about an order. What nobody has seen, where it would be asked.
 * Who is asked by an order, and is not here, is asked about that one.
 */
function isStillWanted(
	open: AskRow,
	{ order }: AskedPerson,
	candidates: readonly AskCandidate[],
): boolean {
	const isSame = candidates.some(({ survey }) => survey === open.survey_id);
	if (order !== null) return isSame && open.order_id === order;
	return isSame || open.started_at !== null || open.order_id !== null;
}

function turnOf(
	candidate: AskCandidate,
	clocks: readonly AskClockRow[],
	own: string | null,
): AskTurn {
	const { survey, everyDays } = candidate;
	return {
		candidate,
		survey,
		everyDays,
		askedAt: lastAsked(clocks, survey),
		dropped: timesDropped(clocks, own, survey),
	};
}

/** How often something else was asked in its place since it last was. */
export function timesDropped(
	clocks: readonly AskClockRow[],
	own: string | null,
	survey: string,
): number {
	const rows = clocks.filter(({ survey_id }) => survey_id === survey);
	const row = rows.find(({ asked_of }) => asked_of === own) ?? rows[0];
	return row?.dropped ?? 0;
}

function wasBeforeTime(clocks: readonly AskClockRow[], own: string): boolean {
	return clocks.some(
		({ asked_of, survey_id, dropped }) =>
			asked_of === own && survey_id === ANY_SURVEY && dropped > 0,
	);
}
