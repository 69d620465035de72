import type { Rating, RatingGiven } from "../../protocol/rating.ts";
import { RATING_VALID_MS } from "../../protocol/rating.ts";
import { Refused } from "../../protocol/refusal.ts";
import { decision } from "../conversations/decision.ts";
import { byVisitor } from "../conversations/entry-builders.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { maskText } from "../conversations/masking/mask.ts";
import { mayTakePart } from "../conversations/may.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { answerRating, type FeedbackStore, ratingAsked } from "./queries.ts";
import type { GivenRating } from "./rows.ts";

interface Parts {
	store: FeedbackStore;
	log: ConversationLog;
	publisher: Publisher;
}

export const rating = decision({
	name: "rating:give",
	reads: { asked: ratingAsked },
	decide(
		{ conversation: row, asked },
		{ visitor, given: written }: { visitor: VisitorRow; given: RatingGiven },
		now,
	) {
		const { comment } = written;
		const given = {
			...written,
			comment: comment && maskText(comment, false).text,
		};
		mayTakePart(visitor, row);
		if (!asked) throw new Refused({ code: "forbidden" });
		if (isSame(asked, given)) return { kind: "unchanged" };
		if (asked.comment !== null || now - asked.asked_at > RATING_VALID_MS)
			throw new Refused({ code: "too_late" });
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
			// An answer to an older ask never hides the newest.
			...(row.asked_seq === given.asked ? { set: { score: given.score } } : {}),
			writes: [
				answerRating({
					site_id: row.site_id,
					conversation_id: row.id,
					asked_seq: given.asked,
					score: given.score,
					solved: given.solved,
					comment: given.comment,
					given_at: now,
				}),
			],
		};
	},
});

/**
 * The shopper's answer, whole at each step. It may be changed until a comment was given.
 * Errors: `not_found`, `forbidden` when nothing was asked, `too_late` after the time for it or the comment.
 */
export async function giveRating(
	{ store, log, publisher }: Parts,
	visitor: VisitorRow,
	given: RatingGiven,
): Promise<void> {
	const { conversation, asked } = given;
	const committed = await log.change(
		rating.of(
			{ site: visitor.site_id, conversation },
			{ visitor, given },
			{ asked: { asked } },
		),
	);
	if (committed.kind !== "written") return;
	const { row } = committed;
	const answered = await store.rating(row, given.asked);
	if (!answered) throw new Error("an answer without its rating");
	const [shown] = await ratingsOf(store, [
		{ ...answered, visitor_name: row.visitor_name, ref: row.ref },
	]);
	if (!shown) throw new Error("a rating without its line");
	publisher.staff(`site:${row.site_id}`, "rating:given", { rating: shown });
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

/** Lines of the list of ratings, for staff. */
export async function ratingsOf(
	store: Pick<FeedbackStore, "credits">,
	lines: readonly GivenRating[],
): Promise<Rating[]> {
	const credits = await store.credits(lines);
	return lines.map((line) => ({
		...ratingOf(line),
		credited: credits
			.filter(
				({ conversation_id, asked_seq }) =>
					conversation_id === line.conversation_id &&
					asked_seq === line.asked_seq,
			)
			.map(({ person_id: id, name }) => ({ id, name })),
	}));
}

function ratingOf(line: GivenRating): Omit<Rating, "credited"> {
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

/** Tells the staff what is left of a conversation's ratings once its shopper was forgotten. */
export function tellErased({
	store,
	publisher,
}: {
	store: FeedbackStore;
	publisher: Publisher;
}) {
	return async (row: ConversationView): Promise<void> => {
		const lines = (await store.ratingsOf(row)).map((line) => ({
			...line,
			visitor_name: null,
			ref: row.ref,
		}));
		for (const rating of await ratingsOf(store, lines))
			publisher.staff(`site:${row.site_id}`, "rating:given", { rating });
	};
}
