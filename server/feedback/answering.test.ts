import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import {
	AFTER_CHAT,
	ANSWER_CHARS,
	ANSWERS_BYTES,
} from "../../protocol/survey.ts";
import { ANSWERS_READ_BYTES } from "../../protocol/survey-answers.ts";
import { asked, heardAsk } from "../testing/asked.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { hires } from "../testing/staff.ts";
import {
	askedOnPage,
	FACES_AND_WHY,
	question,
	running,
	survey,
} from "../testing/surveyed.ts";
import { arrives, together } from "../testing/wire.ts";
import { AFTER_CHAT_BODY } from "./after-chat.ts";
import { leadsOf } from "./leads.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const malformed = (field: string) => ({
	ok: false,
	refusal: { code: "malformed", field },
});
const TOO_LATE = { ok: false, refusal: { code: "too_late" } };

test("SV5 the first tap is kept, each step is whole, and it goes on where it was left", async () => {
	const { ada, site, id } = await running(relay, FACES_AND_WHY);
	const { ask, says, reads } = await askedOnPage(relay, { survey: id });
	expect(await reads()).toMatchObject({ answers: {}, done: false });
	expect(await says({ score: 2 })).toEqual({ ok: true, data: {} });
	await relay.restart();
	const kept = await relay.store.answeredAsk(site, ask);
	expect(kept).toMatchObject({ given: '[["score",2,null,null]]' });
	ada.close();
});

test("SV5 what is not among the answers any more is taken back", async () => {
	const { id } = await running(relay, FACES_AND_WHY);
	const { says, reads } = await askedOnPage(relay, { survey: id });
	await says({ score: 2, why: "Late" });
	expect((await reads()).answers).toEqual({ score: 2, why: "Late" });
	await says({ score: 5 });
	expect((await reads()).answers).toEqual({ score: 5 });
	// Blank words are no answer.
	await says({ score: 1, why: " \n " });
	expect((await reads()).answers).toEqual({ score: 1 });
});

test("SV4 an answer that the question does not take, was not asked or is hidden is refused by its key, and the first tap stays", async () => {
	const { id } = await running(relay, FACES_AND_WHY);
	const { says, reads } = await askedOnPage(relay, { survey: id });
	await says({ score: 4 });
	for (const score of [7, 0, "4", ["a"]])
		expect(await says({ score })).toEqual(malformed("answers.score"));
	expect(await says({ score: 3.5 })).toEqual(malformed("answers.score"));
	expect(await says({ score: 4, other: 1 })).toEqual(
		malformed("answers.other"),
	);
	expect(await says({ score: 4, why: "Late" })).toEqual(
		malformed("answers.why"),
	);
	expect(await says({}, true)).toEqual(malformed("answers.score"));
	expect(await says({ score: 1, why: "x".repeat(ANSWER_CHARS + 1) })).toEqual({
		ok: false,
		refusal: { code: "too_long", field: "answers.why", most: ANSWER_CHARS },
	});
	expect((await reads()).answers).toEqual({ score: 4 });
});

test("SV4 all answers to one ask are so many bytes at most", async () => {
	const questions = Array.from({ length: 10 }, (_, at) =>
		question(`q${at}`, "text", { optional: true }),
	);
	const { id } = await running(relay, survey(...questions));
	const { says } = await askedOnPage(relay, { survey: id });
	const words = (bytes: number) => {
		const answers = Object.fromEntries(
			questions.map(({ key }) => [key, "x".repeat(3_200)]),
		);
		const rest = bytes - JSON.stringify({ ...answers, q0: "" }).length;
		return { ...answers, q0: "x".repeat(rest) };
	};
	expect(await says(words(ANSWERS_BYTES + 1))).toEqual(malformed("answers"));
	expect(await says(words(ANSWERS_BYTES))).toMatchObject({ ok: true });
});

