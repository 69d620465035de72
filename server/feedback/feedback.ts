import type { Asks } from "../asks/asks.ts";
import type { AskStore } from "../asks/queries.ts";
import type { ConversationLog } from "../conversations/log.ts";
import type { BlockList } from "../people/block-list.ts";
import type { Failed } from "../ports/failed.ts";
import type { Limits } from "../ports/limits.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Scheduler } from "../ports/scheduler.ts";
import type { Decider } from "../store/contract/change.ts";
import type { VisitorKey } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { alertHandlers } from "./alert-commands.ts";
import { type AlertParts, createAlerts } from "./alerts.ts";
import { answering } from "./answering.ts";
import { asking, createRatingAsks } from "./asking.ts";
import { agentHandlers, visitorHandlers } from "./commands.ts";
import { commentRetention } from "./comment-retention.ts";
import { endedOrders } from "./ended-orders.ts";
import { createInvitations } from "./invitations.ts";
import { createKeepOrder } from "./keep-order.ts";
import { leadsOf } from "./leads.ts";
import { linkHandlers } from "./link-commands.ts";
import { createMailInvitation, type Post } from "./mail-invitation.ts";
import { pageAsks } from "./page-asks.ts";
import { personAnswerHandlers } from "./person-answers.ts";
import type { FeedbackStore } from "./queries.ts";
import { rating, tellErased } from "./rating.ts";
import { restoredSurveys } from "./restored-surveys.ts";
import { settledAnswers } from "./settled-answers.ts";
import { createSurveyByLink } from "./survey-by-link.ts";
import {
	surveyAgentHandlers,
	surveyVisitorHandlers,
} from "./survey-commands.ts";
import { surveySource } from "./survey-source.ts";
import { tellErasedAnswers } from "./tell-erased-answers.ts";

export const feedbackDecisions: readonly Decider[] = [
	asking,
	rating,
	answering,
];

interface Parts {
	store: Store &
		FeedbackStore &
		Pick<AskStore, "ask" | "newestAsks" | "endedAsks">;
	log: ConversationLog;
	publisher: Publisher;
	scheduler: Scheduler;
	asks: Asks;
	blockList: Pick<BlockList, "isBlocked">;
	failed: Failed;
	presence: AlertParts["presence"];
	call: AlertParts["call"];
	limits: Pick<Limits, "spendAddress">;
	/** Whether others ask something of those who come back. */
	asksAtVisit(site: string): Promise<boolean>;
	/** Where links lead to. */
	origin: string;
	/** null: no mail goes out. */
	post: Post | null;
}

/** Asks shoppers how it was, and shows the answers to the staff. */
export function feedback(parts: Parts) {
	const { due, committed } = createRatingAsks(parts);
	const { store, post } = parts;
	const alerts = createAlerts(parts);
	const told = { ...parts, contactLeft: alerts.changed };
	const invitations = createInvitations({
		...parts,
		mailInvitation: post && createMailInvitation({ ...parts, post }),
	});
	return {
		visitor: { ...visitorHandlers(parts), ...surveyVisitorHandlers(told) },
		agent: {
			...agentHandlers(parts),
			...surveyAgentHandlers(parts),
			...personAnswerHandlers(parts),
			...linkHandlers(parts),
		},
		asks: surveySource(store),
		committed,
		due,
		forget: tellErased(parts),
		forgetVisitor: tellErasedAnswers(parts),
		comments: commentRetention(parts),
		leads: leadsOf(store),
		prunes: endedOrders(store),
		restored: restoredSurveys(store),
		/** For the shop's server. */
		keepOrder: createKeepOrder({ store, orderTold: invitations.orderTold }),
		invitationsDue: invitations.due,
		/** For pages of the shop. */
		pageAsks: async (site: string) =>
			pageAsks(store, site, store.now(), await parts.asksAtVisit(site)),
		/** For a page that shows no chat. */
		surveyByLink: createSurveyByLink(parts),
		/** For whoever is told of it elsewhere. */
		settledAnswers: settledAnswers(store),
		/** A capability of its own: it hears of other things, and is due at other times. */
		alerts: {
			agent: alertHandlers(alerts),
			committed: alerts.committed,
			settled: alerts.settled,
			due: alerts.due,
			forgetVisitor: async (visitor: VisitorKey) => alerts.forgotten(visitor),
			restored: async () => ({ alerts: await store.dropAlertCalls() }),
			start: alerts.start,
			idle: alerts.idle,
		},
	};
}
