import type { Rebuild } from "../contract/rebuilds.ts";
import type { RebuildDatabase } from "./rebuild-database.ts";
import {
	leftoverOf,
	planOf,
	type RebuildPlan,
	readColumns,
	readTable,
	TRIED,
} from "./rebuild-plan.ts";
import {
	insertRow,
	keepCursor,
	keepEnd,
	keepEndsAs,
	keepPhase,
	keepRows,
	type RebuildRow,
} from "./rebuild-row.ts";

/** What is done to the table, a short transaction at a time. */
export interface RebuildSteps {
	planOf(rebuild: Rebuild): RebuildPlan;
	/** The empty copy, which every write reaches from here on. */
	begin(rebuild: Rebuild, total: number, now: number): void;
	/**
	 * Copies, compares or clears at most so many rows, and remembers how far it came in the same transaction.
	 * Answers how many; 0: this phase is over.
	 */
	step(rebuild: Rebuild, row: RebuildRow, rows: number, now: number): number;
	/** The table stays as it was, and what was copied is cleared away. */
	leave(rebuild: Rebuild, endsAs: "failed" | "anew"): void;
}

export function rebuildSteps(db: RebuildDatabase): RebuildSteps {
	/** Of the rebuild that is under way, until the table has its new form. */
	let planned: { name: string; plan: RebuildPlan } | undefined;

	function planFor(rebuild: Rebuild): RebuildPlan {
		if (planned?.name !== rebuild.name)
			planned = { name: rebuild.name, plan: makePlan(db, rebuild) };
		return planned.plan;
	}

	function leave(rebuild: Rebuild, endsAs: "failed" | "anew"): void {
		planned = undefined;
		db.inTransaction(() => {
			db.exec(leftover(db, rebuild).leave);
			keepPhase(db, rebuild.name, "clearing");
			keepEndsAs(db, rebuild.name, endsAs);
		});
	}

	return {
		planOf: planFor,
		begin(rebuild, total, now) {
			const plan = planFor(rebuild);
			db.inTransaction(() => {
				db.exec(plan.make);
				db.exec(plan.follow);
				const { name } = rebuild;
				insertRow(db, { name, plan: plan.text, total, began_at: now });
			});
		},
		step(rebuild, row, rows, now) {
			if (row.phase === "clearing")
				return db.unsynced(() => clear(db, rebuild, row, rows, now));
			const plan = planFor(rebuild);
			// A newer release has another one, or has changed the table meanwhile.
			if (row.plan !== plan.text) {
				leave(rebuild, "anew");
				return 0;
			}
			const worked = db.unsynced(() =>
				db.inTransaction(() => advance(db, plan, row, rows)),
			);
			if (worked > 0) return worked;
			if (row.phase === "copying") keepPhase(db, row.name, "checking");
			else {
				swap(db, plan, row);
				planned = undefined;
			}
			return 0;
		},
		leave,
	};
}

function makePlan(db: RebuildDatabase, rebuild: Rebuild): RebuildPlan {
	const form = readTable(db.all, rebuild.table);
	return planOf(rebuild, form, (create) =>
		db.onlyTried(() => {
			db.exec([create(TRIED)]);
			return readColumns(db.all, TRIED);
		}),
	);
}

/** Copies or compares the next rows. */
function advance(
	db: RebuildDatabase,
	plan: RebuildPlan,
	row: RebuildRow,
	rows: number,
): number {
	const after = keyIn(row.cursor);
	const range = after
		? db.all(plan.keysAfter, ...after, rows)
		: db.all(plan.keysFirst, rows);
	const last = range.at(-1);
	if (!last) return 0;
	const to = Object.values(last);
	const work = row.phase === "copying" ? plan.copy : plan.differs;
	const sql = after ? work.from : work.begin;
	const bounds = [...(after ?? []), ...to];
	if (row.phase === "copying") db.run(sql, ...bounds);
	else {
		// Twice: what is here and not there, and what is there and not here.
		const [found] = db.all(sql, ...bounds, ...bounds, ...bounds, ...bounds);
		if (Number(found?.n) > 0)
			throw new Error(`${found?.n} rows of ${plan.table} differ in its copy`);
	}
	keepCursor(db, row.name, to, range.length);
	return range.length;
}

/** One short transaction: from here on everybody reads and writes the new table. */
function swap(db: RebuildDatabase, plan: RebuildPlan, row: RebuildRow): void {
	db.inTransaction(() => {
		const last = keyIn(row.cursor);
		const extra = last
			? db.all(plan.extra.after, ...last)
			: db.all(plan.extra.any);
		if (extra.length > 0)
			throw new Error(`the copy of ${plan.table} has rows of its own`);
		db.exec(plan.swap);
		keepPhase(db, row.name, "clearing");
	});
}

/** To drop a large table at once would overwrite all of its pages at once. */
function clear(
	db: RebuildDatabase,
	rebuild: Rebuild,
	row: RebuildRow,
	rows: number,
	now: number,
): number {
	const { clearSome, drop } = leftover(db, rebuild);
	return db.inTransaction(() => {
		const gone = db.run(clearSome, rows);
		if (gone > 0) keepRows(db, row.name, gone);
		else {
			db.exec(drop);
			keepEnd(db, row, now);
		}
		return gone;
	});
}

function leftover(db: RebuildDatabase, { table }: Rebuild) {
	return leftoverOf(table, readColumns(db.all, table).key);
}

function keyIn(cursor: string | null): unknown[] | null {
	return cursor ? (JSON.parse(cursor) as unknown[]) : null;
}
