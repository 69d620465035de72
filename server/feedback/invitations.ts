import { INVITATION_MS } from "../../protocol/survey.ts";
import { shareNumber } from "../asks/ask-share.ts";
import type { AskCandidate } from "../asks/ask-source.ts";
import { type AskedPerson, ofOrder, ofSubject } from "../asks/asked-person.ts";
import type { Asks } from "../asks/asks.ts";
import { DAY_MS, SURVEY } from "../asks/may-ask.ts";
import { ruleReasons } from "../asks/rule-reasons.ts";
import type { Failed } from "../ports/failed.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { Store } from "../store/contract/store.ts";
import type { MailInvitation } from "./mail-invitation.ts";
import type { FeedbackStore } from "./queries.ts";
import type { InvitationRow, OrderRow, SurveyRow } from "./rows.ts";
import { ruled, ruleOf } from "./survey-source.ts";

interface Parts {
	store: Pick<Store, "now"> & FeedbackStore;
	asks: Pick<Asks, "offer">;
	scheduler: Scheduler;
	/** null: no mail goes out. */
	mailInvitation: MailInvitation | null;
	failed: Failed;
}

/** Asks about orders: by mail where the customer has agreed to it, else at their next proven visit. */
export interface Invitations {
	/** An order is new or has changed: the surveys that run now ask about it in their time. */
	orderTold(order: OrderRow): Promise<void>;
	due: Due;
}

/** Taken in one run, so that nothing else waits for a shop that has told a year of orders at once. */
const AT_ONCE = 100;
const BETWEEN_MS = 1_000;

export function createInvitations(parts: Parts): Invitations {
	const { store, scheduler, failed } = parts;
	const due: Due = {
		async next(now) {
			const all = await store.invitationsDue(now, 1);
			return all.due.length > 0 ? now : all.next;
		},
		async run(now) {
			const all = await store.invitationsDue(now, AT_ONCE);
			for (const one of all.due)
				await step(parts, one, now).catch(async (error: unknown) => {
					// It holds up no other one, and is looked at again.
					failed(error, { where: "invitation" });
					await store.moveInvitation(one, { due_at: now + 60_000 });
				});
		},
		betweenMs: BETWEEN_MS,
	};
	return {
		due,
		async orderTold(order) {
			const surveys = await store.runningSurveys(order.site_id);
			const now = store.now();
			const rows = surveys.flatMap((row) => invitation(row, order, now) ?? []);
			await store.keepInvitations(rows);
			for (const { due_at } of rows)
				if (due_at !== null) scheduler.wake(due, due_at);
		},
	};
}

/** null: the survey asks about nothing of this order, or its time is over. */
function invitation(
	survey: SurveyRow,
	order: OrderRow,
	now: number,
): InvitationRow | null {
	const { trigger } = ruleOf(survey);
	if (trigger.kind !== "after_order") return null;
	const from = trigger.from === "order" ? order.at : order.delivered_at;
	if (from === null) return null;
	const due_at = from + trigger.days * DAY_MS;
	const until = due_at + INVITATION_MS;
	if (until <= now) return null;
	return {
		site_id: order.site_id,
		order_id: order.id,
		survey_id: survey.id,
		due_at,
		until,
		state: "waiting",
		ask_id: null,
	};
}

/** What was waiting is mailed, or waits for a visit; what nobody came for is dropped. */
async function step(
	parts: Parts,
	row: InvitationRow,
	now: number,
): Promise<void> {
	const { store } = parts;
	const survey = await store.survey(row.site_id, row.survey_id);
	const order = await store.order(row.site_id, row.order_id);
	const drops = { state: "dropped", due_at: null } as const;
	if (!survey || !order || now >= row.until || !isAsked(survey, order, now)) {
		await store.moveInvitation(row, drops);
		return;
	}
	if (row.state !== "waiting") return;
	if (await isMailed(parts, row, survey, order)) return;
	await store.moveInvitation(row, { state: "open", due_at: row.until });
}

/** Whether the survey runs, and this person is among those of 100 who are asked. */
function isAsked(survey: SurveyRow, order: OrderRow, now: number): boolean {
	const { rule, ...of } = ruled(survey);
	const nobody = { visitor: null, page: null };
	if (ruleReasons({ rule, ...of }, nobody, now).some(({ stops }) => stops))
		return false;
	const own = order.subject ? ofSubject(order.subject) : ofOrder(order.id);
	return shareNumber(of.site, of.survey, own) <= rule.share;
}

/**
 * Claims it first, then mails: a relay that dies in between never mails it, and none mails it twice. What the clocks of
 * the person do not allow now waits for a visit.
 */
async function isMailed(
	{ store, asks, mailInvitation }: Parts,
	row: InvitationRow,
	survey: SurveyRow,
	order: OrderRow,
): Promise<boolean> {
	const { email } = order;
	if (!mailInvitation || email === null || order.may_mail === 0) return false;
	if (!(await store.moveInvitation(row, { state: "mailed", due_at: null })))
		return true;
	const mailed = { ...row, state: "mailed" } as const;
	const ask = await asks
		.offer(personOf(order, email), [candidateOf(row, survey, order)])
		.catch(async (error: unknown) => {
			await store.moveInvitation(mailed, {
				state: "waiting",
				due_at: row.due_at,
			});
			throw error;
		});
	// What is open already is another question.
	if (ask?.order_id !== order.id || ask.survey_id !== survey.id) {
		await store.moveInvitation(mailed, { state: "open", due_at: row.until });
		return true;
	}
	await store.moveInvitation(mailed, { ask_id: ask.id });
	await mailInvitation({ ask, email, order });
	return true;
}

function personOf(
	{ site_id, id, subject }: OrderRow,
	mail: string,
): AskedPerson {
	return {
		site: site_id,
		visitor: null,
		subject,
		order: id,
		since: null,
		mail,
	};
}

function candidateOf(
	{ until }: InvitationRow,
	survey: SurveyRow,
	order: OrderRow,
): AskCandidate {
	return {
		kind: SURVEY,
		survey: survey.id,
		version: survey.version,
		everyDays: ruleOf(survey).everyDays,
		until,
		cause: "after_order",
		channel: "mail",
		relation: "customer",
		language: order.language,
		order: order.id,
	};
}
