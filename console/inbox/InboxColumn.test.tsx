// @vitest-environment happy-dom

import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
} from "@testing-library/preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { StaffConversation } from "../../protocol/agent.ts";
import { parts } from "../parts.ts";
import {
	idOf,
	localStoreInMemory,
	mineSince,
	rowOf,
	settled,
	stagedConnection,
	stagedHttp,
	WELCOME,
} from "../testing/staged.ts";
import { WorkspaceContext } from "../workspace/use-workspace.ts";
import { createWorkspace, type Workspace } from "../workspace/workspace.ts";
import { InboxColumn } from "./InboxColumn.tsx";
import { moveInList } from "./move-in-list.ts";

let workspace: Workspace;
let stage: ReturnType<typeof stagedConnection>;

async function show(...conversations: StaffConversation[]) {
	stage = stagedConnection({ "inbox:read": () => ({ conversations }) });
	workspace = createWorkspace({
		connection: stage.connection,
		http: stagedHttp().http,
		welcome: WELCOME,
		store: localStoreInMemory(),
		parts,
		ended() {},
		signOut: async () => {},
	});
	await settled();
	render(
		<WorkspaceContext.Provider value={workspace}>
			<InboxColumn />
		</WorkspaceContext.Provider>,
	);
}
const names = () =>
	screen
		.queryAllByRole("link")
		.map((row) => row.querySelector(".row-name")?.textContent);
const focused = () =>
	document.activeElement?.querySelector(":scope > .row-head > .row-name")
		?.textContent;
const arrives = (row: StaffConversation) =>
	act(() => stage.tell("conversation:changed", { conversation: row }));

beforeEach(() => history.replaceState(null, "", "/console"));
afterEach(() => {
	workspace.leave();
	cleanup();
});

const closed = (since: number) =>
	({ state: { kind: "closed", since } }) as const;

it("LS1 renders the row of a conversation that changes, and no other", async () => {
	await show(rowOf("a"), rowOf("b"), rowOf("c"));
	const list = screen.getByRole("tabpanel");
	const changed: string[] = [];
	const seen = new MutationObserver((all) => {
		for (const { target } of all)
			changed.push(
				target.parentElement?.closest("[data-row]")?.querySelector(".row-name")
					?.textContent ?? "outside",
			);
	});
	seen.observe(list, {
		subtree: true,
		childList: true,
		characterData: true,
		attributes: true,
	});
	await arrives(rowOf("b", { lastSeq: 2, visitorName: "Maya" }));
	await act(settled);
	seen.disconnect();
	expect(new Set(changed)).toEqual(new Set(["Maya"]));
});

it("LS2 of ten thousand conversations some rows stand in the page, each with its place", async () => {
	await show(
		...Array.from({ length: 10_000 }, (_, at) =>
			rowOf(`n${at}`, { state: { kind: "waiting", since: at } }),
		),
	);
	const rows = screen.getAllByRole("listitem");
	expect(rows.length).toBeGreaterThan(5);
	expect(rows.length).toBeLessThanOrEqual(200);
	expect(rows[1]?.getAttribute("aria-setsize")).toBe("10000");
	expect(rows[1]?.getAttribute("aria-posinset")).toBe("2");
	expect(screen.getByRole("tab", { name: /^Waiting\W*10000$/ })).toBeTruthy();
});

it("LS4 the row with the focus stays in the page, and the keys go on from it", async () => {
	await show(
		...Array.from({ length: 300 }, (_, at) =>
			rowOf(`n${at}`, { state: { kind: "waiting", since: 1_000 + at } }),
		),
	);
	const first = screen.getAllByRole("link")[0] as HTMLElement;
	act(() => first.focus());
	// It is the last one now, far below what is in sight.
	await arrives(
		rowOf("n0", {
			state: { kind: "waiting", since: 1_000 },
			queueAt: 9_999,
			lastSeq: 2,
		}),
	);
	fireEvent.click(screen.getByRole("tab", { name: /^Waiting/ }));
	await act(settled);
	expect(focused()).toBe("Shopper N0");
	await act(async () => moveInList(workspace, -1));
	expect(focused()).toBe("Shopper N299");
	await act(async () => moveInList(workspace, -1));
	expect(focused()).toBe("Shopper N298");
});

it("AT13 gathers what is new behind a counter while the pointer moves in the list", async () => {
	await show(rowOf("a", closed(1)));
	fireEvent.click(screen.getByRole("tab", { name: /^Closed/ }));
	await act(settled);
	fireEvent.pointerMove(screen.getByRole("tabpanel"));
	await arrives(rowOf("b", closed(2)));
	expect(names()).toEqual(["Shopper A"]);
	fireEvent.click(screen.getByRole("button", { name: "1 new" }));
	await act(settled);
	expect(names()).toEqual(["Shopper B", "Shopper A"]);
});

