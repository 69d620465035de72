import type { Decision } from "../store/contract/change.ts";
import { type ConversationIn, decision } from "./decision.ts";
import { dueAt, idleAt } from "./due.ts";
import { SYSTEM, systemEntry } from "./entry-builders.ts";
import { closed } from "./lifecycle.ts";
import type { Committed, ConversationLog } from "./log.ts";
import { cameBack, isSnoozed } from "./snooze.ts";
import { isUnanswered } from "./unanswered.ts";

interface Resting {
	/** Whether its agent is there, or will be in a moment. */
	isPresent: boolean;
}

export const resting = decision({
	name: "conversation:rest",
	decide({ conversation: row }, { isPresent }: Resting, now) {
		if (row?.state !== "open") return { kind: "unchanged" };
		// Somebody has spoken meanwhile: written, it is due at another time.
		if ((idleAt(row) ?? now + 1) > now)
			return row.due_at === dueAt(row)
				? { kind: "unchanged" }
				: { kind: "write" };
		if (isSnoozed(row)) return cameBack(row, isPresent, now);
		return row.quiet_since === null
			? quieted(now)
			: closed(row, SYSTEM, now, 0);
	},
});

/** Whatever time makes of an open conversation by now: it turns quiet, closes itself, or is no longer put off. */
export function rest(
	log: ConversationLog,
	on: ConversationIn,
	known: Resting,
): Promise<Committed> {
	return log.change(resting.of(on, known));
}

export const keepingForLater = decision({
	name: "conversation:keep-for-later",
	decide({ conversation: row }, { agent }: { agent: string }, now) {
		const theirs = row?.state === "open" && row.agent_id === agent;
		if (!theirs || row.quiet_since !== null || isUnanswered(row))
			return { kind: "unchanged" };
		return quieted(now);
	},
});

/** Its agent goes home and keeps it: quiet until the shopper's next word, if nothing of theirs is unanswered. */
export function keepForLater(
	log: ConversationLog,
	on: ConversationIn,
	agent: string,
): Promise<Committed> {
	return log.change(keepingForLater.of(on, { agent }));
}

function quieted(now: number): Decision {
	return {
		kind: "write",
		entries: [systemEntry("quieted", "staff", {})],
		set: { quiet_since: now },
	};
}
