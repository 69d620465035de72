import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import type { Clock } from "../../ports/clock.ts";
import type { RebuildDatabase } from "./rebuild-database.ts";
import type { RebuildPlan } from "./rebuild-plan.ts";
import { PHASES } from "./rebuild-row.ts";

/** What a rebuild takes, before anything of it is written. */
export interface RebuildCost {
	rows: number;
	/** The relay serves meanwhile. */
	minutes: number;
	/** More of the disk, until the leftover is cleared. */
	bytes: number;
}

/** Rows that are copied and taken back, to learn what all of them cost. */
const TRIED_ROWS = 500;
/** A tree that grew in no order is less dense than one that was tried. */
const SPARSE = 1.5;

/** What some rows cost, copied and taken back, and from it what all of them will. */
export function costOf(
	db: RebuildDatabase,
	clock: Pick<Clock, "ticks">,
	plan: RebuildPlan,
): RebuildCost {
	const [counted] = db.all(`select count(*) as n from "${plan.table}"`);
	const total = Number(counted?.n);
	const tried = db.onlyTried(() => {
		db.exec(plan.make);
		const [before, began] = [bytesUsed(db), clock.ticks()];
		db.run(plan.copyFirst, TRIED_ROWS);
		return { ms: clock.ticks() - began, bytes: bytesUsed(db) - before };
	});
	const times = total / Math.max(1, Math.min(total, TRIED_ROWS));
	const workMs = tried.ms * times * SPARSE * PHASES.length;
	return {
		rows: total,
		// As long again the relay serves in between.
		minutes: Math.ceil((2 * workMs) / 60_000),
		bytes: Math.ceil(tried.bytes * times * SPARSE),
	};
}

export function freeBytes(path: string): number {
	if (path === ":memory:") return Number.POSITIVE_INFINITY;
	const { bavail, bsize } = statfsSync(dirname(path));
	return bavail * bsize;
}

function bytesUsed(db: RebuildDatabase): number {
	const number = (pragma: string) =>
		Number(db.all(`pragma ${pragma}`)[0]?.[pragma]);
	return (
		(number("page_count") - number("freelist_count")) * number("page_size")
	);
}
