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
