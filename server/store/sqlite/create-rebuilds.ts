import type { Clock } from "../../ports/clock.ts";
import { isBusy, mayPass } from "../contract/fault.ts";
import type {
	Rebuild,
	RebuildProgress,
	RebuildSaid,
	Rebuilds,
} from "../contract/rebuilds.ts";
import { chooseRows, ROWS_FIRST } from "./choose-rows.ts";
import type { Database } from "./driver.ts";
import { costOf } from "./rebuild-cost.ts";
import { type RebuildDatabase, rebuildDatabase } from "./rebuild-database.ts";
import { PHASES, type Phase, type RebuildRow, readRow } from "./rebuild-row.ts";
import { rebuildSteps } from "./rebuild-steps.ts";
import type { Transactions } from "./transactions.ts";

/** Between two steps the relay serves at least as long as the step took. */
const REST_LEAST_MS = 10;
/** After another process was found writing. */
const REST_BUSY_MS = 100;
/** After a fault that may pass, such as a full disk. */
const AGAIN_MS = 10_000;

type Refused = ReadonlyMap<string, RebuildProgress>;

export function createRebuilds(
	database: Database,
	clock: Clock,
	declared: readonly Rebuild[],
	free: () => number,
	transactions: Pick<Transactions, "soon">,
): Rebuilds {
	const db = rebuildDatabase(database);
	const steps = rebuildSteps(db);
	const refused = new Map<string, RebuildProgress>();
	let tell = (_: RebuildSaid): void => {};
	let forget = () => {};
	let stopped = false;
	let rows = ROWS_FIRST;
	const taken = createTaken();

	function turn(): void {
		const rebuild = nextOf(db, declared, refused);
		if (!rebuild) return;
		// In its turn: a relay that is never without work would otherwise never come to it.
		transactions.soon(() => work(rebuild), rest);
	}

	function rest(ms: number): void {
		if (!stopped) forget = clock.after(ms, turn);
	}

	/** One step; answers how long the relay serves until the next one. */
	function work(rebuild: Rebuild): number {
		try {
			const row = readRow(db, rebuild.name);
			const began = clock.ticks();
			if (row) advance(rebuild, row, began);
			else begin(rebuild);
			if (readRow(db, rebuild.name)?.phase === "done") sayDone(rebuild);
			return Math.max(REST_LEAST_MS, clock.ticks() - began);
		} catch (error) {
			// Another process writes at this moment.
			if (isBusy(error)) return REST_BUSY_MS;
			tell({ kind: "failed", name: rebuild.name, error });
			if (!mayPass(error)) giveUp(rebuild);
			return AGAIN_MS;
		}
	}

	function begin(rebuild: Rebuild): void {
		const cost = costOf(db, clock, steps.planOf(rebuild));
		const said = { name: rebuild.name, ...cost, free: free() };
		if (said.bytes > said.free) {
			refused.set(rebuild.name, {
				...progressOf(rebuild, "refused"),
				of: cost.rows,
			});
			tell({ kind: "refused", ...said });
			return;
		}
		tell({ kind: "begins", ...said });
		steps.begin(rebuild, cost.rows, clock.now());
	}

	function advance(rebuild: Rebuild, row: RebuildRow, began: number): void {
		const worked = steps.step(rebuild, row, rows, clock.now());
		const took = clock.ticks() - began;
		taken.add(took);
		// Another phase does another work, of which nothing is known yet.
		rows = worked > 0 ? chooseRows(worked, rows, took) : ROWS_FIRST;
	}

	function giveUp(rebuild: Rebuild): void {
		const phase = readRow(db, rebuild.name)?.phase;
		if (phase === "copying" || phase === "checking")
			steps.leave(rebuild, "failed");
		else if (phase === undefined)
			refused.set(rebuild.name, progressOf(rebuild, "failed"));
		rows = ROWS_FIRST;
	}

	function sayDone({ name }: Rebuild): void {
		tell({ kind: "done", name, ...taken.end() });
	}

	return {
		start(say) {
			tell = say;
			stopped = false;
			const rebuild = nextOf(db, declared, refused);
			if (!rebuild) return;
			const row = readRow(db, rebuild.name);
			if (!row) return turn();
			const { name, phase, rows: done } = row;
			tell({ kind: "resumes", name, phase, rows: done });
			rest(REST_LEAST_MS);
		},
		stop() {
			stopped = true;
			forget();
		},
		progress: () => progressOfAll(db, declared, refused),
	};
}

/** How long the steps of one rebuild have taken. */
function createTaken() {
	let steps = 0;
	let longestMs = 0;
	return {
		add(ms: number) {
			steps += 1;
			longestMs = Math.max(longestMs, ms);
		},
		end() {
			const said = { steps, longestStepMs: Math.round(longestMs) };
			steps = 0;
			longestMs = 0;
			return said;
		},
	};
}

/** The first that is neither done nor out of the question; the others wait for it. */
function nextOf(
	db: RebuildDatabase,
	declared: readonly Rebuild[],
	refused: Refused,
): Rebuild | undefined {
	return declared.find(({ name }) => {
		const phase = readRow(db, name)?.phase;
		return phase !== "done" && phase !== "failed" && !refused.has(name);
	});
}

function progressOfAll(
	db: RebuildDatabase,
	declared: readonly Rebuild[],
	refused: Refused,
): RebuildProgress[] {
	return declared.flatMap((rebuild) => {
		const none = refused.get(rebuild.name);
		if (none) return [none];
		const row = readRow(db, rebuild.name);
		if (!row || row.phase === "done") return [];
		return [progressOf(rebuild, row.phase, row)];
	});
}

function progressOf(
	{ name, table }: Rebuild,
	phase: RebuildProgress["phase"],
	row?: RebuildRow,
): RebuildProgress {
	const of = row?.total ?? 0;
	const done = row?.rows ?? 0;
	const before = PHASES.indexOf(phase as Phase);
	const share = of === 0 ? 1 : Math.min(1, done / of);
	const percent =
		before < 0 ? 0 : Math.floor(((before + share) / PHASES.length) * 100);
	return { name, table, phase, rows: done, of, percent };
}
