import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { AFTER_CHAT } from "../../../protocol/survey.ts";
import { givenOf, setContact } from "../../feedback/answer-queries.ts";
import { answerWrites } from "../../feedback/answer-writes.ts";
import type { SurveyRow, SurveyVersionRow } from "../../feedback/rows.ts";
import { auditRow } from "../../people/audit.ts";
import type { Stocked } from "./suite.ts";

/** What is asked, in which versions, and how it is answered. */
export function surveySuite(stocked: Stocked): void {
	versionSuite(stocked);
	answerSuite(stocked);
	wordsSuite(stocked);
}

function versionSuite(stocked: Stocked): void {
	test("SV2 a survey is kept with its version and its line, and only on the version that it was made from", async () => {
		const { store, shop, books } = stocked;
		const id = newId();
		const row = surveyRow(stocked, id);
		expect(
			await store.keepSurvey(
				null,
				row,
				versionRow(stocked, id, 1),
				line(stocked),
			),
		).toBe(true);
		expect(
			await store.keepSurvey(
				null,
				row,
				versionRow(stocked, id, 1),
				line(stocked),
			),
		).toBe(false);
		const second = { ...row, version: 2 };
		expect(
			await store.keepSurvey(
				row,
				second,
				versionRow(stocked, id, 2),
				line(stocked),
			),
		).toBe(true);
		expect(
			await store.keepSurvey(
				row,
				second,
				versionRow(stocked, id, 2),
				line(stocked),
			),
		).toBe(false);
		expect(await store.survey(shop.id, id)).toEqual(second);
		expect(await store.survey(books.id, id)).toBeUndefined();
		expect(await store.surveys(shop.id)).toEqual([second]);
		for (const version of [1, 2])
			expect(await store.surveyVersion(shop.id, id, version)).toEqual(
				versionRow(stocked, id, version),
			);
		const versions = await store.surveyVersions(shop.id, id, 1);
		expect(versions).toMatchObject([{ version: 2, name: null }]);
		const exported = await store.surveysToExport(
			shop.id,
			{ survey_id: id, version: 1 },
			9,
		);
		expect(exported).toMatchObject([{ version: 2 }]);
		const before = { at: 0, id: "" };
		expect(await store.auditToExport(shop.id, before, 9)).toHaveLength(2);
		expect(await store.runningSurveys(shop.id)).toEqual([]);
		const runs = { ...second, state: "running" as const };
		expect(await store.keepSurvey(second, runs, null, line(stocked))).toBe(
			true,
		);
		expect(await store.runningSurveys(shop.id)).toEqual([runs]);
		expect(await store.runningSurveys(books.id)).toEqual([]);
		expect(await store.keepSurvey(runs, second, null, line(stocked))).toBe(
			true,
		);
		const gone = { ...second, removed_at: stocked.clock.now() };
		expect(await store.keepSurvey(second, gone, null, line(stocked))).toBe(
			true,
		);
		expect(await store.keepSurvey(second, second, null, line(stocked))).toBe(
			false,
		);
	});
}

function answerSuite(stocked: Stocked): void {
	test("SV5 of one ask the answers are replaced whole, are counted once, and are read before a cursor", async () => {
		const { store, clock, shop, maya } = stocked;
		const id = newId();
		await store.keepSurvey(
			null,
			surveyRow(stocked, id),
			versionRow(stocked, id, 1),
			line(stocked),
		);
		const asks = [await offered(stocked, id), await offered(stocked, id)];
		const answers = (score: number, words: string | null) => [
			{ question: "score", number: score, choice: null, words: null },
			...(words
				? [{ question: "why", number: null, choice: null, words }]
				: []),
		];
		const gives = (ask: string, score: number, words: string | null) =>
			store.changeAsk(shop.id, ask, (row) =>
				row ? answerWrites(row, answers(score, words), false, clock.now()) : [],
			);
		const [first = "", second = ""] = asks.map((ask) => ask.id);
		clock.pass(1);
		expect(await gives(first, 2, "Late")).toBe(true);
		expect(await gives(first, 2, "Late")).toBe(false);
		clock.pass(1);
		expect(await gives(first, 3, null)).toBe(true);
		expect(await gives(second, 5, null)).toBe(true);
		expect(await gives(newId(), 5, null)).toBe(false);
		const kept = await store.answeredAsk(shop.id, first);
		if (!kept) throw new Error("it is gone");
		expect(givenOf(kept)).toEqual(answers(3, null));
		expect(kept).toMatchObject({
			started_at: clock.now() - 1,
			answered_at: clock.now(),
			done_at: null,
		});
		expect((await store.survey(shop.id, id))?.answered).toBe(2);
		expect(await store.countAnswered(shop.id, id)).toBe(2);
		expect(await store.countAnswered(shop.id, AFTER_CHAT)).toBe(0);
		const counted: string[] = [];
		await store.eachAskOf(shop.id, id, (ask) => counted.push(ask.id));
		expect(counted.sort()).toEqual([first, second].sort());
		const newest = { at: Number.MAX_SAFE_INTEGER, ask: "" };
		const all = await store.answeredAsks(shop.id, id, newest, 9);
		expect(all.map((ask) => ask.id).sort()).toEqual([first, second].sort());
		const [top] = all;
		const before = { at: top?.answered_at ?? 0, ask: top?.id ?? "" };
		const rest = await store.answeredAsks(shop.id, id, before, 9);
		expect(rest.map((ask) => ask.id)).toEqual([all[1]?.id]);
		expect(await store.asksToHand(shop.id, maya.id)).toHaveLength(2);
		const [own] = await store.answeredBy(shop.id, maya.id, 1);
		expect(own).toMatchObject({ survey: id });
		const exported = await store.asksToExport(shop.id, "", 1);
		expect(exported).toMatchObject([{ answers: [{ question: "score" }] }]);
	});
}

