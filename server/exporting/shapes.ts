import type { ConversationRow, EntryRow } from "../store/contract/columns.ts";
import type { AuditRow, VisitorRow } from "../store/contract/rows.ts";
import type { ExportedLink, ExportedValue } from "./attribute-queries.ts";
import type { ExportedCard } from "./card-queries.ts";
import type {
	ExportedComplaint,
	ExportedPromise,
	ExportedRecovery,
	ExportedReply,
	ExportedReplyUse,
	ExportedScheduled,
	ExportedSiteBlock,
	ExportedView,
} from "./desk-queries.ts";
import type { ExportedProduct } from "./feed-queries.ts";
import type {
	ExportedImport,
	ExportedImportedRating,
} from "./imported-queries.ts";
import type { ExportedOrder } from "./order-queries.ts";
import type { ExportedAsk, ExportedVersion } from "./queries.ts";

// What a file says of each thing. Never a hash of a token, nor what only the relay itself has use for.

export function visitorShape(row: VisitorRow) {
	return {
		id: row.id,
		subject: row.subject,
		name: row.name,
		email: row.email,
		replyTo: row.reply_to,
		orders: JSON.parse(row.orders) as unknown,
		provenAt: row.proven_at,
		looking: row.looking === null ? null : (JSON.parse(row.looking) as unknown),
		createdAt: row.created_at,
		erasedAt: row.forgotten_at,
	};
}

/** `labels`: names of tags and outcomes by their ids, also of those that were removed. */
export function conversationShape(
	row: ConversationRow,
	labels: ReadonlyMap<string, string>,
) {
	const label = (id: string) => ({ id, name: labels.get(id) ?? null });
	return {
		id: row.id,
		ref: row.ref,
		visitor: row.visitor_id,
		visitorName: row.visitor_name,
		startedAt: row.started_at,
		state: row.state,
		stateSince: row.state_since,
		mode: row.mode,
		relation: row.relation,
		language: row.language,
		team: row.team_name,
		agent:
			row.agent_id === null
				? null
				: { id: row.agent_id, name: row.agent_name ?? "" },
		firstAnswerAt: row.first_answer_at,
		neverAnswered: row.never_answered === 1,
		score: row.score,
		tags: (JSON.parse(row.tags) as string[]).map(label),
		outcome: row.outcome === null ? null : label(row.outcome),
		snoozedAt: row.snoozed_at,
		snoozedUntil: row.snoozed_until,
		spam: row.spam === 1,
		erasedAt: row.forgotten_at,
		lastSeq: row.last_seq,
	};
}

/** What the shopper of a conversation was promised. */
export function promiseShape(conversation: string, row: ExportedPromise) {
	return {
		...{ conversation, id: row.id, kind: row.kind, what: row.what },
		owner: { kind: row.owner_kind, id: row.owner_id, name: row.owner_name },
		...{ madeAt: row.made_at, madeBy: row.made_by },
		...{ firstDue: row.first_due_at, due: row.due_at, state: row.state },
		...{ moved: row.moved, lateAt: row.late_at, keptAt: row.kept_at },
		...{ keptHow: row.kept_how, withdrawnAt: row.withdrawn_at },
		confirmed: row.confirmed,
	};
}

/** What went wrong in a conversation, and how it was put right. */
export function recoveryShape(conversation: string, row: ExportedRecovery) {
	return {
		...{ conversation, id: row.id, openedAt: row.opened_at },
		causes: JSON.parse(row.causes) as string[],
		...{ score: row.score, words: row.words, state: row.state },
		...{ due: row.due_at, ending: row.ending, putBy: row.put_by },
		...{ apology: row.apology, correction: row.correction },
		...{ correctionText: row.correction_text, prevention: row.prevention },
		...{ told: row.told, toldAt: row.told_at, doneAt: row.done_at },
		...{ secondScore: row.second_score, notAccepted: row.not_accepted },
		tries: JSON.parse(row.tries) as unknown,
		somebodyElseAt: row.somebody_else_at,
	};
}

/** What a shopper complained about in a conversation, and what was decided. */
export function complaintShape(conversation: string, row: ExportedComplaint) {
	return {
		...{ conversation, id: row.id },
		...{ letters: row.letters, year: row.year, number: row.number },
		...{ what: row.what, order: row.order_ref, wants: row.wants },
		...{ mayContact: row.may_contact === 1, state: row.state },
		...{ severity: row.severity, filedAt: row.filed_at },
		...{ assessBy: row.assess_by, answerBy: row.answer_by },
		...{ firstAnswerBy: row.first_answer_by, filedBy: row.filed_by },
		...{ assessedAt: row.assessed_at, decidedAt: row.decided_at },
		...{ outcome: row.outcome, decision: row.decision },
		...{ notAcceptedAt: row.not_accepted_at, notAccepted: row.not_accepted },
		finalAt: row.final_at,
	};
}

/** A text that was not sent yet, or was not sent at all. */
export function scheduledShape(row: ExportedScheduled) {
	return {
		conversation: row.conversation_id,
		id: row.id,
		author: { id: row.author_id, name: row.author_name },
		text: row.text,
		sendAt: row.due_at,
		ended:
			row.ended_at === null ? null : { at: row.ended_at, why: row.ended_why },
	};
}

export function entryShape(row: EntryRow) {
	return {
		conversation: row.conversation_id,
		seq: row.seq,
		at: row.at,
		kind: row.kind,
		author: {
			kind: row.author_kind,
			id: row.author_id,
			name: row.author_name,
		},
		audience: row.audience,
		body: row.body === null ? null : (JSON.parse(row.body) as unknown),
		erasedAt: row.erased_at,
	};
}

