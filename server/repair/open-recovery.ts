import { NO_WAY_BACK_MS, type RecoveryCause } from "../../protocol/repair.ts";
import { decision } from "../conversations/decision.ts";
import { systemEntry } from "../conversations/entry-builders.ts";
import { mayAdd, maySee } from "../conversations/may.ts";
import type { Agent } from "../people/agent.ts";
import type { Decision } from "../store/contract/change.ts";
import type { ConversationView } from "../store/contract/views.ts";
import type { RecoveryRow } from "./rows.ts";
import { causesOf } from "./views.ts";
import {
	insertRecovery,
	openRecoveryIn,
	recoveryIn,
	updateRecovery,
} from "./writes.ts";

/** What went wrong, with what was found out before. */
export interface WentWrong {
	id: string;
	cause: RecoveryCause;
	score: number | null;
	words: string | null;
	/** By when the shopper is to be told. */
	due: number;
}

/**
 * Opens a recovery, or adds the cause to the one that is open. Nothing happens where the shopper was erased, or where "no"
 * was said of a conversation that goes on: it is being put right there.
 */
export const openingItself = decision({
	name: "recovery:open-itself",
	reads: { open: openRecoveryIn, same: recoveryIn },
	decide({ conversation: row, open, same }, wrong: WentWrong, now) {
		if (!row || row.forgotten_at !== null || row.spam === 1 || same)
			return { kind: "unchanged" };
		if (wrong.cause === "not_solved" && row.state !== "closed")
			return { kind: "unchanged" };
		if (open) return joined(open, wrong);
		return opened(row, wrong, null, now);
	},
});

/** The same by hand. Errors: `not_found`, `closed` where the shopper was erased. */
export const openingByHand = decision({
	name: "recovery:open",
	reads: { open: openRecoveryIn, same: recoveryIn },
	decide(
		{ conversation: row, open, same },
		{ agent, wrong }: { agent: Agent; wrong: WentWrong },
		now,
	) {
		maySee(agent, row);
		mayAdd(row);
		if (same) return { kind: "unchanged" };
		return open ? joined(open, wrong) : opened(row, wrong, agent, now);
	},
});

/** A cause counts once; whoever works on it sees that there is one more. */
function joined(open: RecoveryRow, wrong: WentWrong): Decision {
	const causes = causesOf(open);
	const isNew = !causes.includes(wrong.cause);
	const score = wrong.score ?? open.score;
	const words = wrong.words ?? open.words;
	if (!isNew && score === open.score && words === open.words)
		return { kind: "unchanged" };
	return {
		kind: "write",
		writes: [
			updateRecovery(open, {
				...{ score, words },
				...(isNew && { causes: JSON.stringify([...causes, wrong.cause]) }),
			}),
		],
	};
}

function opened(
	row: ConversationView,
	{ id, cause, score, words, due }: WentWrong,
	by: Agent | null,
	now: number,
): Decision {
	return {
		kind: "write",
		entries: [
			systemEntry("recovery-opened", by ? "staff" : "all", {
				...{ recovery: id, cause, due },
			}),
		],
		writes: [
			insertRecovery({
				...{ site_id: row.site_id, id, conversation_id: row.id },
				...{ visitor_id: row.visitor_id, relation: row.relation },
				...{ causes: JSON.stringify([cause]), score, words },
				...{ state: "to_do", version: 1, opened_at: now },
				opened_seq: row.last_seq + 1,
				...{ changed_by: by?.id ?? null, changed_as: "open" },
				...{ opened_by: by?.id ?? null, due_at: due, first_due_at: due },
				...ownedBy(row, by),
				...FRESH,
				next_at: now + NO_WAY_BACK_MS,
			}),
		],
	};
}

/** Who had the conversation last knows most of it. */
function ownedBy(row: ConversationView, by: Agent | null) {
	if (by) return { owner_id: by.id, owner_name: by.name };
	return { owner_id: row.agent_id, owner_name: row.agent_name };
}

const FRESH = {
	ending: null,
	put_by: null,
	put_by_name: null,
	put_at: null,
	apology: null,
	correction: null,
	correction_text: null,
	promise_id: null,
	prevention: "",
	told: null,
	told_at: null,
	done_at: null,
	ended_at: null,
	second_score: null,
	second_at: null,
	not_accepted: 0,
	tries: "[]",
	somebody_else_at: null,
} as const satisfies Partial<RecoveryRow>;
