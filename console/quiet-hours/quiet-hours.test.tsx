// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import {
	act,
	cleanup,
	fireEvent,
	screen,
	waitFor,
} from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import type { QuietHoursSet } from "../../protocol/quiet-hours.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { settled } from "../testing/staged.ts";
import { quietHoursModel } from "../workspace/quiet-hours.ts";
import { QuietCard } from "./QuietCard.tsx";
import { QuietCorner } from "./QuietCorner.tsx";
import { QuietRow } from "./QuietRow.tsx";

afterEach(cleanup);

const HOURS = {
	...{ timeZone: "Europe/Vilnius", from: "22:00", to: "07:00" },
	days: ["1", "2"],
};

async function opens() {
	const set: QuietHoursSet[] = [];
	const at = await inWorkspace(
		<>
			<QuietCorner />
			<QuietRow />
			<QuietCard />
		</>,
		{
			answers: {
				"quiet-hours:read": () => ({ hours: null, until: null }),
				"quiet-hours:set": (one: QuietHoursSet) => {
					set.push(one);
					return { hours: one.hours, until: null };
				},
			},
		},
	);
	return { ...at, set, quiet: at.workspace.of(quietHoursModel) };
}

test("QH4 the corner says until when nothing rings, and the sheet how it is set", async () => {
	const { stage, quiet } = await opens();
	expect(quiet.hold()).toBe(false);
	screen.getByText(/^None\./);
	const tell = (until: number | null) =>
		act(async () => stage.tell("quiet-hours:changed", { hours: HOURS, until }));
	await tell(2_000_000);
	await waitFor(() =>
		expect(document.querySelector(".quiet-line")).not.toBeNull(),
	);
	expect(quiet.hold()).toBe(true);
	fireEvent.click(screen.getByText("Hide"));
	await waitFor(() => expect(document.querySelector(".quiet-line")).toBeNull());
	expect(quiet.hold()).toBe(true);
	await tell(null);
	screen.getByText("From 22:00 to 07:00 nothing rings.");
	expect(document.querySelector(".quiet-line")).toBeNull();
	expect(quiet.hold()).toBe(false);
});

test("QH1 a person sets them by their own clock; a day is wanted, and two times that differ", async () => {
	const { set } = await opens();
	const from = screen.getByLabelText<HTMLInputElement>("From");
	const types = (value: string) =>
		act(async () => void fireEvent.input(from, { target: { value } }));
	const save = screen.getByRole<HTMLButtonElement>("button", { name: "Save" });
	await types("07:00");
	expect(save.disabled).toBe(true);
	screen.getByText("Let them end at another time than they begin.");
	await types("21:30");
	for (const day of ["Sat", "Sun"])
		await act(async () => void fireEvent.click(screen.getByLabelText(day)));
	await act(async () => void fireEvent.click(save));
	await act(settled);
	const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
	expect(set).toEqual([
		{
			hours: {
				...{ timeZone, from: "21:30", to: "07:00" },
				days: ["1", "2", "3", "4", "5"],
			},
		},
	]);
	await act(
		async () => void fireEvent.click(screen.getByText("No quiet hours")),
	);
	expect(set[1]).toEqual({ hours: null });
});
