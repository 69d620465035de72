import { Refused } from "../../protocol/refusal.ts";
import { AFTER_CHAT } from "../../protocol/survey.ts";
import {
	ANSWERS_READ,
	ANSWERS_READ_BYTES,
	type AnswerHidden,
	type SurveyAnswers,
	type SurveyAnswersAsked,
	type SurveyAnswersPage,
} from "../../protocol/survey-answers.ts";
import { auditRow } from "../people/audit.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { VisitorKey } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { type AnsweredAsk, givenOf } from "./answer-queries.ts";
import { answersOf } from "./answer-values.ts";
import type { FeedbackStore } from "./queries.ts";
import { tellRating } from "./rating.ts";

interface Parts {
	store: Store & FeedbackStore;
	publisher: Publisher;
}

const FROM_THE_NEWEST = { at: Number.MAX_SAFE_INTEGER, ask: "" };

/** What was answered to a survey, page by page, also to one that was removed. Errors: `not_found`. */
export async function readSurveyAnswers(
	{ store }: Pick<Parts, "store">,
	{ site, survey, before }: SurveyAnswersAsked,
): Promise<SurveyAnswersPage> {
	if (survey !== AFTER_CHAT && !(await store.survey(site, survey)))
		throw new Refused({ code: "not_found" });
	const asks = await store.answeredAsks(
		site,
		survey,
		before ?? FROM_THE_NEWEST,
		ANSWERS_READ + 1,
	);
	const answers: SurveyAnswers[] = [];
	let bytes = 0;
	for (const ask of asks.slice(0, ANSWERS_READ)) {
		const one = await shown(store, ask);
		bytes += Buffer.byteLength(JSON.stringify(one));
		// One at least, or whoever pages on never gets beyond it.
		if (answers.length > 0 && bytes > ANSWERS_READ_BYTES) break;
		answers.push(one);
	}
	return { answers, more: asks.length > answers.length };
}

/** Beside a conversation; whoever answered more often is read in the lists. */
const PERSONS_ANSWERS = 5;

/** What a visitor answered, the newest first. */
export async function readAnswersOf(
	{ store }: Pick<Parts, "store">,
	{ site_id, id }: VisitorKey,
): Promise<{ answers: SurveyAnswers[] }> {
	const asked = await store.answeredBy(site_id, id, PERSONS_ASKS);
	const found = await Promise.all(
		asked
			.slice(0, PERSONS_ANSWERS)
			.map(({ ask }) => store.answeredAsk(site_id, ask)),
	);
	return {
		answers: await Promise.all(
			found.flatMap((ask) => (ask ? [shown(store, ask)] : [])),
		),
	};
}

/** So many of the newest are looked through for answered ones. */
const PERSONS_ASKS = 50;

async function shown(
	store: Parts["store"],
	ask: AnsweredAsk,
): Promise<SurveyAnswers> {
	return {
		site: ask.site_id,
		ask: ask.id,
		survey: ask.survey_id,
		version: ask.version,
		...answersOf(givenOf(ask)),
		at: ask.answered_at ?? 0,
		doneAt: ask.done_at,
		relation: ask.relation,
		cause: ask.cause,
		channel: ask.channel,
		language: ask.language,
		conversation: ask.conversation_id,
		order: ask.order_id,
		delivery: await deliveryOf(store, ask),
		contact: ask.contact,
		hidden: await hiddenOf(store, ask),
	};
}

/** How long it took stands beside what the shopper says of it. */
async function deliveryOf(
	store: Parts["store"],
	{ site_id, order_id }: AnsweredAsk,
): Promise<SurveyAnswers["delivery"]> {
	const order = order_id === null ? null : await store.order(site_id, order_id);
	return order && order.delivered_at !== null
		? { orderedAt: order.at, deliveredAt: order.delivered_at }
		: null;
}

async function hiddenOf(
	store: Store,
	{ hidden_at, hidden_by, hidden_why }: AnsweredAsk,
): Promise<SurveyAnswers["hidden"]> {
	if (hidden_at === null) return null;
	const person = hidden_by === null ? undefined : await store.person(hidden_by);
	return {
		by: person ? { id: person.id, name: person.name } : null,
		why: hidden_why ?? "",
		at: hidden_at,
	};
}

/** Hides an answer from lists, or shows it again; whoever counts counts it. Errors: `not_found` for what nobody answered. */
export async function hideAnswer(
	{ store, publisher }: Parts,
	by: string,
	{ site, ask: id, why }: AnswerHidden,
): Promise<void> {
	const ask = await store.answeredAsk(site, id);
	if (!ask || ask.answered_at === null)
		throw new Refused({ code: "not_found" });
	if (ask.hidden_why === why) return;
	const now = store.now();
	const audit = auditRow(site, now, {
		action: why === null ? "answer_shown" : "answer_hidden",
		by,
		target: id,
		details: { survey: ask.survey_id, ...(why !== null && { why }) },
	});
	await store.hideAnswer(
		ask,
		why === null ? null : { at: now, by, why },
		audit,
	);
	publisher.staff(`site:${site}`, "survey:answered", {
		site,
		survey: ask.survey_id,
		ask: id,
	});
	if (ask.conversation_id === null || ask.asked_seq === null) return;
	const row = await store.conversation(ask.conversation_id);
	if (row) await tellRating({ store, publisher }, row, ask.asked_seq);
}
