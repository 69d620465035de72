// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { mineSince, rowOf, settled } from "../testing/staged.ts";
import { go, route } from "../workspace/route.ts";
import { CommandBarDialog } from "./CommandBarDialog.tsx";
import { commandBar, commandBarShown, showCommandBar } from "./command-bar.ts";

beforeEach(async () => {
	go({ kind: "inbox" });
	await commandBar.fetch();
	const maya = rowOf("a", { visitorName: "Maya Źukas", ...mineSince(1) });
	await inWorkspace(<CommandBarDialog />, { rows: [maya, rowOf("b")] });
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
	expect(lines()[0]).toContain("Maya Źukas");
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
	expect(screen.getByText("Nothing has this name.")).toBeTruthy();
});
