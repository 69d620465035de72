import type { Asks } from "../asks/asks.ts";
import type { AskStore } from "../asks/queries.ts";
import type { ConversationLog } from "../conversations/log.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Scheduler } from "../ports/scheduler.ts";
import type { Decider } from "../store/contract/change.ts";
import type { Store } from "../store/contract/store.ts";
import { answering } from "./answering.ts";
import { asking, createRatingAsks } from "./asking.ts";
import { agentHandlers, visitorHandlers } from "./commands.ts";
import { commentRetention } from "./comment-retention.ts";
import { endedOrders } from "./ended-orders.ts";
import { createKeepOrder } from "./keep-order.ts";
import { leadsOf } from "./leads.ts";
import type { FeedbackStore } from "./queries.ts";
import { rating, tellErased } from "./rating.ts";
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
}

/** Asks shoppers how it was, and shows the answers to the staff. */
export function feedback(parts: Parts) {
	const { due, committed } = createRatingAsks(parts);
	return {
		visitor: { ...visitorHandlers(parts), ...surveyVisitorHandlers(parts) },
		agent: { ...agentHandlers(parts), ...surveyAgentHandlers(parts) },
		committed,
		due,
		// A backup holds a question that most likely stands in the shopper's window by now.
		restored: async (now: number) => ({
			questions: await parts.store.dropAsksDue(now),
		}),
		forget: tellErased(parts),
		comments: commentRetention(parts),
		leads: leadsOf(parts.store),
		prunes: endedOrders(parts.store),
		/** For the shop's server. */
		keepOrder: createKeepOrder({
			store: parts.store,
			orderTold: async () => {},
		}),
	};
}