function wordsSuite(stocked: Stocked): void {
	test("SV7 what a shopper wrote to a survey goes with them, and after its days; that it was answered stays", async () => {
		const { store, clock, shop, maya } = stocked;
		const asks: string[] = [];
		for (const page of ["/a", "/b"]) {
			const { id } = await offered(stocked, newId(), page);
			asks.push(id);
			const words = { question: "why", number: null, choice: null };
			await store.changeAsk(shop.id, id, (row) =>
				row
					? [
							...answerWrites(
								row,
								[{ ...words, words: `Late ${page}` }],
								false,
								clock.now(),
							),
							setContact({ site_id: shop.id, id, contact: "maya@shop.test" }),
						]
					: [],
			);
			clock.pass(1_000);
		}
		const wrote = async () =>
			Promise.all(
				asks.map(async (id) => {
					const ask = await store.answeredAsk(shop.id, id);
					return ask && [givenOf(ask)[0]?.words, ask.contact, ask.page];
				}),
			);
		const [first = ""] = asks;
		const ask = { site_id: shop.id, id: first };
		const hidden = { at: 3, by: newId(), why: "Abuse" };
		await store.hideAnswer(ask, hidden, line(stocked));
		expect(await store.answeredAsk(shop.id, first)).toMatchObject({
			hidden_at: 3,
			hidden_by: hidden.by,
			hidden_why: "Abuse",
		});
		const then = clock.now() - 1_500;
		expect(await store.countComments(shop.id, then)).toBe(2);
		const dropped = await store.dropComments(shop.id, then, 9, clock.now());
		expect(dropped).toMatchObject([{ ask: first }, { ask: first }]);
		expect(await wrote()).toEqual([
			[null, null, "/a"],
			["Late /b", "maya@shop.test", "/b"],
		]);
		await store.forgetVisitor(shop.id, maya.id, clock.now());
		expect(await wrote()).toEqual([
			[null, null, null],
			[null, null, null],
		]);
		const late = () =>
			store.changeAsk(shop.id, asks[1] ?? "", (row) =>
				row ? answerWrites(row, [], false, clock.now()) : [],
			);
		await expect(late()).rejects.toMatchObject({
			refusal: { code: "too_late" },
		});
	});
}

const surveyRow = ({ shop, clock }: Stocked, id: string): SurveyRow => ({
	site_id: shop.id,
	id,
	state: "draft",
	version: 1,
	rule: "{}",
	answered: 0,
	made_at: clock.now(),
	made_by: null,
	removed_at: null,
});

const versionRow = (
	{ shop, clock }: Stocked,
	id: string,
	version: number,
): SurveyVersionRow => ({
	site_id: shop.id,
	survey_id: id,
	version,
	body: `{"version":${version}}`,
	comparable_since: "{}",
	made_at: clock.now(),
	made_by: null,
});

const line = ({ shop, clock }: Stocked) =>
	auditRow(shop.id, clock.now(), { action: "survey_saved", by: null });

/** Maya is asked this survey on a page. */
const offered = (
	{ store, clock, shop, maya }: Stocked,
	survey: string,
	page = "/",
) =>
	store.keepAsk(
		{
			site: shop.id,
			visitor: maya.id,
			subject: null,
			order: null,
			since: null,
		},
		{
			kind: "survey",
			survey,
			version: 1,
			everyDays: 90,
			until: clock.now() + 1_000_000,
			cause: "on_page",
			channel: "widget",
			relation: "visitor",
			language: "lt",
			page,
		},
		{ id: newId(), now: clock.now() },
	);
