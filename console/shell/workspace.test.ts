// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { AgentDraft } from "../../protocol/message.ts";
import { close, send, take } from "../conversation/acts.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { parts } from "../parts.ts";
import { ratingsModel } from "../ratings/ratings.ts";
import { soundModel } from "../sound/sound-model.ts";
import {
	entryOf,
	idOf,
	localStoreInMemory,
	mineSince,
	NOOR,
	rowOf,
	settled,
	stagedConnection,
	stagedHttp,
	WELCOME,
} from "../testing/staged.ts";
import { go } from "../workspace/route.ts";
import { createWorkspace, type Workspace } from "../workspace/workspace.ts";

const A = idOf("a");
let workspace: Workspace;
let stage: ReturnType<typeof stagedConnection>;
let row: StaffConversation;
const ended = vi.fn();
const signOut = async () => {};

beforeEach(async () => {
	ended.mockClear();
	row = rowOf("a");
	stage = stagedConnection({
		"inbox:read": () => ({ conversations: [row] }),
		"conversation:join": () => ({
			conversation: row,
			person: { conversation: A, orders: [], earlier: [] },
			now: 0,
			entries: [],
			more: false,
		}),
		"conversation:take"() {
			row = { ...row, ...mineSince(2), lastSeq: row.lastSeq + 1 };
			stage.tell("conversation:changed", { conversation: row });
		},
		"message:send"(draft: AgentDraft) {
			stage.tell("entry:added", {
				conversation: A,
				entry: entryOf(
					1,
					"message",
					{ text: draft.text },
					{ author: NOOR, clientId: draft.clientId },
				),
			});
			return { conversation: A, seq: 1, at: 1, duplicate: false };
		},
	} as never);
	workspace = createWorkspace({
		connection: stage.connection,
		http: stagedHttp().http,
		welcome: WELCOME,
		store: localStoreInMemory(),
		parts,
		ended,
		signOut,
	});
	go({ kind: "conversation", id: A });
	await settled();
});
afterEach(() => {
	workspace.leave();
	go({ kind: "inbox" });
});

const conversations = () => workspace.of(conversationsModel);
const opened = () => conversations().opened.value as Conversation;

it("opens what the address names, and takes it without ringing", async () => {
	const ring = vi.spyOn(workspace.of(soundModel), "ring");
	expect(opened().head.value?.state.kind).toBe("waiting");
	await take(workspace, opened());
	expect(stage.saidOf("conversation:take")).toEqual([
		{ conversation: A, epoch: 0 },
	]);
	expect(opened().mine.value).toBe(true);
	// Nobody else waits, so the list goes along.
	expect(workspace.of(inboxModel).lists.tab.value).toBe("mine");
	expect(workspace.of(inboxModel).lists.shown.value.ids.value).toEqual([A]);
	expect(ring).not.toHaveBeenCalled();
	stage.tell("conversation:changed", { conversation: rowOf("new") });
	expect(ring).toHaveBeenCalledTimes(1);
});

it("says at the head who was quicker", async () => {
	stage.answers["conversation:take"] = () => ({
		ok: false,
		refusal: { code: "taken", by: "Ada" },
	});
	await take(workspace, opened());
	expect(opened().fault.value).toEqual({
		where: { kind: "head" },
		refusal: { code: "taken", by: "Ada" },
	});
});

it("sends once for two presses, empties the box, and leaves no ghost", async () => {
	await take(workspace, opened());
	conversations().drafts.write(A, "Hello ");
	const [first, second] = await Promise.all([
		send(workspace, opened()),
		send(workspace, opened()),
	]);
	await settled();
	expect([first, second]).toEqual(["kept", "nothing"]);
	expect(stage.saidOf("message:send")).toHaveLength(1);
	expect(stage.saidOf("message:send")[0]).toMatchObject({ text: "Hello" });
	expect(conversations().drafts.of(A).message).toBe("");
	await expect.poll(() => conversations().outbox.pending.value).toEqual([]);
});

