// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from "vitest";
import type { InboxAsked, InboxCursor } from "../../protocol/agent.ts";
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
import { createWorkspace, type Workspace } from "../workspace/workspace.ts";
import { type InboxModel, inboxModel } from "./inbox-model.ts";

const BEHIND = (name: string): InboxCursor => ({
	state: "waiting",
	since: 1,
	id: idOf(name),
	left: null,
});

let stage: ReturnType<typeof stagedConnection>;
let workspace: Workspace;
let model: InboxModel;
/** Answers each page that was asked for, in turn. */
let asked: { cursor: unknown; answers(page: unknown): Promise<void> }[];

beforeEach(() => {
	asked = [];
	stage = stagedConnection({
		"inbox:read": ({ cursor }: InboxAsked) =>
			new Promise((answer) => {
				asked.push({
					cursor,
					async answers(page) {
						answer(page);
						await settled();
					},
				});
			}),
	});
	workspace = createWorkspace({
		connection: stage.connection,
		http: stagedHttp().http,
		welcome: WELCOME,
		store: localStoreInMemory(),
		parts: [],
		ended() {},
		signOut: async () => {},
	});
	model = workspace.of(inboxModel);
});
afterEach(() => workspace.leave());

const page = (name: string, more = true) => ({
	conversations: [rowOf(name)],
	next: more ? BEHIND(name) : null,
});
const listed = () => model.inbox.rowsIn("waiting").map(({ ref }) => ref);

async function arrives() {
	stage.tell("inbox:behind", {});
	await settled();
}

it("CV9 reads page by page, shows each at once, and knows all with the last", async () => {
	await arrives();
	expect(asked.map(({ cursor }) => cursor)).toEqual([null]);
	await asked[0]?.answers(page("a"));
	expect(listed()).toEqual(["A"]);
	expect(model.inbox.isKnown.value).toBe(false);
	expect(asked[1]?.cursor).toEqual(BEHIND("a"));
	await asked[1]?.answers(page("b", false));
	expect(listed()).toEqual(["A", "B"]);
	expect(model.inbox.isKnown.value).toBe(true);
	expect(asked).toHaveLength(2);
});

it("CV9 keeps what was told between two pages, of rows before and behind them", async () => {
	await arrives();
	await asked[0]?.answers(page("a"));
	stage.tell("conversation:changed", {
		conversation: rowOf("a", { ...mineSince(5), lastSeq: 2 }),
	});
	stage.tell("conversation:changed", {
		conversation: rowOf("new", { state: { kind: "waiting", since: 9 } }),
	});
	await asked[1]?.answers(page("b", false));
	expect(listed()).toEqual(["B", "NEW"]);
	expect(model.inbox.rowsIn("mine").map(({ ref }) => ref)).toEqual(["A"]);
});

it("CV9 begins anew when it has fallen behind in between, and takes no page of before for one of now", async () => {
	await arrives();
	await asked[0]?.answers(page("a"));
	await arrives();
	await asked[1]?.answers(page("b", false));
	expect(model.inbox.isKnown.value).toBe(false);
	expect(asked[2]?.cursor).toBeNull();
	await asked[2]?.answers(page("c", false));
	expect(listed()).toEqual(["C"]);
	expect(asked).toHaveLength(3);
});

it("CV9 understands a relay that answers with everything at once", async () => {
	await arrives();
	await asked[0]?.answers({ conversations: [rowOf("a"), rowOf("b")] });
	expect(listed()).toEqual(["A", "B"]);
	expect(model.inbox.isKnown.value).toBe(true);
});
