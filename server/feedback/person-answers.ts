import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readWhich } from "../../protocol/conversation.ts";
import { siteConversation } from "../conversations/permissions.ts";
import type { AgentActor, AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import type { Store } from "../store/contract/store.ts";
import type { FeedbackStore } from "./queries.ts";
import { readAnswersOf } from "./survey-answers.ts";

interface Parts {
	store: Store & FeedbackStore;
}

/** What one shopper answered, beside a conversation of theirs. */
export function personAnswerHandlers(parts: Parts) {
	return {
		"survey-answers:of-person": handler({
			cost: "ask",
			read: readWhich,
			may: settersConversation(parts.store),
			run: (_actor, _which, { site_id, visitor_id }) =>
				readAnswersOf(parts, { site_id, id: visitor_id }),
		}),
	} satisfies Handlers<
		Pick<ConsoleCommands, "survey-answers:of-person">,
		AgentSession
	>;
}

/** Of a site on which they may read what shoppers answered. Errors: `not_found`, `forbidden`. */
function settersConversation(store: Store) {
	const seen = siteConversation(store);
	return async (actor: AgentActor, named: { conversation: string }) => {
		const row = await seen(actor, named);
		siteRole(...SETTERS)(actor, { site: row.site_id });
		return row;
	};
}
