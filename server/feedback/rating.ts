import { RATING_VALID_MS } from "../../protocol/limits.ts";
import type { Rating, RatingGiven } from "../../protocol/rating.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { mayTakePart } from "../conversations/may.ts";
import type { VisitorRow } from "../store/rows.ts";
import type { RatingLine, Store } from "../store/store.ts";

/**
 * The shopper's answer, whole at each step. It may be changed until a comment was given.
 * Errors: `not_found`, `forbidden` when nothing was asked, `too_late` after the time for it or the comment.
 */
export async function giveRating(
	{ store, log }: { store: Store; log: ConversationLog },
	visitor: VisitorRow,
	given: RatingGiven,
): Promise<void> {
	const key = { site_id: visitor.site_id, id: given.conversation };
	const line = await store.rating(key, given.asked);
	await log.change({
		site: visitor.site_id,
		on: { conversation: given.conversation },
		once: null,
		decide(row, now) {
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
						author: { kind: "visitor", id: visitor.id, name: null },
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
		visitor: line.visitor_name ?? line.ref,
		at: line.given_at,
	};
}
