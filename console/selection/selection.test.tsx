// @vitest-environment happy-dom

import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { BulkAsked, BulkUndone } from "../../protocol/bulk.ts";
import { InboxColumn } from "../inbox/InboxColumn.tsx";
import { Corner } from "../shell/Corner.tsx";
import { SnoozeDialog } from "../snoozing/SnoozeDialog.tsx";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { mineSince, rowOf, settled } from "../testing/staged.ts";

afterEach(cleanup);

const press = async (key: string, on: Element | Window = window) => {
	fireEvent.keyDown(on, { key });
	await act(settled);
};

async function show() {
	const asked: BulkAsked[] = [];
	const undone: BulkUndone[] = [];
	const rows = ["ada", "omar"].map((name, at) => rowOf(name, mineSince(at)));
	const at = await inWorkspace(
		<>
			<InboxColumn />
			<Corner />
			<SnoozeDialog />
		</>,
		{
			rows,
			answers: {
				"bulk:act": (said: BulkAsked) => {
					asked.push(said);
					return {
						results: said.conversations.map((conversation, index) =>
							index === 0
								? {
										conversation,
										refusal: null,
										undo: { kind: "snooze", was: null },
									}
								: {
										conversation,
										refusal: { code: "taken", by: "Teo" },
										undo: null,
									},
						),
					};
				},
				"bulk:undo": (said: BulkUndone) => {
					undone.push(said);
					return { results: [] };
				},
			},
		},
	);
	return { ...at, asked, undone };
}

it("SO10 X selects, S asks until when, and a digit puts all of them off with one undo", async () => {
	const { asked, undone, workspace } = await show();
	const rows = screen.getAllByRole("link");
	for (const row of rows) {
		row.focus();
		await press("x", row);
	}
	expect(screen.getByText("2 selected")).toBeTruthy();
	expect(screen.getAllByText("Selected")).toHaveLength(2);
	await press("s");
	await expect.poll(() => screen.queryByText("Until they write")).toBeTruthy();
	const form = screen.getByText("Until they write").closest("form");
	const choices = form?.querySelectorAll("li").length ?? 0;
	await press(`${choices}`, form as Element);
	expect(asked[0]?.act).toEqual({ kind: "snooze", until: null });
	const [first = "", second = ""] = asked[0]?.conversations ?? [];
	// What was refused is said, and stays selected.
	expect(workspace.toasts.shown.value?.text).toBe(
		"Snoozed. 1 was left as it is: Teo has it.",
	);
	expect(screen.getByText("1 selected")).toBeTruthy();
	await act(() => workspace.toasts.act());
	expect(undone).toEqual([
		{
			conversations: [
				{ conversation: first, undo: { kind: "snooze", was: null } },
			],
		},
	]);
	expect(second).not.toBe(first);
	await press("Escape");
	expect(screen.queryByText("1 selected")).toBeNull();
});

it("SO4 a day that has passed is refused in words, and nothing is sent", async () => {
	const { asked } = await show();
	screen.getAllByRole("link")[0]?.focus();
	await press("x", document.activeElement ?? window);
	await press("s");
	await expect
		.poll(() => screen.queryByText("A day and a time", { exact: false }))
		.toBeTruthy();
	const typed = document.querySelector("input[type=datetime-local]");
	fireEvent.input(typed as Element, { target: { value: "1960-01-01T09:00" } });
	fireEvent.submit(typed?.closest("form") as Element);
	await act(settled);
	expect(screen.getByRole("alert").textContent).toContain("has passed");
	expect(asked).toEqual([]);
});
