import type { Committed } from "../../server/conversations/log.ts";
import type { ConversationRow } from "../../server/store/contract/columns.ts";

/** What must hold at every step, whatever happens; what did not is written down. */
export interface Invariants {
	/** Everything that was committed, in its order. */
	saw(outcome: Committed): void;
	/** After each step, when the relay has nothing left to do. */
	step(): void;
	/** The rows as the store has them after a restart. */
	restarted(rows: readonly ConversationRow[]): void;
	readonly broken: readonly string[];
	/** How often each was looked at: a check that never looks proves nothing. */
	readonly looked: Record<Rule, number>;
}

export type Rule =
	| "nobody assigned twice"
	| "load within the slots"
	| "nobody waits beside an idle agent"
	| "nobody overtaken by more than 5 minutes"
	| "nothing lost in a restart";

export interface Worker {
	id: string;
	slots: number;
	/** Whether they take new conversations at this moment. */
	here(): boolean;
}

const BESIDE: Rule = "nobody waits beside an idle agent";
const IDLE_MS = 1_000;
const OVERTAKEN_MS = 5 * 60_000;
const TOLD_AT_MOST = 20;

type Rows = Map<string, ConversationRow>;

type Hold = (rule: Rule, holds: boolean, what: () => string) => void;

/** The one move that is right: its agent has not opened it in time, and it has not moved before. */
function movesUnopened(row: ConversationRow, before: ConversationRow): boolean {
	const opened = before.joined_epoch === before.epoch;
	return !opened && before.rings > 0 && before.moved === 0 && row.moved === 1;
}

export function createInvariants(
	workers: readonly Worker[],
	now: () => number,
): Invariants {
	const rows: Rows = new Map();
	/** Waiting beside somebody idle, since when. */
	const beside = new Map<string, number>();
	/** Who was given to somebody in this step, as they waited. */
	const served: ConversationRow[] = [];
	const { hold, broken, looked } = createLog(now);

	function assigned(row: ConversationRow, before: ConversationRow): void {
		hold(
			"nobody assigned twice",
			before.state !== "open" ||
				before.agent_id === row.agent_id ||
				movesUnopened(row, before),
			() => `${row.id} went from ${before.agent_id} to ${row.agent_id}`,
		);
		const worker = workers.find(({ id }) => id === row.agent_id);
		if (worker)
			hold(
				"load within the slots",
				loadOf(rows, worker.id) <= worker.slots,
				() => `${worker.id} has ${loadOf(rows, worker.id)}`,
			);
		// Whoever lost their agent stands in front of all, by right.
		if (before.mode === "live" && before.queue_at >= 0) served.push(before);
	}

	function waitsBeside(row: ConversationRow): void {
		const since = beside.get(row.id) ?? now();
		beside.set(row.id, since);
		hold(
			BESIDE,
			now() - since <= IDLE_MS,
			() => `${row.id} (${row.mode}) since ${now() - since} ms`,
		);
	}

	return {
		broken,
		looked,
		saw(outcome) {
			if (outcome.kind !== "written") return;
			const { row, before, entries } = outcome;
			// The relay goes on with the row it has: a picture of it, not the thing itself.
			if (row.state === "closed") rows.delete(row.id);
			else rows.set(row.id, { ...row });
			if (before && entries.some(({ kind }) => kind === "assigned"))
				assigned(row, before);
		},
		step() {
			for (const one of served.splice(0)) overtakes(rows, one, hold);
			const idle = workers.some(
				({ id, slots, here }) => here() && loadOf(rows, id) < slots,
			);
			for (const row of rows.values()) {
				if (row.state === "waiting" && row.offered_id === null && idle) {
					waitsBeside(row);
					continue;
				}
				if (row.state === "waiting") looked[BESIDE]++;
				beside.delete(row.id);
			}
			for (const id of beside.keys()) if (!rows.has(id)) beside.delete(id);
		},
		restarted: (kept) => stays(rows, kept, hold),
	};
}

function createLog(
	now: () => number,
): Pick<Invariants, "broken" | "looked"> & { hold: Hold } {
	const broken: string[] = [];
	const looked: Record<Rule, number> = {
		"nobody assigned twice": 0,
		"load within the slots": 0,
		"nobody waits beside an idle agent": 0,
		"nobody overtaken by more than 5 minutes": 0,
		"nothing lost in a restart": 0,
	};
	return {
		broken,
		looked,
		hold(rule, holds, what) {
			looked[rule]++;
			if (holds || broken.length >= TOLD_AT_MOST) return;
			broken.push(`${rule}: ${what()} at ${new Date(now()).toISOString()}`);
		},
	};
}

function loadOf(rows: Rows, agent: string): number {
	let load = 0;
	for (const row of rows.values())
		if (counts(row) && holderOf(row) === agent) load++;
	return load;
}

/** At the end of the step: of several slots that became free at once, none is later than another. */
function overtakes(rows: Rows, one: ConversationRow, hold: Hold): void {
	const overtaken = [...rows.values()].find(
		(other) =>
			other.state === "waiting" &&
			other.mode === "live" &&
			other.offered_id === null &&
			other.team_id === one.team_id &&
			other.language === one.language &&
			other.state_since < one.state_since - OVERTAKEN_MS,
	);
	hold(
		"nobody overtaken by more than 5 minutes",
		overtaken === undefined,
		() => `${one.id} came before ${overtaken?.id}`,
	);
}

/** What was open before a restart is open after it, and the same. */
function stays(rows: Rows, kept: readonly ConversationRow[], hold: Hold): void {
	const open = kept.filter(({ state }) => state !== "closed");
	hold(
		"nothing lost in a restart",
		open.length === rows.size,
		() => `${rows.size} conversations became ${open.length}`,
	);
	for (const row of open) {
		const known = rows.get(row.id);
		hold(
			"nothing lost in a restart",
			known !== undefined &&
				SAME.every((column) => known[column] === row[column]),
			() => `${row.id} is ${row.state} of ${row.agent_id}`,
		);
	}
}

const SAME = [
	"state",
	"state_since",
	"mode",
	"agent_id",
	"epoch",
	"queue_at",
	"last_seq",
] as const;

/** Quiet ones do not; offered ones do. */
function counts(row: ConversationRow): boolean {
	return row.state === "open"
		? row.quiet_since === null
		: row.state === "waiting" && row.offered_id !== null;
}

function holderOf(row: ConversationRow): string | null {
	return row.state === "open" ? row.agent_id : row.offered_id;
}
