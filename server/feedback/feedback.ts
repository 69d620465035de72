import type { ConversationLog } from "../conversations/log.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Scheduler } from "../ports/scheduler.ts";
import type { Decider } from "../store/contract/change.ts";
import type { Store } from "../store/contract/store.ts";
import { asking, createRatingAsks } from "./asking.ts";
import { agentHandlers, visitorHandlers } from "./commands.ts";
import { commentRetention } from "./comment-retention.ts";
import type { FeedbackStore } from "./queries.ts";
import { rating, tellErased } from "./rating.ts";
import {
	surveyAgentHandlers,
	surveyVisitorHandlers,
} from "./survey-commands.ts";

export const feedbackDecisions: readonly Decider[] = [asking, rating];

interface Parts {
	store: Store & FeedbackStore;
	log: ConversationLog;
	publisher: Publisher;
	scheduler: Scheduler;
}

/** Asks shoppers how it was, and shows the answers to the staff. */
export function feedback(parts: Parts) {
	const { due, committed } = createRatingAsks(parts);
	return {
		visitor: { ...visitorHandlers(parts), ...surveyVisitorHandlers() },
		agent: { ...agentHandlers(parts), ...surveyAgentHandlers() },
		committed,
		due,
		forget: tellErased(parts),
		comments: commentRetention(parts),
	};
}
