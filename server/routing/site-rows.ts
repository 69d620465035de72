import { byText } from "../ports/by-text.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import { createSorted } from "./sorted.ts";

/**
 * Everything of a site that waits or is open, and by what each pass asks for: a pass follows every commit, so it must
 * not go through all that wait.
 */
export interface SiteRows {
	all: ReadonlyMap<string, ConversationRow>;
	put(row: ConversationRow): void;
	/**
	 * Keeps this one for the one that is known, where both are open and alike in all that says where it stands: most
	 * commits are words in such a one. Answers whether they are.
	 */
	replace(row: ConversationRow): boolean;
	/** What each agent holds that counts: quiet ones do not. */
	held: ReadonlyMap<string, ReadonlySet<string>>;
	/** What is being offered to somebody. */
	offered: ReadonlySet<string>;
	/** Who waits. */
	waiting(): WaitingCounts;
}

export interface WaitingCounts {
	live: number;
	messages: number;
	/** null: nobody waits live. */
	oldestLiveSince: number | null;
}

export function createSiteRows(): SiteRows {
	const all = new Map<string, ConversationRow>();
	const held = new Map<string, Set<string>>();
	const offered = new Set<string>();
	const live = createSorted<ConversationRow>(
		(a, b) => a.state_since - b.state_since || byText(a.id, b.id),
	);
	let messages = 0;

	function add(row: ConversationRow): void {
		const { id, agent_id: agent } = row;
		all.set(id, row);
		if (row.state === "waiting") {
			if (row.offered_id !== null) offered.add(id);
			if (row.mode === "live") live.add(row);
			else messages++;
		} else if (agent !== null && row.quiet_since === null)
			held.set(agent, (held.get(agent) ?? new Set()).add(id));
	}

	function remove(row: ConversationRow): void {
		const { id, agent_id: agent } = row;
		all.delete(id);
		offered.delete(id);
		if (row.state === "waiting") {
			if (row.mode === "live") live.remove(row);
			else messages--;
		} else if (agent !== null) {
			const ids = held.get(agent);
			ids?.delete(id);
			if (ids?.size === 0) held.delete(agent);
		}
	}

	return {
		all,
		held,
		offered,
		put(row) {
			const before = all.get(row.id);
			if (before) remove(before);
			if (row.state !== "closed") add(row);
		},
		replace(row) {
			const known = all.get(row.id);
			if (known?.state !== "open" || !standsAlike(known, row)) return false;
			all.set(row.id, row);
			return true;
		},
		waiting: () => ({
			live: live.size,
			messages,
			oldestLiveSince: live.first()?.state_since ?? null,
		}),
	};
}

const STANDING_OF_OPEN = [
	"state",
	"agent_id",
	"quiet_since",
	"mode",
	"team_id",
] as const satisfies readonly (keyof ConversationRow)[];

function standsAlike(one: ConversationRow, other: ConversationRow): boolean {
	return STANDING_OF_OPEN.every((name) => one[name] === other[name]);
}
