// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createOutbox } from "../../client/outbox.ts";
import type { Entry } from "../../protocol/entry.ts";
import {
	entryOf,
	idOf,
	localStoreInMemory,
	ME,
	mineSince,
	NOOR,
	rowOf,
	settled,
	stagedConnection,
	VISITOR,
} from "../testing/staged.ts";
import { createConversation } from "./conversation.ts";
import { settleOpened } from "./settle-opened.ts";

const A = idOf("a");
const hello = entryOf(1, "message", { text: "Hello" });
const row = rowOf("a", { ...mineSince(1), lastSeq: 1, lastVisitorSeq: 1 });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(entries: Entry[] = [hello], head = row) {
	const person = {
		conversation: A,
		name: null,
		email: null,
		orders: [],
		provenAt: null,
		page: null,
		cart: null,
		connected: true,
		earlier: [],
	};
	const after = ({ after }: { after: number }) =>
		entries.filter(({ seq }) => seq > after);
	const stage = stagedConnection({
		"conversation:join": (where: { after: number }) => ({
			conversation: head,
			person,
			now: 0,
			entries: after(where),
			more: false,
		}),
		"entries:read": (where: { after: number }) => ({
			entries: after(where),
			more: false,
		}),
	} as never);
	const outbox = createOutbox({
		store: localStoreInMemory(),
		name: `test ${Math.random()}`,
		queueKeyOf: ({ conversation }) => conversation,
		isMine: () => true,
		ready: () => false,
		send: async () => ({ ok: false, refusal: { code: "retry" } }),
	});
	const conversation = createConversation({
		id: A,
		connection: stage.connection,
		outbox,
		me: () => ME,
		mayAnswer: () => true,
		row: undefined,
	});
	settleOpened(outbox, signal(conversation));
	return { stage, outbox, conversation, entries };
}

describe("opening", () => {
	it("joins the room and has log, head and person from one reply", async () => {
		const { conversation, stage } = open();
		await settled();
		expect(conversation.state.value).toEqual({ kind: "joined" });
		expect(conversation.log.value.last).toBe(1);
		expect(conversation.mine.value).toBe(true);
		expect(conversation.person.value?.connected).toBe(true);
		expect(stage.said[0]).toEqual([
			"conversation:join",
			{ conversation: A, after: 0 },
		]);
	});

	it("shows a final refusal, and asks again after a passing one", async () => {
		const { stage, conversation } = open();
		const answer = stage.answers["conversation:join"];
		stage.answers["conversation:join"] = () => ({
			ok: false,
			refusal: { code: "slow_down", retryAfterMs: 500 },
		});
		conversation.rejoin();
		await settled();
		stage.answers["conversation:join"] = answer as never;
		await vi.advanceTimersByTimeAsync(600);
		expect(conversation.state.value).toEqual({ kind: "joined" });
		stage.answers["conversation:join"] = () => ({
			ok: false,
			refusal: { code: "not_found" },
		});
		conversation.rejoin();
		await settled();
		expect(conversation.state.value.kind).toBe("refused");
	});
});

