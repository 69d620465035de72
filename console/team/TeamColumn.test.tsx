// @vitest-environment happy-dom
import { act, cleanup, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { inWorkspace, TEAM } from "../testing/in-workspace.tsx";
import { idOf, mineSince, rowOf, settled } from "../testing/staged.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { TeamColumn } from "./TeamColumn.tsx";

const NOW = 1_000_000;
let workspace: Workspace;
afterEach(() => {
	workspace.leave();
	cleanup();
});

it("says who is here, how full they are and who waits, and follows the relay", async () => {
	const agent = { id: idOf("ada"), name: "Ada" };
	const at = await inWorkspace(<TeamColumn />, {
		rows: [rowOf("a", { ...mineSince(1), agent })],
	});
	workspace = at.workspace;
	for (const said of ["Noor (you)", "2 of 3", "Has 1 conversation"])
		expect(screen.getByText(said)).toBeTruthy();
	expect(screen.getByText("longest 16 min").className).toBe("wait-danger");
	expect(screen.getByRole("link", { name: "Shopper A" })).toBeTruthy();

	const [ada, noor] = TEAM.agents as [never, never];
	at.stage.tell("team:changed", {
		team: {
			...TEAM,
			agents: [Object.assign({}, ada, { presence: "lost" }), noor],
			waiting: { live: 0, messages: 2, oldestLiveSince: null },
			availability: { kind: "closed", opensAt: NOW + 3_600_000 },
		},
	});
	await act(settled);
	for (const said of [
		"Connection lost a moment ago",
		"Nobody is waiting",
		"2 messages",
		/^Shoppers see that the shop is closed until \d/,
	])
		expect(screen.getByText(said)).toBeTruthy();
});

it.each([
	[
		"called",
		/^Shoppers read: “Nobody is here right now. When you write, somebody/,
	],
	["unattended", /^Shoppers read: “Nobody is here right now. Leave a message/],
])("NT6 says of %s what the shopper reads", async (kind, said) => {
	const at = await inWorkspace(<TeamColumn />);
	workspace = at.workspace;
	const availability = { kind, replyMinutes: null } as never;
	at.stage.tell("team:changed", { team: { ...TEAM, availability } });
	await act(settled);
	expect(screen.getByText(said)).toBeTruthy();
});

it("NT7 tells an owner once what the shop lacks without mail", async () => {
	const at = await inWorkspace(<TeamColumn />);
	workspace = at.workspace;
	const lacks = () => screen.queryAllByText(/^Without mail, a shopper/);
	expect(lacks()).toHaveLength(0);
	at.stage.tell("team:changed", { team: { ...TEAM, mail: false } });
	await act(settled);
	expect(lacks()).toHaveLength(1);
	at.stage.tell("team:changed", { team: { ...TEAM, mail: true } });
	await act(settled);
	expect(lacks()).toHaveLength(0);
});

it("says why there is no picture", async () => {
	const refusal = { code: "retry" };
	const at = await inWorkspace(<TeamColumn />, {
		answers: { "team:read": () => ({ ok: false, refusal }) },
	});
	workspace = at.workspace;
	expect(screen.getByRole("alert").textContent).toMatch(
		/^The team could not be loaded/,
	);
});
