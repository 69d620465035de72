// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Role } from "../../protocol/agent.ts";
import type { Question, SurveyBody } from "../../protocol/survey.ts";
import type { SurveyAnswers } from "../../protocol/survey-answers.ts";
import type { SurveyCounts } from "../../protocol/survey-counts.ts";
import type {
	SurveyRead,
	SurveySaved,
} from "../../protocol/survey-settings.ts";
import { FeedbackPage } from "../feedback/FeedbackPage.tsx";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, settled } from "../testing/staged.ts";
import { go } from "../workspace/route.ts";
import { toSurvey, toSurveys } from "./places.ts";
import { surveysPage } from "./surveys-page.ts";

const SURVEY = idOf("delivery");
const ASK = idOf("ask");
const question = (key: string, with_: Partial<Question> = {}): Question => ({
	key,
	kind: "faces",
	text: { en: `What of ${key}?` },
	choices: [],
	optional: false,
	showIf: null,
	topic: null,
	leadsTo: null,
	...with_,
});
const BODY: SurveyBody = {
	title: { en: "Your delivery" },
	questions: [
		question("speed"),
		question("why", { kind: "text", optional: true, leadsTo: "problem" }),
	],
	thanks: {},
};
const readOf = (body: SurveyBody, version: number): SurveyRead => ({
	survey: {
		site: idOf("shop"),
		id: SURVEY,
		title: body.title,
		state: "running",
		version,
		rule: {
			trigger: { kind: "after_order", from: "delivery", days: 7 },
			everyDays: 90,
			share: 100,
			quota: null,
			startsAt: null,
			endsAt: null,
		},
		answered: 2,
		madeAt: 1,
		removedAt: null,
	},
	version,
	body,
	versions: [],
});
const answerOf = (with_: Partial<SurveyAnswers>): SurveyAnswers => ({
	site: idOf("shop"),
	ask: ASK,
	survey: SURVEY,
	version: 1,
	answers: { speed: 2, why: "It was <b>late</b>" },
	erased: [],
	at: 900_000,
	doneAt: 900_000,
	relation: "customer",
	cause: "order",
	channel: "chat",
	language: "en",
	conversation: idOf("conversation"),
	order: null,
	contact: null,
	delivery: null,
	hidden: null,
	...with_,
});

const COUNTS: SurveyCounts[] = [
	{
		version: 1,
		relation: "customer",
		offered: 8,
		seen: 6,
		started: 3,
		answered: 2,
		done: 1,
		dismissed: 4,
		withdrawn: 1,
		hidden: 1,
	},
	{
		version: 1,
		relation: "visitor",
		offered: 4,
		seen: 0,
		started: 0,
		answered: 0,
		done: 0,
		dismissed: 0,
		withdrawn: 0,
		hidden: 0,
	},
];

async function opens({
	role = "owner",
	at = toSurvey(SURVEY),
	answers = {},
}: {
	role?: Role;
	at?: ReturnType<typeof toSurvey>;
	answers?: Record<string, (data: never) => unknown>;
} = {}) {
	go(at);
	await surveysPage.fetch();
	let now = readOf(BODY, 1);
	const opened = await inWorkspace(<FeedbackPage />, {
		role,
		answers: {
			"surveys:read": () => ({ surveys: [now.survey] }),
			"site:read": () => ({ languages: ["en", "lt"] }),
			"survey:read": () => now,
			"survey:save": ({ body, was }: SurveySaved) => {
				now = readOf(body, was + 1);
				return now;
			},
			"survey-counts:read": () => ({ counts: COUNTS }),
			"ratings:read": () => ({ ratings: [], more: false }),
			...answers,
		},
	});
	// What is shown first asks for what is shown then.
	await act(settled);
	await act(settled);
	return opened;
}
const button = (name: string) => screen.getByRole("button", { name });
const clicks = (name: string) =>
	act(async () => {
		fireEvent.click(button(name));
		await settled();
	});
const types = (name: string, value: string, at = 0) =>
	act(() => {
		const field = screen.getAllByLabelText(name)[at];
		if (field) fireEvent.input(field, { target: { value } });
	});
const order = () =>
	screen
		.getAllByLabelText<HTMLInputElement>("What is asked")
		.map(({ value }) => value);

beforeEach(() => go(toSurveys));
afterEach(cleanup);

it("lists the surveys with their state and when each is asked", async () => {
	await opens({ at: toSurveys });
	screen.getByRole("link", { name: "Your delivery" });
	screen.getByText("Running");
	screen.getByText("It is asked 7 days after the delivery.");
	screen.getByRole("link", { name: "2 answers" });
	screen.getByText("of 12 asked");
	expect(
		screen.getByRole("link", { name: "New survey" }).getAttribute("href"),
	).toBe("/console/feedback/surveys/new");
});

