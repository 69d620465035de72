import { afterEach, beforeEach, expect, test } from "vitest";
import { newToken } from "../../../protocol/ids.ts";
import type { SurveyBody } from "../../../protocol/survey.ts";
import { ANSWER_CHARS } from "../../../protocol/survey.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../../testing/relay.ts";
import { signedBy } from "../../testing/signed.ts";
import {
	FACES_AND_WHY,
	question,
	running,
	survey,
} from "../../testing/surveyed.ts";
import { arrives } from "../../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** A link that Ada has made, and a browser that follows it. */
async function linked(body: SurveyBody, over: object = {}) {
	const scene = await running(relay, body);
	const { url } = await scene.ada.ask("survey-link:make", {
		site: scene.site,
		survey: scene.id,
		name: "Parcels",
		uses: "open",
		order: null,
		expiresAt: null,
		...over,
	});
	const path = new URL(url).pathname;
	return { ...scene, path, browser: browser(path) };
}

/** It keeps its cookie. */
function browser(path: string) {
	let cookie = "";
	async function asks(query: string, init: RequestInit = {}) {
		const headers = { ...init.headers, ...(cookie && { Cookie: cookie }) };
		const answer = await fetch(`${relay.origin}${path}${query}`, {
			redirect: "manual",
			...init,
			headers,
		});
		cookie = answer.headers.get("Set-Cookie")?.split(";")[0] ?? cookie;
		const next = answer.headers.get("Location");
		return {
			status: answer.status,
			html: await answer.text(),
			query: next?.includes("?") ? next.slice(next.indexOf("?")) : "",
			headers: answer.headers,
		};
	}
	const reads = (query = "", headers = {}) => asks(query, { headers });
	const sends = (
		fields: readonly (readonly [string, string])[],
		headers: Record<string, string> = { Origin: RELAY_ORIGIN },
	) =>
		asks("", {
			method: "POST",
			headers: {
				...headers,
				"Content-Type": "application/x-www-form-urlencoded",
			},
			body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
		});
	return { reads, sends, cookie: () => cookie };
}

const score = (value: string) =>
	[
		["shown", "score"],
		["q.score", value],
	] as const;

/** Every ask of the survey that was answered, with its answers. */
async function answers(site: string, id: string) {
	const all = await relay.store.answeredAsks(
		site,
		id,
		{ at: Number.MAX_SAFE_INTEGER, ask: "~" },
		20,
	);
	return all.map(({ given, relation, channel, done_at }) => ({
		given: JSON.parse(given).map((one: unknown[]) => one.slice(0, 4)),
		relation,
		channel,
		isDone: done_at !== null,
	}));
}

test("LI1 a survey is answered by a link page by page, and each page is kept", async () => {
	const { site, id, browser, path } = await linked(FACES_AND_WHY);
	const first = await browser.reads();
	expect(first.status).toBe(200);
	expect(first.html).toContain("What of score?");
	// Its branch is not decided yet.
	expect(first.html).not.toContain("What of why?");
	expect(first.html).not.toContain("<script");
	expect(first.headers.get("Content-Security-Policy")).toContain(
		"default-src 'none'",
	);
	const sent = await browser.sends(score("2"));
	expect([sent.status, sent.query]).toEqual([303, "?from=why"]);
	expect(sent.headers.get("Set-Cookie")).toContain(
		`Path=${path}; Max-Age=2592000; HttpOnly; SameSite=Lax`,
	);
	expect(await answers(site, id)).toMatchObject([
		{ given: [["score", 2, null, null]], channel: "link", isDone: false },
	]);
	const second = await browser.reads(sent.query);
	expect(second.html).toContain("What of why?");
	await browser.sends([
		["shown", "why"],
		["q.why", "Broken\r\nglass =cmd() <script>"],
	]);
	expect(await answers(site, id)).toMatchObject([
		{
			given: expect.arrayContaining([
				["why", null, null, "Broken\nglass =cmd() <script>"],
			]),
			relation: "visitor",
			isDone: true,
		},
	]);
	// It is final: another word changes nothing.
	await browser.sends(score("5"));
	expect((await browser.reads()).html).toContain('role="status"');
	expect((await answers(site, id))[0]?.given).toContainEqual([
		"score",
		2,
		null,
		null,
	]);
});

