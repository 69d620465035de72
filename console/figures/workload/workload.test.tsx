// @vitest-environment happy-dom
import {
	act,
	cleanup,
	fireEvent,
	screen,
	within,
} from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { FigureFilter, FiguresRead } from "../../../protocol/figures.ts";
import type {
	WorkloadAsked,
	WorkloadRead,
} from "../../../protocol/workload.ts";
import { inWorkspace } from "../../testing/in-workspace.tsx";
import { idOf, settled } from "../../testing/staged.ts";
import { pathOf, route } from "../../workspace/route.ts";
import { figuresRead } from "../figures-read.support.ts";
import { staffedHours, unattended } from "./staffing.ts";
import { WorkloadSection } from "./WorkloadSection.tsx";
import { workedHours, workloadRead } from "./workload-read.support.ts";

afterEach(cleanup);

async function opens({
	filter = {},
	hours,
	with_ = {},
}: {
	filter?: FigureFilter;
	hours?: FiguresRead["hours"];
	with_?: Partial<WorkloadRead>;
} = {}) {
	const figures = figuresRead(400, { filter, ...(hours && { hours }) });
	const asked: WorkloadAsked[] = [];
	await inWorkspace(<WorkloadSection read={figures} />, {
		answers: {
			"workload:read": (data: WorkloadAsked) => {
				asked.push(data);
				return workloadRead(figures, with_);
			},
		},
	});
	await act(settled);
	return { asked, figures };
}

/** One of 168 links: by their roles they would take a second. */
const cell = (hour: number) =>
	document.querySelector(`a[data-value="${hour}"]`) as HTMLElement;

const week = (set: Record<number, number>) =>
	Array.from({ length: 168 }, (_, hour) => set[hour] ?? 0);

it("WL5 each agent's times stand by name, and those of all together last", async () => {
	await opens();
	const list = screen.getByRole("list", { name: "Times of work by agent" });
	const names = within(list).getAllByRole("heading");
	expect(names.map(({ textContent }) => textContent)).toEqual([
		"Ada",
		"Milo",
		"Somebody who has left",
		"All together",
	]);
	const [, milo, gone] = within(list).getAllByRole("listitem");
	expect(milo?.textContent).toContain("Here160 h");
	expect(milo?.textContent).toContain("Busy50%, 80 h");
	expect(milo?.textContent).toContain("At a time1.5, at most 3");
	expect(milo?.textContent).toContain("Slots in use25%");
	expect(milo?.textContent).toContain("All slots taken16 h");
	// Of less than an hour no share.
	expect(gone?.textContent).toContain("Busy15 min");
	expect(gone?.textContent).not.toContain("%");
});

it("WL6 it asks for the shop, the days and the agent of the page", async () => {
	const { asked } = await opens({ filter: { agent: idOf("ada"), team: "x" } });
	expect(asked).toEqual([
		{
			site: idOf("shop"),
			period: { from: "2026-11-01", to: "2026-11-30" },
			agent: idOf("ada"),
		},
	]);
	expect(screen.getByText(/only the one by agent changes them/)).toBeDefined();
});

it("WL5 an hour of the week says how many came and how many were here, and opens who came", async () => {
	const hours = { customer: week({ 9: 6, 30: 2 }), visitor: week({ 9: 2 }) };
	await opens({ hours });
	expect(cell(9).getAttribute("aria-label")).toBe(
		"Monday, 9:00 AM to 10:00 AM: 2 conversations an hour, 2 agents here",
	);
	expect(cell(30).getAttribute("aria-label")).toContain(
		"0.5 conversations an hour, 0 agents here",
	);
	expect(
		screen.getByText(
			"2 conversations began in hours of the week in which nobody was ever here.",
		),
	).toBeDefined();
	await act(() => void fireEvent.click(cell(9)));
	expect(pathOf(route.value)).toMatch(/hour-9$/);
});

it("WL5 arrows go from hour to hour and from day to day, with one stop of the Tab key", async () => {
	await opens();
	const stops = () => [...document.querySelectorAll('a[tabindex="0"]')];
	expect(stops()).toHaveLength(1);
	const first = stops()[0] as HTMLElement;
	first.focus();
	await act(() => void fireEvent.keyDown(first, { key: "ArrowDown" }));
	await act(
		() =>
			void fireEvent.keyDown(document.activeElement as HTMLElement, {
				key: "ArrowRight",
			}),
	);
	expect(stops()).toEqual([document.activeElement]);
	expect(document.activeElement?.getAttribute("aria-label")).toMatch(
		/^Tuesday, 1:00 AM/,
	);
});

it("WL5 nobody here, and times that are known since the middle of the days, are said in words", async () => {
	await opens({ with_: { all: workedHours(0), agents: [] } });
	expect(screen.getByText(/Nobody was here/)).toBeDefined();
	cleanup();
	await opens({ with_: { knownSince: Date.UTC(2026, 10, 12, 9) } });
	expect(screen.getByText("Known since Thu, Nov 12, 2026.")).toBeDefined();
	// All the conversations beside a part of the hours would be too many an hour.
	expect(screen.queryByRole("table")).toBeNull();
	await act(
		() =>
			void fireEvent.click(screen.getByRole("link", { name: /^Show Nov 13/ })),
	);
	expect(pathOf(route.value)).toMatch(/2026-11-13\.\.2026-11-30$/);
});

it("WL5 what is not past or not known has no rate, and counts as nobody's", () => {
	const hours = { customer: week({ 3: 4 }), visitor: week({ 4: 1 }) };
	const staffing = { here: week({ 3: 900 }), past: week({ 3: 1_800 }) };
	const all = staffedHours({ hours }, { staffing });
	expect(all[3]).toEqual({ conversations: 4, came: 8, here: 0.5 });
	expect(all[4]).toEqual({ conversations: 1, came: null, here: null });
	expect(unattended(all)).toBe(0);
});
