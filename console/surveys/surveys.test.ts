import { expect, it } from "vitest";
import type { SurveyBody } from "../../protocol/survey.ts";
import type {
	SurveyNamed,
	SurveyRead,
	SurveySaved,
	SurveySet,
} from "../../protocol/survey-settings.ts";
import { stagedConnection } from "../testing/staged.ts";
import { addedQuestion, withText } from "./edit-survey.ts";
import { createSurveys } from "./surveys.ts";

const SITE = "site";
const SURVEY = "survey";
const asking = (...texts: string[]): SurveyBody => ({
	title: { en: "Delivery" },
	questions: texts.map((text, at) => ({
		key: `q${at}`,
		kind: "faces",
		text: { en: text },
		choices: [],
		optional: false,
		showIf: null,
		topic: null,
		leadsTo: null,
	})),
	thanks: {},
});

/** A relay with one survey that keeps versions, as the real one does. */
function relay(bodies: SurveyBody[]) {
	const rule = {
		trigger: { kind: "by_link" as const },
		everyDays: 90,
		share: 100,
		quota: null,
		startsAt: null,
		endsAt: null,
	};
	let state: SurveyRead["survey"]["state"] = "running";
	const read = (version = bodies.length): SurveyRead => ({
		survey: {
			site: SITE,
			id: SURVEY,
			title: {},
			state,
			version: bodies.length,
			rule,
			answered: 0,
			madeAt: 1,
			removedAt: null,
		},
		version,
		body: bodies[version - 1] ?? asking(),
		versions: [],
	});
	const stage = stagedConnection({
		"surveys:read": () => ({ surveys: [] }),
		"site:read": () => ({ languages: ["en", "lt"] }),
		"survey:read": ({ version }: SurveyNamed) =>
			bodies.length === 0
				? { ok: false, refusal: { code: "not_found" } }
				: read(version ?? undefined),
		"survey:save": ({ was, body }: SurveySaved) => {
			if (was !== bodies.length)
				return { ok: false, refusal: { code: "conflict" } };
			bodies.push(body);
			return read();
		},
		"survey:set": ({ state: next, rule: set }: SurveySet) => {
			state = next ?? state;
			if (set) Object.assign(rule, set);
			return read();
		},
	});
	const surveys = createSurveys(stage.connection, SITE);
	return { stage, surveys, file: surveys.file(SURVEY), bodies };
}

it("a save of what was changed is the next version, and says before what it does", async () => {
	const { file, bodies } = relay([asking("Fast?")]);
	await file.read();
	file.body.type(addedQuestion(file.body.value.value, "stars"));
	expect(file.changes.value).toMatchObject([{ kind: "new", at: 2 }]);
	expect(await file.body.save()).toBe(true);
	expect(bodies).toHaveLength(2);
	expect(file.was.value).toBe(2);
	expect(file.body.changed.value).toBe(false);
});

it("a colleague's save meanwhile is shown beside what is written, and either can be kept", async () => {
	const { file, bodies } = relay([asking("Fast?")]);
	await file.read();
	const mine = asking("Fast enough?");
	file.body.type(mine);
	bodies.push(asking("Fast?", "Cheap?"));
	expect(await file.body.save()).toBe(false);
	expect(file.theirs.value?.version).toBe(2);
	expect(file.theirChanges.value).toMatchObject([{ kind: "new", at: 2 }]);
	expect(file.body.value.value).toEqual(mine);
	expect(await file.keepMine()).toBe(true);
	expect(bodies.map(({ questions }) => questions.length)).toEqual([1, 2, 1]);
	expect(file.theirs.value).toBeNull();
});

it("it is told of it before it saves, too, and may take theirs", async () => {
	const { surveys, file, bodies } = relay([asking("Fast?")]);
	await file.read();
	file.body.type(asking("Fast enough?"));
	bodies.push(asking("Cheap?"));
	await surveys.read();
	expect(file.theirs.value?.version).toBe(2);
	expect(file.was.value).toBe(1);
	file.takeTheirs();
	expect(file.body.value.value).toEqual(asking("Cheap?"));
	expect(file.was.value).toBe(2);
});

it("what nobody has written over is simply the newest", async () => {
	const { surveys, file, bodies } = relay([asking("Fast?")]);
	await file.read();
	bodies.push(asking("Cheap?"));
	await surveys.read();
	expect(file.theirs.value).toBeNull();
	expect(file.was.value).toBe(2);
});

it("a new one is saved as a draft, with the rule with which it begins", async () => {
	const { stage, surveys, file } = relay([]);
	const trigger = { kind: "left_checkout" as const };
	const rule = {
		trigger,
		everyDays: 30,
		share: 100,
		quota: null,
		startsAt: null,
		endsAt: null,
	};
	surveys.begin(SURVEY, { body: asking("Why?"), rule });
	expect(file.state.value.kind).toBe("new");
	await file.body.save();
	expect(stage.saidOf("survey:save")).toMatchObject([{ was: 0 }]);
	expect(stage.saidOf("survey:set")).toMatchObject([{ state: null, rule }]);
	expect(file.rule.value.value.everyDays).toBe("30");
});

it("faults are those that the relay would find, in the shop's own language", async () => {
	const { surveys, file } = relay([asking("Fast?")]);
	await surveys.read();
	await file.read();
	const body = file.body.value.value;
	file.body.type({ ...body, title: withText({ lt: "Kaip?" }, "en", "") });
	expect(file.faults.value).toEqual([
		{ field: "title", why: "no_default_language" },
	]);
});
