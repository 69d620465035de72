// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { Role, StaffConversation } from "../../protocol/agent.ts";
import type { Entry } from "../../protocol/entry.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { lineWords } from "../conversation/system-message-words.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import {
	entryOf,
	idOf,
	mineSince,
	NOOR,
	rowOf,
	settled,
} from "../testing/staged.ts";
import { go } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { checkEntries } from "./check-entries.tsx";
import { PersonColumn } from "./PersonColumn.tsx";

const A = idOf("a");
const SAID = { id: "LL-5000", at: "2026-06-01", total: 12.5, currency: "EUR" };
const checked = (seq: number, holds: boolean) =>
	entryOf(
		seq,
		"customer_checked",
		{ order: "LL-5000", holds },
		{ author: NOOR, audience: "staff" },
	);

let workspace: Workspace;
afterEach(() => {
	workspace.leave();
	cleanup();
	go({ kind: "inbox" });
});

async function shows({
	row = {},
	entries = [],
	saidOrder = null,
	role = "owner",
	answers = {},
}: {
	row?: Partial<StaffConversation>;
	entries?: Entry[];
	saidOrder?: typeof SAID | null;
	role?: Role;
	answers?: Record<string, (data: never) => unknown>;
} = {}) {
	go({ kind: "conversation", id: A });
	const conversation = rowOf("a", { ...mineSince(1), ...row });
	const at = await inWorkspace(<PersonColumn />, {
		role,
		rows: [conversation],
		answers: {
			"conversation:join": () => ({
				conversation,
				person: { conversation: A, orders: [], earlier: [], saidOrder },
				now: 0,
				entries,
				more: false,
			}),
			...answers,
		},
	});
	workspace = at.workspace;
	workspace.of(conversationsModel);
	await act(settled);
	return at.stage;
}

const press = async (name: string) => {
	await act(
		async () => void fireEvent.click(screen.getByRole("button", { name })),
	);
	await act(settled);
};
const field = () => screen.queryByLabelText<HTMLInputElement>("Order number");

it("IK16 the order that the page reported is checked with one press", async () => {
	const stage = await shows({ saidOrder: SAID });
	await press("Order and name match");
	expect(stage.saidOf("customer:check")).toEqual([
		{ conversation: A, order: "LL-5000", holds: true },
	]);
});

it("IK16 without a reported order a number is wanted", async () => {
	const stage = await shows();
	await press("Order and name match");
	expect(stage.saidOf("customer:check")).toEqual([]);
	expect(
		screen.getByText("Type the number of the order that you compared."),
	).toBeTruthy();
	expect(document.activeElement).toBe(field());
});

it("IK16 what was checked says who compared what, and is taken back", async () => {
	const stage = await shows({
		row: { proof: "checked" },
		entries: [checked(1, true)],
	});
	expect(
		screen.getByText(/^Noor compared order LL-5000 and the name, /),
	).toBeTruthy();
	expect(screen.getByText("Shopper, checked by hand")).toBeTruthy();
	expect(field()).toBeNull();
	await press("It does not match");
	expect(stage.saidOf("customer:check")).toEqual([
		{ conversation: A, order: "LL-5000", holds: false },
	]);
});

it("IK15 who only reads is offered no check, and reads one", async () => {
	await shows({ role: "read_only" });
	expect(screen.queryByText(/^Check(ed)? by hand$/)).toBeNull();
	cleanup();
	workspace.leave();
	await shows({
		role: "read_only",
		row: { proof: "checked" },
		entries: [checked(1, true)],
	});
	expect(screen.getByText(/^Noor compared order/)).toBeTruthy();
	expect(
		screen.queryByRole("button", { name: "It does not match" }),
	).toBeNull();
});

it("IK13 what is signed is offered no check, and one that came first is said in words", async () => {
	await shows({ row: { proof: "signed", relation: "customer" } });
	expect(field()).toBeNull();
	cleanup();
	workspace.leave();
	await shows({
		saidOrder: SAID,
		answers: {
			"customer:check": () => ({ ok: false, refusal: { code: "conflict" } }),
		},
	});
	await press("Order and name match");
	expect(screen.getByRole("alert").textContent).toBe(
		"The shop’s server has confirmed an order meanwhile.",
	);
});

it("IK10 the log says both in words, and a console that lacks the part says nothing", () => {
	const says = (entry: Entry) => checkEntries.says?.(entry);
	expect(says(checked(1, true))).toBe(
		"Noor compared order LL-5000 and the name: they match",
	);
	expect(says(checked(2, false))).toBe(
		"Noor took back that order LL-5000 and the name match",
	);
	expect(lineWords(checked(1, true), "")).toBe("");
});