test("SV5 once it was ended it is final, and the same again is no refusal", async () => {
	const { id } = await running(relay, FACES_AND_WHY);
	const { says, reads } = await askedOnPage(relay, { survey: id });
	await says({ score: 2 }, true);
	expect(await says({ score: 2 }, true)).toMatchObject({ ok: true });
	expect(await says({ score: 3 }, true)).toEqual(TOO_LATE);
	expect(await says({ score: 2, why: "Late" })).toEqual(TOO_LATE);
	expect(await reads()).toMatchObject({ answers: { score: 2 }, done: true });
});

test("SV5 of two tabs the last whole word wins, and no half of the other stands beside it", async () => {
	const { id } = await running(
		relay,
		survey(question("a", "nps"), question("b", "nps")),
	);
	const { maya, ask, says, reads } = await askedOnPage(relay, { survey: id });
	const tab = await arrives(relay, { token: maya.token });
	const other = (answers: object) =>
		tab.say("survey:answer", { ask, answers, done: false });
	for (let round = 0; round < 5; round++) {
		await Promise.all([says({ a: 1, b: 1 }), other({ a: 2, b: 2 })]);
		const { a, b } = (await reads()).answers;
		expect([1, 2]).toContain(a);
		expect(b).toBe(a);
	}
});

test("SV5 the same answer twice is one, and is told once", async () => {
	const { ada, id } = await running(relay, FACES_AND_WHY);
	const { says } = await askedOnPage(relay, { survey: id });
	await says({ score: 2 });
	relay.clock.pass(1_000);
	await says({ score: 2 });
	await ada.fence();
	expect(ada.facts("survey:answered")).toHaveLength(1);
	const { surveys } = await ada.ask("surveys:read", { site: relay.shop.id });
	expect(surveys[1]).toMatchObject({ answered: 1 });
});

test("SV5 it is answered until its time, also once the survey was ended or removed", async () => {
	const { ada, site, id } = await running(relay, FACES_AND_WHY);
	const { says, reads, maya, ask } = await askedOnPage(relay, {
		survey: id,
		days: 1,
	});
	await says({ score: 2 });
	await ada.ask("survey:set", { site, survey: id, state: "ended", rule: null });
	expect(await says({ score: 3 })).toMatchObject({ ok: true });
	await ada.ask("survey:remove", { site, survey: id });
	expect(await says({ score: 1, why: "Late" })).toMatchObject({ ok: true });
	const page = { site, survey: id, before: null };
	const { answers } = await ada.ask("survey-answers:read", page);
	expect(answers).toMatchObject([{ answers: { score: 1, why: "Late" } }]);
	relay.clock.pass(86_400_000);
	expect((await reads()).answers).toEqual({ score: 1, why: "Late" });
	relay.clock.pass(1);
	expect(await says({ score: 2 })).toEqual(TOO_LATE);
	expect(await maya.refused("ask:read", { ask, locale: "en" })).toEqual({
		code: "too_late",
	});
});

test("SV4 an answer is judged by the version that was asked, whatever is asked since", async () => {
	const { id, saves } = await running(relay, FACES_AND_WHY);
	const first = await askedOnPage(relay, { survey: id, version: 1 });
	await saves(survey(question("score", "stars")), 1);
	await saves(survey(question("easy", "effort")), 2);
	expect(await first.says({ easy: 7 })).toEqual(malformed("answers.easy"));
	expect(await first.says({ score: 1, why: "Late" })).toMatchObject({
		ok: true,
	});
	const third = await askedOnPage(relay, { survey: id, version: 3 });
	expect(await third.says({ easy: 7 })).toMatchObject({ ok: true });
	expect(await third.says({ score: 1 })).toEqual(malformed("answers.score"));
});

