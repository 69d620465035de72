import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import type Database from "libsql";
import type { Clock } from "../ports/clock.ts";
import { mayPass } from "./contract/fault.ts";
import {
	leftoverOf,
	planOf,
	type RebuildPlan,
	readColumns,
	readTable,
	TRIED,
} from "./rebuild-plan.ts";
import { bind } from "./sqlite/bind.ts";

/** Another form for a table that is too large to be copied while everybody waits. */
export interface Rebuild {
	/** For ever, e.g. `001-entries-by-time`. */
	name: string;
	/** No other table may refer to it, and it has a primary key, which stays as it is. */
	table: string;
	/** `create table` for a table of this name; left out: the form that it has. */
	create?(table: string): string;
	/** What stands in a column instead of what stood in the one of the same name: SQL over the old row. */
	columns?: Readonly<Record<string, string>>;
	/** `create index` of more indexes on this table; those that it has are taken along. */
	indexes?(table: string): string[];
}

export interface RebuildProgress {
	name: string;
	table: string;
	/** `refused`: the disk has no room for it. `failed`: the table stays as it was, and the log says why. */
	phase: "copying" | "checking" | "clearing" | "refused" | "failed";
	/** Of this phase. */
	rows: number;
	of: number;
	/** Of the whole, 0 to 100. */
	percent: number;
}

export type RebuildSaid =
	/** Before anything is written: about how long, and how much more of the disk. */
	| {
			kind: "begins" | "refused";
			name: string;
			rows: number;
			minutes: number;
			bytes: number;
			free: number;
	  }
	| { kind: "resumes"; name: string; phase: string; rows: number }
	| { kind: "done"; name: string; steps: number; longestStepMs: number }
	| { kind: "failed"; name: string; error: unknown };

export interface Rebuilds {
	/** Says what is to come, then works in steps on the clock's alarms until nothing is left. */
	start(tell: (said: RebuildSaid) => void): void;
	stop(): void;
	/** Those that are under way, or could not be. */
	progress(): RebuildProgress[];
}

/** What a step aims at, so that a slow one stays below five times as much. */
export const STEP_MS = 10;
const ROWS_FIRST = 100;
const ROWS_LEAST = 100;
const ROWS_MOST = 5_000;
/** Between two steps the relay serves at least as long as the step took. */
const REST_LEAST_MS = 10;
/** After a fault that may pass, such as a full disk. */
const AGAIN_MS = 10_000;
/** Rows that are copied and taken back, to learn what all of them cost. */
const TRIED_ROWS = 500;
/** A tree that grew in no order is less dense than one that was tried. */
const SPARSE = 1.5;
/** Copied, checked, cleared: and between the steps others have their turn. */
const PHASES = ["copying", "checking", "clearing"] as const;

type Phase = (typeof PHASES)[number];

interface RebuildRow {
	name: string;
	plan: string;
	phase: Phase | "done" | "failed";
	/** JSON: the primary key of the last row of this phase; null: none yet. */
	cursor: string | null;
	rows: number;
	total: number;
	/** What it is when the leftover is cleared; `anew`: it begins again, because its plan has changed. */
	ends_as: "done" | "failed" | "anew";
	began_at: number;
	ended_at: number | null;
}

