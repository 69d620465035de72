// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { ConversationColumn } from "../conversation/ConversationColumn.tsx";
import { inWorkspace } from "../testing/in-workspace.tsx";
import {
	entryOf,
	idOf,
	ME,
	mineSince,
	rowOf,
	settled,
} from "../testing/staged.ts";
import { go } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { APOLOGIES } from "./apologies.ts";

const A = idOf("a");
let workspace: Workspace;

beforeAll(() => {
	globalThis.ResizeObserver ??= class {
		observe() {}
		unobserve() {}
		disconnect() {}
	};
});
beforeEach(() => history.replaceState(null, "", "/console"));
afterEach(() => {
	workspace.leave();
	cleanup();
	go({ kind: "inbox" });
});

/** The clock stands at 1,000 s; the wait of up to 3 min was told 4 min before. */
async function opens() {
	const row = rowOf("a", { ...mineSince(990_000), language: "lt-LT" });
	const told = { low: 1, high: 3, at: 760_000, since: 757_000 };
	const at = await inWorkspace(<ConversationColumn />, {
		rows: [row],
		answers: {
			"conversation:join": () => ({
				conversation: row,
				person: { conversation: A, orders: [], earlier: [] },
				now: 0,
				entries: [
					entryOf(1, "assigned", { agent: { id: ME, name: "Noor" }, told }),
				],
				more: false,
			}),
		},
	});
	workspace = at.workspace;
	go({ kind: "conversation", id: A });
	await act(settled);
}
const button = () =>
	screen.queryByRole("button", { name: "Add an apology in Lithuanian" });

it("AT19 says at the box that the shopper waited longer than told, and has the words ready", async () => {
	await opens();
	expect(
		screen.getByText("This shopper has waited 4 min, and was told 1 to 3 min."),
	).toBeTruthy();
	await expect.poll(button).not.toBeNull();
	fireEvent.click(button() as HTMLElement);
	await act(settled);
	const box = screen.getByRole<HTMLTextAreaElement>("textbox");
	expect(box.value).toBe(`${APOLOGIES.lt} `);
});

it("AT19 writes over no draft", async () => {
	await opens();
	await expect.poll(button).not.toBeNull();
	fireEvent.input(screen.getByRole("textbox"), { target: { value: "Labas" } });
	await act(settled);
	expect(button()).toBeNull();
	expect(screen.getByText(/^This shopper has waited/)).toBeTruthy();
});
