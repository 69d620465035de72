import type { RebuildDatabase } from "./rebuild-database.ts";

/** Copied, checked, cleared: and between the steps others have their turn. */
export const PHASES = ["copying", "checking", "clearing"] as const;

export type Phase = (typeof PHASES)[number];

/** How far a rebuild is, kept in the transactions of its steps. */
export interface RebuildRow {
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

export function readRow(
	db: RebuildDatabase,
	name: string,
): RebuildRow | undefined {
	const [row] = db.all("select * from rebuilds where name = ?", name);
	return row as unknown as RebuildRow | undefined;
}

export function insertRow(
	db: RebuildDatabase,
	row: Pick<RebuildRow, "name" | "plan" | "total" | "began_at">,
): void {
	db.run(
		"insert into rebuilds (name, plan, phase, cursor, rows, total, ends_as, began_at) values (?, ?, 'copying', null, 0, ?, 'done', ?)",
		row.name,
		row.plan,
		row.total,
		row.began_at,
	);
}

/** The next phase begins at its first row. */
export function keepPhase(
	db: RebuildDatabase,
	name: string,
	phase: Phase,
): void {
	db.run(
		"update rebuilds set phase = ?, cursor = null, rows = 0 where name = ?",
		phase,
		name,
	);
}

export function keepCursor(
	db: RebuildDatabase,
	name: string,
	key: unknown[],
	rows: number,
): void {
	db.run(
		"update rebuilds set cursor = ?, rows = rows + ? where name = ?",
		JSON.stringify(key),
		rows,
		name,
	);
}

export function keepRows(
	db: RebuildDatabase,
	name: string,
	rows: number,
): void {
	db.run("update rebuilds set rows = rows + ? where name = ?", rows, name);
}

export function keepEndsAs(
	db: RebuildDatabase,
	name: string,
	endsAs: RebuildRow["ends_as"],
): void {
	db.run("update rebuilds set ends_as = ? where name = ?", endsAs, name);
}

/** The leftover is gone: it is what it was to end as. */
export function keepEnd(
	db: RebuildDatabase,
	row: RebuildRow,
	now: number,
): void {
	if (row.ends_as === "anew")
		db.run("delete from rebuilds where name = ?", row.name);
	else
		db.run(
			"update rebuilds set phase = ?, ended_at = ? where name = ?",
			row.ends_as,
			now,
			row.name,
		);
}
