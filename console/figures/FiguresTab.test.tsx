// @vitest-environment happy-dom
import {
	act,
	cleanup,
	fireEvent,
	screen,
	within,
} from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Role } from "../../protocol/agent.ts";
import type { EpisodesAsked } from "../../protocol/figure-episodes.ts";
import { figureLines } from "../../protocol/figure-lines.ts";
import type { FiguresAsked, FiguresRead } from "../../protocol/figures.ts";
import { FeedbackPage } from "../feedback/FeedbackPage.tsx";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, settled } from "../testing/staged.ts";
import { go, pathOf, type Route, route } from "../workspace/route.ts";
import { figuresPage } from "./figures-page.ts";
import { figuresRead, periodOf } from "./figures-read.support.ts";
import { toFigures } from "./places.ts";
import { workloadRead } from "./workload/workload-read.support.ts";

// A canvas is drawn by a browser alone.
vi.mock("./pictures/SeriesChart.tsx", () => ({ SeriesChart: () => null }));

const EPISODE = {
	conversation: idOf("slow"),
	ref: "SLOW1",
	at: Date.UTC(2026, 10, 12),
	relation: "customer",
	language: "sv",
	agents: [{ id: idOf("milo"), name: "Milo" }],
	score: 1,
	outcome: "sent back",
	waited: 95,
	firstResponse: 140,
};

async function opens({
	n = 20_000,
	with_ = {},
	role = "owner",
	at = toFigures(null),
	answers = {},
}: {
	n?: number;
	with_?: Partial<FiguresRead>;
	role?: Role;
	at?: Route;
	answers?: Record<string, (data: never) => unknown>;
} = {}) {
	go(at);
	await figuresPage.fetch();
	const opened = await inWorkspace(<FeedbackPage />, {
		role,
		answers: {
			"figures:read": ({ filter }: FiguresAsked) =>
				figuresRead(n, { filter, ...with_ }),
			"workload:read": () => workloadRead(figuresRead(n)),
			"episodes:read": ({ after }: EpisodesAsked) => ({
				episodes: [after ? { ...EPISODE, ref: "OLD1", at: 1 } : EPISODE],
				next: after ? null : "2",
			}),
			"ratings:read": () => ({ ratings: [], more: false }),
			"surveys:read": () => ({ surveys: [] }),
			"returning:read": () => ({ months: [] }),
			...answers,
		},
	});
	await act(settled);
	return opened;
}
const page = () => screen.getByRole("main");
const clicks = (name: string | RegExp, role = "link") =>
	act(async () => {
		fireEvent.click(screen.getByRole(role, { name }));
		await settled();
	});
const section = (name: string) =>
	screen
		.getByRole("heading", { name, level: 3 })
		.closest("section") as HTMLElement;

beforeEach(() => go(toFigures(null)));
afterEach(cleanup);

it("FG61 the first tab of Feedback is there for owners and supervisors, and for nobody else", async () => {
	for (const [role, first] of [
		["owner", "Figures"],
		["supervisor", "Figures"],
		["agent", "Ratings"],
		["read_only", "Ratings"],
	] as const) {
		await opens({ role, n: 3 });
		const tabs = screen.getByRole("navigation", { name: "Kinds of feedback" });
		expect(within(tabs).getAllByRole("link")[0]?.textContent).toBe(first);
		cleanup();
	}
});

it.each([0, 4, 5, 29, 30])(
	"FG62 no percentage stands without n and interval, of %d answers",
	async (n) => {
		await opens({ n });
		const seen = page().querySelectorAll(".figure-number, .figure-counts");
		for (const number of seen) {
			const around = number.parentElement?.textContent ?? "";
			if (number.textContent?.includes("%"))
				expect(around).toMatch(
					/^[\d.]+%[\d.]+% to [\d.]+%, n [\d,]+(few (answers|conversations|saw it))?$/,
				);
		}
		for (const picture of page().querySelectorAll(".share-bar"))
			expect(picture.getAttribute("aria-label")).toMatch(
				/: [\d.]+%, [\d.]+% to [\d.]+%, n [\d,]+(, few (answers|conversations|saw it))?$/,
			);
		expect(seen.length > 0).toBe(n > 0);
	},
);

