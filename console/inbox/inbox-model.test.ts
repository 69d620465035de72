// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from "vitest";
import type { InboxAsked, InboxCursor } from "../../protocol/agent.ts";
import { INBOX_CLOSED } from "../../protocol/limits.ts";
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

const closedAt = (at: number) =>
	rowOf(`c${at}`, { state: { kind: "closed", since: at } });
/** From the newest on. */
const closedFrom = (newest: number, many: number) =>
	Array.from({ length: many }, (_, at) => closedAt(newest - at));
const behindClosed = (at: number): InboxCursor => ({
	state: "closed",
	since: at,
	id: idOf(`c${at}`),
	left: null,
});
const closedIds = () => model.inbox.ids("closed").length;

it("CV10 reads older closed ones page by page until there are none, and only when it is asked to", async () => {
	await arrives();
	await asked[0]?.answers({
		conversations: closedFrom(1_000, INBOX_CLOSED),
		next: null,
	});
	expect([asked.length, model.older.value]).toEqual([1, behindClosed(901)]);
	void model.readOlder();
	void model.readOlder();
	expect(asked).toHaveLength(2);
	expect(asked[1]?.cursor).toEqual(behindClosed(901));
	await asked[1]?.answers({
		conversations: closedFrom(900, 200),
		next: behindClosed(701),
	});
	expect([closedIds(), model.older.value]).toEqual([300, behindClosed(701)]);
	void model.readOlder();
	expect(asked[2]?.cursor).toEqual(behindClosed(701));
	await asked[2]?.answers({ conversations: closedFrom(700, 5), next: null });
	expect([closedIds(), model.older.value]).toEqual([305, null]);
	await model.readOlder();
	expect(asked).toHaveLength(3);
});

it("CV10 of less than the newest 100 there are no older ones", async () => {
	await arrives();
	await asked[0]?.answers({
		conversations: closedFrom(1_000, INBOX_CLOSED - 1),
		next: null,
	});
	expect(model.older.value).toBe(null);
});

it("CV10 shows older ones at once, also under the pointer, and keeps back what would move", async () => {
	await arrives();
	await asked[0]?.answers({
		conversations: closedFrom(1_000, INBOX_CLOSED),
		next: null,
	});
	model.lists.choose("closed");
	model.lists.moved();
	const shown = () => model.lists.shown.value.ids.value;
	stage.tell("conversation:changed", { conversation: closedAt(2_000) });
	expect(shown()).toHaveLength(100);
	void model.readOlder();
	await asked[1]?.answers({ conversations: closedFrom(900, 50), next: null });
	expect(shown()).toHaveLength(150);
	expect(shown().at(-1)).toBe(idOf("c851"));
	expect(model.lists.shown.value.fresh.value).toBe(1);
});

it("CV10 reads back as far as before whoever has the closed list open, and nobody else", async () => {
	await arrives();
	const whole = { conversations: closedFrom(1_000, INBOX_CLOSED), next: null };
	await asked[0]?.answers(whole);
	model.lists.choose("closed");
	void model.readOlder();
	await asked[1]?.answers({
		conversations: closedFrom(900, 200),
		next: behindClosed(701),
	});
	await arrives();
	// What is under way is not asked for beside it.
	await model.readOlder();
	expect(asked).toHaveLength(3);
	await asked[2]?.answers(whole);
	expect(asked[3]?.cursor).toEqual(behindClosed(901));
	await asked[3]?.answers({
		// One of them was erased meanwhile.
		conversations: closedFrom(899, 200),
		next: behindClosed(700),
	});
	expect(asked).toHaveLength(4);
	expect([closedIds(), model.older.value]).toEqual([300, behindClosed(700)]);
	expect(model.inbox.row(idOf("c900"))).toBe(undefined);
	model.lists.choose("open");
	await arrives();
	await asked[4]?.answers(whole);
	expect(asked).toHaveLength(5);
	expect([closedIds(), model.older.value]).toEqual([100, behindClosed(901)]);
});

it("SO10 of two acts at once that are both refused nothing stays in the row", async () => {
	const row = rowOf("ada", mineSince(10));
	model.inbox.add([row]);
	const refused: (() => void)[] = [];
	const act = (assumed: object) =>
		model.acting(row.id, () => new Promise<void>((end) => refused.push(end)), [
			{ ...row, ...model.inbox.row(row.id), ...assumed },
		]);
	const acts = [act({ tags: ["a"] }), act({ spam: true })];
	expect(model.inbox.row(row.id)).toMatchObject({ tags: ["a"], spam: true });
	for (const end of refused) end();
	await Promise.all(acts);
	expect(model.inbox.row(row.id)).toEqual(row);
});

it("SO10 what the relay tells between two acts is what a refused one goes back to", async () => {
	const row = rowOf("ada", mineSince(10));
	model.inbox.add([row]);
	const ends: (() => void)[] = [];
	const act = (assumed: object) =>
		model.acting(row.id, () => new Promise<void>((end) => ends.push(end)), [
			{ ...row, ...model.inbox.row(row.id), ...assumed },
		]);
	const acts = [act({ tags: ["a"] })];
	const told = { ...row, tags: ["a"], lastSeq: row.lastSeq + 1 };
	model.inbox.apply(told);
	acts.push(act({ spam: true }));
	for (const end of ends) end();
	await Promise.all(acts);
	expect(model.inbox.row(row.id)).toEqual(told);
});