test("SV4 nobody answers what another was asked", async () => {
	const { id } = await running(relay, FACES_AND_WHY);
	const { ask } = await askedOnPage(relay, { survey: id });
	const omar = await arrives(relay);
	const elsewhere = await arrives(relay, { site: relay.books.id });
	for (const other of [omar, elsewhere]) {
		const none = { code: "not_found" };
		expect(await other.refused("ask:read", { ask, locale: "en" })).toEqual(
			none,
		);
		const given = { ask, answers: { score: 5 }, done: true };
		expect(await other.refused("survey:answer", given)).toEqual(none);
		expect(await other.refused("ask:mark", { ask, as: "seen" })).toEqual(none);
		const contact = "omar@example.com";
		expect(await other.refused("contact:leave", { ask, contact })).toEqual(
			none,
		);
	}
});

test("SV6 what is asked is told in the shopper's language, or in another that is named", async () => {
	const body = survey(
		question("score", "faces", { text: { en: "How?", lt: "Kaip?" } }),
	);
	const { id } = await running(relay, body);
	const { reads } = await askedOnPage(relay, { survey: id });
	expect(await reads("lt-LT")).toMatchObject({
		title: { text: "How was it?", language: "en" },
		questions: [{ text: { text: "Kaip?", language: "lt" } }],
		thanks: null,
	});
	expect((await reads("sv")).questions[0]?.text?.language).toBe("en");
});

test("SV7 words are masked as messages are, and where the shop can reach who wrote them is left once there is an answer", async () => {
	const { ada, site, id } = await running(relay, FACES_AND_WHY);
	const { maya, ask, says } = await askedOnPage(relay, { survey: id });
	const contact = "maya@example.com";
	const leaves = () => maya.say("contact:leave", { ask, contact });
	expect(await leaves()).toMatchObject({ refusal: { code: "not_found" } });
	await says({ score: 1, why: "=cmd() 4111 1111 1111 1111" }, true);
	expect(await leaves()).toMatchObject({ ok: true });
	expect(await leaves()).toMatchObject({ ok: true });
	const page = { site, survey: id, before: null };
	const { answers } = await ada.ask("survey-answers:read", page);
	expect(answers).toMatchObject([
		{
			ask,
			version: 1,
			relation: "visitor",
			cause: "on_page",
			channel: "widget",
			contact,
			doneAt: relay.clock.now(),
			hidden: null,
		},
	]);
	expect(answers[0]?.answers.why).toMatch(/^=cmd\(\) .*1111$/);
	expect(answers[0]?.answers.why).not.toContain("4111 1111");
	const leads = await leadsOf(relay.store)({ site_id: site, id: ask });
	expect(leads).toMatchObject([{ kind: "problem", question: "why" }]);
});

test("SV7 a hidden answer stays with who hid it and why, stays counted, and stands in the audit log", async () => {
	const { ada, site, id } = await running(relay, FACES_AND_WHY);
	const { desk: mona } = await hires(relay, "Mona", "supervisor");
	const { ask, says } = await askedOnPage(relay, { survey: id });
	const hides = (why: string | null) =>
		mona.say("answer:hide", { site, ask, why });
	expect(await hides("Abuse")).toMatchObject({
		refusal: { code: "not_found" },
	});
	await says({ score: 1, why: "You ****" });
	await hides("Abuse");
	const page = { site, survey: id, before: null };
	const read = async () => (await ada.ask("survey-answers:read", page)).answers;
	expect(await read()).toMatchObject([
		{ hidden: { by: { name: "Mona" }, why: "Abuse" }, answers: { score: 1 } },
	]);
	const { surveys } = await ada.ask("surveys:read", { site });
	expect(surveys[1]).toMatchObject({ answered: 1 });
	await hides(null);
	expect(await read()).toMatchObject([{ hidden: null }]);
	const { entries } = await ada.ask("audit:read", {
		site,
		text: "",
		actions: ["answer_hidden", "answer_shown"],
		person: null,
		from: null,
		until: null,
		before: null,
	});
	expect(entries.map(({ action, details }) => [action, details.why])).toEqual([
		["answer_shown", undefined],
		["answer_hidden", "Abuse"],
	]);
});

