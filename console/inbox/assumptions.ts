import type { StaffConversation } from "../../protocol/agent.ts";
import type { Inbox } from "./inbox.ts";

interface Acting {
	/** So many acts with it are under way. */
	acts: number;
	/** What the relay has told of it last; undefined: nothing was assumed. */
	told: StaffConversation | undefined;
}

/** The acts that are under way, and rows as they will be once these are done. */
export function createAssumptions(inbox: Pick<Inbox, "row" | "add">) {
	const acting = new Map<string, Acting>();

	function begun(id: string, isAssumed: boolean): Acting {
		const { acts, told } = acting.get(id) ?? { acts: 0, told: undefined };
		const row = isAssumed ? inbox.row(id) : undefined;
		// Of the same number it is what another act assumes.
		const isTold = row && (!told || row.lastSeq > told.lastSeq);
		return { acts: acts + 1, told: isTold ? row : told };
	}

	function ended(id: string): StaffConversation[] {
		const { acts, told } = acting.get(id) ?? { acts: 1, told: undefined };
		if (acts > 1) acting.set(id, { acts: acts - 1, told });
		else acting.delete(id);
		return told ? [told] : [];
	}

	return {
		/** Whether this agent acts on it now. */
		has: (id: string) => acting.has(id),
		begin(ids: readonly string[], assumed: readonly StaffConversation[]) {
			const changed = new Set(assumed.map(({ id }) => id));
			for (const id of ids) acting.set(id, begun(id, changed.has(id)));
			inbox.add(assumed);
		},
		end(ids: readonly string[]) {
			const before = ids.flatMap(ended);
			// What the relay has changed is newer, and stays.
			inbox.add(before);
		},
	};
}
