import type { Decider, Needs, Outcome } from "../contract/change.ts";
import type { EntryRow } from "../contract/columns.ts";
import type { ConversationView } from "../contract/views.ts";
import type { UnderWay } from "./carry-out.ts";
import type { ConversationCache } from "./conversation-cache.ts";
import type { broughtAlong, readStatements } from "./statements.ts";

export interface RowParts {
	cache: ConversationCache;
	reads: ReturnType<typeof readStatements>;
	brought: ReturnType<typeof broughtAlong>;
}

/** The rows that a change needs, as the changes before it in its group have left them. */
export function createCurrentRows({ cache, reads, brought }: RowParts) {
	/** undefined: nobody has kept it yet. */
	async function repeatedOf(
		site: string,
		{ author, clientId }: NonNullable<Needs["once"]>,
		{ group, outcomes, hidesRows }: UnderWay,
	): Promise<Outcome | undefined> {
		const values = { site, author, clientId };
		const of = reads.findByClientId;
		const entry = hidesRows
			? (await group.ask(of, values))[0]
			: (keptBefore(outcomes, values) ?? of.all(values)[0]);
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

	/** Every row that the decider reads: one that was forgotten would look like one that is not there. */
	function furtherRow(
		name: string,
		{ name: decider, reads: all }: Decider,
		{ site, further }: Needs,
		conversation: ConversationView | null,
		{ group }: UnderWay,
	): unknown {
		const wanted = further?.[name];
		if (wanted === undefined)
			throw new Error(`${decider} does not say which ${name} it needs`);
		const { statement, values } = all[name] as Decider["reads"][string];
		const found = values(wanted as never, conversation, site);
		if (!found) return undefined;
		const rows = group.read(brought.read(statement), found);
		return rows instanceof Promise ? rows.then(([first]) => first) : rows[0];
	}

	return { rowFor, furtherRow, repeatedOf };
}

/** By this group, and so not committed yet. */
function keptBefore(
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