export function createRebuilds(
	database: Database.Database,
	clock: Clock,
	path: string,
	declared: readonly Rebuild[],
	free: () => number = () => freeBytes(path),
): Rebuilds {
	const refused = new Map<string, RebuildProgress>();
	/** Of the rebuild that is under way, until the table has its new form. */
	let planned: { name: string; plan: RebuildPlan } | undefined;
	let tell = (_: RebuildSaid): void => {};
	let forget = () => {};
	let rows = ROWS_FIRST;
	let steps = 0;
	let longest = 0;

	const all = (sql: string, ...values: unknown[]) =>
		database.prepare(sql).all(...values.map(bind)) as Record<string, unknown>[];
	const run = (sql: string, ...values: unknown[]) =>
		database.prepare(sql).run(...values.map(bind)).changes;
	const rowOf = (name: string) =>
		all("select * from rebuilds where name = ?", name)[0] as unknown as
			| RebuildRow
			| undefined;

	/**
	 * A step that is lost with the power is done again from its cursor, so it does not wait for the disk: the next
	 * message that is kept takes it along. A sync takes longer than the step, and its time says nothing about rows.
	 */
	function unsynced<T>(work: () => T): T {
		const [earlier] = all("pragma synchronous");
		database.exec("pragma synchronous = normal");
		try {
			return work();
		} finally {
			database.exec(`pragma synchronous = ${earlier?.synchronous}`);
		}
	}

	function inTransaction<T>(work: () => T): T {
		database.exec("begin immediate");
		try {
			const done = work();
			database.exec("commit");
			return done;
		} catch (error) {
			if (database.inTransaction) database.exec("rollback");
			throw error;
		}
	}

	/** The first that is neither done nor out of the question; the others wait for it. */
	function current(): Rebuild | undefined {
		return declared.find(({ name }) => {
			const phase = rowOf(name)?.phase;
			return phase !== "done" && phase !== "failed" && !refused.has(name);
		});
	}

	function planFor(rebuild: Rebuild): RebuildPlan {
		if (planned?.name !== rebuild.name) {
			const form = readTable(all, rebuild.table);
			const plan = planOf(rebuild, form, (create) =>
				onlyTried(() => {
					database.exec(create(TRIED));
					return readColumns(all, TRIED);
				}),
			);
			planned = { name: rebuild.name, plan };
		}
		return planned.plan;
	}

	/** Does it, and takes it back. */
	function onlyTried<T>(work: () => T): T {
		database.exec("begin immediate");
		try {
			return work();
		} finally {
			database.exec("rollback");
		}
	}

	function begin(rebuild: Rebuild): void {
		const plan = planFor(rebuild);
		const cost = costOf(rebuild, plan);
		const room = free();
		const said = { name: rebuild.name, ...cost, free: room };
		if (cost.bytes > room) {
			refused.set(rebuild.name, {
				name: rebuild.name,
				table: rebuild.table,
				phase: "refused",
				rows: 0,
				of: cost.rows,
				percent: 0,
			});
			tell({ kind: "refused", ...said });
			return;
		}
		tell({ kind: "begins", ...said });
		inTransaction(() => {
			for (const sql of plan.make) database.exec(sql);
			for (const sql of plan.follow) database.exec(sql);
			run(
				"insert into rebuilds (name, plan, phase, cursor, rows, total, ends_as, began_at) values (?, ?, 'copying', null, 0, ?, 'done', ?)",
				rebuild.name,
				plan.text,
				cost.rows,
				clock.now(),
			);
		});
	}

	/** What some rows cost, copied and taken back, and from it what all of them will. */
	function costOf(rebuild: Rebuild, plan: RebuildPlan) {
		const [counted] = all(`select count(*) as n from "${rebuild.table}"`);
		const total = Number(counted?.n);
		const pages = () =>
			Number(all("pragma page_count")[0]?.page_count) -
			Number(all("pragma freelist_count")[0]?.freelist_count);
		const size = Number(all("pragma page_size")[0]?.page_size);
		const tried = onlyTried(() => {
			for (const sql of plan.make) database.exec(sql);
			const [before, began] = [pages(), clock.ticks()];
			run(plan.copyFirst, TRIED_ROWS);
			return {
				ms: clock.ticks() - began,
				bytes: (pages() - before) * size,
			};
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

	/** One step; answers how many rows it was about. */
	function step(rebuild: Rebuild): number {
		const row = rowOf(rebuild.name);
		if (!row) {
			begin(rebuild);
			return 0;
		}
		if (row.phase === "clearing") return unsynced(() => clear(rebuild, row));
		const plan = planFor(rebuild);
		// A newer release has another one, or has changed the table meanwhile.
		if (row.plan !== plan.text) return leave(rebuild, "anew");
		const work = row.phase === "copying" ? plan.copy : plan.differs;
		const worked = unsynced(() =>
			inTransaction(() => advance(plan, row, work)),
		);
		if (worked === 0) {
			if (row.phase === "copying") setPhase(rebuild, "checking");
			else swap(rebuild, plan, row);
		}
		return worked;
	}

	/** Copies or compares the next rows, and remembers how far it came in the same transaction. */
	function advance(
		plan: RebuildPlan,
		row: RebuildRow,
		work: { from: string; begin: string },
	): number {
		const after = row.cursor ? (JSON.parse(row.cursor) as unknown[]) : null;
		const range = after
			? all(plan.keysAfter, ...after, rows)
			: all(plan.keysFirst, rows);
		const last = range.at(-1);
		if (!last) return 0;
		const to = Object.values(last);
		const sql = after ? work.from : work.begin;
		const bounds = [...(after ?? []), ...to];
		if (row.phase === "copying") run(sql, ...bounds);
		else {
			// Twice: what is here and not there, and what is there and not here.
			const [found] = all(sql, ...bounds, ...bounds, ...bounds, ...bounds);
			if (Number(found?.n) > 0)
				throw new Error(`${found?.n} rows of ${plan.table} differ in its copy`);
		}
		run(
			"update rebuilds set cursor = ?, rows = rows + ? where name = ?",
			JSON.stringify(to),
			range.length,
			row.name,
		);
		return range.length;
	}

	/** One short transaction: from here on everybody reads and writes the new table. */
	function swap(rebuild: Rebuild, plan: RebuildPlan, row: RebuildRow): void {
		inTransaction(() => {
			const last = row.cursor ? (JSON.parse(row.cursor) as unknown[]) : null;
			const extra = last ? all(plan.extra.after, ...last) : all(plan.extra.any);
			if (extra.length > 0)
				throw new Error(`the copy of ${plan.table} has rows of its own`);
			for (const sql of plan.swap) database.exec(sql);
			setPhase(rebuild, "clearing");
		});
		planned = undefined;
	}

	function leftover({ table }: Rebuild) {
		return leftoverOf(table, readColumns(all, table).key);
	}

	/** The table stays as it was, and what was copied is cleared away. */
	function leave(rebuild: Rebuild, endsAs: "failed" | "anew"): number {
		planned = undefined;
		inTransaction(() => {
			for (const sql of leftover(rebuild).leave) database.exec(sql);
			setPhase(rebuild, "clearing");
			run(
				"update rebuilds set ends_as = ? where name = ?",
				endsAs,
				rebuild.name,
			);
		});
		return 0;
	}

	function setPhase({ name }: Rebuild, phase: Phase): void {
		run(
			"update rebuilds set phase = ?, cursor = null, rows = 0 where name = ?",
			phase,
			name,
		);
		rows = ROWS_FIRST;
	}

	/** To drop a large table at once would overwrite all of its pages at once. */
	function clear(rebuild: Rebuild, row: RebuildRow): number {
		const { clearSome, drop } = leftover(rebuild);
		return inTransaction(() => {
			const gone = run(clearSome, rows);
			if (gone > 0) {
				run(
					"update rebuilds set rows = rows + ? where name = ?",
					gone,
					row.name,
				);
				return gone;
			}
			for (const sql of drop) database.exec(sql);
			if (row.ends_as === "anew")
				run("delete from rebuilds where name = ?", row.name);
			else
				run(
					"update rebuilds set phase = ?, ended_at = ? where name = ?",
					row.ends_as,
					clock.now(),
					row.name,
				);
			return 0;
		});
	}

	function turn(): void {
		const rebuild = current();
		if (!rebuild) return;
		// Somebody else's transaction is no place for ours.
		const ms = database.inTransaction ? REST_LEAST_MS : work(rebuild);
		rest(ms);
	}

	/** One step; answers how long the relay serves until the next one. */
	function work(rebuild: Rebuild): number {
		try {
			const isBegun = rowOf(rebuild.name) !== undefined;
			const began = clock.ticks();
			const worked = step(rebuild);
			const took = clock.ticks() - began;
			if (isBegun) {
				steps++;
				longest = Math.max(longest, took);
			}
			if (worked > 0) rows = chooseRows(worked, rows, took);
			if (rowOf(rebuild.name)?.phase === "done") sayDone(rebuild);
			return Math.max(REST_LEAST_MS, took);
		} catch (error) {
			tell({ kind: "failed", name: rebuild.name, error });
			return mayPass(error) ? AGAIN_MS : giveUp(rebuild);
		}
	}

	function giveUp(rebuild: Rebuild): number {
		const phase = rowOf(rebuild.name)?.phase;
		if (phase === "copying" || phase === "checking") leave(rebuild, "failed");
		else if (phase === undefined)
			refused.set(rebuild.name, standing(rebuild, "failed"));
		return AGAIN_MS;
	}

	function sayDone({ name }: Rebuild): void {
		const longestStepMs = Math.round(longest);
		tell({ kind: "done", name, steps, longestStepMs });
		[rows, steps, longest] = [ROWS_FIRST, 0, 0];
	}

	function rest(ms: number): void {
		forget = clock.after(ms, turn);
	}

	function standing(
		rebuild: Rebuild,
		phase: RebuildProgress["phase"],
		row?: RebuildRow,
	): RebuildProgress {
		const of = row?.total ?? 0;
		const done = row?.rows ?? 0;
		const before = PHASES.indexOf(phase as Phase);
		const share = of === 0 ? 1 : Math.min(1, done / of);
		return {
			name: rebuild.name,
			table: rebuild.table,
			phase,
			rows: done,
			of,
			percent:
				before < 0 ? 0 : Math.floor(((before + share) / PHASES.length) * 100),
		};
	}

	return {
		start(say) {
			tell = say;
			const rebuild = current();
			if (!rebuild) return;
			const row = rowOf(rebuild.name);
			if (row) {
				const { name, phase, rows: done } = row;
				tell({ kind: "resumes", name, phase, rows: done });
				rest(REST_LEAST_MS);
			} else turn();
		},
		stop: () => forget(),
		progress: () =>
			declared.flatMap((rebuild) => {
				const row = rowOf(rebuild.name);
				const none = refused.get(rebuild.name);
				if (none) return [none];
				if (!row || row.phase === "done") return [];
				return [standing(rebuild, row.phase, row)];
			}),
	};
}

/**
 * How many rows the next step takes: so many that it would have been {@link STEP_MS}, at most twice as many and at
 * least a quarter. A short rest of a range says nothing about more rows.
 */
export function chooseRows(worked: number, rows: number, ms: number): number {
	if (worked < rows && ms <= STEP_MS) return rows;
	const wanted = ms > 0 ? worked * (STEP_MS / ms) : rows * 2;
	const bounded = Math.min(rows * 2, Math.max(rows / 4, wanted));
	return Math.round(Math.min(ROWS_MOST, Math.max(ROWS_LEAST, bounded)));
}

function freeBytes(path: string): number {
	if (path === ":memory:") return Number.POSITIVE_INFINITY;
	const { bavail, bsize } = statfsSync(dirname(path));
	return bavail * bsize;
}
