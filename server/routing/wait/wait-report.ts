import type { WaitReport, WaitShare } from "../../../protocol/site.ts";
import { wilson } from "../../statistics/wilson.ts";
import type {
	EstimatedWaitRow,
	QueueEventRow,
} from "../../store/contract/routing-rows.ts";

/**
 * What shoppers were told, held against what happened. *Within*: the first human word no later than the upper end
 * after it was told; *before*: sooner than the lower end; *taken within*: an agent had it by the upper end. Bias: the
 * mean of waited − the middle of what was told, so above 0 it took longer than said. Only those who were answered can
 * be held against it: who left is counted beside it, and so is "more than 30 minutes", which promises nothing.
 *
 * Every figure is of one meaning: `answered`, and `taken` as long as only an older version has told anything. Rows of
 * the older one beside the new one are counted and left out, and then all figures count from the first new row on.
 */
export function waitReport(
	site: string,
	since: number,
	/** Oldest first. */
	all: readonly EstimatedWaitRow[],
	/** How live waits ended without a word; other kinds count nowhere. */
	ends: readonly Pick<QueueEventRow, "kind" | "at">[],
): WaitReport {
	const ofNew = all.filter(({ meaning }) => meaning === "answered");
	const meaning = all.length > 0 && ofNew.length === 0 ? "taken" : "answered";
	const told = meaning === "taken" ? all : ofNew;
	const older = all.length - told.length;
	const from = older > 0 ? (told[0]?.told_at ?? since) : since;
	const held = told.filter(isHeldAgainst);
	const count = (...kinds: QueueEventRow["kind"][]) =>
		ends.filter(({ kind, at }) => at >= from && kinds.includes(kind)).length;
	return {
		site,
		since: from,
		meaning,
		older,
		ranges: share(held.filter(({ kind }) => kind === "range")),
		recent: share(held.filter(({ kind }) => kind === "recent")),
		over: told.filter(({ kind }) => kind === "over").length,
		open: told.filter(({ outcome }) => outcome === null).length,
		left: count("abandoned", "unanswered"),
		silent: count("silent"),
	};
}

type Ended = EstimatedWaitRow & { ended_at: number };

/** Without the time at which it was kept or broken nothing can be held against it. */
function isHeldAgainst(row: EstimatedWaitRow): row is Ended {
	return row.outcome === row.meaning && row.ended_at !== null;
}

function share(held: readonly Ended[]): WaitShare {
	const n = held.length;
	const waits = held.map(({ told_at, ended_at, taken_at, low, high }) => ({
		waited: ended_at - told_at,
		// Given before anything could be told of it: it was taken in no time.
		taken: (taken_at ?? told_at) - told_at,
		low: low * 60_000,
		high: high * 60_000,
	}));
	const within = waits.filter(({ waited, high }) => waited <= high).length;
	const off = waits.reduce(
		(sum, { waited, low, high }) => sum + waited - (low + high) / 2,
		0,
	);
	return {
		n,
		within,
		before: waits.filter(({ waited, low }) => waited < low).length,
		takenWithin: waits.filter(({ taken, high }) => taken <= high).length,
		interval: wilson(within, n),
		biasMs: n === 0 ? null : off / n,
	};
}
