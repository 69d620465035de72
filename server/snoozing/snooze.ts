import { SNOOZE_MOST_MS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Snooze } from "../../protocol/snooze.ts";
import { type ConversationIn, decision } from "../conversations/decision.ts";
import { byAgent, isJoined } from "../conversations/entry-builders.ts";
import { joins } from "../conversations/join.ts";
import type { Committed, ConversationLog } from "../conversations/log.ts";
import { mayAnswer } from "../conversations/may.ts";
import { isSnoozed } from "../conversations/snooze.ts";
import type { Agent } from "../people/agent.ts";

type Until = Snooze["until"];

export const snoozing = decision({
	name: "conversation:snooze",
	decide(
		{ conversation: row },
		{ agent, until }: { agent: Agent; until: Until },
		now,
	) {
		mayAnswer(agent, row);
		mayPutOff(until, now);
		if (isSnoozed(row) && row.snoozed_until === until)
			return { kind: "unchanged" };
		// Whoever puts it off has opened it: it rings no more.
		const joined = isJoined(row)
			? null
			: joins(agent, row.epoch, "opened", now);
		return {
			kind: "write",
			entries: [
				...(joined?.entries ?? []),
				{
					kind: "snoozed",
					author: byAgent(agent),
					clientId: null,
					audience: "staff",
					body: { until },
				},
			],
			set: {
				...joined?.set,
				quiet_since: now,
				snoozed_at: now,
				snoozed_until: until,
				back_at: null,
			},
		};
	},
});

/**
 * The holder puts it off: it takes no slot, and comes back at its time or with the shopper's next word. Errors:
 * `not_found`, `closed`, `taken`, `forbidden` while it waits, `too_late` for a time that has passed, `malformed` for one
 * that is too far away.
 */
export function snooze(
	log: ConversationLog,
	agent: Agent,
	{ until, ...on }: ConversationIn & { until: Until },
): Promise<Committed> {
	return log.change(snoozing.of(on, { agent, until }));
}

export const waking = decision({
	name: "conversation:wake",
	decide({ conversation: row }, { agent }: { agent: Agent }) {
		mayAnswer(agent, row);
		if (!isSnoozed(row)) return { kind: "unchanged" };
		return {
			kind: "write",
			entries: [
				{
					kind: "snooze_ended",
					author: byAgent(agent),
					clientId: null,
					audience: "staff",
					body: { why: "agent" },
				},
			],
			set: { quiet_since: null, snoozed_at: null, snoozed_until: null },
		};
	},
});

/** The holder takes it up before its time. Errors: as {@link snooze}. */
export function wake(
	log: ConversationLog,
	agent: Agent,
	on: ConversationIn,
): Promise<Committed> {
	return log.change(waking.of(on, { agent }));
}

function mayPutOff(until: Until, now: number): void {
	if (until === null) return;
	if (until <= now) throw new Refused({ code: "too_late" });
	if (until > now + SNOOZE_MOST_MS)
		throw new Refused({ code: "malformed", field: "until" });
}