/** As it was called before surveys: a score, whether it was solved, and a comment. */
export function ratingShape({ ask, answers }: ExportedAsk) {
	const of = (key: string) => answers.find(({ question }) => question === key);
	return {
		conversation: ask.conversation_id,
		asked: ask.asked_seq,
		askedAt: ask.offered_at,
		givenAt: ask.answered_at,
		score: of("score")?.number ?? null,
		solved: of("solved")?.choice ?? null,
		comment: of("comment")?.words ?? null,
		agents: JSON.parse(ask.agents) as unknown,
	};
}

export function askShape({ ask, answers }: ExportedAsk) {
	return {
		id: ask.id,
		kind: ask.kind,
		survey: ask.survey_id,
		version: ask.version,
		cause: ask.cause,
		channel: ask.channel,
		visitor: ask.visitor_id,
		conversation: ask.conversation_id,
		order: ask.order_id,
		relation: ask.relation,
		language: ask.language,
		page: ask.page,
		offeredAt: ask.offered_at,
		seenAt: ask.seen_at,
		answeredAt: ask.answered_at,
		doneAt: ask.done_at,
		dismissedAt: ask.dismissed_at,
		withdrawnAt: ask.withdrawn_at,
		contact: ask.contact,
		hiddenAt: ask.hidden_at,
		answers: answers.map(({ question, number, choice, words, at }) => ({
			question,
			answer: number ?? words ?? chosen(choice),
			at,
		})),
	};
}

/** One choice, or the JSON list of several. */
function chosen(choice: string | null): unknown {
	return choice?.startsWith("[") ? JSON.parse(choice) : choice;
}

export function surveyShape(row: ExportedVersion) {
	return {
		survey: row.survey_id,
		version: row.version,
		madeAt: row.made_at,
		asks: JSON.parse(row.body) as unknown,
	};
}

export function orderShape(row: ExportedOrder) {
	return {
		order: row.id,
		at: row.at,
		deliveredAt: row.delivered_at,
		products: JSON.parse(row.products) as unknown,
		subject: row.subject,
		email: row.email,
		maySurveyByMail: row.may_mail === 1,
		language: row.language,
		toldAt: row.told_at,
	};
}

export function cardShape(row: ExportedCard) {
	return {
		id: row.id,
		visitor: row.visitor_id,
		at: row.at,
		kind: row.kind,
		text: row.text,
		about: row.about,
		agent: row.agent_id,
		wantsAnswer: row.wants_answer === 1,
		contact: row.contact,
		language: row.language,
		channel: row.channel,
		relation: row.relation,
		order: row.order_id,
		conversation: row.conversation_id,
		seq: row.message_seq,
		state: row.state,
		note: row.note,
		settledAt: row.settled_at,
		hidden:
			row.hidden_at === null
				? null
				: { at: row.hidden_at, why: row.hidden_why },
		erasedAt: row.erased_at,
	};
}

/** `owner` null: the shop's. */
export function replyShape(
	row: ExportedReply,
	uses: readonly ExportedReplyUse[],
) {
	return {
		id: row.id,
		owner: row.owner_id === "" ? null : row.owner_id,
		name: row.name,
		shortcut: row.shortcut,
		texts: JSON.parse(row.texts) as unknown,
		files: JSON.parse(row.files) as unknown,
		changedAt: row.changed_at,
		uses: uses.map(({ month, uses }) => ({ month, uses })),
	};
}

/** `owner` null: the team's. */
export function viewShape(row: ExportedView) {
	return {
		id: row.id,
		owner: row.person_id,
		name: row.name,
		icon: row.icon,
		query: row.query,
		changedAt: row.changed_at,
	};
}

export function importShape(row: ExportedImport) {
	return {
		id: row.id,
		name: row.name,
		format: row.format,
		lines: row.lines,
		at: row.made_at,
		by: row.made_by,
	};
}

export function importedShape(row: ExportedImportedRating) {
	return {
		import: row.import_id,
		line: row.line,
		at: row.at,
		score: row.score,
		relation: row.relation,
		agent: row.agent,
		language: row.language,
		comment: row.comment,
	};
}

export function productShape(row: ExportedProduct) {
	return {
		name: row.name,
		url: row.url,
		picture: row.picture,
		price: row.amount,
		currency: row.currency,
	};
}

export function auditShape(row: AuditRow) {
	return {
		id: row.id,
		at: row.at,
		action: row.action,
		by: row.person_id,
		target: row.target,
		details: JSON.parse(row.details) as unknown,
	};
}

/** `names`: of the attributes of the site; one that is no longer defined has none. */
export function valueShape(
	row: ExportedValue,
	names: ReadonlyMap<string, string>,
) {
	return {
		visitor: row.visitor_id,
		attribute: row.attribute_id,
		name: names.get(row.attribute_id) ?? null,
		value: row.value,
		at: row.at,
		by: row.person_id,
	};
}

export function linkShape(row: ExportedLink) {
	return {
		visitor: row.visitor_id,
		linkedWith: row.other_id,
		at: row.at,
		by: row.person_id,
	};
}

/** `until`: null, for ever. */
export function blockShape(row: ExportedSiteBlock) {
	return {
		id: row.id,
		visitor: row.visitor_id,
		conversation: row.conversation_id,
		why: row.why,
		at: row.at,
		until: row.until,
		by: row.person_id,
	};
}
