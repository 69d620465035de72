import { Refused } from "../../../protocol/refusal.ts";
import { broken } from "../../ports/failpoint.ts";
import type {
	Beside,
	Change,
	Decider,
	Decision,
	Needs,
	Outcome,
	Read,
	Rows,
} from "../contract/change.ts";
import type { EntryRow } from "../contract/columns.ts";
import type { Write } from "../contract/statement.ts";
import type { ConversationView } from "../contract/views.ts";
import { newRow, numbered } from "./new-rows.ts";

type Writing = Extract<Decision, { kind: "write" }>;
type Once = NonNullable<Needs["once"]>;
type Soon<T> = T | Promise<T>;

/** The transaction of one group, as a store has it. Rows are as the changes before have left them. */
export interface DecidingGroup {
	/** Of the changes before this one. */
	outcomes: readonly Outcome[];
	/** Whether client ids are looked up first. */
	looks: boolean;
	now: number;
	/** undefined: nobody has kept it yet. */
	findKept(site: string, once: Once): Soon<EntryRow | undefined>;
	rowFor(needs: Needs): Soon<ConversationView | null>;
	/** The first row that the decider reads under this name. */
	furtherRow(
		name: string,
		decider: Decider,
		needs: Needs,
		conversation: ConversationView | null,
	): unknown;
	/** @param before null: it is new */
	writeRow(
		before: ConversationView | null,
		row: ConversationView,
		entries: readonly EntryRow[],
	): void;
	writeFurther(write: Write): void;
}

/** Decides about one change of a group, and gives the group what is to be written: the same for every store. */
export function createCarryOut(
	decisions: readonly Decider[],
	beside: readonly Beside[] = [],
) {
	const deciders = byName(decisions);

	async function carryOut(
		change: Change,
		group: DecidingGroup,
	): Promise<Outcome> {
		const { needs } = change;
		const decider = deciders.get(change.name);
		if (!decider) throw new Error(`nobody decides about ${change.name}`);
		const once = broken("ignore-client-ids") ? undefined : needs.once;
		if (once && group.looks) {
			const repeated = await repeatedOf(needs.site, once, group);
			if (repeated) return repeated;
		}
		const found = group.rowFor(needs);
		const before = found instanceof Promise ? await found : found;
		const rows: Rows & Record<string, unknown> = { conversation: before };
		for (const name in decider.reads)
			rows[name] = await group.furtherRow(name, decider, needs, before);
		const decision = decided(decider, change, rows, group.now);
		// A refusal, or whatever else keeps no entry by which the index would know it, may be of a repeat.
		if (once && !group.looks && !keeps(decision, once)) {
			const repeated = await repeatedOf(needs.site, once, group);
			if (repeated) return repeated;
		}
		if (decision instanceof Refused)
			return { kind: "refused", refusal: decision.refusal };
		if (decision.kind === "write") return write(needs, before, decision, group);
		if (!before) throw new Error("nothing is unchanged where nothing is");
		return { kind: "unchanged", row: before };
	}

	function write(
		needs: Needs,
		before: ConversationView | null,
		decision: Writing,
		group: DecidingGroup,
	): Outcome {
		const { now } = group;
		const row: ConversationView = before
			? { ...before }
			: newRow(needs, decision.start, now);
		const entries: EntryRow[] = [];
		for (const entry of decision.entries ?? [])
			entries.push(numbered(row, entry, now));
		Object.assign(row, decision.set);
		group.writeRow(before, row, entries);
		for (const each of decision.writes ?? []) group.writeFurther(each);
		for (const writesOf of beside)
			for (const each of writesOf(row, before, entries))
				group.writeFurther(each);
		return { kind: "written", row, before, entries };
	}

	return carryOut;
}

/** What a decider wants of a further row: with which values it is read; null: it need not be, as the row stands. */
export function furtherValues(
	name: string,
	{ name: decider, reads }: Decider,
	{ site, further }: Needs,
	conversation: ConversationView | null,
): Pick<Read, "statement" | "locks"> & { found: object | null } {
	const wanted = further?.[name];
	// One that was forgotten would look like one that is not there.
	if (wanted === undefined)
		throw new Error(`${decider} does not say which ${name} it needs`);
	const { statement, locks, values } = reads[name] as Read;
	const found = values(wanted as never, conversation, site);
	return { statement, ...(locks && { locks }), found };
}

/** By this group, and so not committed yet. */
export function keptInGroup(
	outcomes: readonly Outcome[],
	{ site, author, clientId }: Record<"site" | "author" | "clientId", string>,
): EntryRow | undefined {
	for (const outcome of outcomes) {
		if (outcome.kind !== "written") continue;
		for (const entry of outcome.entries)
			if (
				entry.client_id === clientId &&
				entry.author_id === author &&
				entry.site_id === site
			)
				return entry;
	}
	return undefined;
}

/** undefined: nobody has kept it yet. */
async function repeatedOf(
	site: string,
	once: Once,
	group: DecidingGroup,
): Promise<Outcome | undefined> {
	const entry = await group.findKept(site, once);
	return entry && { kind: "duplicate", entry };
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
