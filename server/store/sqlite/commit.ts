import { Refused } from "../../../protocol/refusal.ts";
import type { Clock } from "../../ports/clock.ts";
import { broken } from "../../ports/failpoint.ts";
import type {
	Change,
	Decider,
	Decision,
	Needs,
	Outcome,
	Rows,
} from "../contract/change.ts";
import type { EntryRow } from "../contract/columns.ts";
import { isConstraint } from "../contract/fault.ts";
import type { Store } from "../contract/store.ts";
import type { ConversationView } from "../contract/views.ts";
import { newRow, numbered } from "../new-rows.ts";
import type { ConversationCache } from "./conversation-cache.ts";
import { createGroup, type Group, Stale } from "./group.ts";
import type { HotStatements } from "./hot-statements.ts";
import type {
	broughtAlong,
	readStatements,
	writeStatements,
} from "./statements.ts";
import type { Transactions } from "./transactions.ts";
import type { Writer } from "./writer.ts";

type Writing = Extract<Decision, { kind: "write" }>;
type Once = NonNullable<Needs["once"]>;

/** With what a commit works. */
export interface CommitParts {
	clock: Clock;
	transactions: Transactions;
	writer: Writer;
	cache: ConversationCache;
	hot: HotStatements;
	reads: ReturnType<typeof readStatements>;
	writes: ReturnType<typeof writeStatements>;
	brought: ReturnType<typeof broughtAlong>;
}

/** No version of a database: whatever is read first is read anew under the lock. */
const UNKNOWN = -1;

/** After a repeat was found, so many groups look for repeats before they write: they seldom come alone. */
const LOOKING_GROUPS = 50;

/**
 * The hot path. It decides on rows in memory, or else on committed ones, and gives what is to be written to the
 * writing connection, in one transaction. What was decided while somebody else wrote is decided anew.
 *
 * A client id is not looked up before it is written: the index refuses the second one, all is taken back, and the group
 * is decided once more with every id looked up first.
 */
export function sqliteCommit(
	decisions: readonly Decider[],
	parts: CommitParts,
): Store["commit"] {
	const { clock, transactions, writer, cache, hot } = parts;
	const carryOut = createCarryOut(decisions, parts);
	let version = UNKNOWN;
	let looking = 0;

	async function inOneTransaction(
		changes: readonly Change[],
		looks: boolean,
	): Promise<Outcome[]> {
		const now = clock.now();
		const group = createGroup(writer, hot, version);
		try {
			const outcomes: Outcome[] = [];
			for (const change of changes)
				outcomes.push(await carryOut(change, { group, outcomes, looks, now }));
			await group.commit(messagesIn(changes, outcomes));
			cache.trim();
			return outcomes;
		} catch (error) {
			cache.clear();
			await group.takeBack();
			throw error;
		}
	}

	async function commit(changes: readonly Change[]): Promise<Outcome[]> {
		let looks = looking > 0;
		if (looks) looking -= 1;
		for (;;) {
			try {
				return await inOneTransaction(changes, looks);
			} catch (error) {
				if (error instanceof Stale) version = error.version;
				else if (isConstraint(error) && !looks) {
					looks = true;
					looking = LOOKING_GROUPS;
				} else throw error;
			}
		}
	}

	return (changes) => transactions.alone(() => commit(changes));
}

/** One group on its way. */
interface UnderWay {
	group: Group;
	/** Of the changes before this one. */
	outcomes: readonly Outcome[];
	/** Whether client ids are looked up first. */
	looks: boolean;
	now: number;
	/** Whether it has changed rows of conversations that do not stand in memory as they are now. */
	hidesRows: boolean;
}

