import type { Mode } from "../../protocol/conversation.ts";
import type { ModeReason } from "../../protocol/entry.ts";
import { SILENT_MS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import { type ConversationIn, decision } from "./decision.ts";
import { modeChanged, systemEntry } from "./entry-builders.ts";
import type { Committed, ConversationLog } from "./log.ts";
import { mayTakePart } from "./may.ts";
import { POINTS, queueAt } from "./queue-order.ts";
import { isNeverAnswered, isUnanswered } from "./unanswered.ts";

interface ModeChange {
	mode: Mode;
	why: ModeReason;
	/** Until when an answer is to be expected. */
	answerBy: number | null;
	/** How long a word may stand unanswered, in milliseconds. */
	answerWithin: number;
	/** Of somebody silent, their last sign of life: less than `SILENT_MS` ago, nothing changes. */
	lastSeenAt?: number;
}

export const changingMode = decision({
	name: "conversation:change-mode",
	decide({ conversation: row }, change: ModeChange, now) {
		const { mode, why, answerBy, answerWithin, lastSeenAt } = change;
		if (row?.state !== "waiting" || row.mode === mode)
			return { kind: "unchanged" };
		if (lastSeenAt !== undefined && now - lastSeenAt < SILENT_MS)
			return { kind: "unchanged" };
		return {
			kind: "write",
			entries: [modeChanged(mode, why)],
			set:
				mode === "live"
					? {
							mode,
							answer_by: null,
							answer_due_at: isUnanswered(row) ? now + answerWithin : null,
							never_answered: 0,
						}
					: {
							mode,
							answer_by: answerBy,
							answer_due_at: null,
							never_answered: isNeverAnswered(row) ? 1 : 0,
						},
		};
	},
});

/** A waiting conversation goes to the other line, at the place that it has by its time. */
export function changeMode(
	log: ConversationLog,
	on: ConversationIn,
	change: ModeChange,
): Promise<Committed> {
	return log.change(changingMode.of(on, change));
}

export const movingUp = decision({
	name: "conversation:move-up",
	decide({ conversation: row }, _: null) {
		if (row?.state !== "waiting") return { kind: "unchanged" };
		const queue_at = queueAt(row.state_since, POINTS.late);
		return queue_at < row.queue_at
			? { kind: "write", set: { queue_at } }
			: { kind: "unchanged" };
	},
});

/** What the shopper was told has passed: that is worth some minutes. */
export function moveUp(
	log: ConversationLog,
	on: ConversationIn,
): Promise<Committed> {
	return log.change(movingUp.of(on, null));
}

export const choosingLanguage = decision({
	name: "conversation:choose-language",
	decide(
		{ conversation: row },
		{ visitor, language }: { visitor: VisitorRow; language: string },
	) {
		mayTakePart(visitor, row);
		if (row.language === language) return { kind: "unchanged" };
		if (row.state !== "waiting") throw new Refused({ code: "too_late" });
		return {
			kind: "write",
			entries: [
				systemEntry("language_chosen", "staff", {
					language,
					instead: row.language ?? "",
				}),
			],
			set: { language },
		};
	},
});

/**
 * The shopper goes on in a language that somebody free speaks. Errors: `not_found`, `too_late` when it does
 * not wait any more.
 */
export function chooseLanguage(
	log: ConversationLog,
	visitor: VisitorRow,
	conversation: string,
	language: string,
): Promise<Committed> {
	return log.change(
		choosingLanguage.of(
			{ site: visitor.site_id, conversation },
			{ visitor, language },
		),
	);
}
