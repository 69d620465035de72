import * as v from "valibot";
import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { AFTER_CHAT, surveyBody, TOPICS } from "../../../protocol/survey.ts";
import { surveyFaults } from "../../../protocol/survey-faults.ts";
import { readSurveySet } from "../../../protocol/survey-settings.ts";
import { AFTER_CHAT_BODY } from "../after-chat.ts";
import { SURVEY_PRESETS } from "./survey-presets.ts";

const LANGUAGES = [
	"en",
	"ar",
	"de",
	"es",
	"fr",
	"it",
	"lt",
	"nl",
	"pl",
	"pt",
	"ro",
	"sv",
	"uk",
];

test.each(SURVEY_PRESETS.map((preset) => [preset.name, preset] as const))(
	"SV10 the preset %s can be saved on a site of each language, and set",
	(name, { body, rule }) => {
		expect(v.safeParse(surveyBody, body).success).toBe(true);
		const ownWords =
			name === "after_chat"
				? AFTER_CHAT_BODY.questions.map(({ key }) => key)
				: null;
		for (const language of [null, ...LANGUAGES])
			expect(surveyFaults(body, { language, ownWords })).toEqual([]);
		const survey = name === "after_chat" ? AFTER_CHAT : newId();
		readSurveySet({ site: newId(), survey, state: null, rule });
	},
);

test("SV10 the six topics are all asked about, and a problem and a need lead somewhere", () => {
	const six = SURVEY_PRESETS.find(({ name }) => name === "six_topics");
	const questions = six?.body.questions ?? [];
	expect(new Set(questions.map(({ topic }) => topic))).toEqual(new Set(TOPICS));
	const leads = questions.flatMap(({ topic, leadsTo }) =>
		leadsTo ? [[topic, leadsTo]] : [],
	);
	expect(leads).toEqual([
		["problems", "problem"],
		["needs", "idea"],
	]);
});