it("a supervisor reads, and changes nothing", async () => {
	await opens({ role: "supervisor" });
	expect(screen.queryByRole("button", { name: "Pause" })).toBeNull();
	expect(screen.queryByRole("button", { name: /Save/ })).toBeNull();
	expect(screen.getAllByLabelText("What is asked")[0]).toHaveProperty(
		"readOnly",
		true,
	);
});

it("an agent sees no surveys", async () => {
	await opens({ role: "agent" });
	expect(screen.queryByRole("link", { name: "Surveys" })).toBeNull();
});

it("a save of a running survey says first what it does, and is a new version", async () => {
	const { stage } = await opens();
	await clicks("Five stars");
	expect(document.activeElement).toBe(
		screen.getAllByLabelText("What is asked")[2],
	);
	await types("What is asked", "And the box?", 2);
	await clicks("Question 3 earlier");
	expect(order()).toEqual(["What of speed?", "And the box?", "What of why?"]);
	await clicks("Save as version 2");
	expect(stage.saidOf("survey:save")).toEqual([]);
	screen.getByText(
		"Question 2 is a new question: its answers are not compared with the earlier ones.",
	);
	await clicks("Save version 2");
	expect(stage.saidOf("survey:save")).toMatchObject([{ was: 1 }]);
	screen.getByText("Version 2");
});

it("what is missing in one of the shop's languages is marked at the text", async () => {
	await opens();
	expect(screen.getAllByText("Missing in Lithuanian")).toHaveLength(3);
	await act(() => {
		fireEvent.change(screen.getByLabelText("Language of the texts"), {
			target: { value: "lt" },
		});
	});
	screen.getByText("3 texts are missing in Lithuanian");
	await types("What is asked", "Ar greitai?");
	screen.getByText("2 texts are missing in Lithuanian");
	await act(() => {
		fireEvent.change(screen.getByLabelText("Language of the texts"), {
			target: { value: "en" },
		});
	});
	expect(order()[0]).toBe("What of speed?");
});

it("a fault stands at its place, and nothing is sent", async () => {
	const { stage } = await opens();
	await clicks("One choice");
	await clicks("Save as version 2");
	expect(stage.saidOf("survey:save")).toEqual([]);
	expect(
		screen.getAllByText("Write this text, in one language at least."),
	).toHaveLength(3);
});

it("keys move a question, and a removed one is put back", async () => {
	const { workspace } = await opens();
	const field = screen.getAllByLabelText("What is asked")[0];
	if (field)
		await act(() => {
			fireEvent.keyDown(field, { key: "ArrowDown", altKey: true });
		});
	expect(order()).toEqual(["What of why?", "What of speed?"]);
	await clicks("Remove question 1");
	expect(order()).toEqual(["What of speed?"]);
	await act(() => workspace.toasts.act());
	expect(order()).toEqual(["What of why?", "What of speed?"]);
});

it("a question can depend on the answer to an earlier one", async () => {
	const { stage } = await opens();
	await act(() => {
		fireEvent.change(screen.getByLabelText("Ask it"), {
			target: { value: "speed" },
		});
	});
	await act(() => {
		fireEvent.click(screen.getByLabelText("2, poor"));
	});
	await clicks("Save as version 2");
	screen.getByText(/^Question 2 is asked of other people/);
	await clicks("Save version 2");
	expect(stage.saidOf("survey:save")).toMatchObject([
		{
			body: { questions: [{}, { showIf: { question: "speed", in: [1, 2] } }] },
		},
	]);
});

it("a colleague's version and what is written here are both shown", async () => {
	const theirs = { ...BODY, questions: [question("speed")] };
	let reads = 0;
	const { stage } = await opens({
		answers: {
			"survey:read": () => {
				reads += 1;
				return reads > 1 ? readOf(theirs, 2) : readOf(BODY, 1);
			},
			"survey:save": ({ was }: SurveySaved) =>
				was === 2
					? readOf(BODY, 3)
					: { ok: false, refusal: { code: "conflict" } },
		},
	});
	await types("What is asked", "How fast was it?");
	await clicks("Save as version 2");
	await clicks("Save version 2");
	screen.getByText("A colleague has saved version 2 meanwhile");
	screen.getByText(/^The earlier question 2 is no longer asked/);
	expect(order()).toEqual(["How fast was it?", "What of why?"]);
	await clicks("Save mine as version 3");
	expect(stage.saidOf("survey:save").at(-1)).toMatchObject({ was: 2 });
});

