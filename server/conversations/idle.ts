import type { Decision } from "../store/contract/change.ts";
import { dueAt, isUnanswered } from "./due.ts";
import { SYSTEM, systemEntry } from "./entry-builders.ts";
import { closed } from "./lifecycle.ts";
import type { ConversationIn, ConversationLog, Kept } from "./log.ts";

/** Whatever silence makes of an open conversation by now: it turns quiet, or closes itself. */
export function rest(log: ConversationLog, on: ConversationIn): Promise<Kept> {
	return log.decide(on, (row, now) => {
		if (row?.state !== "open") return { kind: "keep" };
		// Somebody has spoken meanwhile: written, it is due at another time.
		if ((dueAt(row) ?? now + 1) > now)
			return row.due_at === dueAt(row) ? { kind: "keep" } : { kind: "write" };
		return row.quiet_since === null
			? quieted(now)
			: closed(row, SYSTEM, now, 0);
	});
}

/** Its agent goes home and keeps it: quiet until the shopper's next word, if nothing of theirs is unanswered. */
export function keepForLater(
	log: ConversationLog,
	on: ConversationIn,
	agent: string,
): Promise<Kept> {
	return log.decide(on, (row, now) => {
		const theirs = row?.state === "open" && row.agent_id === agent;
		if (!theirs || row.quiet_since !== null || isUnanswered(row))
			return { kind: "keep" };
		return quieted(now);
	});
}

function quieted(now: number): Decision {
	return {
		kind: "write",
		entries: [systemEntry("quieted", "staff", {})],
		set: { quiet_since: now },
	};
}