function createCarryOut(
	decisions: readonly Decider[],
	{ cache, reads, writes, brought }: CommitParts,
) {
	const deciders = byName(decisions);

	async function carryOut(
		change: Change,
		underWay: UnderWay,
	): Promise<Outcome> {
		const { needs } = change;
		const decider = deciders.get(change.name);
		if (!decider) throw new Error(`nobody decides about ${change.name}`);
		const once = broken("ignore-client-ids") ? undefined : needs.once;
		if (once && underWay.looks) {
			const repeated = repeatedOf(needs.site, once, underWay);
			if (repeated) return repeated;
		}
		const { group, now } = underWay;
		const found = rowFor(needs, underWay);
		const before = found instanceof Promise ? await found : found;
		const rows: Rows & Record<string, unknown> = { conversation: before };
		for (const name in decider.reads)
			await readFurther(name, decider, needs, rows, group);
		const decision = decided(decider, change, rows, now);
		// A refusal, or whatever else keeps no entry by which the index would know it, may be of a repeat.
		if (once && !underWay.looks && !keeps(decision, once)) {
			const repeated = repeatedOf(needs.site, once, underWay);
			if (repeated) return repeated;
		}
		if (decision instanceof Refused)
			return { kind: "refused", refusal: decision.refusal };
		if (decision.kind === "write")
			return write(needs, before, decision, underWay);
		if (!before) throw new Error("nothing is unchanged where nothing is");
		return { kind: "unchanged", row: before };
	}

	function repeatedOf(
		site: string,
		{ author, clientId }: Once,
		{ outcomes }: UnderWay,
	): Outcome | undefined {
		const entry =
			keptBefore(outcomes, site, author, clientId) ??
			reads.findByClientId.all({ site, author, clientId })[0];
		return entry && { kind: "duplicate", entry };
	}

	function rowFor(
		{ site, conversation }: Needs,
		underWay: UnderWay,
	): ConversationView | null | Promise<ConversationView | null> {
		if ("id" in conversation) {
			const { id } = conversation;
			return (
				cache.byId(site, id) ?? keptRow(reads.byId, { site, id }, underWay)
			);
		}
		const visitor = conversation.currentOf;
		const known = cache.currentOf(site, visitor);
		if (known !== undefined) return known;
		return keptRow(reads.currentOf, { site, visitor }, underWay);
	}

	function keptRow(
		of: typeof reads.byId,
		values: { site: string; id?: string; visitor?: string },
		underWay: UnderWay,
	): ConversationView | null | Promise<ConversationView | null> {
		const keep = ([row]: ConversationView[]) => {
			if (row) cache.keep(row);
			else if (values.visitor !== undefined)
				cache.keepNone(values.site, values.visitor);
			return row ?? null;
		};
		// What the group has written stands in memory, unless something else of it has changed rows.
		return underWay.hidesRows
			? underWay.group.ask(of, values).then(keep)
			: keep(of.all(values));
	}

	/** One that was forgotten would look like one that is not there. */
	async function readFurther(
		name: string,
		{ name: decider, reads: all }: Decider,
		{ site, further }: Needs,
		rows: Rows & Record<string, unknown>,
		group: Group,
	): Promise<void> {
		const wanted = further?.[name];
		if (wanted === undefined)
			throw new Error(`${decider} does not say which ${name} it needs`);
		const { statement, values } = all[name] as Decider["reads"][string];
		const found = values(wanted as never, rows.conversation, site);
		if (found) {
			const [first] = await group.read(brought.read(statement), found);
			rows[name] = first;
		}
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
		for (const { statement, values } of decision.writes ?? []) {
			const compiled = brought.write(statement);
			group.write(compiled, values);
			if (!compiled.changesRows) continue;
			cache.clear();
			underWay.hidesRows = true;
		}
		return { kind: "written", row, before, entries };
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

/** By this group, and so not committed yet. */
function keptBefore(
	outcomes: readonly Outcome[],
	site: string,
	author: string,
	clientId: string,
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

/** How many were taken: what was refused is none, and is said again. */
function messagesIn(
	changes: readonly Change[],
	outcomes: readonly Outcome[],
): number {
	let messages = 0;
	for (const [at, { needs }] of changes.entries())
		if (needs.once && outcomes[at]?.kind !== "refused") messages += 1;
	return messages;
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
