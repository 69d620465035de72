import { Refused } from "../../../protocol/refusal.ts";
import { broken } from "../../ports/failpoint.ts";
import type {
	Beside,
	Change,
	Decider,
	Decision,
	Needs,
	Outcome,
	Rows,
} from "../contract/change.ts";
import type { EntryRow } from "../contract/columns.ts";
import type { Write } from "../contract/statement.ts";
import type { ConversationView } from "../contract/views.ts";
import { newRow, numbered } from "../new-rows.ts";
import { createCurrentRows, type RowParts } from "./current-rows.ts";
import type { Group } from "./group.ts";
import type { writeStatements } from "./statements.ts";

type Writing = Extract<Decision, { kind: "write" }>;
type Once = NonNullable<Needs["once"]>;

export interface CarryOutParts extends RowParts {
	writes: ReturnType<typeof writeStatements>;
	/** Nothing, where it is left out. */
	beside?: readonly Beside[] | undefined;
}

/** One group on its way. */
export interface UnderWay {
	group: Group;
	/** Of the changes before this one. */
	outcomes: readonly Outcome[];
	/** Whether client ids are looked up first. */
	looks: boolean;
	now: number;
	/** Whether it has changed rows of conversations that do not stand in memory as they are now. */
	hidesRows: boolean;
}

/** Decides about one change of a group, and gives the group what is to be written. */
export function createCarryOut(
	decisions: readonly Decider[],
	{ cache, reads, writes, brought, beside = [] }: CarryOutParts,
) {
	const deciders = byName(decisions);
	const { rowFor, furtherRow, repeatedOf } = createCurrentRows({
		cache,
		reads,
		brought,
	});

	async function carryOut(
		change: Change,
		underWay: UnderWay,
	): Promise<Outcome> {
		const { needs } = change;
		const decider = deciders.get(change.name);
		if (!decider) throw new Error(`nobody decides about ${change.name}`);
		const once = broken("ignore-client-ids") ? undefined : needs.once;
		if (once && underWay.looks) {
			const repeated = await repeatedOf(needs.site, once, underWay);
			if (repeated) return repeated;
		}
		const found = rowFor(needs, underWay);
		const before = found instanceof Promise ? await found : found;
		const rows: Rows & Record<string, unknown> = { conversation: before };
		for (const name in decider.reads)
			rows[name] = await furtherRow(name, decider, needs, before, underWay);
		const decision = decided(decider, change, rows, underWay.now);
		// A refusal, or whatever else keeps no entry by which the index would know it, may be of a repeat.
		if (once && !underWay.looks && !keeps(decision, once)) {
			const repeated = await repeatedOf(needs.site, once, underWay);
			if (repeated) return repeated;
		}
		if (decision instanceof Refused)
			return { kind: "refused", refusal: decision.refusal };
		if (decision.kind === "write")
			return write(needs, before, decision, underWay);
		if (!before) throw new Error("nothing is unchanged where nothing is");
		return { kind: "unchanged", row: before };
	}

	function write(
		needs: Needs,
		before: ConversationView | null,
		decision: Writing,
		underWay: UnderWay,
	): Outcome {
		const { group, now } = underWay;
		const row: ConversationView = before
			? { ...before }
			: newRow(needs, decision.start, now);
		const entries: EntryRow[] = [];
		for (const entry of decision.entries ?? [])
			entries.push(numbered(row, entry, now));
		Object.assign(row, decision.set);
		const statement = before ? writes.update(before, row) : writes.insert;
		if (statement) group.write(statement, row);
		for (const entry of entries) group.write(writes.append, entry);
		cache.keep(row);
		for (const each of decision.writes ?? []) writeFurther(each, underWay);
		for (const writesOf of beside)
			for (const each of writesOf(row, before, entries))
				writeFurther(each, underWay);
		return { kind: "written", row, before, entries };
	}

	function writeFurther({ statement, values }: Write, underWay: UnderWay) {
		const compiled = brought.write(statement);
		underWay.group.write(compiled, values);
		if (!compiled.changesRows) return;
		cache.clear();
		underWay.hidesRows = true;
	}

	return carryOut;
}

/** Whether it writes the entry by which a repeat will be found. */
function keeps(
	decision: Decision | Refused,
	{ author, clientId }: Once,
): boolean {
	if (decision instanceof Refused || decision.kind !== "write") return false;
	return (decision.entries ?? []).some(
		(entry) => entry.clientId === clientId && entry.author.id === author,
	);
}

function byName(decisions: readonly Decider[]): ReadonlyMap<string, Decider> {
	const deciders = new Map<string, Decider>();
	for (const decider of decisions) {
		if (deciders.has(decider.name))
			throw new Error(`two decide about ${decider.name}`);
		deciders.set(decider.name, decider);
	}
	return deciders;
}

function decided(
	decider: Decider,
	{ args }: Change,
	rows: Rows,
	now: number,
): Decision | Refused {
	try {
		return decider.decide(rows as never, args as never, now);
	} catch (error) {
		if (error instanceof Refused) return error;
		throw error;
	}
}
