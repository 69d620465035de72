import type { Asks } from "../asks/asks.ts";
import type { AskStore } from "../asks/queries.ts";
import type { ConversationLog } from "../conversations/log.ts";
import type { Failed } from "../ports/failed.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Scheduler } from "../ports/scheduler.ts";
import type { Decider } from "../store/contract/change.ts";
import type { VisitorKey } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { alertHandlers } from "./alerts/alert-commands.ts";
import { type AlertParts, createAlerts } from "./alerts/alerts.ts";
import { answering } from "./answering.ts";
import { asking, createRatingAsks } from "./asking.ts";
import { agentHandlers, visitorHandlers } from "./commands.ts";
import { commentRetention } from "./comment-retention.ts";
import { leadsOf } from "./leads.ts";
import type { FeedbackStore } from "./queries.ts";
import { rating, tellErased } from "./rating.ts";
import { settledAnswers } from "./settled-answers.ts";
import {
	surveyAgentHandlers,
	surveyVisitorHandlers,
} from "./survey-commands.ts";

export const feedbackDecisions: readonly Decider[] = [
	asking,
	rating,
	answering,
];

interface Parts {
	store: Store & FeedbackStore & Pick<AskStore, "ask">;
	log: ConversationLog;
	publisher: Publisher;
	scheduler: Scheduler;
	asks: Asks;
	presence: AlertParts["presence"];
	call: AlertParts["call"];
	failed: Failed;
}

/** Asks shoppers how it was, and shows the answers to the staff. */
export function feedback(parts: Parts) {
	const { due, committed } = createRatingAsks(parts);
	const alerts = createAlerts(parts);
	const told = { ...parts, contactLeft: alerts.changed };
	return {
		visitor: { ...visitorHandlers(parts), ...surveyVisitorHandlers(told) },
		agent: {
			...agentHandlers(parts),
			...surveyAgentHandlers(parts),
		},
		committed,
		due,
		forget: tellErased(parts),
		comments: commentRetention(parts),
		leads: leadsOf(parts.store),
		/** For whoever is told of it elsewhere. */
		settledAnswers: settledAnswers(parts.store),
		/** A capability of its own: it hears of other things, and is due at other times. */
		alerts: {
			agent: alertHandlers(alerts),
			committed: alerts.committed,
			settled: alerts.settled,
			due: alerts.due,
			forgetVisitor: async (visitor: VisitorKey) => alerts.forgotten(visitor),
			restored: async () => ({ alerts: await parts.store.dropAlertCalls() }),
			start: alerts.start,
			idle: alerts.idle,
		},
	};
}
