import { createHash } from "node:crypto";
import type { CardKind } from "../../protocol/comment-card.ts";
import { newId } from "../../protocol/ids.ts";
import { ID_CHARS } from "../../protocol/read.ts";
import type { AskRow } from "../asks/rows.ts";
import { type LeaveParts, mustFindCard } from "./leave-card.ts";
import { commentCardOf, ownCardOf } from "./shown-card.ts";

/** What somebody wrote to a survey that promised that it leads somewhere. */
interface AnswerInWords {
	kind: Exclude<CardKind, "praise">;
	/** The key of the question. */
	question: string;
	text: string;
}

/**
 * Makes cards of such answers: a problem waits for somebody to answer, an idea has a state that its author sees. Each is
 * one card, however often its answers settle. Whoever has left as many cards as they may gets none: the answer stays.
 */
export function createAnswerCards({
	store,
	publisher,
}: Pick<LeaveParts, "store" | "publisher">) {
	async function leave(ask: AskRow, answer: AnswerInWords): Promise<void> {
		const { site_id: site, visitor_id: visitor, language, channel } = ask;
		const id = newId();
		const kept = await store.keepCard({
			site_id: site,
			id,
			client_id: clientIdOf(ask, answer),
			visitor_id: visitor,
			kind: answer.kind,
			text: answer.text,
			about: null,
			agent_id: null,
			wants_answer: answer.kind === "problem" ? 1 : 0,
			contact: ask.contact,
			language: language ?? "en",
			channel: channel === "link" || channel === "mail" ? "link" : "widget",
			relation: ask.relation,
			order_id: ask.order_id,
			conversation_id: null,
			message_seq: null,
			ask_id: ask.id,
			state: answer.kind === "idea" ? "heard" : null,
			note: null,
			at: store.now(),
			settled_at: null,
			hidden_at: null,
			hidden_by: null,
			hidden_why: null,
			erased_at: null,
		});
		if (kept.kind !== "kept") return;
		const row = await mustFindCard(store, site, id);
		publisher.staff(`site:${site}`, "card:left", { card: commentCardOf(row) });
		if (visitor === null) return;
		publisher.visitors(`visitor:${visitor}`, "card:changed", {
			card: ownCardOf(row),
		});
	}

	return async (
		ask: AskRow,
		answers: readonly AnswerInWords[],
	): Promise<void> => {
		for (const answer of answers) await leave(ask, answer);
	};
}

/** The same for the same question of the same ask. */
function clientIdOf(ask: AskRow, { question }: AnswerInWords): string {
	return createHash("sha256")
		.update(`${ask.id}\n${question}`)
		.digest("base64url")
		.slice(0, ID_CHARS);
}
