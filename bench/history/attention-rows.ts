import { newId } from "../../protocol/ids.ts";
import type { CommentCardRow } from "../../server/comment-cards/rows.ts";
import type { AlertRow } from "../../server/feedback/rows.ts";
import { BAD_SCORE } from "../../server/feedback/settled-answers.ts";
import type { VisitorRow } from "../../server/store/contract/rows.ts";
import { CARD_TEXTS } from "./comments.ts";
import type { ConversationRows } from "./conversation-rows.ts";
import type { Cast } from "./episode-row.ts";
import type { PastEpisode } from "./past-episode.ts";

const DAY_MS = 24 * 3_600_000;
/** So long before the end some bad answers wait for somebody; older ones have been seen to. */
const OPEN_MS = 3 * DAY_MS;
/** Every so many conversations somebody leaves a card. */
const CARD_EACH = 150;

/** The mark of an answer that somebody has to see; nothing for any other. */
export function alertRows(
	{ asks, answers }: Pick<ConversationRows, "asks" | "answers">,
	{ until, by }: { until: number; by: string },
): AlertRow[] {
	return asks.flatMap((ask): AlertRow[] => {
		const of = (key: string) =>
			answers.find(
				({ ask_id, question }) => ask_id === ask.id && question === key,
			);
		const score = of("score")?.number ?? null;
		const solved = (of("solved")?.choice ?? null) as AlertRow["solved"];
		const isBad = (score !== null && score <= BAD_SCORE) || solved === "no";
		const at = ask.answered_at;
		if (at === null || !isBad) return [];
		const isOpen = at > until - OPEN_MS && at % 3 === 0;
		return [
			{
				site_id: ask.site_id,
				ask_id: ask.id,
				survey_id: ask.survey_id,
				visitor_id: ask.visitor_id,
				conversation_id: ask.conversation_id,
				asked_seq: ask.asked_seq,
				score,
				solved,
				at,
				call_at: null,
				ended_at: isOpen ? null : Math.min(at + DAY_MS / 4, until),
				ended_by: isOpen ? null : by,
				ended_why: isOpen ? null : "settled",
			},
		];
	});
}

/** Comment cards of some of the shoppers, in English. */
export function cardRows(
	episodes: readonly PastEpisode[],
	visitors: readonly VisitorRow[],
	cast: Cast,
): CommentCardRow[] {
	const kinds = ["praise", "praise", "idea", "problem"] as const;
	return episodes
		.filter((_, at) => at % CARD_EACH === CARD_EACH - 1)
		.map((past, at): CommentCardRow => {
			const kind = kinds[at % kinds.length] ?? "praise";
			const texts = CARD_TEXTS[kind];
			const agent =
				kind === "praise" ? cast.agents[past.agents[0] ?? -1] : null;
			return {
				site_id: cast.site,
				id: newId(),
				client_id: newId(),
				visitor_id: visitors[past.visitor]?.id ?? null,
				kind,
				text: texts[at % texts.length] ?? "",
				about: agent?.name ?? null,
				agent_id: agent?.id ?? null,
				wants_answer: 0,
				contact: null,
				language: "en",
				channel: "widget",
				relation: past.relation,
				order_id: null,
				conversation_id: null,
				message_seq: null,
				ask_id: null,
				state: kind === "idea" ? "heard" : null,
				note: null,
				at: past.endedAt,
				settled_at: null,
				hidden_at: null,
				hidden_by: null,
				hidden_why: null,
				erased_at: null,
			};
		});
}
