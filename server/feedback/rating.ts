import { RATING_VALID_MS } from "../../protocol/limits.ts";
import type { Rating, RatingGiven } from "../../protocol/rating.ts";
import { Refused } from "../../protocol/refusal.ts";
import { byVisitor } from "../conversations/entry-builders.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { mayTakePart } from "../conversations/may.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { RatingLine, Store } from "../store/contract/store.ts";

/**
 * The shopper's answer, whole at each step. It may be changed until a comment was given.
 * Errors: `not_found`, `forbidden` when nothing was asked, `too_late` after the time for it or the comment.
 */
export async function giveRating(
	{
		store,
		log,
		publisher,
	}: { store: Store; log: ConversationLog; publisher: Publisher },
	visitor: VisitorRow,
	given: RatingGiven,
): Promise<void> {
	const kept = await log.change({
		site: visitor.site_id,
		on: { conversation: given.conversation },
		once: null,
		asked: given.asked,
		decide(row, now, line) {
			mayTakePart(visitor, row);
			if (!line) throw new Refused({ code: "forbidden" });
			if (isSame(line, given)) return { kind: "keep" };
			if (line.comment !== null || now - line.asked_at > RATING_VALID_MS) {
				throw new Refused({ code: "too_late" });
			}
			const { conversation: _, ...answer } = given;
			return {
				kind: "write",
				entries: [
					{
						kind: "rated",
						author: byVisitor(visitor),
						clientId: null,
						audience: "all",
						body: answer,
					},
				],
				answer,
				// An answer to an older ask never hides the newest.
				...(row.asked_seq === given.asked
					? { set: { score: given.score } }
					: {}),
			};
		},
	});
	if (kept.kind !== "written") return;
	const { row } = kept;
	const line = await store.rating(row, given.asked);
	if (!line) throw new Error("an answer without its line");
	const rating = ratingOf({
		...line,
		visitor_name: row.visitor_name,
		ref: row.ref,
	});
	publisher.staff(`site:${row.site_id}`, "rating:given", { rating });
}

function isSame(
	line: Pick<Rating, "comment"> & { score: unknown; solved: unknown },
	given: RatingGiven,
): boolean {
	return (
		line.score === given.score &&
		line.solved === given.solved &&
		line.comment === given.comment
	);
}

/** A line of the list of ratings, for staff. */
export function ratingOf(line: RatingLine): Rating {
	if (line.score === null || line.given_at === null)
		throw new Error("a rating that was not given");
	return {
		site: line.site_id,
		conversation: line.conversation_id,
		asked: line.asked_seq,
		score: line.score,
		solved: line.solved,
		comment: line.comment,
		relation: line.relation,
		agents: JSON.parse(line.agents) as string[],
		visitorName: line.visitor_name,
		ref: line.ref,
		at: line.given_at,
	};
}
