// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import type { StaffConversation } from "../../protocol/agent.ts";
import { createInbox } from "../inbox/inbox.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, ME, mineSince, rowOf, settled } from "../testing/staged.ts";
import { go, route } from "../workspace/route.ts";
import {
	type AfterClose,
	afterCloseModel,
	goOn,
	nextOf,
} from "./after-close.ts";

const [A, B] = [idOf("a"), idOf("b")];
const ADA = { id: idOf("ada"), name: "Ada" };
const CLOSED = rowOf("a", { state: { kind: "closed", since: 9 } });

beforeEach(() => go({ kind: "conversation", id: A }));
afterEach(() => go({ kind: "inbox" }));

const next = (...rows: StaffConversation[]) => {
	const inbox = createInbox(() => ME);
	inbox.replace(rows);
	return nextOf(inbox, ME, A)?.ref;
};

test("LS6 next is who waits longest for a word of this agent, else the first of the queue", () => {
	const mine = (name: string, unansweredSince: number | null) =>
		rowOf(name, { ...mineSince(1), unansweredSince });
	const offered = { offer: { agent: ADA, until: 9 } };
	const queue = [
		rowOf("colleague", { queueAt: 1, ...offered }),
		rowOf("second", { queueAt: 3 }),
		rowOf("first", { queueAt: 2 }),
		rowOf("message", { queueAt: 0, mode: "message" }),
	];
	expect(next(mine("late", 50), mine("early", 5), ...queue)).toBe("EARLY");
	expect(next(mine("answered", null), ...queue)).toBe("FIRST");
	expect(
		next(
			rowOf("quiet", { ...mineSince(1), unansweredSince: 5, quietSince: 8 }),
		),
	).toBeUndefined();
	// Told as closed a moment later.
	expect(next(mine("a", 5))).toBeUndefined();
});

test.each([
	["next", { kind: "conversation", id: B }],
	["list", { kind: "inbox" }],
	["stay", { kind: "conversation", id: A, byHand: true }],
] as const)("LS6 %s: where one is after closing", async (choice, where) => {
	const { workspace } = await inWorkspace(null, { rows: [CLOSED, rowOf("b")] });
	await settled();
	workspace.of(afterCloseModel).choose(choice as AfterClose);
	goOn(workspace, A);
	expect(route.value).toEqual(where);
	workspace.leave();
});

test("LS6 whoever has gone on meanwhile stays, and who finds nobody next stays, too", async () => {
	const { workspace } = await inWorkspace(null, { rows: [CLOSED, rowOf("b")] });
	go({ kind: "conversation", id: idOf("c") });
	goOn(workspace, A);
	expect(route.value).toMatchObject({ id: idOf("c") });
	workspace.leave();
	const alone = await inWorkspace(null, { rows: [CLOSED] });
	go({ kind: "conversation", id: A });
	goOn(alone.workspace, A);
	expect(route.value).toMatchObject({ id: A });
	alone.workspace.leave();
});

test("LS6 the choice is this browser's, also after a reload", async () => {
	const { workspace } = await inWorkspace(null);
	workspace.of(afterCloseModel).choose("stay");
	const { store } = workspace;
	workspace.leave();
	const later = await inWorkspace(null, { store: store as never });
	later.workspace.of(afterCloseModel);
	await settled();
	expect(later.workspace.of(afterCloseModel).choice.value).toBe("stay");
	later.workspace.leave();
});
