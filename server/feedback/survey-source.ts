import type { AskWanted } from "../../protocol/ask.ts";
import type { AskReason } from "../../protocol/ask-reason.ts";
import { AFTER_CHAT, type SurveyRule } from "../../protocol/survey.ts";
import type { AskCandidate, AskedWhy, AskSource } from "../asks/ask-source.ts";
import {
	type AskedVisitor,
	askedPerson,
	clocksOf,
} from "../asks/asked-person.ts";
import { DAY_MS, SURVEY } from "../asks/may-ask.ts";
import type { AskStore } from "../asks/queries.ts";
import { ruleReasons } from "../asks/rule-reasons.ts";
import { ordersOf, relationOf } from "../people/relation.ts";
import { AFTER_CHAT_RULE } from "./after-chat.ts";
import type { FeedbackStore } from "./queries.ts";
import type { InvitationRow, SurveyRow } from "./rows.ts";

type SourceStore = FeedbackStore & Pick<AskStore, "newestAsks">;

/** What was asked on a page can be answered for this long: as a rating, until the third day. */
const PAGE_ASK_MS = 3 * DAY_MS;
/** Orders of one person that an invitation may be about. Older ones were asked about before, or never will be. */
const ORDERS_LOOKED_AT = 20;

/** The surveys that owners have made, as far as they are asked on pages, and at a visit after an order. */
export function surveySource(store: SourceStore): AskSource {
	return {
		async candidates(site, visitor, moment, now) {
			const surveys = await store.runningSurveys(site);
			const lists = await Promise.all(
				surveys.map((row) => candidatesOf(store, row, visitor, moment, now)),
			);
			return lists.flat();
		},
		async reasons(site, survey, of, now) {
			const row = await store.survey(site, survey);
			if (!row)
				return survey === AFTER_CHAT ? builtIn(site, of, now) : undefined;
			const rule = ruleOf(row);
			const tested = ruleReasons(ruled(row), of, now);
			const due =
				rule.trigger.kind === "after_order" && of.visitor
					? [await dueReason(store, row, of.visitor, now)]
					: [];
			return { everyDays: rule.everyDays, reasons: [...tested, ...due] };
		},
	};
}

/** The survey after a conversation, as every site has it before an owner changes it. */
function builtIn(site: string, of: AskedWhy, now: number) {
	const rule = AFTER_CHAT_RULE;
	const survey = { site, survey: AFTER_CHAT, state: "running", rule } as const;
	return {
		everyDays: rule.everyDays,
		reasons: ruleReasons({ ...survey, answered: 0 }, of, now),
	};
}

async function candidatesOf(
	store: SourceStore,
	row: SurveyRow,
	visitor: AskedVisitor | null,
	page: AskWanted,
	now: number,
): Promise<AskCandidate[]> {
	const { trigger, everyDays } = ruleOf(row);
	const reasons = ruleReasons(ruled(row), { visitor, page }, now);
	if (reasons.some(({ stops }) => stops)) return [];
	const candidate = {
		kind: SURVEY,
		survey: row.id,
		version: row.version,
		everyDays,
		cause: trigger.kind,
		channel: "widget",
		language: page.locale,
		page: page.path,
	} as const;
	if (trigger.kind !== "after_order") {
		// Nobody has signed anything of a stranger.
		const isForCustomers =
			trigger.kind === "on_page" && trigger.pages.who === "customers";
		if (visitor === null && isForCustomers) return [];
		const relation = visitor ? relationOf(visitor) : "visitor";
		return [{ ...candidate, relation, until: now + PAGE_ASK_MS }];
	}
	if (visitor === null) return [];
	const [invitation] = (await invitationsOf(store, row, visitor)).filter(
		(one) => isOpen(one, now),
	);
	if (!invitation) return [];
	const { order_id: order, until } = invitation;
	return [{ ...candidate, relation: "customer", order, until }];
}

/** Those for this person's orders, but for what they were asked before: a visit asks once for each order. */
async function invitationsOf(
	store: SourceStore,
	{ site_id: site, id: survey }: SurveyRow,
	visitor: AskedVisitor,
): Promise<InvitationRow[]> {
	const { subject } = visitor;
	// What one browser was told of orders proves nothing; these were signed for it, or name its person.
	const told = subject
		? await store.ordersOfSubject(site, subject, ORDERS_LOOKED_AT)
		: [];
	const orders = new Set([
		...ordersOf(visitor).map(({ id }) => id),
		...told.map(({ id }) => id),
	]);
	const invitations = await store.invitationsFor(site, survey, [...orders]);
	if (invitations.length === 0) return [];
	const asked = await Promise.all(
		clocksOf(askedPerson(visitor)).map((one) => store.newestAsks(site, one)),
	);
	const before = new Set(
		asked
			.flat()
			.filter(({ survey_id }) => survey_id === survey)
			.map(({ order_id }) => order_id),
	);
	return invitations.filter(({ order_id }) => !before.has(order_id));
}

function isOpen({ state, until }: InvitationRow, now: number): boolean {
	return state === "open" && now <= until;
}

async function dueReason(
	store: SourceStore,
	row: SurveyRow,
	visitor: AskedVisitor,
	now: number,
): Promise<AskReason> {
	const { trigger } = ruleOf(row);
	const all = await invitationsOf(store, row, visitor);
	const next = all
		.filter(({ state }) => state === "waiting")
		.map(({ due_at }) => due_at ?? 0)
		.sort((a, b) => a - b)[0];
	return {
		code: "nothing_due",
		stops: !all.some((one) => isOpen(one, now)),
		from: trigger.kind === "after_order" ? trigger.from : "order",
		dueAt: next ?? null,
	};
}

export function ruleOf({ rule }: Pick<SurveyRow, "rule">): SurveyRule {
	return JSON.parse(rule) as SurveyRule;
}

export function ruled(row: SurveyRow) {
	const { site_id: site, id: survey, state, answered, removed_at } = row;
	return {
		site,
		survey,
		// A removed one asks nobody any more.
		state: removed_at === null ? state : ("ended" as const),
		rule: ruleOf(row),
		answered,
	};
}
