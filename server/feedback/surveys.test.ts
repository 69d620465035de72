import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { AFTER_CHAT } from "../../protocol/survey.ts";
import type { SurveyRead } from "../../protocol/survey-settings.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { hires } from "../testing/staff.ts";
import {
	FACES_AND_WHY,
	question,
	running,
	survey,
} from "../testing/surveyed.ts";
import { addAgent } from "../testing/wire.ts";
import { AFTER_CHAT_BODY, AFTER_CHAT_RULE } from "./after-chat.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const STARS = survey(question("score", "stars"));

test("SV1 every site has the survey after a conversation, which nobody has made", async () => {
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const site = relay.shop.id;
	const { surveys } = await ada.ask("surveys:read", { site });
	expect(surveys).toEqual([
		{
			site,
			id: AFTER_CHAT,
			title: {},
			state: "running",
			version: 1,
			rule: AFTER_CHAT_RULE,
			answered: 0,
			madeAt: null,
			removedAt: null,
		},
	]);
	const named = { site, survey: AFTER_CHAT };
	const read = await ada.ask("survey:read", { ...named, version: null });
	expect(read).toMatchObject({ version: 1, body: AFTER_CHAT_BODY });
	expect(await ada.refused("survey:remove", named)).toEqual({
		code: "rejected",
	});
	const ends = { ...named, state: "ended", rule: null };
	expect(await ada.refused("survey:set", ends)).toEqual({ code: "rejected" });
});

test("SV1 its own questions keep their kinds, and its score stays", async () => {
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const saves = (body: object) =>
		ada.say("survey:save", {
			site: relay.shop.id,
			survey: AFTER_CHAT,
			was: 1,
			body,
		});
	const [score, solved, comment] = AFTER_CHAT_BODY.questions;
	if (!score || !solved || !comment) throw new Error("they are gone");
	const questions = (...all: object[]) => ({
		...AFTER_CHAT_BODY,
		questions: all,
	});
	for (const [body, field] of [
		[questions(solved, comment), "body.questions.0.key"],
		[questions(comment, score), "body.questions.0.key"],
		[questions({ ...score, optional: true }), "body.questions.0.key"],
		[questions({ ...score, kind: "stars" }), "body.questions.0.kind"],
	] as const)
		expect(await saves(body)).toEqual({
			ok: false,
			refusal: { code: "malformed", field },
		});
	const more = questions(score, comment, question("friendly", "stars"));
	expect(await saves(more)).toMatchObject({
		ok: true,
		data: { version: 2, survey: { state: "running", version: 2 } },
	});
});

test("SV2 what has changed is a new version, what has not is none, and the old ones stay", async () => {
	const { ada, site, id, saves } = await running(relay, FACES_AND_WHY);
	expect(await saves(FACES_AND_WHY, 1)).toMatchObject({ version: 1 });
	const second = await saves(STARS, 1);
	expect(second).toMatchObject({ version: 2, survey: { state: "running" } });
	expect(second.versions.map(({ version }) => version)).toEqual([2, 1]);
	expect(second.versions[0]?.madeBy?.name).toBe("Ada");
	// The reply was lost, and it is said again.
	expect((await saves(STARS, 1)).version).toBe(2);
	const late = { site, survey: id, was: 1, body: survey(question("a", "nps")) };
	expect(await ada.refused("survey:save", late)).toEqual({ code: "conflict" });
	const first = await ada.ask("survey:read", { site, survey: id, version: 1 });
	expect(first).toMatchObject({ version: 1, body: FACES_AND_WHY });
	const none = { site, survey: id, version: 3 };
	expect(await ada.refused("survey:read", none)).toEqual({ code: "not_found" });
});

test("SV2 of two who save at once one makes a version, and the other is told", async () => {
	const { ada, site, id } = await running(relay, FACES_AND_WHY);
	const bodies = ["a", "b", "c"].map((key) => survey(question(key, "nps")));
	const replies = await Promise.all(
		bodies.map((body) =>
			ada.say("survey:save", { site, survey: id, was: 1, body }),
		),
	);
	expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
	expect(replies.filter(({ ok }) => !ok)).toEqual(
		Array(2).fill({ ok: false, refusal: { code: "conflict" } }),
	);
});

test("SV3 what cannot be asked is refused with the field at fault, and nothing is kept", async () => {
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const site = relay.shop.id;
	const saves = (body: object) =>
		ada.refused("survey:save", { site, survey: newId(), was: 0, body });
	const late = survey(
		question("a", "faces", { showIf: { question: "b", in: [1] } }),
		question("b", "faces"),
	);
	expect(await saves(late)).toEqual({
		code: "malformed",
		field: "body.questions.0.showIf",
	});
	expect(await saves({ ...STARS, questions: [] })).toEqual({
		code: "malformed",
		field: "body.questions",
	});
	const { surveys } = await ada.ask("surveys:read", { site });
	expect(surveys).toHaveLength(1);
});

