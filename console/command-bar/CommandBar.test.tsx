// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { SearchAsked } from "../../protocol/search.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, mineSince, rowOf, settled } from "../testing/staged.ts";
import { go, route } from "../workspace/route.ts";
import { CommandBarDialog } from "./CommandBarDialog.tsx";
import { commandBar, commandBarShown, showCommandBar } from "./command-bar.ts";

const sought: string[] = [];
const VIEW = {
	site: idOf("shop"),
	id: idOf("late"),
	owner: "mine",
	name: "Late parcels",
	icon: "star",
	query: "late",
	changedAt: 0,
};

beforeEach(async () => {
	go({ kind: "inbox" });
	await commandBar.fetch();
	const maya = rowOf("a", { visitorName: "Maya Źukas", ...mineSince(1) });
	const older = rowOf("c", { visitorName: "Maja Ozolina" });
	const hit = { seq: 1, by: "message", line: "", marks: [], at: 0 };
	sought.length = 0;
	await inWorkspace(<CommandBarDialog />, {
		rows: [maya, rowOf("b")],
		answers: {
			"search:read": ({ query }: SearchAsked) => {
				sought.push(query);
				const more = { ...rowOf("d"), visitor: older.visitor };
				return {
					hits: [older, { ...more, visitorName: "Maja Ozolina" }].map(
						(conversation) => ({ ...hit, conversation }),
					),
					next: null,
					older: false,
				};
			},
			"views:read": () => ({ views: [VIEW] }),
		},
	});
	await act(async () => showCommandBar());
	await settled();
});

afterEach(() => {
	commandBarShown.value = false;
	cleanup();
});

const box = () => screen.getByRole("combobox");
const lines = () =>
	screen.getAllByRole("option").map(({ textContent }) => textContent ?? "");
async function type(value: string) {
	await act(async () => void fireEvent.input(box(), { target: { value } }));
	await act(settled);
}

test("KB6 a person is found by the name, and Enter opens the conversation", async () => {
	await type("zukas");
	await screen.findByText("Maya Źukas");
	await act(async () => void fireEvent.keyDown(box(), { key: "Enter" }));
	expect(route.value).toMatchObject({ kind: "conversation" });
	expect(screen.queryByRole("combobox")).toBeNull();
});

test("KB6 arrows choose a line, around the end", async () => {
	await type("go to");
	const chosen = () =>
		document.getElementById(box().getAttribute("aria-activedescendant") ?? "")
			?.textContent;
	const [first] = lines();
	expect(chosen()).toBe(first);
	await act(async () => void fireEvent.keyDown(box(), { key: "ArrowUp" }));
	expect(chosen()).toBe(lines().at(-1));
	await act(async () => void fireEvent.keyDown(box(), { key: "ArrowDown" }));
	expect(chosen()).toBe(first);
});

test("KB6 what has no name says so", async () => {
	await type("qqqq");
	expect(
		await screen.findByText("Nothing was found with this name."),
	).toBeTruthy();
});

test("KB9 a shopper beyond the lists is found by name, once, by two letters, and leads to where they wrote last", async () => {
	await type("m");
	await type("maja oz");
	await screen.findByText("Maja Ozolina");
	expect(lines()).toHaveLength(1);
	expect(sought).toEqual(['from:visitor from:"maja oz"']);
	await act(async () => void fireEvent.keyDown(box(), { key: "Enter" }));
	expect(route.value).toMatchObject({ kind: "conversation", id: idOf("c") });
});

test("KB9 a saved view is found by name", async () => {
	await type("late p");
	expect(lines()).toEqual(["Late parcels"]);
	await act(async () => void fireEvent.keyDown(box(), { key: "Enter" }));
	expect(route.value).toEqual({ kind: "view", id: idOf("late") });
});
