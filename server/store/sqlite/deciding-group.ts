import type { Outcome } from "../contract/change.ts";
import type { ConversationView } from "../contract/views.ts";
import {
	type DecidingGroup,
	furtherValues,
	keptInGroup,
} from "../deciding/carry-out.ts";
import type { ConversationCache } from "./conversation-cache.ts";
import type { Group } from "./group.ts";
import type {
	broughtAlong,
	readStatements,
	writeStatements,
} from "./statements.ts";

export interface GroupParts {
	cache: ConversationCache;
	reads: ReturnType<typeof readStatements>;
	writes: ReturnType<typeof writeStatements>;
	brought: ReturnType<typeof broughtAlong>;
}

/** One group on its way. */
interface UnderWay {
	group: Group;
	/** Of the changes before the one that is decided. */
	outcomes: readonly Outcome[];
	/** Whether client ids are looked up first. */
	looks: boolean;
	now: number;
}

/** The rows that changes need, as those before them in the group have left them, and what the group writes. */
export function createDecidingGroup(
	{ cache, reads, writes, brought }: GroupParts,
	{ group, ...underWay }: UnderWay,
): DecidingGroup {
	/** Whether it has changed rows of conversations that do not stand in memory as they are now. */
	let hidesRows = false;

	function keptRow(
		of: typeof reads.byId,
		values: { site: string; id?: string; visitor?: string },
	): ConversationView | null | Promise<ConversationView | null> {
		const keep = ([row]: ConversationView[]) => {
			if (row) cache.keep(row);
			else if (values.visitor !== undefined)
				cache.keepNone(values.site, values.visitor);
			return row ?? null;
		};
		// What the group has written stands in memory, unless something else of it has changed rows.
		return hidesRows ? group.ask(of, values).then(keep) : keep(of.all(values));
	}

	return {
		...underWay,
		findKept(site, { author, clientId }) {
			const values = { site, author, clientId };
			const of = reads.findByClientId;
			if (hidesRows) return group.ask(of, values).then(([entry]) => entry);
			return keptInGroup(underWay.outcomes, values) ?? of.all(values)[0];
		},
		rowFor({ site, conversation }) {
			if ("id" in conversation) {
				const { id } = conversation;
				return cache.byId(site, id) ?? keptRow(reads.byId, { site, id });
			}
			const visitor = conversation.currentOf;
			const known = cache.currentOf(site, visitor);
			if (known !== undefined) return known;
			return keptRow(reads.currentOf, { site, visitor });
		},
		furtherRow(name, decider, needs, conversation) {
			const { statement, found } = furtherValues(
				name,
				decider,
				needs,
				conversation,
			);
			if (!found) return undefined;
			const rows = group.read(brought.read(statement), found);
			return rows instanceof Promise ? rows.then(([first]) => first) : rows[0];
		},
		writeRow(before, row, entries) {
			const statement = before ? writes.update(before, row) : writes.insert;
			if (statement) group.write(statement, row);
			for (const entry of entries) group.write(writes.append, entry);
			cache.keep(row);
		},
		writeFurther({ statement, values }) {
			const compiled = brought.write(statement);
			group.write(compiled, values);
			if (!compiled.changesRows) return;
			cache.clear();
			hidesRows = true;
		},
	};
}