test("LI1 a branch that is not asked ends the survey, and it goes on where it was left", async () => {
	const body = survey(...FACES_AND_WHY.questions, question("price", "stars"));
	const { site, id, browser } = await linked(body);
	expect((await browser.sends(score("5"))).query).toBe("?from=price");
	expect((await browser.reads()).html).toContain("What of price?");
	const back = await browser.reads("?from=score");
	expect(back.html).toMatch(/value="5" checked/);
	await browser.sends([
		["shown", "price"],
		["q.price", "4"],
	]);
	expect(await answers(site, id)).toMatchObject([{ isDone: true }]);
});

test("LI2 opening a link changes nothing, whoever looks at it first", async () => {
	const { site, id, browser } = await linked(FACES_AND_WHY, { uses: "once" });
	for (const one of [browser, browser]) {
		const read = await one.reads();
		expect(read.headers.get("Set-Cookie")).toBeNull();
		expect(read.headers.get("Cache-Control")).toBe("no-store");
	}
	expect(await answers(site, id)).toEqual([]);
});

test("LI3 a link for one person is answered once, on one device", async () => {
	const {
		site,
		id,
		path,
		browser: phone,
	} = await linked(FACES_AND_WHY, {
		uses: "once",
	});
	await phone.sends(score("2"));
	const laptop = browser(path);
	const read = await laptop.reads();
	expect(read.status).toBe(410);
	expect(read.html).toContain("begun on another device");
	expect((await laptop.sends(score("5"))).status).toBe(410);
	await phone.sends([["shown", "why"]]);
	expect((await laptop.reads()).html).toContain("have been answered");
	expect(await answers(site, id)).toHaveLength(1);
});

test("LI3 of two devices at once one has the link", async () => {
	const { site, id, path } = await linked(FACES_AND_WHY, { uses: "once" });
	const both = [browser(path), browser(path)];
	await Promise.all(both.map((one) => one.sends(score("3"))));
	expect(await answers(site, id)).toHaveLength(1);
});

test("LI3 an open link is answered once in each browser, also sent twice at once", async () => {
	const { site, id, path } = await linked(FACES_AND_WHY);
	const key = ["key", newToken()] as const;
	const one = browser(path);
	await Promise.all([
		one.sends([...score("3"), key]),
		one.sends([...score("3"), key]),
	]);
	expect(await answers(site, id)).toHaveLength(1);
	await browser(path).sends(score("5"));
	expect(await answers(site, id)).toHaveLength(2);
});

test("LI4 a link with a signed order makes a customer, and an order that nobody told makes none", async () => {
	const claims = { order: "LL-1", at: "2026-05-30" };
	await fetch(`${relay.origin}/orders/${relay.shop.id}`, {
		method: "POST",
		headers: { "Content-Type": "application/jwt" },
		body: await signedBy(relay, { claims }),
	});
	const scene = await linked(FACES_AND_WHY, { uses: "once", order: "LL-1" });
	await scene.browser.sends(score("5"));
	expect(await answers(scene.site, scene.id)).toMatchObject([
		{ relation: "customer" },
	]);
	const wanted = {
		site: scene.site,
		survey: scene.id,
		name: "x",
		uses: "once",
		expiresAt: null,
	} as const;
	expect(
		await scene.ada.refused("survey-link:make", { ...wanted, order: "LL-2" }),
	).toEqual({ code: "malformed", field: "order" });
});

test("AK9 what was answered by a link is nobody's to claim, whoever reads its id", async () => {
	const { ada, site, id: survey, browser } = await linked(FACES_AND_WHY);
	await browser.sends(score("1"));
	const asked = { site, survey, before: null };
	const read = await ada.ask("survey-answers:read", asked);
	const ask = read.answers[0]?.ask ?? "";
	// Of the staff, in the chat of the shop.
	const shopper = await arrives(relay);
	const none = { code: "not_found" };
	const named = { ask, locale: "en" };
	expect(await shopper.refused("ask:read", named)).toEqual(none);
	const given = { ask, answers: { score: 5 }, done: true };
	expect(await shopper.refused("survey:answer", given)).toEqual(none);
	const mark = { ask, as: "dismissed" } as const;
	expect(await shopper.refused("ask:mark", mark)).toEqual(none);
	expect(await ada.ask("survey-answers:read", asked)).toEqual(read);
});

