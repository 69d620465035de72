// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, mineSince, rowOf, settled } from "../testing/staged.ts";
import { createLazy } from "../workspace/lazy.ts";
import { leavingDues } from "../workspace/leaving-dues.ts";
import type { Part } from "../workspace/part.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { SignOutDialog, signOutQuestion } from "./SignOutDialog.tsx";
import { wantToSignOut } from "./sign-out.ts";

let workspace: Workspace;
const signOut = vi.fn(async () => {});

beforeEach(async () => {
	signOut.mockClear();
	await signOutQuestion.fetch();
});
afterEach(() => {
	workspace.leave();
	cleanup();
});

async function wantsToLeave(
	rows: ReturnType<typeof rowOf>[],
	answers = {},
	parts: { parts?: readonly Part[] } = {},
) {
	const at = await inWorkspace(<SignOutDialog />, {
		rows,
		answers,
		signOut,
		...parts,
	});
	workspace = at.workspace;
	await act(() => wantToSignOut(workspace));
	await act(settled);
	return at.stage;
}
const choose = (name: RegExp) =>
	fireEvent.click(screen.getByRole("radio", { name, hidden: true }));
const leave = async () => {
	fireEvent.submit(document.querySelector("form") as HTMLFormElement);
	await act(settled);
};

it("signs out at once when nobody is left behind", async () => {
	const stage = await wantsToLeave([rowOf("waits")]);
	expect(signOut).toHaveBeenCalledOnce();
	expect(stage.saidOf("desk:leave")).toEqual([]);
});

it("RO3 asks what becomes of the open ones, and says it before it signs out", async () => {
	const stage = await wantsToLeave([rowOf("a", mineSince(1))]);
	expect(signOut).not.toHaveBeenCalled();
	await leave();
	expect(stage.saidOf("desk:leave")).toEqual([{ open: { kind: "queue" } }]);
	expect(signOut).toHaveBeenCalledOnce();
});

it("hands over only to somebody, and stays when the relay says no", async () => {
	const stage = await wantsToLeave([rowOf("a", mineSince(1))], {
		"desk:leave": () => ({
			ok: false,
			refusal: { code: "not_free", by: "Ada" },
		}),
	});
	choose(/^Hand them over/);
	await act(settled);
	await leave();
	expect(stage.saidOf("desk:leave")).toEqual([]);
	choose(/^Ada/);
	await act(settled);
	await leave();
	expect(stage.saidOf("desk:leave")).toEqual([
		{ open: { kind: "transfer", to: { kind: "agent", id: idOf("ada") } } },
	]);
	expect(signOut).not.toHaveBeenCalled();
	expect(screen.getByText(/^Ada can’t take it/)).toBeTruthy();
});

it("PD13 names what is owed, also without a conversation, and hands it over first", async () => {
	const handOver = vi.fn(async () => null);
	const due = createLazy(async () => ({ names: () => ["A price"], handOver }));
	const parts = [{ fills: [leavingDues.fill(due)] }];
	const stage = await wantsToLeave([], {}, { parts });
	expect(signOut).not.toHaveBeenCalled();
	expect(screen.getByText("A price")).toBeTruthy();
	await leave();
	expect(handOver).toHaveBeenCalledWith(workspace, null);
	expect(stage.saidOf("desk:leave")).toEqual([]);
	expect(signOut).toHaveBeenCalledOnce();
});
