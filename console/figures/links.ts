import type { Behind } from "../../protocol/figure-episodes.ts";
import type {
	FigureFilter,
	FiguresRead,
	PeriodAsked,
} from "../../protocol/figures.ts";
import type { Route } from "../workspace/route.ts";
import { type BehindAsked, toFigures } from "./places.ts";

/** The days that are shown, by their dates: they stay the same days tomorrow. */
export function exactPeriod({ period }: FiguresRead): PeriodAsked {
	const { from, to, since, until } = period;
	// Less than a day of the shop's is asked for by its instants.
	const isDays = until - since > LONGEST_OF_INSTANTS_MS || isWholeDay(period);
	return isDays ? { from, to } : { since, until };
}

/** The conversations behind a figure of this page. */
export function toBehind(
	read: FiguresRead,
	asked: Behind | BehindAsked,
	more: FigureFilter = {},
): Route {
	return toFigures(
		exactPeriod(read),
		{ ...read.filter, ...more },
		typeof asked === "string" ? { behind: asked } : asked,
	);
}

function isWholeDay({ since, until, timeZone }: FiguresRead["period"]) {
	const clock = new Intl.DateTimeFormat("en-GB", {
		timeZone,
		timeStyle: "medium",
	});
	return clock.format(since) === MIDNIGHT && clock.format(until) === MIDNIGHT;
}

const MIDNIGHT = "00:00:00";
/** The longest day, on which the clocks are put back. */
const LONGEST_OF_INSTANTS_MS = 25 * 3_600_000;
