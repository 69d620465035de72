import { RING_MS, UNOPENED_MS } from "../../protocol/limits.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import { isJoined } from "./entry-builders.ts";

export type Ringing = Pick<
	ConversationRow,
	| "state"
	| "state_since"
	| "mode"
	| "quiet_since"
	| "agent_id"
	| "epoch"
	| "joined_epoch"
	| "rings"
>;

/**
 * When an assignment that nobody has opened rings again, or goes to somebody else; null: never. Live ones only: whoever
 * has left a message is not there to wait.
 */
export function ringAt(row: Ringing): number | null {
	const rings =
		row.state === "open" &&
		row.mode === "live" &&
		row.quiet_since === null &&
		!isJoined(row);
	if (!rings || row.rings > 1) return null;
	return row.state_since + (row.rings === 0 ? RING_MS : UNOPENED_MS);
}