it("AT13 shows at once who has begun to wait, and moves nobody for it", async () => {
	await show(rowOf("a", { state: { kind: "waiting", since: 5 } }));
	fireEvent.pointerMove(screen.getByRole("tabpanel"));
	await arrives(rowOf("b", { state: { kind: "waiting", since: 1 } }));
	expect(names()).toEqual(["Shopper A", "Shopper B"]);
	expect(screen.queryByRole("button", { name: /new$/ })).toBeNull();
});

it("AT15 shows how long a shopper has no answer, and sorts by it", async () => {
	const mine = (name: string, unansweredSince: number | null, lastAt: number) =>
		rowOf(name, { ...mineSince(1), unansweredSince, lastAt });
	await show(
		mine("answered", null, 990_000),
		mine("later", 940_000, 999_000),
		mine("first", 700_000, 710_000),
	);
	expect(names()).toEqual([
		"Shopper FIRST",
		"Shopper LATER",
		"Shopper ANSWERED",
	]);
	expect(
		screen.getAllByText(/^Unanswered/).map((one) => one.textContent),
	).toEqual(["Unanswered for 5 min", "Unanswered for 1 min"]);
});

it("AT8 a row that is late says once for how long", async () => {
	await show(
		rowOf("late", {
			...mineSince(1),
			unansweredSince: 700_000,
			answerDueAt: 880_000,
		}),
	);
	expect(screen.getAllByText(/^Unanswered for/)).toHaveLength(1);
	expect(screen.getByText("Unanswered for 5 min").className).toContain("badge");
});

it("AT16 gives the focus to the next row when the one that has it goes", async () => {
	const lasts = { state: { kind: "closed", since: 9 } } as const;
	await show(rowOf("a"), rowOf("b"), rowOf("c", lasts));
	const [first] = screen.getAllByRole("link");
	first?.focus();
	fireEvent.pointerLeave(screen.getByRole("tabpanel"));
	await arrives(
		rowOf("a", { state: { kind: "closed", since: 1 }, lastSeq: 2 }),
	);
	await act(settled);
	expect(document.activeElement?.textContent).toContain("Shopper B");
});

it("says in its place why a row has gone, and lets it go with the pointer", async () => {
	await show(rowOf("a"));
	const list = screen.getByRole("tabpanel");
	fireEvent.pointerEnter(list, { pointerType: "mouse" });
	await arrives(
		rowOf("a", {
			state: { kind: "open", since: 1 },
			agent: { id: idOf("ada"), name: "Ada" },
			lastSeq: 2,
			epoch: 1,
		}),
	);
	expect(screen.getByRole("link").textContent).toContain("Ada has it");
	fireEvent.pointerLeave(list);
	await act(settled);
	expect(names()).toEqual([]);
});

it("shows text from people as text, and nothing that is no text", async () => {
	const hostile = '<img src=x onerror="alert(1)">';
	await show(
		rowOf("a", {
			visitorName: hostile,
			preview: { by: "visitor", text: { type: "b", props: {} } as never },
		}),
	);
	expect(names()).toEqual([hostile]);
	expect(document.querySelector("img")).toBeNull();
	expect(document.querySelector(".row-preview")?.textContent).toBe("");
});

it("marks customers and left messages, and gives the latter no clock", async () => {
	await show(
		rowOf("a", { relation: "customer" }),
		rowOf("b", { mode: "message" }),
	);
	expect(screen.getByText("Customer")).toBeTruthy();
	expect(screen.getByText("Message")).toBeTruthy();
	expect(document.querySelectorAll(".wait")).toHaveLength(1);
});

it("RO4 puts messages apart, with the time by which an answer was promised", async () => {
	await show(
		rowOf("m", { mode: "message", answerBy: 5_000_000, queueAt: 1 }),
		rowOf("a", { language: "lt", team: { id: "t", name: "Returns" } }),
		rowOf("b", {
			queueAt: 9,
			offer: { agent: { id: idOf("ada"), name: "Ada" }, until: 9 },
		}),
	);
	expect(names()).toEqual(["Shopper A", "Shopper B", "Shopper M"]);
	const heading = screen.getByRole("heading", { name: "Messages" });
	expect(heading.nextElementSibling?.textContent).toMatch(
		/Shopper M.*Answer by \d/,
	);
	for (const mark of ["Lithuanian", "Returns", "Offered to Ada"])
		expect(screen.getByText(mark)).toBeTruthy();
});

it("turns its tabs with the arrow keys", async () => {
	await show(rowOf("a"));
	const tab = screen.getByRole("tab", { name: /Waiting/ });
	fireEvent.keyDown(tab, { key: "ArrowRight" });
	await act(settled);
	expect(
		screen.getByRole("tab", { name: /Mine/ }).getAttribute("aria-selected"),
	).toBe("true");
	expect(screen.getByText("You have no conversations.")).toBeTruthy();
});
