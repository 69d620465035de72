// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { Role } from "../../protocol/agent.ts";
import { wantToSignOut } from "../sign-out/sign-out.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { entryOf, idOf, NOOR, rowOf, settled } from "../testing/staged.ts";
import { go } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { WorkspaceView } from "./WorkspaceView.tsx";

// Of sheets and their positions this DOM knows nothing.
Object.assign(HTMLElement.prototype, { hidePopover() {}, showPopover() {} });

let workspace: Workspace;
afterEach(() => {
	workspace.leave();
	go({ kind: "inbox" });
	cleanup();
});

const ADA = { id: idOf("ada"), name: "Ada" };
const WAITING = rowOf("waiting");
const HERS = rowOf("hers", {
	state: { kind: "open", since: 1 },
	agent: ADA,
	lastVisitorSeq: 1,
});
const CLOSED = rowOf("closed", { state: { kind: "closed", since: 1 } });

async function opens(role: Role, row = WAITING) {
	go({ kind: "conversation", id: row.id });
	const at = await inWorkspace(<WorkspaceView />, {
		role,
		rows: [WAITING, HERS, CLOSED],
		answers: {
			"conversation:join": () => ({
				conversation: row,
				person: { conversation: row.id, orders: [], earlier: [] },
				now: 0,
				entries: [
					entryOf(
						1,
						"message",
						{ text: "I was an agent" },
						{ author: NOOR, at: 999_000 },
					),
				],
				more: false,
			}),
		},
	});
	workspace = at.workspace;
	await act(settled);
	return at.stage;
}
const key = (key: string) =>
	act(async () => {
		fireEvent.keyDown(document.body, { key });
		await settled();
	});
const buttons = () =>
	screen.queryAllByRole("button").map((one) => one.textContent);

it.each([WAITING, HERS, CLOSED])(
	"PE20 who reads only finds a sentence where others write, and no key that acts",
	async (row) => {
		const stage = await opens("read_only", row);
		expect(screen.getByText(/You can read here and not write/)).toBeTruthy();
		expect(screen.queryByRole("textbox")).toBeNull();
		for (const one of buttons())
			expect(one).not.toMatch(
				/Take|Close$|Reopen|note|Withdraw|Here|New conversations/i,
			);
		const before = stage.said.length;
		for (const one of ["m", "e", "o", "h", "b", "z", "r", "n", "y", "d", "v"])
			await key(one);
		expect(stage.said.slice(before).map(([name]) => name)).toEqual([]);
	},
);

it("PE20 an agent has the keys that somebody who reads only has not", async () => {
	const stage = await opens("agent");
	expect(buttons()).toContain("Take");
	expect(
		screen.getByRole("button", { name: /^New conversations/ }),
	).toBeTruthy();
	await key("m");
	expect(stage.saidOf("conversation:take")).toHaveLength(1);
});

it("PE21 who reads only sees what everybody has, and no list of their own", async () => {
	await opens("read_only", HERS);
	const tabs = screen.getAllByRole("tab").map((one) => one.textContent);
	expect(tabs).toEqual(["Waiting1", "All1", "Closed1"]);
	expect(screen.getByRole("tab", { selected: true }).textContent).toBe("All1");
	expect(document.title).toBe("Shopbell console");
	await act(() => wantToSignOut(workspace));
	expect(screen.queryByRole("dialog")).toBeNull();
});

it.each([
	["read_only", ["Inbox", "Feedback"]],
	["agent", ["Inbox", "Feedback", "Follow-ups"]],
	["supervisor", ["Inbox", "Floor", "Feedback", "Follow-ups", "Settings"]],
] as const)(
	"PE21 %s sees only the pages that they may use",
	async (role, pages) => {
		await opens(role);
		const links = [...document.querySelectorAll(".top-rooms a")];
		expect(links.map((link) => link.textContent)).toEqual(pages);
	},
);