test("SV2 a survey goes from draft to running and paused to its end, and no other way", async () => {
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const site = relay.shop.id;
	const id = newId();
	const sets = (state: string) =>
		ada.say("survey:set", { site, survey: id, state, rule: null });
	expect(await sets("running")).toMatchObject({
		refusal: { code: "not_found" },
	});
	const saved = { site, survey: id, was: 0, body: STARS };
	const made = await ada.ask("survey:save", saved);
	expect(made.survey).toMatchObject({ state: "draft", answered: 0 });
	const steps = [
		["paused", false],
		["ended", false],
		["running", true],
		["paused", true],
		["running", true],
		["ended", true],
		["running", false],
		["paused", false],
	] as const;
	for (const [state, ok] of steps)
		expect((await sets(state)).ok, state).toBe(ok);
	const rule = { ...AFTER_CHAT_RULE, trigger: { kind: "after_chat" } };
	expect(
		await ada.refused("survey:set", { site, survey: id, state: null, rule }),
	).toEqual({ code: "rejected" });
	expect(
		await ada.refused("survey:set", {
			site,
			survey: id,
			state: null,
			rule: { ...rule, trigger: { kind: "by_link" }, everyDays: 6 },
		}),
	).toEqual({ code: "malformed", field: "rule.everyDays" });
});

test("SV2 of two who change when it is asked at once, none undoes what the other did", async () => {
	const { ada, site, id } = await running(relay, STARS);
	const set = { site, survey: id, state: null, rule: null };
	const rule = { ...AFTER_CHAT_RULE, trigger: { kind: "by_link" }, share: 5 };
	const replies = await Promise.all([
		ada.say("survey:set", { ...set, state: "paused" }),
		ada.say("survey:set", { ...set, rule }),
	]);
	const { survey: after } = await ada.ask("survey:read", {
		site,
		survey: id,
		version: null,
	});
	const [paused, ruled] = replies.map(({ ok }) => ok);
	expect(paused || ruled).toBe(true);
	expect(after.state).toBe(paused ? "paused" : "running");
	expect(after.rule.share).toBe(ruled ? 5 : 100);
});

test("SV2 a removed survey is read still, is changed no more, and stands at the end", async () => {
	const { ada, site, id } = await running(relay, STARS);
	const { surveys } = await ada.ask("survey:remove", { site, survey: id });
	expect(surveys.at(-1)).toMatchObject({
		id,
		removedAt: relay.clock.now(),
	});
	const read: SurveyRead = await ada.ask("survey:read", {
		site,
		survey: id,
		version: null,
	});
	expect(read.body).toEqual(STARS);
	const saved = { site, survey: id, was: 1, body: FACES_AND_WHY };
	expect(await ada.refused("survey:save", saved)).toEqual({
		code: "not_found",
	});
	const page = { site, survey: id, before: null };
	expect(await ada.ask("survey-answers:read", page)).toEqual({
		answers: [],
		more: false,
	});
});

test("SV2 owners change surveys, supervisors read them, each change is told and stands in the audit log", async () => {
	const { desk: mona } = await hires(relay, "Mona", "supervisor");
	const noor = await addAgent(relay, "noor");
	const { ada, site, id } = await running(relay, STARS);
	await mona.hears("surveys:changed");
	expect(
		(await mona.ask("survey:read", { site, survey: id, version: null })).body,
	).toEqual(STARS);
	const set = { site, survey: id, state: "paused", rule: null };
	expect(await mona.refused("survey:set", set)).toEqual({ code: "forbidden" });
	expect(await noor.refused("surveys:read", { site })).toEqual({
		code: "forbidden",
	});
	await ada.ask("survey:remove", { site, survey: id });
	const { entries } = await ada.ask("audit:read", {
		site,
		text: "",
		actions: ["survey_saved", "survey_set", "survey_removed"],
		person: null,
		from: null,
		until: null,
		before: null,
	});
	expect(entries.map(({ action, target }) => [action, target?.id])).toEqual([
		["survey_removed", id],
		["survey_set", id],
		["survey_saved", id],
	]);
});

test("SV8 each version says since when its questions are the same", async () => {
	const { saves } = await running(relay, FACES_AND_WHY);
	const why = FACES_AND_WHY.questions[1];
	if (!why) throw new Error("it is gone");
	await saves(survey(question("score", "faces"), question("new", "nps")), 1);
	const { versions } = await saves(
		survey(question("score", "faces"), question("new", "stars"), why),
		2,
	);
	expect(versions.map(({ comparableSince }) => comparableSince)).toEqual([
		{ score: 1, new: 3, why: 3 },
		{ score: 1, new: 2 },
		{ score: 1, why: 1 },
	]);
});

test("SV10 what a survey can begin with is read by owners and supervisors", async () => {
	const { desk: mona } = await hires(relay, "Mona", "supervisor");
	const { presets } = await mona.ask("survey-presets:read", {
		site: relay.shop.id,
	});
	expect(presets.map(({ name }) => name)).toEqual([
		"after_chat",
		"six_topics",
		"product_in_use",
		"nps",
		"ordering_effort",
		"leaving",
	]);
});