describe("what it is told", () => {
	it("closes a gap by reading on, and joins again from the cursor", async () => {
		const { stage, conversation, entries } = open();
		await settled();
		entries.push(
			entryOf(2, "message", { text: "two" }),
			entryOf(3, "message", { text: "three" }),
		);
		stage.tell("entry:added", { conversation: A, entry: entries[2] as Entry });
		await settled();
		expect(conversation.log.value.entries.map(({ seq }) => seq)).toEqual([
			1, 2, 3,
		]);
		conversation.rejoin();
		await settled();
		expect(stage.saidOf("conversation:join").at(-1)).toEqual({
			conversation: A,
			after: 3,
		});
	});

	it("moves its cursor over kinds that it does not know", async () => {
		const { stage, conversation } = open();
		await settled();
		const unknown = { ...entryOf(2, "note", { text: "" }), kind: "sparkled" };
		stage.tell("entry:added", { conversation: A, entry: unknown as never });
		stage.tell("entry:added", {
			conversation: A,
			entry: entryOf(3, "message", { text: "after" }),
		});
		expect(conversation.log.value.last).toBe(3);
		expect(stage.saidOf("entries:read")).toHaveLength(0);
	});

	it("hears nothing of other conversations, and nothing after leaving", async () => {
		const { stage, conversation } = open();
		await settled();
		const entry = entryOf(2, "message", { text: "x" });
		stage.tell("entry:added", { conversation: idOf("b"), entry });
		conversation.leave();
		stage.tell("entry:added", { conversation: A, entry });
		expect(conversation.log.value.last).toBe(1);
		expect(stage.saidOf("conversation:leave")).toHaveLength(1);
	});

	it("hides typing as soon as the message is there", async () => {
		const { stage, conversation } = open();
		await settled();
		stage.tell("typing:changed", {
			conversation: A,
			who: { kind: "visitor" },
			typing: true,
		});
		expect(conversation.typing.value).toEqual({ kind: "visitor" });
		stage.tell("entry:added", {
			conversation: A,
			entry: entryOf(2, "message", { text: "x" }, { author: VISITOR }),
		});
		expect(conversation.typing.value).toBeNull();
	});

	it("joins once more when it is told that it is behind before its join is answered", async () => {
		const { stage, conversation } = open();
		await settled();
		const answer = stage.answers["conversation:join"];
		let release = () => {};
		const held = new Promise<void>((done) => {
			release = done;
		});
		stage.answers["conversation:join"] = async (where) => {
			await held;
			return answer?.(where);
		};
		conversation.rejoin();
		await settled();
		const joins = () => stage.saidOf("conversation:join").length;
		const before = joins();
		stage.tell("entries:behind", { conversation: A });
		release();
		await settled();
		expect(joins()).toBe(before + 1);
	});
});

describe("what is written here", () => {
	it("shows once: pending until the log has it, and never again", async () => {
		const { stage, conversation, outbox } = open();
		await settled();
		await outbox.add({ conversation: A, kind: "message", text: "Hi" });
		const [item] = conversation.pending.value;
		expect(item?.text).toBe("Hi");
		stage.tell("entry:added", {
			conversation: A,
			entry: entryOf(
				2,
				"message",
				{ text: "Hi" },
				{ author: NOOR, clientId: item?.clientId as string },
			),
		});
		expect(conversation.pending.value).toEqual([]);
		expect(outbox.pending.value).toEqual([]);
	});
});

describe("seen", () => {
	it("is said only by who holds it, at the end of the log, and once", async () => {
		const { stage, conversation } = open();
		await settled();
		expect(stage.saidOf("read:mark")).toHaveLength(0);
		conversation.acted();
		conversation.atEnd(true);
		conversation.atEnd(false);
		conversation.atEnd(true);
		await settled();
		expect(stage.saidOf("read:mark")).toEqual([{ conversation: A, seq: 1 }]);
	});

	it("is said again after a refusal that passes", async () => {
		const { stage, conversation } = open();
		stage.answers["read:mark"] = () => ({
			ok: false,
			refusal: { code: "slow_down", retryAfterMs: 500 },
		});
		await settled();
		conversation.acted();
		conversation.atEnd(true);
		await settled();
		expect(stage.saidOf("read:mark")).toHaveLength(1);
		await vi.advanceTimersByTimeAsync(499);
		expect(stage.saidOf("read:mark")).toHaveLength(1);
		stage.answers["read:mark"] = () => ({});
		await vi.advanceTimersByTimeAsync(1_000);
		expect(stage.saidOf("read:mark")).toHaveLength(2);
	});

	it("is never said of a conversation that waits or that another agent holds", async () => {
		for (const head of [
			rowOf("a", { lastVisitorSeq: 1 }),
			rowOf("a", { ...mineSince(1), agent: { id: idOf("ada"), name: "Ada" } }),
		]) {
			const { stage, conversation } = open([hello], head);
			await settled();
			conversation.acted();
			conversation.atEnd(true);
			await settled();
			expect(stage.saidOf("read:mark")).toHaveLength(0);
			conversation.typed();
			expect(stage.saidOf("typing:tell")).toHaveLength(0);
		}
	});
});
