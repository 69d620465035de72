import type {
	PromiseGroup,
	PromiseRate,
} from "../../protocol/promise-figures.ts";
import { shareOf } from "../statistics/share-of.ts";
import type { PromiseRow } from "./rows.ts";

type Counted = Pick<
	PromiseRow,
	| "kind"
	| "team_id"
	| "owner_kind"
	| "owner_id"
	| "owner_name"
	| "first_due_at"
	| "kept_at"
	| "kept_how"
	| "moved"
	| "withdrawn_at"
	| "confirmed"
>;

/**
 * Kept by the time that was promised first, of those that were due, by kind, team and agent; never one total over kinds.
 * What was withdrawn before it was due was not due. 95 % Wilson intervals.
 * @param teams names by id
 */
export function promiseRates(
	rows: readonly Counted[],
	teams: ReadonlyMap<string, string>,
): PromiseRate[] {
	return (["kind", "team", "agent"] as const).flatMap((group) =>
		[...grouped(rows, group)].map(([key, of]) => rateOf(group, key, of, teams)),
	);
}

function grouped(
	rows: readonly Counted[],
	group: PromiseGroup,
): Map<string | null, Counted[]> {
	const groups = new Map<string | null, Counted[]>();
	for (const row of rows) {
		const key = keyIn(row, group);
		const others = groups.get(key);
		if (others) others.push(row);
		else groups.set(key, [row]);
	}
	return groups;
}

/** In which of the groups it counts. */
export function keyIn(row: Counted, group: PromiseGroup): string | null {
	if (group === "kind") return row.kind;
	if (group === "team") return row.team_id;
	return row.owner_kind === "agent" ? row.owner_id : null;
}

function rateOf(
	group: PromiseGroup,
	key: string | null,
	rows: readonly Counted[],
	teams: ReadonlyMap<string, string>,
): PromiseRate {
	const due = rows.filter(wasDue);
	const inTime = due.filter(
		({ kept_at, first_due_at }) => kept_at !== null && kept_at <= first_due_at,
	);
	const kept = due.filter(({ kept_at }) => kept_at !== null);
	return {
		...{ group, key, name: nameOf(group, key, rows, teams) },
		made: rows.length,
		kept: shareOf(inTime.length, due.length),
		keptLate: kept.length - inTime.length,
		moved: rows.filter(({ moved }) => moved > 0).length,
		enteredLater: rows.filter(({ kept_how }) => kept_how === "done_at").length,
		confirmed: rows.filter(({ confirmed }) => confirmed === "yes").length,
	};
}

function wasDue({ withdrawn_at, first_due_at }: Counted): boolean {
	return withdrawn_at === null || withdrawn_at > first_due_at;
}

function nameOf(
	group: PromiseGroup,
	key: string | null,
	rows: readonly Counted[],
	teams: ReadonlyMap<string, string>,
): string | null {
	if (key === null || group === "kind") return null;
	if (group === "team") return teams.get(key) ?? null;
	return rows.at(-1)?.owner_name ?? null;
}
