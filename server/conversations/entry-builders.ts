import type { Mode } from "../../protocol/conversation.ts";
import type {
	Audience,
	Bodies,
	EntryKind,
	ModeReason,
	ReleaseReason,
} from "../../protocol/entry.ts";
import type { Agent } from "../people/agent.ts";
import type { NewEntry } from "../store/contract/change.ts";
import type {
	ConversationPatch,
	ConversationRow,
} from "../store/contract/columns.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import { POINTS, queueAt, queueInFront } from "./queue-order.ts";

export type Named = Pick<Agent, "id" | "name">;

export const SYSTEM = { kind: "system" as const, id: null, name: null };

export const byAgent = ({ id, name }: Named) => ({
	kind: "agent" as const,
	id,
	name,
});

export const byVisitor = ({ id }: Pick<VisitorRow, "id">) => ({
	kind: "visitor" as const,
	id,
	name: null,
});

/** What happened, said by the relay: nobody typed it. */
export function systemEntry<K extends EntryKind>(
	kind: K,
	audience: Audience,
	body: Bodies[K],
) {
	// The compiler cannot follow a kind and its body together through a generic.
	return { kind, author: SYSTEM, clientId: null, audience, body } as NewEntry;
}

/** It is not put off. */
const AWAKE = {
	snoozed_at: null,
	snoozed_until: null,
} as const satisfies Partial<ConversationPatch>;

/** No offer is out, nobody has declined, nothing is quiet or put off. */
export const PLAIN = {
	offered_id: null,
	offered_name: null,
	offered_until: null,
	declined: "[]",
	quiet_since: null,
	...AWAKE,
	back_at: null,
} as const satisfies Partial<ConversationPatch>;

/** Whether shoppers read who holds it. */
export function isJoined(
	row: Pick<ConversationRow, "epoch" | "joined_epoch" | "agent_id">,
): boolean {
	return row.agent_id !== null && row.joined_epoch === row.epoch;
}

/** Whether shoppers read that it waits: somebody may have it by now, and not have opened it. */
export function waitsPublicly(row: ConversationRow): boolean {
	return row.state === "waiting" || (row.state === "open" && !isJoined(row));
}

/** From now on this agent holds it. */
export function holding(row: ConversationRow, agent: Named, now: number) {
	return {
		...PLAIN,
		state: "open" as const,
		state_since: now,
		agent_id: agent.id,
		agent_name: agent.name,
		epoch: row.epoch + 1,
		previous_agent_id: null,
		called_at: null,
		rings: 0,
	};
}

/** From now on it waits; who had it until now is remembered. */
export function waiting(
	row: ConversationRow,
	now: number,
	queue_at: number,
): Partial<ConversationPatch> {
	return {
		...PLAIN,
		state: "waiting",
		state_since: now,
		public_since: waitsPublicly(row) ? row.public_since : now,
		agent_id: null,
		agent_name: null,
		previous_agent_id: row.agent_id ?? row.previous_agent_id,
		queue_at,
		called_at: null,
		rings: 0,
	};
}

/**
 * It waits again, and a shopper who has read the name reads why. Whoever has lost their agent stands in front of all.
 */
export function released(
	row: ConversationRow,
	now: number,
	why: ReleaseReason,
	team: { id: string; name: string } | null = teamOf(row),
): { entries: NewEntry[]; set: Partial<ConversationPatch> } {
	const lost = why === "agent_lost" || why === "agent_left";
	const agent = { id: row.agent_id ?? "", name: row.agent_name ?? "" };
	const missed =
		row.state === "open" ? (JSON.parse(row.declined) as string[]) : [];
	return {
		entries: [
			systemEntry("released", isJoined(row) ? "all" : "staff", {
				agent,
				why,
				team: team?.name ?? null,
			}),
		],
		set: {
			...waiting(
				row,
				now,
				lost ? queueInFront(row.queue_at) : queueAt(now, POINTS.transferred),
			),
			// Who gave it back, or missed it before, gets it last.
			declined: JSON.stringify([...missed, ...(lost ? [] : [agent.id])]),
			team_id: team?.id ?? null,
			team_name: team?.name ?? null,
		},
	};
}

export function modeChanged(mode: Mode, why: ModeReason): NewEntry {
	return systemEntry("mode_changed", "all", { mode, why });
}

/** For which team it is; null: for anybody. */
export function teamOf({ team_id: id, team_name }: ConversationRow) {
	return id === null ? null : { id, name: team_name ?? "" };
}

/** The offer that is out ends; nothing where none is. */
export function offerEnded(
	row: ConversationRow,
	how: "declined" | "timed_out" | "withdrawn",
	reason: string | null = null,
): NewEntry[] {
	if (row.offered_id === null) return [];
	return [
		systemEntry("offer_ended", "staff", {
			agent: { id: row.offered_id, name: row.offered_name ?? "" },
			how,
			reason,
		}),
	];
}