it("FG62 under 5 answers there are counts and the way to each, from 5 to 29 it says few", async () => {
	await opens({ n: 7 });
	const [customers, visitors] = within(section("Satisfaction")).getAllByRole(
		"article",
	);
	expect(customers?.textContent).toContain(
		"3 answers: 3 good, 0 bad. Read the three.",
	);
	expect(visitors?.querySelector(".is-big")).toBeNull();
	cleanup();
	await opens({ n: 20 });
	const few = within(section("Satisfaction")).getAllByRole("article");
	expect(few[0]?.querySelector(".is-few.is-big")?.textContent).toContain(
		"few answers",
	);
	expect(few[0]?.textContent).toContain(
		"8 answers: 7 good, 1 bad. Read the bad one.",
	);
	cleanup();
	await opens({ n: 100 });
	const many = within(section("Satisfaction")).getAllByRole("article");
	expect(many[0]?.querySelector(".is-plain.is-big")).toBeTruthy();
});

it("FG62 beside a count of few, a link to the rest says how many those are, or is not there", async () => {
	await opens({ n: 7 });
	const service = section("Service").querySelectorAll(".figure-counts");
	for (const counts of service) {
		const [, hits, n] = /^(\d+) of (\d+)/.exec(counts.textContent ?? "") ?? [];
		const rest = /(in time|later than told): (\d+)$/.exec(
			counts.querySelector("a")?.textContent ?? "",
		);
		if (rest) expect(Number(rest[2])).toBe(Number(n) - Number(hits));
	}
	expect(service.length).toBeGreaterThan(0);
	for (const link of section("Service").querySelectorAll("a"))
		expect(link.textContent).not.toMatch(/in time$|than told$/);
});

it("FG62 nothing at all is said in a sentence, with a way on", async () => {
	await opens({ n: 0 });
	screen.getByText(/^No conversation began in these days/);
	await clicks("Show 90 days");
	expect(location.pathname).toBe("/console/feedback/figures/90-days");
	cleanup();
	const period = periodOf("2026-09-02", "2026-11-30");
	await opens({ n: 0, with_: { period } });
	screen.getByText(/the first one stands here as soon as it has begun/);
	expect(screen.queryByRole("link", { name: "Show 90 days" })).toBeNull();
	cleanup();
	await opens({ n: 0, at: toFigures(null, { language: "sv" }) });
	await clicks("Take the filter off");
	expect(location.pathname).toBe("/console/feedback/figures");
});

it("FG60 Back leads to where the page was scrolled to when a figure was opened", async () => {
	await opens();
	const kept = vi.spyOn(history, "replaceState");
	page().scrollTop = 700;
	await act(async () => {
		fireEvent.click(
			screen.getAllByRole("link", { name: /^Very poor/ })[0] as HTMLElement,
		);
		await settled();
	});
	expect(kept).toHaveBeenCalledWith({ scrolled: 700 }, "", expect.anything());
	kept.mockRestore();
	cleanup();
	go(toFigures(null));
	history.replaceState({ scrolled: 700 }, "", location.pathname);
	await opens();
	expect(page().scrollTop).toBe(700);
	history.replaceState(null, "", location.pathname);
});

