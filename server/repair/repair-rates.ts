import type { RepairFigure } from "../../protocol/repair.ts";
import type { Histogram } from "../statistics/histogram.ts";
import { shareOf, timesOf } from "../statistics/share-of.ts";
import type { RecoveryRow } from "./rows.ts";

const COUNTED = [
	...(["relation", "opened_at", "first_due_at", "due_at", "told_at"] as const),
	...(["ended_at", "ending", "state", "score", "second_score"] as const),
	"not_accepted",
] as const satisfies (keyof RecoveryRow)[];

/** What of a recovery is counted: no words, so that a year of them fits into memory. */
export type Counted = Pick<RecoveryRow, (typeof COUNTED)[number]>;

export function countedOf(row: RecoveryRow): Counted {
	return Object.fromEntries(
		COUNTED.map((name) => [name, row[name]]),
	) as unknown as Counted;
}

const BAD = 2;
const GOOD = 4;

/**
 * Recoveries of customers and of visitors, never together. *Recovered* is the share from a score of 1 or 2 to one of 4 or
 * 5 among those with both answers; a share of nobody else is known. 95 % Wilson intervals.
 */
export function repairRates(
	rows: readonly Counted[],
	now: number,
): RepairFigure[] {
	return (["customer", "visitor"] as const).map((relation) =>
		rateOf(
			relation,
			rows.filter((row) => row.relation === relation),
			now,
		),
	);
}

function rateOf(
	relation: Counted["relation"],
	rows: readonly Counted[],
	now: number,
): RepairFigure {
	const count = (isSo: (row: Counted) => boolean) => rows.filter(isSo).length;
	const isOpen = ({ ended_at }: Counted) => ended_at === null;
	// Whoever cannot be reached is told by nobody, and counted apart.
	const due = rows.filter(
		({ first_due_at, state }) =>
			first_due_at <= now &&
			state !== "no_way_back" &&
			state !== "not_reachable",
	);
	const both = rows.filter(
		({ score, second_score }) =>
			score !== null && score <= BAD && second_score !== null,
	);
	return {
		...{ relation, opened: rows.length, open: count(isOpen) },
		overdue: count((row) => isOpen(row) && row.due_at <= now),
		inTime: shareOf(
			due.filter(
				({ told_at, first_due_at }) =>
					told_at !== null && told_at <= first_due_at,
			).length,
			due.length,
		),
		toTold: timesOf(
			histogramOf(
				rows.flatMap(({ told_at, opened_at }) =>
					told_at === null ? [] : Math.round((told_at - opened_at) / 1_000),
				),
			),
		),
		recovered: shareOf(
			both.filter(({ second_score }) => (second_score ?? 0) >= GOOD).length,
			both.length,
		),
		explained: count(({ ending }) => ending === "explained"),
		noWayBack: count(({ state }) => state === "no_way_back"),
		notReachable: count(({ state }) => state === "not_reachable"),
		notAccepted: count(({ not_accepted }) => not_accepted > 0),
	};
}

function histogramOf(values: readonly number[]): Histogram {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}
