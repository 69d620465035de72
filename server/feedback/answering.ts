import { answerFault } from "../../protocol/answer-faults.ts";
import type { AnswersGiven, Ask } from "../../protocol/ask.ts";
import { Refused } from "../../protocol/refusal.ts";
import { AFTER_CHAT, type Question } from "../../protocol/survey.ts";
import type { Asks } from "../asks/asks.ts";
import { SETTLE_MS } from "../asks/settling.ts";
import { decision } from "../conversations/decision.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { maskText } from "../conversations/masking/mask.ts";
import type { Publisher } from "../ports/publisher.ts";
import { maskingOf } from "../sites/change-masking.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { type AnsweredAsk, askNamed, setContact } from "./answer-queries.ts";
import { type AnswerValue, answerValues } from "./answer-values.ts";
import { answerWrites } from "./answer-writes.ts";
import { askShown } from "./ask-shown.ts";
import type { FeedbackStore } from "./queries.ts";
import { ratedIn, tellRating } from "./rating.ts";
import { ownLanguage, surveyBody } from "./survey-body.ts";

export interface AnsweringParts {
	store: Store & FeedbackStore;
	log: ConversationLog;
	publisher: Publisher;
	asks: Pick<Asks, "answered">;
	/** A shopper said where they can be reached about it. */
	contactLeft?(ask: OwnAsk): Promise<void>;
}

/** An ask that is one's own, by whichever way that was found out. */
type OwnAsk = Pick<AnsweredAsk, "site_id" | "id">;

/** What there is to answer, in the shopper's language. Errors: `not_found`, `too_late`. */
export async function readAsk(
	{ store }: Pick<AnsweringParts, "store">,
	{ site_id, id }: OwnAsk,
	locale: string,
): Promise<Ask> {
	const ask = await store.answeredAsk(site_id, id);
	if (!ask) throw new Refused({ code: "not_found" });
	const isWithdrawn = ask.withdrawn_at !== null && ask.answered_at === null;
	if (isWithdrawn || store.now() > ask.until)
		throw new Refused({ code: "too_late" });
	const site = await mustFindSite(store, site_id);
	const body = await mustFindBody(store, ask);
	return askShown(ask, body, locale, ownLanguage(site));
}

/** Of an ask about a conversation: what is answered there is a line of it, too. */
export const answering = decision({
	name: "survey:answer",
	reads: { ask: askNamed },
	decide(
		{ conversation: row, ask },
		{ answers, done }: { answers: AnswerValue[]; done: boolean },
		now,
	) {
		if (!row || row.forgotten_at !== null || ask?.conversation_id !== row.id)
			throw new Refused({ code: "not_found" });
		const visitor = { id: row.visitor_id };
		return ratedIn(row, ask, { visitor, answers, done }, now);
	},
});

/**
 * The answers of a shopper, whole at each step: what is not among them is taken back. They are judged by the version
 * that was asked. Said again, they are the same ones.
 * Errors: `malformed` with the field, `not_found`, `too_late`.
 */
export async function giveAnswers(
	parts: AnsweringParts,
	own: OwnAsk,
	given: Pick<AnswersGiven, "answers" | "done">,
): Promise<void> {
	const { store, log } = parts;
	const { site_id: site, id } = own;
	const ask = await store.answeredAsk(site, id);
	if (!ask) throw new Refused({ code: "not_found" });
	const { questions } = await mustFindBody(store, ask);
	const fault = answerFault(questions, given.answers, given.done);
	if (fault)
		throw new Refused({
			code: "malformed",
			field: `answers.${fault.question}`,
		});
	const row = await mustFindSite(store, site);
	const answers = masked(row, questions, given.answers);
	const { done } = given;
	const now = store.now();
	const isWritten =
		ask.conversation_id === null
			? await store.changeAsk(site, id, (as) => {
					if (!as) throw new Refused({ code: "not_found" });
					return answerWrites(as, answers, done, now);
				})
			: await log
					.change(
						answering.of(
							{ site, conversation: ask.conversation_id },
							{ answers, done },
							{ ask: { ask: id } },
						),
					)
					.then(({ kind }) => kind === "written");
	if (isWritten) await tellAnswered(parts, ask, done);
}

/** Card numbers are kept nowhere, as in messages; numbers of bank accounts are not where the site hides them. */
function masked(
	site: SiteRow,
	questions: readonly Question[],
	answers: AnswersGiven["answers"],
): AnswerValue[] {
	const { ibans } = maskingOf(site);
	return answerValues(questions, answers).map((value) =>
		value.words === null
			? value
			: { ...value, words: maskText(value.words, ibans).text },
	);
}

async function tellAnswered(
	{ store, publisher, asks }: AnsweringParts,
	ask: AnsweredAsk,
	done: boolean,
): Promise<void> {
	const { site_id: site, id, survey_id: survey } = ask;
	asks.answered(ask, store.now() + (done ? 0 : SETTLE_MS));
	publisher.staff(`site:${site}`, "survey:answered", {
		site,
		survey,
		ask: id,
	});
	await tellRated({ store, publisher }, ask);
}

/** The list of ratings shows it as it is now. */
async function tellRated(
	{ store, publisher }: Pick<AnsweringParts, "store" | "publisher">,
	{ survey_id, conversation_id, asked_seq }: AnsweredAsk,
): Promise<void> {
	if (survey_id !== AFTER_CHAT || conversation_id === null) return;
	const row = await store.conversation(conversation_id);
	if (row && asked_seq !== null)
		await tellRating({ store, publisher }, row, asked_seq);
}

/** Where the shop can reach who has answered. Errors: `not_found`, `too_late`. */
export async function leaveContact(
	{ store, publisher, contactLeft }: AnsweringParts,
	{ site_id, id }: OwnAsk,
	contact: string,
): Promise<void> {
	let survey = "";
	await store.changeAsk(site_id, id, (ask) => {
		if (!ask || ask.answered_at === null)
			throw new Refused({ code: "not_found" });
		if (store.now() > ask.until) throw new Refused({ code: "too_late" });
		survey = ask.survey_id;
		const { text } = maskText(contact, false);
		return ask.contact === text
			? []
			: [setContact({ site_id, id, contact: text })];
	});
	publisher.staff(`site:${site_id}`, "survey:answered", {
		site: site_id,
		survey,
		ask: id,
	});
	await contactLeft?.({ site_id, id });
	const left = await store.answeredAsk(site_id, id);
	if (left) await tellRated({ store, publisher }, left);
}

async function mustFindBody(
	store: FeedbackStore,
	{ site_id, survey_id, version }: AnsweredAsk,
) {
	const body = await surveyBody(store, site_id, survey_id, version);
	if (!body) throw new Error("an ask of a version that was never kept");
	return body;
}
