// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import {
	type LocalStore,
	openLocalStore,
} from "../../../client/local-store.ts";
import type { Conversation } from "../chat/conversation.ts";
import { fakeRelay, NOOR, NOW } from "../testing/fake-relay.ts";
import { openChat, until } from "../testing/open-chat.ts";
import { createDrafts } from "./drafts.ts";

let stores = 0;

async function afterTheEnd() {
	stores += 1;
	const store = openLocalStore(`drafts ${stores}`);
	const connection = fakeRelay();
	const opened = await openChat({ store, connection });
	await opened.models.chat.send("One");
	await until(() => opened.models.chat.current.value !== null);
	connection.add("closed", NOOR, { by: "agent" });
	return opened;
}

test("EM12 the draft of a conversation is not in the new one, nor the other way round", async () => {
	const { models, store } = await afterTheEnd();
	const { chat, draft } = models;
	draft.type("to the old");
	chat.startNew();
	expect(draft.text.value).toBe("");
	draft.type("to the new");
	await chat.showEarlier();
	expect(draft.text.value).toBe("to the old");
	chat.startNew();
	expect(draft.text.value).toBe("to the new");
	await expect.poll(() => store.get("draft")).toBe("to the old");
	await expect.poll(() => store.get("draft:new")).toBe("to the new");
});

test("EM12 what was typed while the new one began goes along, and the old draft is gone", async () => {
	const { models, connection, store } = await afterTheEnd();
	const { chat, draft } = models;
	draft.type("to the old");
	chat.startNew();
	draft.type("to the new, and more");
	draft.sent("to the new");
	connection.tell("conversation:started", {
		conversation: {
			id: "another",
			state: { kind: "waiting", since: NOW },
			mode: "live",
			agent: null,
			startedAt: NOW,
			readByVisitor: 0,
			readByAgent: 0,
			lastSeq: 0,
			place: null,
		},
	});
	await until(() => chat.current.value?.id === "another");
	expect(draft.text.value).toBe(", and more");
	await expect.poll(() => store.get("draft")).toBe(", and more");
	await expect.poll(() => store.get("draft:new")).toBeUndefined();
});

test("EM12 a conversation that is long past leaves no draft, but what was typed on this page stays", async () => {
	const newest = signal<Conversation | null>(null);
	const current = signal<Conversation | null>(null);
	const past = { id: "past" } as Conversation;
	const opens = () =>
		createDrafts(keptDraft("to the old"), { newest, current });
	for (const typed of [null, "to the old, and to the new"]) {
		newest.value = null;
		const draft = opens();
		await draft.load();
		expect(draft.text.value).toBe("to the old");
		if (typed) draft.type(typed);
		newest.value = past;
		expect(draft.text.value).toBe(typed ?? "");
	}
});

/** A store in which an earlier page has left a draft. */
function keptDraft(text: string): LocalStore {
	const kept = new Map([["draft", text]]);
	return {
		get: async (key: string) => kept.get(key),
		set: async (key: string, value: string) => void kept.set(key, value),
		remove: async (key: string) => void kept.delete(key),
	} as unknown as LocalStore;
}