it("FG63 customers and visitors stand apart, and whether they differ is a sentence", async () => {
	await opens();
	const shown = within(section("Satisfaction"));
	expect(
		shown.getAllByRole("heading", { level: 4 }).map((one) => one.textContent),
	).toEqual(["Customers", "Visitors"]);
	shown.getByText(
		/^Customers are satisfied more often than visitors: \+7\.0 points/,
	);
	shown.getByText("That is a real difference.");
	cleanup();
	await opens({ n: 100 });
	within(section("Satisfaction")).getByText("That may be chance.");
	cleanup();
	await opens({ at: toFigures(null, { relation: "visitor" }) });
	expect(within(section("Satisfaction")).queryByText("Customers")).toBeNull();
});

it("FG64 only what is real has a colour, and says so in words", async () => {
	await opens();
	const coloured = page().querySelectorAll("svg.is-better, svg.is-worse");
	for (const one of coloured)
		expect(one.getAttribute("aria-label")).toMatch(/^(Milo, |Wait, )/);
	// Milo, and the wait, of customers and visitors.
	expect(coloured).toHaveLength(4);
	expect(
		within(section("Groups")).getAllByText(
			/^differs from the others: −22\.0 points/,
		),
	).toHaveLength(2);
	within(section("Changes")).getByText(
		"6 other figures did not change by more than chance can explain",
	);
	cleanup();
	await opens({ n: 500 });
	expect(page().querySelectorAll(".is-better, .is-worse")).toHaveLength(0);
	within(section("Changes")).getByText(
		"Nothing changed by more than chance can explain.",
	);
});

it("FG64 agents stand in the order of their names, whatever the relay says", async () => {
	const read = figuresRead(20_000);
	await opens({ with_: { groups: [...read.groups].reverse() } });
	const card = screen
		.getByRole("heading", { name: "Agents", level: 4 })
		.closest("article") as HTMLElement;
	expect(
		[...card.querySelectorAll(".figure-group-name a")].map(
			(one) => one.textContent,
		),
	).toEqual(["Ada", "Milo", "Noor", "Somebody who has left"]);
});

it("FG65 each picture says its values, and arrows go from one to the next", async () => {
	await opens();
	const pictures = screen.getAllByRole("img", { hidden: true });
	for (const one of pictures)
		expect(one.getAttribute("aria-label")).toMatch(/\d/);
	screen.getByRole("img", {
		name: /^Customers: How many chose each answer\. Very poor: \d+ answers, .*Very good: [\d,]+ answers$/,
	});
	const faces = screen.getByRole("group", {
		name: "Customers: How many chose each answer",
	});
	const stops = within(faces).getAllByRole("link");
	expect(stops.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1]);
	await act(() => {
		fireEvent.keyDown(faces, { key: "ArrowRight" });
	});
	expect(document.activeElement).toBe(stops[1]);
	expect(stops[1]?.tabIndex).toBe(0);
});

it("FG65 the hours are read cell by cell", async () => {
	await opens();
	const heat = screen.getByRole("group", {
		name: "Conversations by hour and weekday",
	});
	const at = () => document.activeElement?.getAttribute("aria-label");
	const press = (key: string) =>
		act(() => {
			fireEvent.keyDown(heat, { key });
		});
	await press("ArrowRight");
	expect(at()).toMatch(
		/^Monday 1:00.* to 2:00.*: 0 conversations, 0 of customers and 0 of visitors$/,
	);
	await press("ArrowDown");
	expect(at()).toMatch(/^Tuesday 1:00/);
	await press("End");
	expect(at()).toMatch(/^Tuesday 11:00.*PM to 12:00.*AM/);
	await press("ArrowRight");
	expect(at()).toMatch(/^Tuesday 11:00.*PM/);
	expect(heat.querySelectorAll("a")).toHaveLength(168);
	expect(heat.querySelector(".heat-read")?.textContent).toBe(at());
});