test("SV7 a rating that is hidden keeps its score in the list of ratings, and its comment is not told there", async () => {
	const { desk: mona } = await hires(relay, "Mona", "supervisor");
	const { noor, gives } = await asked(relay);
	await gives(1, "You ****");
	const read = async () =>
		(await noor.ask("ratings:read", { before: null })).ratings;
	const [{ ask = "" } = {}] = await read();
	const hide = { site: relay.shop.id, ask };
	await mona.ask("answer:hide", { ...hide, why: "Abuse" });
	expect(await read()).toMatchObject([
		{ ask, score: 1, comment: null, hidden: true },
	]);
	const { rating } = await noor.hears("rating:given", (fact) =>
		Boolean(fact.rating.hidden),
	);
	expect(rating).toMatchObject({ score: 1, comment: null });
	await mona.ask("answer:hide", { ...hide, why: null });
	expect(await read()).toMatchObject([{ comment: "You ****", hidden: false }]);
});

test("SV7 answers are read page by page within their bytes, each once", async () => {
	const { ada, site, id } = await running(relay, FACES_AND_WHY);
	const asks: string[] = [];
	// Some at the same time, as a cursor of times alone would lose or repeat them.
	for (let one = 0; one < 24; one++) {
		const { ask, says, maya } = await askedOnPage(relay, { survey: id });
		await says({ score: 1, why: "x".repeat(4_000) });
		asks.push(ask);
		maya.close();
		if (one % 5 === 4) relay.clock.pass(1);
	}
	const seen: string[] = [];
	let before: { at: number; ask: string } | null = null;
	for (let more = true; more; ) {
		const page: { answers: { ask: string; at: number }[]; more: boolean } =
			await ada.ask("survey-answers:read", { site, survey: id, before });
		expect(JSON.stringify(page.answers).length).toBeLessThan(
			ANSWERS_READ_BYTES + 100,
		);
		seen.push(...page.answers.map(({ ask }) => ask));
		const last = page.answers.at(-1);
		before = last ? { at: last.at, ask: last.ask } : null;
		more = page.more;
	}
	expect(seen.toSorted()).toEqual(asks.toSorted());
});

test("SV9 a rating is the answer to the survey after a conversation, whichever chat gives it", async () => {
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const site = relay.shop.id;
	const { noor, maya, conversation, asked: seq, gives } = await asked(relay);
	const { entries } = await maya.ask("entries:read", {
		conversation,
		after: 0,
	});
	const entry = entries.find((one) => one.seq === seq);
	const { ask = "", more } = (entry?.body ?? {}) as {
		ask?: string;
		more?: true;
	};
	expect(more).toBeUndefined();
	await gives(4);
	expect((await maya.ask("ask:read", { ask, locale: "lt" })).ask).toMatchObject(
		{
			survey: AFTER_CHAT,
			version: 1,
			conversation,
			title: null,
			answers: { score: 4 },
			questions: AFTER_CHAT_BODY.questions.map(({ key, kind }) => ({
				key,
				kind,
				text: null,
			})),
		},
	);
	const nothing = { ask, answers: {}, done: false };
	expect(await maya.refused("survey:answer", nothing)).toEqual({
		code: "malformed",
		field: "answers.score",
	});
	const answers = { score: 2, solved: "no", comment: "Late" };
	await maya.ask("survey:answer", { ask, answers, done: true });
	const { ratings } = await noor.ask("ratings:read", { before: null });
	expect(ratings).toMatchObject([{ ...answers, conversation, asked: seq }]);
	expect(noor.facts("rating:given").at(-1)?.rating).toMatchObject(answers);
	expect((await gives(5)).ok).toBe(false);
	const log = await maya.ask("entries:read", { conversation, after: seq });
	expect(log.entries.map(({ body }) => body)).toEqual([
		{ asked: seq, score: 4, solved: null, comment: null },
		{ asked: seq, ...answers },
	]);
	const page = { site, survey: AFTER_CHAT, before: null };
	expect(await ada.ask("survey-answers:read", page)).toMatchObject({
		answers: [{ ask, answers, channel: "chat", conversation }],
	});
});

