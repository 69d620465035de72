// @vitest-environment happy-dom

import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { BulkAsked, BulkUndone } from "../../protocol/bulk.ts";
import { InboxColumn } from "../inbox/InboxColumn.tsx";
import { inboxModel } from "../inbox/inbox-model.ts";
import { Corner } from "../shell/Corner.tsx";
import { SnoozeDialog } from "../snoozing/SnoozeDialog.tsx";
import { TagDialogs } from "../tags/TagDialogs.tsx";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, mineSince, rowOf, settled } from "../testing/staged.ts";

afterEach(cleanup);

const press = async (key: string, on: Element | Window = window) => {
	fireEvent.keyDown(on, { key });
	await act(settled);
};

async function show(answers: Record<string, (data: never) => unknown> = {}) {
	const asked: BulkAsked[] = [];
	const undone: BulkUndone[] = [];
	const rows = ["ada", "omar"].map((name, at) => rowOf(name, mineSince(at)));
	const at = await inWorkspace(
		<>
			<InboxColumn />
			<Corner />
			<SnoozeDialog />
			<TagDialogs />
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
										undo: { kind: "snooze", seq: 1 },
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
				...answers,
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
				{ conversation: first, undo: { kind: "snooze", seq: 1 } },
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

const selectAll = async () => {
	for (const row of screen.getAllByRole("link")) {
		row.focus();
		await press("x", row);
	}
};

it("SO10 the rows move at once, and one that is refused comes back with a sentence", async () => {
	let answer: (results: object[]) => void = () => {};
	const { workspace, stage } = await show({
		"bulk:act": () =>
			new Promise((done) => {
				answer = (results) => done({ results });
			}),
	});
	const { inbox } = workspace.of(inboxModel);
	await selectAll();
	await expect.poll(() => screen.queryByText("Mark as spam")).toBeTruthy();
	// Beside the others, as the key is.
	expect(screen.getByRole("button", { name: "Tag" })).toBeTruthy();
	fireEvent.click(screen.getByText("Mark as spam"));
	await expect.poll(() => inbox.ids("mine")).toEqual([]);
	expect(stage.saidOf("bulk:act")).toHaveLength(1);
	const [ada, omar] = [idOf("ada"), idOf("omar")];
	await act(async () => {
		const row = inbox.row(ada);
		if (row)
			stage.tell("conversation:changed", {
				conversation: { ...row, lastSeq: 3 },
			});
		answer([
			{ conversation: ada, refusal: null, undo: { kind: "spam", seq: 1 } },
			{
				conversation: omar,
				refusal: { code: "taken", by: "Teo" },
				undo: null,
			},
		]);
		await settled();
	});
	expect(inbox.ids("mine")).toEqual([omar]);
	expect(inbox.row(omar)).toMatchObject({ state: { kind: "open" } });
	expect(inbox.row(omar)?.spam).toBeUndefined();
	expect(workspace.toasts.shown.value?.text).toBe(
		"Marked as spam. 1 was left as it is: Teo has it.",
	);
	await act(() => workspace.toasts.act());
	expect(inbox.ids("mine")).toContain(omar);
});

it("TO14 several are closed with one outcome and tags, asked once for all", async () => {
	const label = (name: string) => ({ id: idOf(name), name });
	const asked: BulkAsked[] = [];
	const { workspace } = await show({
		"bulk:act": (said: BulkAsked) => {
			asked.push(said);
			const isSaid = said.act.kind === "close" && said.act.outcome;
			const refusal = isSaid ? null : { code: "required", field: "outcome" };
			return {
				results: said.conversations.map((conversation) => ({
					conversation,
					refusal,
					undo: isSaid ? { kind: "close", seq: 1 } : null,
				})),
			};
		},
		"tags:read": () => ({
			site: idOf("shop"),
			tags: [label("Refund")],
			removedTags: [],
			outcomes: [label("Solved"), label("No answer")],
			removedOutcomes: [],
			needs: { outcome: true, tag: false },
		}),
	});
	await selectAll();
	await expect.poll(() => screen.queryByText("Close")).toBeTruthy();
	await press("e");
	await expect
		.poll(() => screen.queryByText("Close 2 conversations"))
		.toBeTruthy();
	// What the shop wants was read with the list: nothing is sent without it.
	expect(asked).toEqual([]);
	expect(workspace.of(inboxModel).inbox.ids("mine")).toHaveLength(2);
	await expect.poll(() => screen.queryAllByRole("radio")).toHaveLength(2);
	const [first] = screen.getAllByRole<HTMLInputElement>("radio");
	await press("1", first);
	await press("Enter", first);
	await expect.poll(() => asked).toHaveLength(1);
	expect(asked[0]?.act).toEqual({ kind: "close", outcome: idOf("Solved") });
	expect(asked[0]?.conversations).toHaveLength(2);
});
