// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import type { Block } from "../../protocol/blocking.ts";
import type { BulkAsked } from "../../protocol/bulk.ts";
import { ConversationColumn } from "../conversation/ConversationColumn.tsx";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, ME, mineSince, rowOf, settled } from "../testing/staged.ts";
import { go } from "../workspace/route.ts";
import { BlockDialog } from "./BlockDialog.tsx";
import { BlockedEnd } from "./BlockedEnd.tsx";
import { BlockNotice } from "./BlockNotice.tsx";
import { blocking } from "./block-acts.ts";

afterEach(() => {
	blocking.value = null;
	cleanup();
	go({ kind: "inbox" });
});

const SHOP = idOf("shop");
const ROW = rowOf("ada", mineSince(0));
const BLOCK: Block = {
	...{ id: idOf("block"), site: SHOP, visitor: ROW.visitor, name: "Ada" },
	...{ conversation: ROW.id, why: "Ten adverts", at: 0, until: 86_400_000 },
	by: { id: ME, name: "Noor" },
};
const tick = async () => void (await act(settled));
const click = async (name: string | RegExp) => {
	fireEvent.click(await screen.findByRole("button", { name, hidden: true }));
	await tick();
};

/** Noor, beside a conversation of hers, with the dialog and the list. */
async function show({
	blocks = [] as Block[],
	others = 0,
	role = "owner" as "owner" | "agent",
	answers = {},
} = {}) {
	go({ kind: "conversation", id: ROW.id });
	const kept = [...blocks];
	const closed = new Set<string>();
	const beside = Array.from({ length: others }, (_, index) =>
		rowOf(`other ${index}`, { unansweredSince: index === 0 ? null : 1 }),
	);
	const at = await inWorkspace(
		<>
			<BlockNotice row={ROW} />
			<BlockedEnd tab="closed" />
			<BlockDialog />
		</>,
		{
			rows: [ROW],
			role,
			answers: {
				"block:read": () => ({ block: kept[0] ?? null }),
				"blocks:read": () => ({ blocks: kept, more: false }),
				"network:read": () => ({
					known: others > 0,
					conversations: [ROW, ...beside].filter(({ id }) => !closed.has(id)),
				}),
				"visitor:block": () => {
					kept.unshift(BLOCK);
					return { block: BLOCK };
				},
				"visitor:unblock": () => {
					kept.splice(0);
					return {};
				},
				"bulk:act": ({ conversations }: BulkAsked) => {
					for (const one of conversations) closed.add(one);
					const undo = { kind: "spam", seq: 1 };
					return {
						results: conversations.map((conversation) => ({
							...{ conversation, refusal: null, undo },
						})),
					};
				},
				...answers,
			},
		},
	);
	return {
		...at,
		kept,
		changes: async () => {
			at.stage.tell("block:changed", { site: SHOP, visitor: ROW.visitor });
			await tick();
		},
	};
}

async function asks() {
	blocking.value = ROW.id;
	await tick();
	await screen.findByText(/^For how long|^The visitor is blocked/);
	await tick();
}

test("NU1 NU3 an agent blocks for a day and says why, and one undo takes back the block and the mark", async () => {
	const { stage, workspace } = await show({ role: "agent" });
	await asks();
	expect(screen.getByLabelText("A day")).toHaveProperty("checked", true);
	for (const longer of ["A month", "For ever"])
		expect(screen.getByLabelText(longer)).toHaveProperty("disabled", true);
	fireEvent.input(screen.getByLabelText(/^Why/), {
		target: { value: " Ten adverts " },
	});
	await click("Block the visitor");
	expect(stage.saidOf("visitor:block")).toEqual([
		{ conversation: ROW.id, length: "day", why: "Ten adverts" },
	]);
	expect(blocking.value).toBeNull();
	expect(workspace.toasts.shown.value?.text).toBe("Blocked.");
	await act(async () => workspace.toasts.act());
	await tick();
	expect(stage.saidOf("visitor:unblock")).toEqual([
		{ site: SHOP, block: BLOCK.id },
	]);
	expect(stage.saidOf("conversation:spam")).toEqual([
		{ conversation: ROW.id, spam: false },
	]);
});

