import type { AskReason } from "../../protocol/ask-reason.ts";
import { ANY_SURVEY_DAYS } from "../../protocol/survey.ts";
import type { AskClockRow, AskRow } from "./rows.ts";

/** The clock of everything that is asked, ratings aside, and the one of all surveys. */
export const ANY_ASK = "any-ask";
export const ANY_SURVEY = "any-survey";
/** Whose clocks run for everybody who was there when a backup was restored: what they were asked since it was made is not known. */
export const EVERYBODY = "*";

export const DAY_MS = 24 * 3_600_000;

/** Kinds that stand aside: a rating follows its conversation, and holds nothing up. */
export const RATING = "rating";
/** Kinds for which the days between any two surveys count. */
export const SURVEY = "survey";

/** What is known of one person when they may be asked. */
export interface AskedBefore {
	/** Of all their clocks. */
	clocks: readonly AskClockRow[];
	/** What would still be shown to them by itself; null: nothing. */
	open: AskRow | null;
}

type Clocked = Pick<AskRow, "kind"> & { survey: string; everyDays: number };

/** What the clocks say of one question, in the order in which it is tested. */
export function clockReasons(
	{ clocks, open }: AskedBefore,
	of: Clocked,
	now: number,
): AskReason[] {
	const until = (clock: string, days: number) => {
		const last = lastAsked(clocks, clock);
		const ends = last === null ? null : last + days * DAY_MS;
		return ends !== null && now < ends ? ends : null;
	};
	const today = until(ANY_ASK, 1);
	const lately = of.kind === SURVEY ? until(ANY_SURVEY, ANY_SURVEY_DAYS) : null;
	const own = until(of.survey, of.everyDays);
	return [
		{
			code: "open",
			stops: open !== null,
			survey: open?.survey_id ?? null,
			offeredAt: open?.offered_at ?? null,
		},
		{ code: "asked_today", stops: today !== null, until: today },
		{ code: "asked_lately", stops: lately !== null, until: lately },
		{
			code: "interval",
			stops: own !== null,
			everyDays: of.everyDays,
			until: own,
		},
	];
}

/** The latest of all clocks of this name; null: never. */
export function lastAsked(
	clocks: readonly AskClockRow[],
	survey: string,
): number | null {
	const times = clocks
		.filter(
			({ survey_id, asked_of }) =>
				asked_of === EVERYBODY || survey_id === survey,
		)
		.map(({ asked_at }) => asked_at);
	const last = Math.max(0, ...times);
	return last === 0 ? null : last;
}

/**
 * Whether it would be shown again by itself: nobody has seen it yet, or it was begun and not ended. What was seen and
 * left alone is not.
 */
export function isOpen(ask: AskRow, now: number): boolean {
	if (ask.kind === RATING || now > ask.until) return false;
	const { done_at, dismissed_at, withdrawn_at, seen_at, started_at } = ask;
	const isOver =
		done_at !== null || dismissed_at !== null || withdrawn_at !== null;
	return !isOver && (seen_at === null || started_at !== null);
}
