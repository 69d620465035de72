// @vitest-environment happy-dom
import {
	act,
	cleanup,
	fireEvent,
	screen,
	within,
} from "@testing-library/preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { MondayItem, MondayRead } from "../../protocol/monday.ts";
import { tabsFor } from "../feedback/tabs.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, settled } from "../testing/staged.ts";
import { go, pathOf } from "../workspace/route.ts";
import { MondayTab } from "./MondayTab.tsx";
import { toWeek, WEEK_TAB } from "./places.ts";
import { mondayWords } from "./words.ts";

beforeEach(() => go({ kind: "page", name: "feedback", place: WEEK_TAB }));
afterEach(cleanup);

const item = (name: string): MondayItem => ({
	to: { kind: "conversation", id: idOf(name) },
	ref: name.toUpperCase(),
	at: 0,
});

function page(over: Partial<MondayRead> = {}): MondayRead {
	const period = {
		from: "2026-11-23",
		to: "2026-11-29",
		since: Date.parse("2026-11-23T00:00+02:00"),
		until: Date.parse("2026-11-30T00:00+02:00"),
		timeZone: "Europe/Vilnius",
	};
	const line = { episodes: 0, satisfaction: [] };
	return {
		site: idOf("shop"),
		at: period.until,
		week: "2026-W48",
		period,
		before: period,
		earlier: "2026-W47",
		later: null,
		needs: [
			{ kind: "badRating", items: [], more: false },
			{ kind: "neverAnswered", items: [], more: false },
		],
		lines: { customer: line, visitor: line },
		changes: [],
		compared: 0,
		picks: [],
		mail: null,
		...over,
	};
}

async function opens(
	answer: (asked: { week: string | null }) => unknown,
	answers = {},
) {
	const all = await inWorkspace(<MondayTab />, {
		answers: { "monday:read": answer, ...answers },
	});
	await act(settled);
	return all;
}
const part = (heading: string) =>
	within(screen.getByRole("region", { name: heading }));

test("MN1 what needs somebody stands there with a link that opens it, also when it is nothing", async () => {
	await opens(() => page());
	expect(part(mondayWords.needs).getByText(mondayWords.nothing)).toBeTruthy();
	cleanup();
	await opens(() =>
		page({
			needs: [
				{
					kind: "badRating",
					items: ["a", "b", "c", "d", "e", "f", "g"].map(item),
					more: false,
				},
				{
					kind: "card",
					items: [
						{
							to: { kind: "page", name: "feedback", place: "cards/problem/x" },
							ref: null,
							at: 0,
						},
					],
					more: false,
				},
			],
		}),
	);
	const needs = part(mondayWords.needs);
	expect(
		needs.getByText("7 bad ratings that nobody has written to"),
	).toBeTruthy();
	expect(needs.getByText("Show 2 more")).toBeTruthy();
	const links = needs.getAllByRole("link", { hidden: true });
	expect(links.map((link) => link.getAttribute("href"))).toEqual([
		...["a", "b", "c", "d", "e", "f", "g"].map(
			(name) => `/console/c/${idOf(name)}`,
		),
		"/console/feedback/cards/problem/x",
	]);
});

test("MN3 customers and visitors are told apart, and where nothing changed a sentence says so", async () => {
	const share = (hits: number, n: number) => ({
		hits,
		n,
		percent: null,
		low: null,
		high: null,
	});
	await opens(() =>
		page({
			lines: {
				customer: {
					episodes: 20,
					satisfaction: [{ format: "faces 1", satisfied: share(8, 11) }],
				},
				visitor: {
					episodes: 1,
					satisfaction: [
						{ format: "faces 1", satisfied: share(3, 3) },
						{ format: "stars 1", satisfied: share(0, 1) },
					],
				},
			},
			compared: 3,
		}),
	);
	const said = part(mondayWords.week)
		.getAllByRole("listitem")
		.map(({ textContent }) => textContent);
	expect(said).toEqual([
		"20 conversations with customers began.",
		"1 conversation with a visitor began.",
		"Customers: 11 answered: 8 good, 3 bad.",
		"Visitors: 3 answered: 3 good. Asked with faces, since version 1.",
		"Visitors: 1 answered: 1 bad. Asked with stars, since version 1.",
		"Nothing changed against the four weeks before that is more than chance.",
	]);
	expect(document.body.textContent).not.toMatch(/(?<!95)%/);
});

test("MN5 five to read lead to their conversations, with the reason beside", async () => {
	await opens(() =>
		page({
			picks: [
				{
					conversation: idOf("maya"),
					ref: "MAYA",
					reason: { kind: "worst", score: 1 },
				},
			],
		}),
	);
	const read = part(mondayWords.read);
	expect(read.getByRole("link").getAttribute("href")).toBe(
		`/console/c/${idOf("maya")}`,
	);
	expect(read.getByRole("listitem").textContent).toContain(
		"Rated 1 of 5: the worst rated of those with a comment.",
	);
});

test("MN2 the address says which week, and one that is none leads back to the last", async () => {
	const { stage } = await opens(({ week }) =>
		week === "2026-W60"
			? { ok: false, refusal: { code: "malformed", field: "week" } }
			: page({ week: week ?? "2026-W48" }),
	);
	await act(async () => {
		fireEvent.click(screen.getByText(mondayWords.earlier));
		await settled();
	});
	expect(location.pathname).toBe(pathOf(toWeek("2026-W47")));
	await act(async () => {
		go(toWeek("2026-W60"));
		await settled();
	});
	await act(settled);
	expect(screen.getByRole("alert").textContent).toContain(mondayWords.badWeek);
	await act(async () => {
		fireEvent.click(screen.getByText(mondayWords.toLast));
		await settled();
	});
	await act(settled);
	expect(stage.saidOf("monday:read")).toEqual(
		[null, "2026-W47", "2026-W60", null].map((week) => ({
			site: idOf("shop"),
			week,
		})),
	);
});

test("MN6 it is chosen by mail and ended there; what is refused takes itself back; without mail it says so", async () => {
	await opens(() => page());
	expect(screen.getByText(mondayWords.noMail)).toBeTruthy();
	cleanup();
	const { stage } = await opens(() => page({ mail: false }), {
		"monday:choose": ({ mail }: { mail: boolean }) =>
			mail ? { mail } : { ok: false, refusal: { code: "retry" } },
	});
	const box = screen.getByRole<HTMLInputElement>("checkbox");
	const clicks = () =>
		act(async () => {
			fireEvent.click(box);
			await settled();
		});
	await clicks();
	expect(box.checked).toBe(true);
	expect(stage.saidOf("monday:choose")).toEqual([
		{ site: idOf("shop"), mail: true },
	]);
	await clicks();
	expect(box.checked).toBe(true);
	expect(screen.getByRole("alert")).toBeTruthy();
});

test("MN9 the tab is there for owners and supervisors", async () => {
	for (const [role, isThere] of [
		["owner", true],
		["supervisor", true],
		["agent", false],
		["read_only", false],
	] as const) {
		const { workspace } = await inWorkspace(<p />, { role });
		expect(
			tabsFor(workspace).some(({ name }) => name === WEEK_TAB),
			role,
		).toBe(isThere);
	}
});
