import type { ConversationView } from "../contract/views.ts";

/**
 * As many conversations as a relay has people who are in one at the same time, with some to spare. A row is about 2 kB,
 * with the longest preview 10 kB.
 */
const MOST = 6_000;

/** Rows of conversations as they are on the disk, or will be with the group that is under way. */
export interface ConversationCache {
	/** undefined: not known. */
	byId(site: string, id: string): ConversationView | undefined;
	/** The one that is not closed; null: there is none; undefined: not known. */
	currentOf(site: string, visitor: string): ConversationView | null | undefined;
	/** As it is read, or written. */
	keep(row: ConversationView): void;
	/** A visitor without a current conversation. */
	keepNone(site: string, visitor: string): void;
	/** Something may have been written that was not kept here. */
	clear(): void;
	/**
	 * Lets go of what was used longest ago. Not while a group is under way: what it has written is read nowhere else.
	 */
	trim(): void;
}

export function createConversationCache(most = MOST): ConversationCache {
	// Both in the order of their last use.
	const rows = new Map<string, ConversationView>();
	/** By visitor; null: none. */
	const current = new Map<string, string | null>();

	function byId(site: string, id: string): ConversationView | undefined {
		const row = rows.get(id);
		if (row?.site_id !== site) return undefined;
		rows.delete(id);
		rows.set(id, row);
		return row;
	}

	function keepCurrent(key: string, id: string | null): void {
		current.delete(key);
		current.set(key, id);
	}

	return {
		byId,
		currentOf(site, visitor) {
			const key = keyOf(site, visitor);
			const id = current.get(key);
			if (id === undefined) return undefined;
			keepCurrent(key, id);
			return id === null ? null : byId(site, id);
		},
		keep(row) {
			rows.delete(row.id);
			rows.set(row.id, row);
			const key = keyOf(row.site_id, row.visitor_id);
			if (row.state !== "closed") keepCurrent(key, row.id);
			else if (current.get(key) === row.id) keepCurrent(key, null);
		},
		keepNone: (site, visitor) => keepCurrent(keyOf(site, visitor), null),
		clear() {
			rows.clear();
			current.clear();
		},
		trim() {
			dropOldest(rows, most);
			dropOldest(current, most);
		},
	};
}

function keyOf(site: string, visitor: string): string {
	return `${site} ${visitor}`;
}

function dropOldest(from: Map<string, unknown>, most: number): void {
	if (from.size <= most) return;
	for (const key of from.keys()) {
		if (from.size <= most) return;
		from.delete(key);
	}
}