test("NU1 what is refused is said in the question, and what was typed stays", async () => {
	await show({
		answers: {
			"visitor:block": () => ({
				ok: false,
				refusal: { code: "taken", by: "Ada" },
			}),
		},
	});
	await asks();
	const why = screen.getByLabelText<HTMLInputElement>(/^Why/);
	fireEvent.input(why, { target: { value: "Ten adverts" } });
	await click("Block the visitor");
	expect(screen.getByRole("alert", { hidden: true }).textContent).not.toBe("");
	expect(why.value).toBe("Ten adverts");
});

test("NU7 what began beside is shown without this conversation; those without an answer are ticked and close as spam", async () => {
	const { stage } = await show({ others: 3 });
	await asks();
	await screen.findByText(/^3 other open conversations/);
	const ticked = () =>
		screen
			.getAllByRole<HTMLInputElement>("checkbox", { hidden: true })
			.filter(({ checked }) => checked);
	expect(ticked()).toHaveLength(2);
	fireEvent.click(ticked()[0] as HTMLElement);
	await tick();
	await click("Close 1 as spam");
	expect(stage.saidOf("bulk:act")).toMatchObject([
		{ conversations: [idOf("other 2")], act: { kind: "spam" } },
	]);
	await screen.findByText(/^2 other open conversations/);
});

test("NU7 after a restart it says that nothing is known", async () => {
	await show();
	await asks();
	expect(screen.getByText(/no longer known/)).toBeTruthy();
});

test("NU4 beside the conversation stands who blocked them, why and until when, follows, and lifts it", async () => {
	const { kept, changes, stage, workspace } = await show();
	expect(screen.queryByText(/^Blocked until/)).toBeNull();
	kept.push(BLOCK);
	await changes();
	await screen.findByText(/^Blocked until .* by Noor$/);
	expect(screen.getByText("Ten adverts")).toBeTruthy();
	await click("Lift the block");
	expect(screen.queryByText(/^Blocked until/)).toBeNull();
	expect(stage.saidOf("visitor:unblock")).toHaveLength(1);
	// Their next word would ring nobody.
	expect(workspace.toasts.shown.value?.action?.label).toBe("Not spam");
	await act(async () => workspace.toasts.act());
	expect(stage.saidOf("conversation:spam")).toEqual([
		{ conversation: ROW.id, spam: false },
	]);
});

test("NU4 the list has everybody, also whom nobody has named or who was erased, and leads to where it was", async () => {
	const erased = { visitor: null, name: null, conversation: null, why: "" };
	await show({
		blocks: [
			BLOCK,
			{ ...BLOCK, id: idOf("b"), name: null, until: null },
			{ ...BLOCK, ...erased, id: idOf("c") },
		],
	});
	const list = screen.getByText("Blocked visitors").closest("details");
	expect(list).not.toBeNull();
	if (list) list.open = true;
	fireEvent(list as HTMLElement, new Event("toggle"));
	await screen.findByText("Ada");
	for (const one of ["A shopper", "An erased customer"])
		expect(screen.getByText(one)).toBeTruthy();
	expect(
		screen.getByRole("link", { name: "Blocked for ever by Noor" }),
	).toBeTruthy();
	expect(screen.getAllByRole("link", { name: /^Blocked/ })).toHaveLength(2);
});

test("in the menu of one's own conversation it stands behind the others, and opens the question", async () => {
	// This DOM has no popovers.
	HTMLElement.prototype.hidePopover ??= () => {};
	go({ kind: "conversation", id: ROW.id });
	await inWorkspace(<ConversationColumn />, { rows: [ROW] });
	const isMenus = (one: HTMLElement) => one.closest("#more-acts") !== null;
	await screen.findAllByText("Send later");
	await screen.findAllByText("Block the visitor");
	const row = screen
		.getAllByRole("button", { hidden: true })
		.filter(isMenus)
		.at(-1);
	expect(row?.textContent).toBe("Block the visitor");
	if (row) fireEvent.click(row);
	expect(blocking.value).toBe(ROW.id);
});
