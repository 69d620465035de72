import { readOfSite } from "../../protocol/agent.ts";
import {
	readAnswersGiven,
	readAskMarked,
	readAskNamed,
	readAskNext,
	readContactLeft,
} from "../../protocol/ask.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	readAnswerHidden,
	readSurveyAnswersAsked,
} from "../../protocol/survey-answers.ts";
import { readSurveyFiguresAsked } from "../../protocol/survey-figures.ts";
import {
	readSurveyNamed,
	readSurveyRemoved,
	readSurveySaved,
	readSurveySet,
} from "../../protocol/survey-settings.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import {
	type AskedVisitor,
	isAskedOf,
	isOfStranger,
	namedStranger,
} from "../asks/asked-person.ts";
import type { Asks } from "../asks/asks.ts";
import type { AskStore } from "../asks/queries.ts";
import type { AskRow } from "../asks/rows.ts";
import type {
	AgentSession,
	VisitorActor,
	VisitorSession,
} from "../people/actor.ts";
import { anyVisitor, knownVisitor } from "../people/permissions.ts";
import { identityIfSo } from "../people/prove-identity.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Limits } from "../ports/limits.ts";
import { sharedReads } from "../ports/shared-reads.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import {
	type AnsweringParts,
	giveAnswers,
	leaveContact,
	readAsk,
} from "./answering.ts";
import type { Post } from "./mail-invitation.ts";
import { SURVEY_PRESETS } from "./presets/survey-presets.ts";
import { readReturning } from "./returning.ts";
import { hideAnswer, readSurveyAnswers } from "./survey-answers.ts";
import { readSurveyFigures, type SurveyFigureParts } from "./survey-figures.ts";
import { listSurveys, readSurvey } from "./survey-reads.ts";
import {
	removeSurvey,
	type SurveyParts,
	saveSurvey,
	setSurvey,
} from "./surveys.ts";

type Parts = AnsweringParts &
	SurveyParts & {
		asks: Asks;
		store: Pick<AskStore, "ask"> & SurveyFigureParts;
		post: Post | null;
		limits: Pick<Limits, "spendAddress">;
	};

/** How shoppers answer surveys. */
export function surveyVisitorHandlers(parts: Parts) {
	const { store, asks, limits } = parts;
	const mayRead = readableAsk(store);
	/** What is done with an ask is theirs from then on: they are known by now, or only look at it. */
	const own = async (actor: VisitorActor, { ask }: { ask: string }) =>
		asks.own(knownVisitor(actor), ask);
	return {
		"ask:next": handler({
			cost: "ask",
			read: readAskNext,
			may: anyVisitor,
			async run(actor, { identity = null, ...wanted }, visitor) {
				const [site] = actor.sites;
				// A visitor has proven it, or not. Of others it is noted for as long as they are here.
				actor.named = visitor
					? null
					: await identityIfSo(store, site.id, identity);
				const who = visitor ?? here(actor);
				// What others are asked is bounded by their clocks.
				if (!who) await limits.spendAddress("asked", actor.address);
				const ask = await asks.next(site.id, who, wanted);
				return { ask: ask && (await readAsk(parts, ask, wanted.locale)) };
			},
		}),
		"ask:read": handler({
			cost: "ask",
			read: readAskNamed,
			may: mayRead,
			run: async (_actor, { locale }, ask) => ({
				ask: await readAsk(parts, ask, locale),
			}),
		}),
		"ask:mark": handler({
			cost: "ask",
			read: readAskMarked,
			may: mayRead,
			async run({ who }, { as }, ask) {
				const theirs = who ? await asks.own(who, ask.id) : ask;
				await asks.mark(theirs, as);
				return {};
			},
		}),
		"survey:answer": handler({
			cost: "write",
			read: readAnswersGiven,
			may: own,
			async run(_actor, given, ask) {
				await giveAnswers(parts, ask, given);
				return {};
			},
		}),
		"contact:leave": handler({
			cost: "write",
			read: readContactLeft,
			may: own,
			async run(_actor, { contact }, ask) {
				await leaveContact(parts, ask, contact);
				return {};
			},
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
export function surveyAgentHandlers(parts: Parts) {
	const { store } = parts;
	const shared = sharedReads();
	const mayRead = siteRole(...SETTERS);
	const mayChange = siteRole("owner");
	return {
		"surveys:read": handler({
			cost: "ask",
			read: readOfSite,
			may: mayRead,
			run: (_actor, { site }) => listSurveys(store, site),
		}),
		"survey-presets:read": handler({
			cost: "ask",
			read: readOfSite,
			may: mayRead,
			run: () => ({ presets: [...SURVEY_PRESETS] }),
		}),
		"survey:read": handler({
			cost: "ask",
			read: readSurveyNamed,
			may: mayRead,
			run: (_actor, named) => readSurvey(parts, named),
		}),
		"survey:save": handler({
			cost: "write",
			read: readSurveySaved,
			may: mayChange,
			async run({ who }, saved) {
				await saveSurvey(parts, who.id, saved);
				return readSurvey(parts, { ...saved, version: null });
			},
		}),
		"survey:set": handler({
			cost: "write",
			read: readSurveySet,
			may: mayChange,
			async run({ who }, set) {
				await setSurvey(parts, who.id, set);
				return readSurvey(parts, { ...set, version: null });
			},
		}),
		"survey:remove": handler({
			cost: "write",
			read: readSurveyRemoved,
			may: mayChange,
			async run({ who }, removed) {
				await removeSurvey(parts, who.id, removed);
				return listSurveys(store, removed.site);
			},
		}),
		"survey-answers:read": handler({
			cost: "ask",
			read: readSurveyAnswersAsked,
			may: mayRead,
			run: (_actor, asked) => readSurveyAnswers(parts, asked),
		}),
		"survey-figures:read": handler({
			cost: "ask",
			read: readSurveyFiguresAsked,
			may: mayRead,
			run: (_actor, asked) =>
				shared(asked.site, ["survey", asked], () =>
					readSurveyFigures(store, asked),
				),
		}),
		"returning:read": handler({
			cost: "ask",
			read: readOfSite,
			may: mayRead,
			run: (_actor, { site }) =>
				shared(site, "returning", () => readReturning(store, site)),
		}),
		"answer:hide": handler({
			cost: "write",
			read: readAnswerHidden,
			may: mayRead,
			async run({ who }, hidden) {
				await hideAnswer(parts, who.id, hidden);
				return {};
			},
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			| "surveys:read"
			| "survey-presets:read"
			| "survey:read"
			| "survey:save"
			| "survey:set"
			| "survey:remove"
			| "survey-answers:read"
			| "survey-figures:read"
			| "returning:read"
			| "answer:hide"
		>,
		AgentSession
	>;
}

/** What was asked of this visitor, or of nobody who is known: whoever can name it was asked. Errors: `not_found`. */
function readableAsk(store: Parts["store"]) {
	return async (
		actor: VisitorActor,
		{ ask: id }: { ask: string },
	): Promise<AskRow> => {
		const who = anyVisitor(actor) ?? here(actor);
		const ask = await store.ask(actor.sites[0].id, id);
		if (ask && (isOfStranger(ask) || (who && isAskedOf(ask, who)))) return ask;
		throw new Refused({ code: "not_found" });
	};
}

/** null: nobody names them. */
function here({ sites: [site], named }: VisitorActor): AskedVisitor | null {
	return named ? namedStranger(site.id, named) : null;
}
