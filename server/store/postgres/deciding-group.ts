import type { Outcome } from "../contract/change.ts";
import type { ConversationView } from "../contract/views.ts";
import {
	type DecidingGroup,
	furtherValues,
	keptInGroup,
} from "../deciding/carry-out.ts";
import type { Group } from "./group.ts";
import type { HotStatements } from "./statements.ts";

interface UnderWay {
	group: Group;
	/** Of the changes before the one that is decided. */
	outcomes: readonly Outcome[];
	/** Whether client ids are looked up first. */
	looks: boolean;
	now: number;
}

/**
 * The rows that changes need. Those of conversations were read when the group had locked them, and stand here until it
 * ends and no longer: what another node writes is seen by the next group.
 * @param locked all that the group's changes name
 */
export function createDecidingGroup(
	statements: HotStatements,
	locked: readonly ConversationView[],
	{ group, ...underWay }: UnderWay,
): DecidingGroup {
	const rows = new Map(locked.map((row) => [row.id, row]));
	/** By visitor, of those that are not closed. */
	const current = new Map<string, string>();
	for (const row of locked) noteCurrent(row);
	/** Whether something else has changed rows of conversations. */
	let hidesRows = false;

	function noteCurrent(row: ConversationView) {
		const key = keyOf(row.site_id, row.visitor_id);
		if (row.state !== "closed") current.set(key, row.id);
		else if (current.get(key) === row.id) current.delete(key);
	}

	async function readAnew(): Promise<void> {
		if (!hidesRows) return;
		hidesRows = false;
		const ids = [...rows.keys()];
		const found = await group.lock({ ids, sites: [], visitors: [] });
		rows.clear();
		current.clear();
		for (const row of found) {
			rows.set(row.id, row);
			noteCurrent(row);
		}
	}

	return {
		...underWay,
		async findKept(site, { author, clientId }) {
			const values = { site, author, clientId };
			// One of this group may have been erased in it since.
			const kept = hidesRows
				? undefined
				: keptInGroup(underWay.outcomes, values);
			if (kept) return kept;
			const [entry] = await group.read(statements.findByClientId, values);
			return entry;
		},
		async rowFor({ site, conversation }) {
			await readAnew();
			const id =
				"id" in conversation
					? conversation.id
					: current.get(keyOf(site, conversation.currentOf));
			const row = id === undefined ? undefined : rows.get(id);
			return row?.site_id === site ? row : null;
		},
		async furtherRow(name, decider, needs, conversation) {
			const { statement, locks, found } = furtherValues(
				name,
				decider,
				needs,
				conversation,
			);
			if (!found) return undefined;
			// Before it is counted, so that whoever counts at the same time has ended.
			if (locks) group.write(statements.brought(locks), found);
			const [row] = await group.read(
				statements.brought(statement as never),
				found,
			);
			return row;
		},
		writeRow(before, row, entries) {
			const statement = before
				? statements.update(before, row)
				: statements.insert;
			if (statement) group.write(statement, row);
			for (const entry of entries) group.write(statements.append, entry);
			rows.set(row.id, row);
			noteCurrent(row);
		},
		writeFurther({ statement, values }) {
			const compiled = statements.brought(statement);
			group.write(compiled, values);
			if (compiled.changesRows) hidesRows = true;
		},
	};
}

/** Ids have no space. */
function keyOf(site: string, visitor: string): string {
	return `${site} ${visitor}`;
}
