import type { WaitReport, WaitShare } from "../../../protocol/site.ts";
import { wilson } from "../../statistics/wilson.ts";
import type {
	EstimatedWaitRow,
	QueueEventRow,
} from "../../store/contract/routing-rows.ts";

/**
 * What shoppers were told, held against what happened. *Within*: taken no later than the upper end after it
 * was told; *before*: sooner than the lower end. Bias: the mean of waited − the middle of what was told, so
 * above 0 it took longer than said. Only those who were taken can be held against it: who left is counted
 * beside it, and so is "more than 30 minutes", which promises nothing.
 */
export function waitReport(
	site: string,
	since: number,
	told: readonly EstimatedWaitRow[],
	/** How many live waits ended how. */
	ends: Readonly<Record<QueueEventRow["kind"], number>>,
): WaitReport {
	const taken = told.filter(isTaken);
	return {
		site,
		since,
		ranges: share(taken.filter(({ kind }) => kind === "range")),
		recent: share(taken.filter(({ kind }) => kind === "recent")),
		over: told.filter(({ kind }) => kind === "over").length,
		open: told.filter(({ outcome }) => outcome === null).length,
		left: ends.abandoned,
		silent: ends.silent,
	};
}

type Taken = EstimatedWaitRow & { ended_at: number };

/** Without the time at which it was taken nothing can be held against it. */
function isTaken(row: EstimatedWaitRow): row is Taken {
	return row.outcome === "taken" && row.ended_at !== null;
}

function share(taken: readonly Taken[]): WaitShare {
	const n = taken.length;
	const waits = taken.map(({ told_at, ended_at, low, high }) => ({
		waited: ended_at - told_at,
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
		interval: wilson(within, n),
		biasMs: n === 0 ? null : off / n,
	};
}