test("SV9 a chat that knows the rating only rates a survey that asks more, and takes nothing of it back", async () => {
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const body = {
		...AFTER_CHAT_BODY,
		questions: [
			...AFTER_CHAT_BODY.questions.slice(0, 1),
			question("friendly", "stars", { optional: true }),
		],
	};
	const named = { site: relay.shop.id, survey: AFTER_CHAT };
	await ada.ask("survey:save", { ...named, was: 1, body });
	const { maya, conversation, asked: seq, gives } = await asked(relay);
	const { entries } = await maya.ask("entries:read", {
		conversation,
		after: 0,
	});
	const entry = entries.find((one) => one.seq === seq);
	expect(entry?.body).toMatchObject({ more: true });
	const { ask = "" } = (entry?.body ?? {}) as { ask?: string };
	const given = { ask, answers: { score: 3, friendly: 5 }, done: false };
	await maya.ask("survey:answer", given);
	await gives(1, "Late");
	const page = { ...named, before: null };
	expect(await ada.ask("survey-answers:read", page)).toMatchObject({
		answers: [
			{ version: 2, answers: { score: 1, friendly: 5, comment: "Late" } },
		],
	});
});

test("SV9 where it is paused nobody is asked after a conversation, and once it runs again the next ending is", async () => {
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const site = relay.shop.id;
	const sets = (state: "paused" | "running") =>
		ada.ask("survey:set", { site, survey: AFTER_CHAT, state, rule: null });
	await sets("paused");
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes, two.");
	await noor.ask("conversation:close", { conversation });
	await relay.passes(CLOSE_UNDO_MS);
	await maya.fence();
	const heard = maya.facts("entry:added").map(({ entry }) => entry.kind);
	expect(heard).not.toContain("asked");
	await sets("running");
	await noor.ask("conversation:reopen", { conversation, undo: false });
	await answers("And it is here.");
	await noor.ask("conversation:close", { conversation });
	relay.clock.pass(CLOSE_UNDO_MS);
	const { seq } = await heardAsk(relay, maya);
	await maya.ask("rating:give", {
		conversation,
		asked: seq,
		score: 5,
		solved: null,
		comment: null,
	});
	const { ratings } = await noor.ask("ratings:read", { before: null });
	expect(ratings).toMatchObject([
		{ agents: ["Noor"], credited: [{ name: "Noor" }] },
	]);
});

test("SV7 words and contacts go with their shopper, and consoles that show them are told", async () => {
	const { ada, site, id } = await running(relay, FACES_AND_WHY);
	const { maya, ask, says } = await askedOnPage(relay, { survey: id });
	await says({ score: 1, why: "Late" });
	await maya.ask("contact:leave", { ask, contact: "maya@example.com" });
	await ada.fence();
	const told = () => ada.facts("survey:answered").length;
	const before = told();
	await maya.ask("visitor:forget", {});
	await ada.fence();
	expect(told()).toBe(before + 1);
	const page = { site, survey: id, before: null };
	expect((await ada.ask("survey-answers:read", page)).answers).toMatchObject([
		{ ask, answers: { score: 1 }, erased: ["why"], contact: null },
	]);
});

test("SV7 what was erased with a conversation is told to have been answered", async () => {
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const { maya, gives } = await asked(relay);
	await gives(2, "Late");
	await maya.ask("visitor:forget", {});
	const page = { site: relay.shop.id, survey: AFTER_CHAT, before: null };
	const { answers } = await ada.ask("survey-answers:read", page);
	expect(answers).toMatchObject([
		{ answers: { score: 2 }, erased: ["comment"], contact: null },
	]);
	expect(
		await ada.refused("survey-answers:read", { ...page, survey: newId() }),
	).toEqual({ code: "not_found" });
});
