import type { ToldWait } from "../../protocol/entry.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Committed, ConversationLog } from "../conversations/log.ts";
import { ringAt } from "../conversations/ring-at.ts";
import { ring, type Successor } from "../conversations/unopened.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";
import type { Inputs } from "./inputs.ts";
import { missedTooOften } from "./missed.ts";
import type { Presence } from "./presence.ts";
import type { SiteAssignment } from "./site-assignment-state.ts";

interface Parts {
	store: Store;
	log: ConversationLog;
	presence: Presence;
	inputs: Inputs;
}

/**
 * Rings again for what its agent has not opened in time, or gives it to somebody else with a free slot, once. Answers
 * with the agent when that was one miss too many.
 * @param told what its shopper was told of the wait
 */
export async function ringUnopened(
	parts: Parts,
	site: SiteAssignment,
	row: ConversationRow,
	told: ToldWait | undefined,
): Promise<string | undefined> {
	const { store, inputs } = parts;
	const { agent_id: holder, epoch } = row;
	const at = ringAt(row);
	if (at === null || at > store.now() || holder === null) return undefined;
	const inputAt = inputs.lastOf(holder);
	const rung = await ringFor(parts, row, successors(parts, site, row), {
		epoch,
		inputAt,
		told,
	});
	const moved = rung.kind === "written" && rung.row.agent_id !== holder;
	if (!moved) return undefined;
	return (await missedTooOften(store, row.site_id, holder))
		? holder
		: undefined;
}

/** Whoever could have it now, the next one first. Only at the second ring, and only once. */
function successors(
	{ presence }: Parts,
	site: SiteAssignment,
	row: ConversationRow,
): Successor[] {
	if (row.rings === 0 || row.moved === 1) return [];
	return site.freeFor(row).map(({ agent: { id, name }, because }) => ({
		id,
		name,
		because,
		presentUntil: presence.endsAt(id),
	}));
}

/** The picture may be behind the store: who has no free slot any more is passed over. */
async function ringFor(
	{ log }: Parts,
	{ site_id: site, id: conversation }: ConversationRow,
	successors: readonly Successor[],
	seen: { epoch: number; inputAt: number; told: ToldWait | undefined },
): Promise<Committed> {
	const on = { site, conversation };
	for (const to of successors) {
		try {
			return await ring(log, on, { ...seen, to });
		} catch (error) {
			const full =
				error instanceof Refused && error.refusal.code === "not_free";
			if (!full) throw error;
		}
	}
	return ring(log, on, { ...seen, to: null });
}
