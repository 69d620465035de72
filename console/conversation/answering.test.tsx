// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { AgentDraft } from "../../protocol/message.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import {
	idOf,
	localStoreInMemory,
	mineSince,
	rowOf,
	settled,
} from "../testing/staged.ts";
import { go } from "../workspace/route.ts";
import { ConversationColumn } from "./ConversationColumn.tsx";
import { EnterRow } from "./EnterRow.tsx";

const A = idOf("a");
const ANSWERED = { ok: false, refusal: { code: "answered", by: "Ada" } };

beforeEach(() => go({ kind: "conversation", id: A }));
afterEach(() => {
	cleanup();
	go({ kind: "inbox" });
});

/** Noor writes in a conversation of hers. */
async function opened(
	message: (draft: AgentDraft) => unknown = () => ({ seq: 2, at: 0 }),
	store = localStoreInMemory(),
) {
	const shown = await inWorkspace(
		<>
			<EnterRow />
			<ConversationColumn />
		</>,
		{
			rows: [rowOf("a", mineSince(1))],
			answers: { "message:send": message },
			store,
		},
	);
	return { ...shown, store, sent: () => shown.stage.saidOf("message:send") };
}

const box = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const type = (text: string) =>
	fireEvent.input(box(), { target: { value: text } });

async function presses(key: KeyboardEventInit) {
	const isFree = fireEvent.keyDown(box(), key);
	await act(settled);
	return isFree;
}

test("AN9 a paste of 2 MB is refused in words, and what stood in the box stays", async () => {
	await opened();
	type("Half an answer");
	const pastes = (text: string) =>
		fireEvent.paste(box(), { clipboardData: { getData: () => text } });
	expect(pastes("x".repeat(2_000_000))).toBe(false);
	await act(settled);
	expect(screen.getByText(/too long/i)).toBeTruthy();
	expect(box().value).toBe("Half an answer");
	expect(pastes("x".repeat(100_000))).toBe(true);
});

test("AN9 Enter sends, until one chooses that it breaks the line; Ctrl with it always sends, also after a reload", async () => {
	const { sent, store, workspace } = await opened();
	const choice = () => screen.getByRole("switch", { name: /sends/ });
	type("one");
	expect(await presses({ key: "Enter" })).toBe(false);
	expect(sent()).toHaveLength(1);
	fireEvent.click(choice());
	expect(choice().textContent).toContain("Ctrl+Enter sends");
	type("two");
	expect(await presses({ key: "Enter" })).toBe(true);
	expect(sent()).toHaveLength(1);
	await presses({ key: "Enter", ctrlKey: true });
	expect(sent()).toHaveLength(2);
	workspace.leave();
	cleanup();
	const again = await opened(undefined, store);
	type("three");
	await presses({ key: "Enter" });
	expect(again.sent()).toEqual([]);
});

test("AN1 what a colleague's answer has crossed is kept, goes only when it is sent anyway, and once", async () => {
	const answer = { seq: 2, at: 0, duplicate: false, conversation: A };
	const { sent } = await opened(({ anyway }) => (anyway ? answer : ANSWERED));
	type("One moment");
	await presses({ key: "Enter" });
	expect(screen.getByText(/Ada answered a moment ago/)).toBeTruthy();
	expect(screen.getByText("One moment")).toBeTruthy();
	fireEvent.click(screen.getByRole("button", { name: "Send anyway" }));
	await act(settled);
	expect(sent()).toEqual([
		expect.objectContaining({ text: "One moment", seen: 0 }),
		expect.objectContaining({ text: "One moment", anyway: true }),
	]);
	const [first, second] = sent() as AgentDraft[];
	expect(second?.clientId).toBe(first?.clientId);
	expect(screen.queryByText(/Ada answered/)).toBeNull();
});
