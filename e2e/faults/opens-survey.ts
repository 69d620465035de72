import { newId } from "../../protocol/ids.ts";
import type {
	Question,
	SurveyBody,
	SurveyRule,
} from "../../protocol/survey.ts";
import type { Clerk } from "./clerk.ts";
import { until } from "./until.ts";

const BODY: SurveyBody = {
	title: { en: "How was it?" },
	questions: [
		ofKind("score", "stars", null),
		ofKind("why", "text", { question: "score", in: [1, 2, 3] }),
		ofKind("again", "nps", null),
	],
	thanks: {},
};
const RULE: SurveyRule = {
	trigger: {
		kind: "on_page",
		pages: { paths: [], languages: [], who: "all", afterSeconds: 0 },
	},
	everyDays: 7,
	share: 100,
	quota: null,
	startsAt: null,
	endsAt: null,
};

/** An owner asks everybody on the pages of this site: a score, why where it is bad, and whether they come again. */
export async function opensSurvey(
	{ tabs: [tab] }: Clerk,
	site: string,
): Promise<void> {
	if (!tab) throw new Error("the owner has no console open");
	await until(() => tab.wire.state.value.kind === "here");
	const survey = newId();
	const named = { site, survey };
	const saved = await tab.wire.ask("survey:save", {
		...named,
		was: 0,
		body: BODY,
	});
	const runs = await tab.wire.ask("survey:set", {
		...named,
		state: "running",
		rule: RULE,
	});
	if (!saved.ok || !runs.ok)
		throw new Error(`no survey: ${JSON.stringify([saved, runs])}`);
}

function ofKind(
	key: string,
	kind: Question["kind"],
	showIf: Question["showIf"],
): Question {
	return {
		...{ key, kind, text: { en: `${key}?` }, choices: [] },
		...{ optional: true, showIf, topic: null, leadsTo: null },
	};
}
