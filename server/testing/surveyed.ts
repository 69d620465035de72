import { newId } from "../../protocol/ids.ts";
import type {
	Question,
	QuestionKind,
	SurveyBody,
} from "../../protocol/survey.ts";
import type { AskCandidate } from "../asks/ask-source.ts";
import { askedPerson } from "../asks/asked-person.ts";
import { visitorBy } from "../people/visitors.ts";
import type { Relay } from "./relay.ts";
import { hires } from "./staff.ts";
import { arrives } from "./wire.ts";

/** A question in English. */
export function question(
	key: string,
	kind: QuestionKind,
	more: Partial<Question> = {},
): Question {
	return {
		key,
		kind,
		text: { en: `What of ${key}?` },
		choices: [],
		optional: false,
		showIf: null,
		topic: null,
		leadsTo: null,
		...more,
	};
}

export function survey(...questions: Question[]): SurveyBody {
	return { title: { en: "How was it?" }, questions, thanks: {} };
}

/** Faces, and why where they are bad. */
export const FACES_AND_WHY = survey(
	question("score", "faces"),
	question("why", "text", {
		optional: true,
		showIf: { question: "score", in: [1, 2, 3] },
		leadsTo: "problem",
	}),
);

/** Ada of the shop has a survey that runs. */
export async function running(relay: Relay, body: SurveyBody) {
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const site = relay.shop.id;
	const id = newId();
	await ada.ask("survey:save", { site, survey: id, was: 0, body });
	await ada.ask("survey:set", {
		site,
		survey: id,
		state: "running",
		rule: null,
	});
	const saves = (next: SurveyBody, was: number) =>
		ada.ask("survey:save", { site, survey: id, was, body: next });
	return { ada, site, id, saves };
}

/** Maya, who is asked it on a page, in one of its versions. */
export async function askedOnPage(
	relay: Relay,
	of: Pick<AskCandidate, "survey"> &
		Partial<Pick<AskCandidate, "version" | "relation">> & {
			days?: number;
			/** About this one. */
			order?: string;
		},
) {
	const maya = await arrives(relay);
	const site = relay.shop.id;
	const visitor = await visitorBy(relay.store, site, maya.token);
	if (!visitor) throw new Error("she is not there");
	const candidate: AskCandidate = {
		kind: "survey",
		survey: of.survey,
		version: of.version ?? 1,
		everyDays: 90,
		until: relay.clock.now() + (of.days ?? 14) * 86_400_000,
		cause: "on_page",
		channel: "widget",
		relation: of.relation ?? "visitor",
		language: "en",
		page: "/lamp",
		order: of.order ?? null,
	};
	const { id: ask } = await relay.app.parts.asks.open(
		askedPerson(visitor),
		candidate,
	);
	const says = (answers: Record<string, unknown>, done = false) =>
		maya.say("survey:answer", { ask, answers, done });
	const reads = async (locale = "en") =>
		(await maya.ask("ask:read", { ask, locale })).ask;
	return { maya, visitor, ask, says, reads };
}