it("FG65 a series is gone through point by point", async () => {
	await opens();
	const series = screen.getByRole("slider", { name: "Satisfied, by day" });
	expect(series.getAttribute("aria-valuetext")).toMatch(
		/^Mon, Nov 30, 2026: Customers \d+%, \d+% to \d+%, n \d+; Visitors/,
	);
	await act(() => {
		fireEvent.keyDown(series, { key: "ArrowLeft" });
	});
	expect(series.getAttribute("aria-valuetext")).toMatch(/^Sun, Nov 29, 2026/);
	expect(
		screen
			.getByRole("link", { name: "Read these conversations" })
			.getAttribute("href"),
	).toBe("/console/feedback/figures/2026-11-29..2026-11-29/all/rated");
	cleanup();
	await opens({ n: 100 });
	expect(screen.queryByRole("slider")).toBeNull();
});

it("FG66 a figure opens the conversations behind it, and each of them opens", async () => {
	const { stage } = await opens({ at: toFigures(null, { language: "sv" }) });
	const [customers] = within(section("Satisfaction")).getAllByRole("article");
	await act(async () => {
		fireEvent.click(
			within(customers as HTMLElement).getByRole("link", {
				name: /^Very poor/,
			}),
		);
		await settled();
	});
	expect(location.pathname).toBe(
		"/console/feedback/figures/2026-11-01..2026-11-30/language-sv,customers/rated-1",
	);
	await act(settled);
	screen.getByRole("heading", { name: "Rated 1 of 5" });
	expect(stage.saidOf("episodes:read")).toEqual([
		{
			site: idOf("shop"),
			period: { from: "2026-11-01", to: "2026-11-30" },
			filter: { language: "sv", relation: "customer" },
			behind: "rated",
			score: 1,
		},
	]);
	screen.getByText(
		"Swedish · Answered by Milo · closed with: sent back · waited 1 min 35 s · first word after 2 min 20 s",
	);
	await clicks("Show more", "button");
	screen.getByText("2 conversations, newest first");
	await clicks("Shopper SLOW1");
	expect(route.value).toMatchObject({ kind: "conversation", id: idOf("slow") });
});

it("FG60 days and filter are links, and a chip goes by its cross", async () => {
	const { stage } = await opens({
		at: toFigures({ days: 30 }, { relation: "customer", agent: idOf("milo") }),
	});
	screen.getByText("Agent: Milo");
	await clicks("Remove the filter Customers");
	expect(location.pathname).toBe(
		`/console/feedback/figures/30-days/agent-${idOf("milo")}`,
	);
	await clicks("Last month");
	await act(settled);
	expect(stage.saidOf("figures:read").at(-1)).toEqual({
		site: idOf("shop"),
		period: { month: "last" },
		filter: { agent: idOf("milo") },
	});
	expect(screen.getByRole("link", { name: "CSV" }).getAttribute("href")).toBe(
		`/console/figures.csv?site=${idOf("shop")}&from=2026-11-01&to=2026-11-30&agent=${idOf("milo")}`,
	);
});

it("FG67 the table has every line of the page", async () => {
	await opens({ n: 400 });
	await clicks("As a table", "button");
	const rows = page().querySelectorAll("tbody tr");
	expect(rows).toHaveLength(figureLines(figuresRead(400)).length);
	const [first] = screen.getAllByRole("table");
	expect(first?.querySelector("caption")?.textContent).toBe("These days");
	const satisfied = [...rows].find((row) =>
		row.textContent?.startsWith("Satisfied"),
	);
	expect(satisfied?.textContent).toMatch(
		/^SatisfiedCustomersFaces.*16013886\.3%80\.\d% to 9\d\.\d%/,
	);
});

it("FG68 what is refused is said, and tried again", async () => {
	let isRefused = true;
	await opens({
		answers: {
			"figures:read": () =>
				isRefused
					? { ok: false, refusal: { code: "slow_down", retryAfterMs: 2_000 } }
					: figuresRead(100),
		},
	});
	screen.getByRole("alert");
	isRefused = false;
	await clicks("Try again", "button");
	expect(section("Satisfaction")).toBeTruthy();
	expect(pathOf(route.value)).toBe("/console/feedback/figures");
});
