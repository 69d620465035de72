import { readOfSite } from "../../protocol/agent.ts";
import type {
	ConsoleCommands,
	VisitorCommands,
} from "../../protocol/events.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	readAnswersGiven,
	readAskMarked,
	readAskNamed,
	readAskWanted,
	readContactLeft,
} from "../../protocol/survey.ts";
import {
	readAnswerHidden,
	readSurveyAnswersAsked,
} from "../../protocol/survey-answers.ts";
import {
	readSurveyNamed,
	readSurveyRemoved,
	readSurveySaved,
	readSurveySet,
} from "../../protocol/survey-settings.ts";
import type { AgentSession, VisitorSession } from "../people/actor.ts";
import { anyVisitor } from "../people/permissions.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";

/** How shoppers answer surveys. */
export function surveyVisitorHandlers() {
	return {
		"ask:next": handler({
			cost: "ask",
			read: readAskWanted,
			may: anyVisitor,
			run: () => ({ ask: null }),
		}),
		"ask:read": handler({
			cost: "ask",
			read: readAskNamed,
			may: anyVisitor,
			run: refuse,
		}),
		"ask:mark": handler({
			cost: "ask",
			read: readAskMarked,
			may: anyVisitor,
			run: refuse,
		}),
		"survey:answer": handler({
			cost: "write",
			read: readAnswersGiven,
			may: anyVisitor,
			run: refuse,
		}),
		"contact:leave": handler({
			cost: "write",
			read: readContactLeft,
			may: anyVisitor,
			run: refuse,
		}),
	} satisfies Handlers<
		Pick<
			VisitorCommands,
			"ask:next" | "ask:read" | "ask:mark" | "survey:answer" | "contact:leave"
		>,
		VisitorSession
	>;
}

/** How the staff makes surveys, and reads what was answered. */
export function surveyAgentHandlers() {
	const mayRead = siteRole(...SETTERS);
	const mayChange = siteRole("owner");
	return {
		"surveys:read": handler({
			cost: "ask",
			read: readOfSite,
			may: mayRead,
			run: () => ({ surveys: [] }),
		}),
		"survey:read": handler({
			cost: "ask",
			read: readSurveyNamed,
			may: mayRead,
			run: refuse,
		}),
		"survey:save": handler({
			cost: "write",
			read: readSurveySaved,
			may: mayChange,
			run: refuse,
		}),
		"survey:set": handler({
			cost: "write",
			read: readSurveySet,
			may: mayChange,
			run: refuse,
		}),
		"survey:remove": handler({
			cost: "write",
			read: readSurveyRemoved,
			may: mayChange,
			run: refuse,
		}),
		"survey-answers:read": handler({
			cost: "ask",
			read: readSurveyAnswersAsked,
			may: mayRead,
			run: refuse,
		}),
		"answer:hide": handler({
			cost: "write",
			read: readAnswerHidden,
			may: mayRead,
			run: refuse,
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			| "surveys:read"
			| "survey:read"
			| "survey:save"
			| "survey:set"
			| "survey:remove"
			| "survey-answers:read"
			| "answer:hide"
		>,
		AgentSession
	>;
}

function refuse(): never {
	throw new Refused({ code: "not_found" });
}
