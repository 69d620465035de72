import { isDeepStrictEqual } from "node:util";
import type { Bodies, Score, Solved } from "../../protocol/entry.ts";
import type { Rating, RatingGiven } from "../../protocol/rating.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Question } from "../../protocol/survey.ts";
import type { Asks } from "../asks/asks.ts";
import { SETTLE_MS } from "../asks/settling.ts";
import { decision } from "../conversations/decision.ts";
import { byVisitor } from "../conversations/entry-builders.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { maskText } from "../conversations/masking/mask.ts";
import { mayTakePart } from "../conversations/may.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Decision } from "../store/contract/change.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { type AnsweredAsk, givenOf, ratingAsked } from "./answer-queries.ts";
import { type AnswerValue, answerValues } from "./answer-values.ts";
import { answerWrites } from "./answer-writes.ts";
import type { FeedbackStore } from "./queries.ts";
import type { GivenRating } from "./rows.ts";

interface GiveParts extends TellParts {
	log: ConversationLog;
	store: TellParts["store"] & Pick<Store, "now">;
	asks: Pick<Asks, "answered">;
}

interface TellParts {
	store: Pick<FeedbackStore, "rating" | "credits">;
	publisher: Publisher;
}

/** What the chat's own questions are answered with; a survey may ask more. */
const OWN: readonly Pick<Question, "key" | "kind">[] = [
	{ key: "score", kind: "faces" },
	{ key: "solved", kind: "solved" },
	{ key: "comment", kind: "text" },
];

export const rating = decision({
	name: "rating:give",
	reads: { asked: ratingAsked },
	decide(
		{ conversation: row, asked: ask },
		{ visitor, given }: { visitor: VisitorRow; given: RatingGiven },
		now,
	) {
		mayTakePart(visitor, row);
		if (!ask) throw new Refused({ code: "forbidden" });
		const { score, solved, comment } = given;
		const said = {
			score,
			...(solved && { solved }),
			...(comment && { comment: maskText(comment, false).text }),
		};
		const others = givenOf(ask).filter(
			({ question }) => !OWN.some(({ key }) => key === question),
		);
		// Its survey may ask more: a chat of before, which does not know of it, leaves that alone.
		const answers = [...answerValues(OWN, said), ...others];
		return ratedIn(row, ask, { visitor, answers, done: comment !== null }, now);
	},
});

/** Keeps these answers to what a conversation has asked; a score that is another one is an entry of it, too. */
export function ratedIn(
	row: ConversationView,
	ask: AnsweredAsk,
	{
		visitor,
		answers,
		done,
	}: {
		visitor: Pick<VisitorRow, "id">;
		answers: AnswerValue[];
		done: boolean;
	},
	now: number,
): Decision {
	const writes = answerWrites(ask, answers, done, now);
	if (writes.length === 0) return { kind: "unchanged" };
	const before = ratedBody(ask, givenOf(ask), ask.done_at !== null);
	const after = ratedBody(ask, answers, done);
	// The inbox and the log have it: it is another score, or the same.
	if (before && !after)
		throw new Refused({ code: "malformed", field: "answers.score" });
	if (!after || isDeepStrictEqual(before, after))
		return { kind: "write", writes };
	return {
		kind: "write",
		entries: [
			{
				kind: "rated",
				author: byVisitor(visitor),
				clientId: null,
				audience: "all",
				body: after,
			},
		],
		// An answer to an older ask never hides the newest.
		...(row.asked_seq === ask.asked_seq ? { set: { score: after.score } } : {}),
		writes,
	};
}

/** What the log says of these answers. Words stand in it once the shopper has sent them. null: there is no score. */
function ratedBody(
	{ asked_seq }: AnsweredAsk,
	answers: readonly AnswerValue[],
	done: boolean,
): Bodies["rated"] | null {
	const of = (key: string) => answers.find(({ question }) => question === key);
	const score = of("score")?.number as Score | null | undefined;
	if (!score || asked_seq === null) return null;
	return {
		asked: asked_seq,
		score,
		solved: (of("solved")?.choice ?? null) as Solved | null,
		comment: done ? (of("comment")?.words ?? null) : null,
	};
}

/**
 * The shopper's answer, whole at each step. It may be changed until a comment was given.
 * Errors: `not_found`, `forbidden` when nothing was asked, `too_late` after the time for it or the comment.
 */
export async function giveRating(
	parts: GiveParts,
	visitor: VisitorRow,
	given: RatingGiven,
): Promise<void> {
	const { conversation, asked } = given;
	const committed = await parts.log.change(
		rating.of(
			{ site: visitor.site_id, conversation },
			{ visitor, given },
			{ asked: { asked } },
		),
	);
	if (committed.kind !== "written") return;
	const wait = given.comment === null ? SETTLE_MS : 0;
	const of = { site_id: visitor.site_id, visitor_id: visitor.id };
	parts.asks.answered(of, parts.store.now() + wait);
	await tellRating(parts, committed.row, asked);
}

/** Tells the staff how a rating stands now. */
export async function tellRating(
	{ store, publisher }: TellParts,
	row: ConversationView,
	asked: number,
): Promise<void> {
	const answered = await store.rating(row, asked);
	if (!answered || answered.score === null) return;
	const [shown] = await ratingsOf(store, [
		{ ...answered, visitor_name: row.visitor_name, ref: row.ref },
	]);
	if (!shown) throw new Error("a rating without its line");
	publisher.staff(`site:${row.site_id}`, "rating:given", { rating: shown });
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
		comment: line.hidden_at === null ? line.comment : null,
		relation: line.relation,
		agents: JSON.parse(line.agents) as string[],
		visitorName: line.visitor_name,
		ref: line.ref,
		contact: line.contact,
		at: line.given_at,
		ask: line.ask_id,
		hidden: line.hidden_at !== null,
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
