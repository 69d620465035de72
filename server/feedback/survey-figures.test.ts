import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import type { Answer } from "../../protocol/survey.ts";
import type { AskRow } from "../asks/rows.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { askedOnPage, question, running, survey } from "../testing/surveyed.ts";
import { readSurveyFigures } from "./survey-figures.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const KINDS = survey(
	question("score", "faces"),
	question("recommend", "nps"),
	question("easy", "effort"),
	question("got", "solved"),
	question("thumb", "thumbs"),
	question("why", "choice", {
		choices: [
			{ key: "price", text: {} },
			{ key: "range", text: {} },
		],
	}),
	question("which", "choices", {
		choices: [
			{ key: "lamps", text: { en: "Lamps" } },
			{ key: "looms", text: { en: "Looms" } },
		],
	}),
	question("more", "text", { optional: true }),
);
for (const { choices } of KINDS.questions)
	for (const choice of choices) Object.assign(choice.text, { en: choice.key });

async function answered(
	id: string,
	of: {
		answers: Record<string, Answer>;
		relation?: AskRow["relation"];
		version?: number;
		order?: string;
	},
) {
	const { answers, relation = "visitor", version = 1, ...about } = of;
	const asked = { survey: id, version, relation, ...about };
	const { says } = await askedOnPage(relay, asked);
	await says(answers, true);
}

const whole = (score: number, nps: number) => ({
	score,
	recommend: nps,
	easy: 6,
	got: "yes",
	thumb: 1,
	why: "price",
	which: ["lamps", "looms"],
});

const read = (survey: string, period?: { from: string; to: string }) =>
	readSurveyFigures(relay.store, { site: relay.shop.id, survey, period });

test("FG53 each question has its own figure, of customers and of visitors", async () => {
	const { id } = await running(relay, KINDS);
	for (const [score, nps] of [
		[5, 10],
		[4, 9],
		[4, 8],
		[2, 3],
		[1, 0],
	] as const)
		await answered(id, { answers: whole(score, nps) });
	await answered(id, { answers: whole(5, 10), relation: "customer" });
	const { questions, response, productQuestion } = await read(id);
	const of = (key: string) => questions.find((one) => one.key === key)?.lines;
	expect(questions.map(({ key }) => key)).toEqual(
		KINDS.questions.slice(0, -1).map(({ key }) => key),
	);
	expect(of("score")?.visitor.score).toMatchObject({
		kind: "satisfied",
		share: { hits: 3, n: 5, percent: 60 },
	});
	expect(of("score")?.customer).toMatchObject({
		n: 1,
		score: { share: { hits: 1, n: 1, percent: null, low: null } },
	});
	expect(of("recommend")?.visitor.score).toMatchObject({
		kind: "nps",
		...{ promoters: 2, passives: 1, detractors: 2, score: 0 },
	});
	expect(of("recommend")?.customer.score).toMatchObject({
		...{ n: 1, promoters: 1, score: null, low: null, high: null },
	});
	expect(of("easy")?.visitor.score).toMatchObject({
		kind: "effort",
		mean: 6,
		agree: { hits: 5, n: 5 },
	});
	expect(of("got")?.visitor.score).toMatchObject({ share: { hits: 5 } });
	expect(of("thumb")?.visitor.score).toMatchObject({ kind: "up" });
	expect(of("why")?.visitor.values).toMatchObject([
		{ value: "price", share: { hits: 5, n: 5, percent: 100 } },
		{ value: "range", share: { hits: 0, n: 5, percent: 0 } },
	]);
	expect(of("which")?.visitor.values.map(({ share }) => share.hits)).toEqual([
		5, 5,
	]);
	expect(response.visitor).toMatchObject({ asked: 5, answered: 5, done: 5 });
	expect(productQuestion).toEqual({ key: "score", since: 1 });
});

test("FG54 versions in which a question was the same are read together, others stand apart", async () => {
	const { id, saves } = await running(relay, survey(question("q", "stars")));
	await saves(
		survey(question("q", "stars", { text: { en: "Other words?" } })),
		1,
	);
	await saves(survey(question("q", "nps")), 2);
	for (const [version, value] of [
		[1, 5],
		[2, 3],
		[3, 9],
	] as const)
		await answered(id, { answers: { q: value }, version });
	const { questions } = await read(id);
	expect(
		questions.map(({ kind, since, version, lines }) => ({
			kind,
			since,
			version,
			n: lines.visitor.n,
		})),
	).toEqual([
		{ kind: "nps", since: 3, version: 3, n: 1 },
		{ kind: "stars", since: 1, version: 2, n: 2 },
	]);
});

test("FG53 what was skipped is in no denominator, and who was silent is in the response", async () => {
	const { id } = await running(
		relay,
		survey(question("q", "stars"), question("r", "stars", { optional: true })),
	);
	await answered(id, { answers: { q: 5 } });
	await askedOnPage(relay, { survey: id });
	const { questions, response } = await read(id);
	expect(questions.map(({ key, lines }) => [key, lines.visitor.n])).toEqual([
		["q", 1],
	]);
	expect(response.visitor).toMatchObject({ asked: 2, answered: 1 });
});

test("FG53 what was asked in the period counts, by the shop's days", async () => {
	const { id } = await running(relay, survey(question("q", "stars")));
	await answered(id, { answers: { q: 5 } });
	const today = { from: "2026-06-01", to: "2026-06-01" };
	const before = { from: "2026-05-01", to: "2026-05-31" };
	expect((await read(id, today)).response.visitor.answered).toBe(1);
	expect((await read(id, before)).response.visitor.asked).toBe(0);
	expect((await read(id, before)).questions).toEqual([]);
	await expect(
		read(id, { from: "2026-05-02", to: "2026-05-01" }),
	).rejects.toThrow("malformed");
	await expect(read(newId())).rejects.toThrow("not_found");
});

test("FG55 surveys about orders are told by product, by name, fifty at the most", async () => {
	const { id } = await running(relay, survey(question("q", "stars")));
	const site = relay.shop.id;
	for (let at = 0; at < 6; at++) {
		const order = `order ${at}`;
		await answered(id, { answers: { q: at < 4 ? 5 : 1 }, order });
		const few = Array.from({ length: 10 }, (_, n) => `Part ${at}-${n}`);
		await relay.store.keepOrder(site, order, () => ({
			site_id: site,
			id: order,
			at: relay.clock.now(),
			delivered_at: null,
			products: JSON.stringify(["Lamp", "Lamp", "Ärmel", ...few]),
			subject: null,
			email: null,
			may_mail: 0,
			language: null,
			told_at: relay.clock.now(),
			erased_at: null,
		}));
	}
	const { products, moreProducts } = await read(id);
	expect(products).toHaveLength(50);
	expect(moreProducts).toBe(true);
	const lamp = products.find(({ name }) => name === "Lamp");
	expect(lamp?.lines.visitor.score).toMatchObject({
		share: { hits: 4, n: 6 },
	});
	expect(products.slice(0, 2).map(({ name }) => name)).toEqual([
		"Ärmel",
		"Lamp",
	]);
	// One order is counts alone.
	expect(products[2]?.lines.visitor.score).toMatchObject({
		share: { n: 1, percent: null },
	});
});
