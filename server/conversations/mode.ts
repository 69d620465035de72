import type { Mode } from "../../protocol/conversation.ts";
import type { ModeReason } from "../../protocol/entry.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { modeChanged, systemEntry } from "./entry-builders.ts";
import type { ConversationIn, ConversationLog, Kept } from "./log.ts";
import { mayTakePart } from "./may.ts";
import { POINTS, queueAt } from "./queue-order.ts";

/**
 * A waiting conversation goes to the other line, at the place that it has by its time.
 * @param set `answerBy`: until when an answer is to be expected; `still` is asked under the lock
 */
export function changeMode(
	log: ConversationLog,
	on: ConversationIn,
	mode: Mode,
	why: ModeReason,
	set: { answerBy: number | null; still?: () => boolean },
): Promise<Kept> {
	return log.decide(on, (row) => {
		if (row?.state !== "waiting" || row.mode === mode) return { kind: "keep" };
		if (set.still?.() === false) return { kind: "keep" };
		return {
			kind: "write",
			entries: [modeChanged(mode, why)],
			set: { mode, answer_by: mode === "live" ? null : set.answerBy },
		};
	});
}

/** What the shopper was told has passed: that is worth some minutes. */
export function moveUp(
	log: ConversationLog,
	on: ConversationIn,
): Promise<Kept> {
	return log.decide(on, (row) => {
		if (row?.state !== "waiting") return { kind: "keep" };
		const queue_at = queueAt(row.state_since, POINTS.late);
		return queue_at < row.queue_at
			? { kind: "write", set: { queue_at } }
			: { kind: "keep" };
	});
}

/**
 * The shopper goes on in a language that somebody free speaks. Errors: `not_found`, `too_late` when it does
 * not wait any more.
 */
export function chooseLanguage(
	log: ConversationLog,
	visitor: VisitorRow,
	conversation: string,
	language: string,
): Promise<Kept> {
	return log.decide(
		{ site: visitor.site_id, conversation },
		(row: ConversationView | null) => {
			mayTakePart(visitor, row);
			if (row.language === language) return { kind: "keep" };
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
	);
}
