// @vitest-environment happy-dom
import {
	act,
	cleanup,
	fireEvent,
	screen,
	within,
} from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type {
	QuestionLine,
	SurveyFiguresRead,
} from "../../protocol/survey-figures.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, settled } from "../testing/staged.ts";
import { figuresRead, shareOf } from "./figures-read.support.ts";
import { ReturningSection } from "./returning/ReturningSection.tsx";
import { SurveysSection } from "./surveys/SurveysSection.tsx";

afterEach(cleanup);

const SURVEY = idOf("delivery");
const read = figuresRead(100);
const NOTHING: QuestionLine = { n: 0, values: [], score: null };
const response = {
	asked: 300,
	seen: 200,
	started: 130,
	answered: 120,
	done: 110,
	dismissed: 20,
	withdrawn: 1,
	hidden: 0,
	rate: shareOf(120, 200),
};
const nps = (n: number): QuestionLine => ({
	n,
	values: [],
	score: {
		kind: "nps",
		n,
		promoters: n - 1,
		passives: 0,
		detractors: 1,
		...(n < 5
			? { score: null, low: null, high: null }
			: { score: 32.5, low: 21, high: 43 }),
	},
});
const FIGURES: SurveyFiguresRead = {
	site: read.site,
	survey: SURVEY,
	at: 0,
	period: read.period,
	response: {
		customer: response,
		visitor: { ...response, rate: shareOf(0, 0) },
	},
	questions: [
		{
			key: "again",
			kind: "nps",
			since: 1,
			version: 2,
			lines: { customer: nps(80), visitor: nps(3) },
		},
		{
			key: "box",
			kind: "choice",
			since: 2,
			version: 2,
			lines: {
				customer: {
					n: 40,
					values: [{ value: "torn", share: shareOf(10, 40) }],
					score: null,
				},
				visitor: NOTHING,
			},
		},
	],
	productQuestion: null,
	products: [],
	moreProducts: false,
};

it("FG66 a survey is read when it is opened, question by question, customers and visitors apart", async () => {
	const { stage } = await inWorkspace(<SurveysSection read={read} />, {
		answers: {
			"surveys:read": () => ({
				surveys: [
					{ id: SURVEY, title: { en: "Your delivery" }, answered: 123 },
					{ id: idOf("none"), title: { en: "Nobody answered" }, answered: 0 },
				],
			}),
			"survey-figures:read": () => FIGURES,
			"survey:read": () => ({
				body: {
					title: {},
					questions: [
						{
							key: "again",
							text: { en: "Would you tell a friend?" },
							choices: [],
						},
						{
							key: "box",
							text: { en: "How was the box?" },
							choices: [{ key: "torn", text: { en: "It was torn" } }],
						},
					],
				},
			}),
		},
	});
	await act(settled);
	expect(screen.queryByText("Nobody answered")).toBeNull();
	expect(stage.saidOf("survey-figures:read")).toEqual([]);
	const details = screen
		.getByText("Your delivery")
		.closest("details") as HTMLDetailsElement;
	await act(async () => {
		details.open = true;
		fireEvent(details, new Event("toggle"));
		await settled();
	});
	await act(settled);
	expect(stage.saidOf("survey-figures:read")).toEqual([
		{
			site: read.site,
			survey: SURVEY,
			period: { from: "2026-11-01", to: "2026-11-30" },
		},
	]);
	expect(stage.saidOf("survey:read")).toMatchObject([{ version: 2 }]);
	screen.getByText("Would you tell a friend?, since version 1");
	expect(details.textContent).toContain(
		"+32.5+21.0 to +43.0, n 80: 79 of 9 and 10",
	);
	expect(details.textContent).toContain(
		"2 of 9 and 10, 0 of 7 and 8, 1 of 0 to 6 Read the three.",
	);
	within(details).getByText("It was torn, Customers");
	within(details).getByRole("img", {
		name: /It was torn, Customers: 25%, 14% to 40%, n 40$/,
	});
});

it("FG62 who bought again stands with n and interval, by month", async () => {
	await inWorkspace(<ReturningSection read={read} />, {
		answers: {
			"returning:read": () => ({
				site: read.site,
				at: 0,
				timeZone: "UTC",
				months: [
					{ month: "2026-08", again: shareOf(0, 0), isRunning: false },
					{ month: "2026-09", again: shareOf(2, 4), isRunning: false },
					{ month: "2026-10", again: shareOf(30, 120), isRunning: true },
				],
			}),
		},
	});
	await act(settled);
	const lines = screen.getAllByRole("listitem").map((one) => one.textContent);
	expect(lines).toEqual([
		"Sep 20262 of 4",
		"Oct 202625%18% to 33%, n 120may still grow",
	]);
});
