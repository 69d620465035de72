import type { ConsoleCommands } from "../../protocol/console-events.ts";
import {
	readSurveyLinkEnded,
	readSurveyLinkMake,
	readSurveyLinksAsked,
} from "../../protocol/survey-link.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import type { Store } from "../store/contract/store.ts";
import type { FeedbackStore } from "./queries.ts";
import {
	endSurveyLink,
	makeSurveyLink,
	readSurveyLinks,
} from "./survey-links.ts";

interface Parts {
	store: Store & FeedbackStore;
	/** Where links lead to. */
	origin: string;
}

/** How the staff makes links to surveys. */
export function linkHandlers(parts: Parts) {
	const mayChange = siteRole("owner");
	return {
		"survey-links:read": handler({
			cost: "ask",
			read: readSurveyLinksAsked,
			may: siteRole(...SETTERS),
			run: (_actor, asked) => readSurveyLinks(parts.store, asked),
		}),
		"survey-link:make": handler({
			cost: "write",
			read: readSurveyLinkMake,
			may: mayChange,
			run: ({ who }, wanted) => makeSurveyLink(parts, who.id, wanted),
		}),
		"survey-link:end": handler({
			cost: "write",
			read: readSurveyLinkEnded,
			may: mayChange,
			run: ({ who }, ended) => endSurveyLink(parts, who.id, ended),
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			"survey-links:read" | "survey-link:make" | "survey-link:end"
		>,
		AgentSession
	>;
}