it("sends no reply into what it does not hold, but takes notes there", async () => {
	conversations().drafts.write(A, "too early");
	expect(await send(workspace, opened())).toBe("nothing");
	conversations().drafts.choose(A, "note");
	conversations().drafts.write(A, "for the team");
	expect(await send(workspace, opened())).toBe("kept");
	await expect
		.poll(() => stage.saidOf("note:add"))
		.toMatchObject([{ text: "for the team" }]);
	expect(conversations().drafts.of(A).message).toBe("too early");
});

it("closes at once and offers to undo exactly that", async () => {
	await take(workspace, opened());
	await close(workspace, opened());
	expect(workspace.toasts.shown.value?.action).not.toBeNull();
	go({ kind: "inbox" });
	workspace.toasts.act();
	await settled();
	expect(stage.saidOf("conversation:reopen")).toEqual([
		{ conversation: A, undo: true },
	]);
});

it("reads inbox and conversation anew after every welcome", async () => {
	stage.said.length = 0;
	workspace.arriveAgain({
		...WELCOME,
		me: { ...WELCOME.me, availability: "away" },
	});
	await settled();
	expect(workspace.me.value.availability).toBe("away");
	expect(stage.said.map(([command]) => command)).toEqual(
		expect.arrayContaining(["inbox:read", "conversation:join"]),
	);
});

it("reads the lists anew when it is told that it is behind, the ratings too once they were read", async () => {
	stage.said.length = 0;
	stage.tell("inbox:behind", {});
	await settled();
	const saidNow = () => stage.said.map(([command]) => command).sort();
	expect(saidNow()).toEqual(["alerts:read", "inbox:read"]);
	stage.answers["ratings:read"] = () => ({ ratings: [], more: false });
	await workspace.of(ratingsModel).read();
	stage.said.length = 0;
	stage.tell("inbox:behind", {});
	await settled();
	expect(saidNow()).toEqual(["alerts:read", "inbox:read", "ratings:read"]);
});

it("keeps what a session that has ended would not send, and sends it after the next sign-in", async () => {
	const store = localStoreInMemory();
	workspace.leave();
	stage.answers["message:send"] = () => {
		stage.state.value = { kind: "refused", refusal: { code: "signed_out" } };
		return { ok: false, refusal: { code: "signed_out" } };
	};
	const arrive = () =>
		createWorkspace({
			connection: stage.connection,
			http: stagedHttp().http,
			welcome: WELCOME,
			store,
			parts,
			ended,
			signOut,
		});
	workspace = arrive();
	await conversations().outbox.add({
		conversation: A,
		kind: "message",
		text: "Hello",
	});
	await conversations().outbox.drain();
	expect(await store.pending()).toMatchObject([{ state: { kind: "sending" } }]);
	workspace.leave();
	delete stage.answers["message:send"];
	stage.state.value = { kind: "here" };
	workspace = arrive();
	await expect.poll(() => store.pending()).toEqual([]);
	expect(stage.saidOf("message:send")).toHaveLength(2);
});

it("signs out after what the parts have to do for it", async () => {
	const done: string[] = [];
	workspace.leave();
	workspace = createWorkspace({
		connection: stage.connection,
		http: stagedHttp().http,
		welcome: WELCOME,
		store: localStoreInMemory(),
		parts: [
			{
				model: {
					create: ({ onSignOut }) =>
						onSignOut(async () => void done.push("the part")),
				},
			},
		],
		ended,
		signOut: async () => void done.push("the session"),
	});
	await workspace.signOut();
	expect(done).toEqual(["the part", "the session"]);
});

it("goes when the session has ended", () => {
	stage.tell("signed:out", {});
	expect(ended).toHaveBeenCalledWith({ code: "signed_out" });
});

it("PR1 drops what was being written into a conversation that its shopper erases", async () => {
	await take(workspace, opened());
	conversations().drafts.write(A, "You wrote that your lamp");
	stage.tell("conversation:changed", {
		conversation: { ...row, lastSeq: row.lastSeq + 1, forgotten: true },
	});
	expect(conversations().drafts.of(A).message).toBe("");
});
