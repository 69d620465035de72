import type { ConsoleCommands } from "../../protocol/console-events.ts";
import {
	RATINGS_READ,
	RATINGS_READ_BYTES,
	readRating,
	readRatingsAsked,
} from "../../protocol/rating.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import type { Asks } from "../asks/asks.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { ownConversation } from "../conversations/permissions.ts";
import type { AgentSession, VisitorSession } from "../people/actor.ts";
import { anyAgent, knownVisitor } from "../people/permissions.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import type { FeedbackStore } from "./queries.ts";
import { giveRating, ratingsOf } from "./rating.ts";

interface Parts {
	store: Store & FeedbackStore;
	log: ConversationLog;
	publisher: Publisher;
	asks: Asks;
}

/** What shoppers say of the help that they got. */
export function visitorHandlers(parts: Parts) {
	return {
		"rating:give": handler({
			cost: "write",
			read: readRating,
			may: ownConversation(parts.store),
			async run(actor, given) {
				await giveRating(parts, knownVisitor(actor), given);
				return {};
			},
		}),
	} satisfies Handlers<Pick<VisitorCommands, "rating:give">, VisitorSession>;
}

/** What the staff reads of it. */
export function agentHandlers({ store }: Pick<Parts, "store">) {
	return {
		"ratings:read": handler({
			cost: "ask",
			read: readRatingsAsked,
			may: anyAgent,
			async run({ sites }, { before }) {
				const lines = await store.ratings(
					[...sites.keys()],
					before ?? Number.MAX_SAFE_INTEGER,
					RATINGS_READ + 1,
				);
				let bytes = 0;
				const read = await ratingsOf(store, lines.slice(0, RATINGS_READ));
				const ratings = read.filter((rating) => {
					bytes += Buffer.byteLength(JSON.stringify(rating));
					return bytes <= RATINGS_READ_BYTES;
				});
				return { ratings, more: lines.length > ratings.length };
			},
		}),
	} satisfies Handlers<Pick<ConsoleCommands, "ratings:read">, AgentSession>;
}