test("LI5 a link that has ended, is late or leads nowhere says so", async () => {
	const now = relay.clock.now();
	const scene = await linked(FACES_AND_WHY, { expiresAt: now + 1_000 });
	const { site, id: survey, ada, path } = scene;
	relay.clock.pass(1_001);
	const late = await scene.browser.reads();
	expect([late.status, late.html]).toEqual([
		410,
		expect.stringContaining("has passed"),
	]);
	const made = await ada.ask("survey-link:make", {
		site,
		survey,
		name: "Till",
		uses: "open",
		order: null,
		expiresAt: null,
	});
	const till = browser(new URL(made.url).pathname);
	await till.sends(score("2"));
	const link = made.links[0]?.id ?? "";
	await ada.ask("survey-link:end", { site, survey, link });
	expect((await till.reads()).html).toContain("has ended");
	for (const other of [newToken(), "x", "%00", `${path.slice(3)}x`])
		expect((await browser(`/s/${other}`).reads()).status).toBe(404);
	const lithuanian = await browser(`/s/${newToken()}`).reads("", {
		"Accept-Language": "lt-LT,lt;q=0.9",
	});
	expect(lithuanian.html).toContain("Ši nuoroda niekur neveda.");
});

test("LI5 who has begun may end a survey that asks nobody else any more", async () => {
	const { ada, site, id, path, browser: phone } = await linked(FACES_AND_WHY);
	await phone.sends(score("2"));
	await ada.ask("survey:remove", { site, survey: id });
	expect((await browser(path).reads()).html).toContain("has ended");
	await phone.sends([
		["shown", "why"],
		["q.why", "Broken"],
	]);
	expect(await answers(site, id)).toMatchObject([{ isDone: true }]);
});

test("LI6 nobody else's page answers, and what is no answer is not kept", async () => {
	const { site, id, browser } = await linked(FACES_AND_WHY);
	const evil = await browser.sends(score("5"), {
		Origin: "https://evil.example",
	});
	expect(evil.status).toBe(403);
	expect(evil.html).toContain(`${RELAY_ORIGIN}/s/`);
	expect((await browser.sends(score("5"), {})).status).toBe(403);
	for (const value of ["7", "3.5", "-1", "0", "1e0", " 3", "", "x", "10"])
		expect([value, (await browser.sends(score(value))).status]).toEqual([
			value,
			400,
		]);
	// Not asked in this version, and hidden by its branch.
	await browser.sends([
		...score("5"),
		["shown", "nothing"],
		["q.nothing", "3"],
		["shown", "why"],
		["q.why", "hidden"],
	]);
	expect((await answers(site, id))[0]?.given).toEqual([
		["score", 5, null, null],
	]);
});

test("LI6 the first tap is kept where something else is wrong, and the words are given back", async () => {
	const body = survey(
		question("score", "faces"),
		question("price", "stars"),
		question("words", "text", { optional: true }),
	);
	const { site, id, browser } = await linked(body);
	const long = "é".repeat(ANSWER_CHARS + 1);
	const sent = await browser.sends([
		...score("4"),
		["shown", "price"],
		["shown", "words"],
		["q.words", long],
	]);
	expect(sent.status).toBe(400);
	expect(sent.html).toContain("Please answer this question.");
	expect(sent.html).toContain(long);
	expect(await answers(site, id)).toMatchObject([
		{ given: [["score", 4, null, null]], isDone: false },
	]);
	const most = new URLSearchParams({ "q.words": "x".repeat(200_000) });
	const flood = await browser.sends([...most.entries()]);
	expect(flood.status).toBe(400);
});

test("LI6 addresses that try links meet the limit of mailed ones", async () => {
	const { addressFactor } = { addressFactor: 1 };
	await relay.stop();
	relay = await startRelay({ config: { addressFactor } });
	const tries = await Promise.all(
		Array.from({ length: 30 }, () => browser(`/s/${newToken()}`).reads()),
	);
	expect(tries.some(({ status }) => status === 429)).toBe(true);
});
