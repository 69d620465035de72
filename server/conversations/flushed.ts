import type { EntryRow } from "../store/contract/columns.ts";
import type { Committed, Written } from "./log.ts";
import type { Mark } from "./tell-entries.ts";

/** What one flush has done to one conversation. */
export interface Flushed {
	id: string;
	/** In the order of the commit; also those of before that were sent again. */
	entries: EntryRow[];
	/** Where nothing was written, undefined. `before`: as it was before the flush; null: it has begun in it. */
	written: Pick<Written, "before" | "row"> | undefined;
	begins: boolean;
}

/** Each conversation of a flush once, in the order of the first commit of each. */
export function flushedOf(outcomes: readonly Committed[]): Flushed[] {
	const conversations = new Map<string, Flushed>();
	for (const outcome of outcomes) {
		const id = idOf(outcome);
		let one = conversations.get(id);
		if (!one) {
			one = { id, entries: [], written: undefined, begins: false };
			conversations.set(id, one);
		}
		add(one, outcome);
	}
	return [...conversations.values()];
}

/** Up to where who has read, where a flush has moved it. */
export function marksOf({ written }: Pick<Flushed, "written">): Mark[] {
	if (!written) return [];
	const { before, row } = written;
	const marks = [
		{
			by: "visitor" as const,
			was: before?.read_by_visitor ?? 0,
			seq: row.read_by_visitor,
		},
		{
			by: "agent" as const,
			was: before?.read_by_agent ?? 0,
			seq: row.read_by_agent,
		},
	];
	return marks
		.filter(({ was, seq }) => seq > was)
		.map(({ by, seq }) => ({ by, seq }));
}

function idOf(outcome: Committed): string {
	return outcome.kind === "duplicate"
		? outcome.entry.conversation_id
		: outcome.row.id;
}

function add(one: Flushed, outcome: Committed): void {
	switch (outcome.kind) {
		case "duplicate":
			// The first telling may have died with the node that committed it.
			one.entries.push(outcome.entry);
			return;
		case "unchanged":
			return;
		case "written": {
			const { before, row, entries } = outcome;
			one.entries.push(...entries);
			one.written = { before: one.written ? one.written.before : before, row };
			one.begins ||= isBeginning(outcome);
		}
	}
}

/** Anew counts too: it may be an older one than the last that a window knows as current. */
function isBeginning({ before, row }: Written): boolean {
	return !before || (before.state === "closed" && row.state !== "closed");
}