it("answers are text, apart by who gave them, and one is hidden with a reason", async () => {
	let hidden: SurveyAnswers["hidden"] = null;
	const { stage } = await opens({
		at: toSurvey(SURVEY, "answers"),
		answers: {
			"survey-answers:read": () => ({
				answers: [
					answerOf({
						hidden,
						delivery: { orderedAt: 0, deliveredAt: 3 * 86_400_000 },
					}),
					answerOf({
						ask: idOf("other"),
						relation: "visitor",
						answers: { speed: 5 },
						conversation: null,
					}),
				],
				more: false,
			}),
			"answer:hide": ({ why }: { why: string }) => {
				hidden = { by: null, why, at: 1 };
				return {};
			},
		},
	});
	screen.getByText("It was <b>late</b>");
	screen.getByText("Delivered 3 days after the order");
	screen.getByText("For somebody to answer");
	screen.getByRole("link", { name: "Open the conversation" });
	await act(() => {
		fireEvent.click(screen.getByLabelText("Visitors"));
	});
	expect(screen.queryByText("It was <b>late</b>")).toBeNull();
	await act(() => {
		fireEvent.click(screen.getByLabelText("Customers"));
	});
	await clicks("Hide");
	await types(
		"Why is it hidden? Your colleagues read it in the audit log.",
		"rude",
	);
	await clicks("Hide the answer");
	expect(stage.saidOf("answer:hide")).toMatchObject([
		{ ask: ASK, why: "rude" },
	]);
	screen.getByText("1 hidden answer is among them, and counts");
	expect(screen.queryByText("It was <b>late</b>")).toBeNull();
});

it("says why a survey is not shown on a page", async () => {
	const { stage } = await opens({
		at: toSurvey(SURVEY, "why"),
		answers: {
			"survey:why": () => ({
				asked: null,
				reasons: [
					{ code: "state", stops: false, state: "running" },
					{ code: "nothing_due", stops: true, from: "delivery", dueAt: null },
				],
			}),
		},
	});
	await types("Reference of a conversation", "AAFHY");
	await clicks("Find out");
	expect(stage.saidOf("survey:why")).toMatchObject([
		{ survey: SURVEY, ref: "AAFHY", page: null },
	]);
	await types("Number of an order", "LL-4821");
	await clicks("Find out");
	screen.getByText("Write a reference or an order, not both.");
	await types("Reference of a conversation", "");
	await clicks("Find out");
	expect(stage.saidOf("survey:why").at(-1)).toMatchObject({
		ref: null,
		order: "LL-4821",
	});
	screen.getByText("It is not asked now. What stops it:");
	screen.getByText("No order of theirs is known.");
	screen.getByText("It was never asked of them.");
});

it("a link is made for a place, told once, and ended", async () => {
	const link = {
		id: "l".repeat(43),
		name: "Parcels",
		uses: "open",
		order: null,
		used: false,
		madeAt: 1,
		expiresAt: null,
		endedAt: null,
	};
	const { stage } = await opens({
		at: toSurvey(SURVEY, "links"),
		answers: {
			"survey-links:read": () => ({ links: [] }),
			"survey-link:make": () => ({
				links: [link],
				url: "https://relay.example/s/secret",
			}),
			"survey-link:end": () => ({ links: [{ ...link, endedAt: 2 }] }),
		},
	});
	await clicks("New link");
	await clicks("Make the link");
	screen.getByText("Write a name, so that you know it again.");
	await types("Name", "Parcels");
	await clicks("Make the link");
	expect(stage.saidOf("survey-link:make")).toMatchObject([
		{ name: "Parcels", uses: "open", order: null, expiresAt: null },
	]);
	screen.getByText("https://relay.example/s/secret");
	screen.getByRole("img", { name: "QR code of the link" });
	await clicks("Done");
	expect(screen.queryByText("https://relay.example/s/secret")).toBeNull();
	await clicks("End the link Parcels");
	await clicks("End the link");
	screen.getByText("Ended");
});

it("says of each version how many came how far, customers and visitors apart", async () => {
	await opens({
		at: toSurvey(SURVEY, "answers"),
		answers: { "survey-answers:read": () => ({ answers: [], more: false }) },
	});
	const list = await screen.findByRole("list", {
		name: "Of those who were asked",
	});
	expect(list.textContent).toBe(
		"Version 1" +
			"Customers: offered 8, seen 6, started 3, answered 2, dismissed 4" +
			"Visitors: offered 4, seen 0, started 0, answered 0, dismissed 0",
	);
});
