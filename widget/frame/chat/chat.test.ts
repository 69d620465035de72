// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { BroadcastChannel } from "node:worker_threads";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Pending } from "../../../client/outbox.ts";
import type { Entry } from "../../../protocol/entry.ts";
import { WITHDRAW_MS } from "../../../protocol/limits.ts";
import { withdraw } from "../log/withdraw.ts";
import type { FakeRelay } from "../testing/fake-relay.ts";
import {
	CONVERSATION,
	fakeRelay,
	NOOR,
	SYSTEM,
} from "../testing/fake-relay.ts";
import { identityOf } from "../testing/identity-of.ts";
import { openChat, until } from "../testing/open-chat.ts";

const saidBy = (connection: FakeRelay, command: string) =>
	connection.said.filter((each) => each.command === command);

test("nothing is stored and nobody is made before the first message", async () => {
	const { connection } = await openChat();
	expect(connection.said.map(({ command }) => command)).toEqual(["hello"]);
	expect(connection.said[0]?.data.token).toBeNull();
	const databases = await indexedDB.databases();
	expect(databases.map(({ name }) => name)).not.toContain("chat 1");
});

test("the first message makes the visitor once, with a token that was kept before", async () => {
	const { models, connection, store } = await openChat();
	await models.chat.send("Is the blue one in stock?");
	await models.chat.send("And the red one?");
	await until(() => saidBy(connection, "message:send").length >= 2);
	const made = saidBy(connection, "visitor:make");
	expect(made).toHaveLength(1);
	expect(made[0]?.data.token).toMatch(/^[\w-]{43}$/);
	expect(await store.get("token")).toBe(made[0]?.data.token);
	await until(() => models.chat.pending.value.length === 0);
	const current = models.chat.current.value;
	expect(current?.id).toBe(CONVERSATION);
	expect(current?.log.value.entries.map(({ body }) => body)).toEqual([
		{ text: "Is the blue one in stock?" },
		{ text: "And the red one?" },
	]);
});

test("a relay that does not know the token is told the same one again", async () => {
	const { models, connection, store } = await openChat();
	await models.chat.send("One");
	await until(() => saidBy(connection, "message:send").length >= 1);
	connection.tokens.clear();
	connection.hasConversation = false;
	const again = await openChat({ connection, store });
	await again.models.chat.send("Two");
	await until(() => saidBy(connection, "visitor:make").length >= 2);
	const [first, second] = saidBy(connection, "visitor:make");
	expect(second?.data.token).toBe(first?.data.token);
});

test("somebody else's token is forgotten, with all that was written under it", async () => {
	const { models, connection, store } = await openChat();
	await models.chat.send("Mine");
	await until(() => saidBy(connection, "message:send").length >= 1);
	connection.othersTokens = new Set(connection.tokens);
	connection.hasConversation = false;
	const { models: fresh } = await openChat({ connection, store });
	expect(await store.get("token")).toBeUndefined();
	expect(saidBy(connection, "hello").at(-1)?.data.token).toBeNull();
	expect(fresh.chat.current.value).toBeNull();
	expect(fresh.chat.began.value).toBe(false);
});

test("what is written under somebody else's token goes under a new one", async () => {
	const { models, connection } = await openChat();
	connection.refuse("visitor:make", { code: "other_person" }, 1);
	models.chat.prove(identityOf("maya"));
	await models.chat.send("Mine");
	await until(() => saidBy(connection, "message:send").length >= 1);
	const [first, second] = saidBy(connection, "visitor:make");
	expect(second?.data.token).not.toBe(first?.data.token);
	expect(saidBy(connection, "message:send")[0]?.data.text).toBe("Mine");
});

test("an identity goes with hello, and a later one is proven once", async () => {
	const connection = fakeRelay();
	connection.hasConversation = true;
	const { models } = await openChat({ connection });
	models.chat.prove(identityOf("maya"));
	expect(saidBy(connection, "identity:prove")).toHaveLength(0);
	await models.chat.send("Hello");
	await until(() => saidBy(connection, "visitor:make").length >= 1);
	expect(saidBy(connection, "visitor:make")[0]?.data.identity).toBe(
		identityOf("maya"),
	);
	models.chat.prove("d.e.f");
	models.chat.prove("d.e.f");
	await until(() => saidBy(connection, "identity:prove").length > 0);
	expect(saidBy(connection, "identity:prove")).toHaveLength(1);
});

test("what was typed without a connection is sent once when it is back", async () => {
	const { models, connection } = await openChat();
	connection.lose();
	expect(await models.chat.send("In the tunnel")).toBe(true);
	expect(models.chat.pending.value[0]?.state.kind).toBe("sending");
	connection.comeBack();
	await until(() => models.chat.pending.value.length === 0);
	const texts = connection.entries.map(({ body }) => body);
	expect(texts).toEqual([{ text: "In the tunnel" }]);
});

test("a refused message stays, and can be tried again or discarded", async () => {
	const { models, connection } = await openChat();
	connection.refuse("message:send", { code: "rejected" });
	await models.chat.send("No luck");
	const state = () => models.chat.pending.value[0]?.state.kind;
	await until(() => state() === "refused");
	connection.allow("message:send");
	models.chat.retry(models.chat.pending.value[0]?.clientId as string);
	await until(() => connection.entries.length >= 1);
	connection.refuse("message:send", { code: "rejected" });
	await models.chat.send("Again");
	await until(() => state() === "refused");
	models.chat.discard(models.chat.pending.value[0]?.clientId as string);
	await until(() => models.chat.pending.value.length === 0);
	expect(connection.entries).toHaveLength(1);
});

test("a gap is read from the cursor, and unknown kinds move it", async () => {
	const { models, connection } = await openChat();
	await models.chat.send("One");
	await until(() => models.chat.current.value?.log.value.last === 1);
	connection.lose();
	connection.add("blessed", SYSTEM, { by: "a newer relay" });
	const hidden = connection.entries[1];
	connection.comeBack();
	connection.add("message", NOOR, { text: "Two" });
	await until(() => models.chat.current.value?.log.value.last === 3);
	expect(hidden?.kind).toBe("blessed");
});

test("the head follows the log", async () => {
	const { models, connection } = await openChat();
	await models.chat.send("One");
	await until(() => models.chat.current.value !== null);
	connection.add("joined", SYSTEM, {
		agent: { name: "Noor" },
		cause: "opened",
	});
	await until(
		() => models.chat.current.value?.face.value.agent?.name === "Noor",
	);
	connection.add("closed", NOOR, { by: "agent" });
	expect(models.chat.current.value?.face.value.state.kind).toBe("closed");
	const why = { why: "undo", agent: { name: "Noor" }, mode: "live" };
	connection.add("reopened", NOOR, why);
	expect(models.chat.current.value?.face.value.state.kind).toBe("open");
});

test("EM11 a new chat begins at the next message, and the old one stays within reach, to be gone on with", async () => {
	const { models, connection } = await openChat();
	await models.chat.send("One");
	await until(() => models.chat.current.value !== null);
	connection.add("closed", NOOR, { by: "agent" });
	models.chat.startNew();
	expect(models.chat.current.value).toBeNull();
	expect(models.chat.shown.value).toEqual([]);
	expect(models.chat.hasEarlier.value).toBe(true);
	await models.chat.showEarlier();
	expect(models.chat.shown.value.map(({ id }) => id)).toEqual([CONVERSATION]);
	expect(models.chat.current.value?.id).toBe(CONVERSATION);
	models.chat.startNew();
	connection.lose();
	await models.chat.send("Two");
	expect(models.chat.pending.value[0]?.conversation).toBeNull();
});

test("EM11 what was to begin a new chat shows where it went: into the old one, which was opened again meanwhile", async () => {
	const { models, connection } = await openChat();
	await models.chat.send("One");
	await until(() => models.chat.current.value !== null);
	connection.add("closed", NOOR, { by: "agent" });
	models.chat.startNew();
	const why = { why: "undo", agent: { name: "Noor" }, mode: "live" };
	connection.add("reopened", NOOR, why);
	expect(models.chat.current.value).toBeNull();
	await models.chat.send("Two");
	await until(() => models.chat.pending.value.length === 0);
	expect(models.chat.current.value?.id).toBe(CONVERSATION);
});

test("answers count as unread until they are watched, and are marked once", async () => {
	const { models, connection } = await openChat();
	await models.chat.send("One");
	await until(() => models.chat.current.value !== null);
	models.panel.open.value = false;
	connection.add("message", NOOR, { text: "Yes" });
	connection.add("message", NOOR, { text: "Three left" });
	expect(models.unread.value).toBe(2);
	expect(saidBy(connection, "read:mark")).toHaveLength(0);
	models.panel.atEnd.value = false;
	models.panel.open.value = true;
	expect(models.unread.value).toBe(2);
	models.panel.atEnd.value = true;
	await until(() => models.unread.value === 0);
	expect(saidBy(connection, "read:mark").map(({ data }) => data.seq)).toEqual([
		3,
	]);
});

test("what comes live is announced once, each of two at once, and what was missed is not", async () => {
	const { models, connection, store } = await openChat();
	await models.chat.send("One");
	await until(() => models.chat.current.value !== null);
	const entries = [
		connection.add("message", NOOR, { text: "Yes" }),
		connection.add("message", NOOR, { text: "Two of them" }),
	];
	expect(models.announced.value).toEqual(entries);
	const later = await openChat({ connection, store });
	await until(() => later.models.chat.current.value?.log.value.last === 3);
	expect(later.models.announced.value).toEqual([]);
});

test("a withdrawal says the number, and a late one tells so", async () => {
	const { models, connection } = await openChat();
	expect(await withdraw(models.chat, CONVERSATION, 4)).toBeNull();
	expect(saidBy(connection, "message:withdraw")[0]?.data).toEqual({
		conversation: CONVERSATION,
		seq: 4,
	});
	connection.refuse("message:withdraw", { code: "too_late" });
	expect(await withdraw(models.chat, CONVERSATION, 4)).toEqual({
		code: "too_late",
	});
	expect(WITHDRAW_MS).toBe(300_000);
});

test("a draft is kept from the first keystroke, survives, and goes when it is sent", async () => {
	const { models, store } = await openChat();
	models.draft.type("H");
	models.draft.type("Hal");
	await until(() => models.draft.text.value === "Hal");
	await expect.poll(() => store.get("draft")).toBe("Hal");
	const again = await openChat({ store });
	await until(() => again.models.draft.text.value === "Hal");
	again.models.draft.suggest("Hello, about the lamp");
	expect(again.models.draft.text.value).toBe("Hal");
	again.models.draft.sent("Hal");
	await expect.poll(() => store.get("draft")).toBeUndefined();
});

test("a join that is refused for a while is made again when it has passed", async () => {
	const { models, connection } = await openChat();
	await models.chat.send("One");
	await until(() => models.chat.current.value?.log.value.last === 1);
	const joins = () => saidBy(connection, "conversation:join").length;
	const before = joins();
	connection.lose();
	const refusal = { code: "slow_down", retryAfterMs: 30 } as const;
	connection.refuse("conversation:join", refusal, 1);
	connection.entries.push({
		...(connection.entries[0] as Entry),
		seq: 2,
		prev: 1,
	});
	connection.comeBack();
	await until(() => models.chat.current.value?.log.value.last === 2);
	expect(joins()).toBe(before + 2);
});

test("a mark that is refused for a while is made again when it has passed", async () => {
	const { models, connection } = await openChat();
	await models.chat.send("One");
	await until(() => models.chat.current.value !== null);
	connection.refuse("read:mark", { code: "slow_down", retryAfterMs: 30 }, 1);
	models.panel.open.value = true;
	models.panel.atEnd.value = true;
	connection.add("message", NOOR, { text: "Yes" });
	await until(() => models.unread.value === 0);
	expect(saidBy(connection, "read:mark")).toHaveLength(2);
});

test("the first message goes over HTTP while the socket says hello: this window learns where it went", async () => {
	const connection = fakeRelay();
	let answers: (() => void) | undefined;
	vi.stubGlobal("fetch", async () => {
		await new Promise<void>((done) => {
			answers = done;
		});
		connection.hasConversation = true;
		const { clientId } = (await store.pending())[0] as Pending;
		const text = "Hello";
		connection.add("message", { kind: "visitor" }, { text }, clientId);
		connection.allow("conversation:join");
		const sent = {
			conversation: CONVERSATION,
			seq: 1,
			at: 1,
			duplicate: false,
		};
		return Response.json(sent);
	});
	onTestFinished(() => void vi.unstubAllGlobals());
	const { models, store } = await openChat({ connection });
	connection.refuse("conversation:join", { code: "not_found" });
	connection.refuse("visitor:make", { code: "slow_down", retryAfterMs: 1 }, 1);
	// Long ago by this browser's clock: no socket gets through.
	connection.lose();
	await models.chat.send("Hello");
	await until(() => answers !== undefined);
	connection.comeBack();
	await until(() => models.chat.connection.state.value.kind === "here");
	answers?.();
	await until(() => models.chat.current.value?.log.value.last === 1);
	expect(saidBy(connection, "visitor:make")).toHaveLength(2);
	await until(() => models.chat.pending.value.length === 0);
});

test("what was typed as another person than this browser's history goes into a new one", async () => {
	const { models, connection, store } = await openChat();
	await models.chat.send("Mine");
	await until(() => models.chat.current.value?.log.value.last === 1);
	connection.lose();
	await models.chat.send("Mine, later");
	models.chat.prove(identityOf("maya"));
	await models.chat.send("Another's");
	connection.othersTokens = new Set(connection.tokens);
	connection.hasConversation = false;
	connection.comeBack();
	await until(() => saidBy(connection, "message:send").length >= 2);
	expect(saidBy(connection, "message:send")[1]?.data).toMatchObject({
		text: "Another's",
		conversation: null,
	});
	await expect.poll(() => store.pending()).toEqual([]);
	expect(models.chat.pending.value.map(({ text }) => text)).not.toContain(
		"Mine, later",
	);
});

test("over HTTP, too, another person's words go into a conversation of their own, and what was written before goes nowhere", async () => {
	const { models, connection } = await openChat();
	await models.chat.send("Mine");
	await until(() => models.chat.current.value?.log.value.last === 1);
	const posted: Record<string, unknown>[] = [];
	const others = new Set(connection.tokens);
	vi.stubGlobal("fetch", async (_url: string, { body }: RequestInit) => {
		const draft = JSON.parse(String(body));
		posted.push(draft);
		const code = !others.has(draft.token)
			? "not_found"
			: draft.identity
				? "other_person"
				: "retry";
		return Response.json({ refusal: { code } }, { status: 409 });
	});
	onTestFinished(() => void vi.unstubAllGlobals());
	connection.lose();
	await models.chat.send("Mine, later");
	await until(() => posted.length >= 1);
	models.chat.prove(identityOf("maya"));
	await models.chat.send("Another's");
	await until(() => saidBy(connection, "message:send").length >= 2);
	expect(saidBy(connection, "message:send")[1]?.data).toMatchObject({
		text: "Another's",
		conversation: null,
	});
	expect(posted.every(({ token }) => others.has(String(token)))).toBe(true);
	expect(posted[0]).toMatchObject({ locale: models.locale.reads() });
});

test("that nothing lasts is said as soon as the browser's storage fails", async () => {
	const { models, store } = await openChat();
	models.draft.type("H");
	await expect.poll(() => store.get("draft")).toBe("H");
	expect(models.endsWithPage.value).toBe(false);
	const real = IDBObjectStore.prototype.put;
	IDBObjectStore.prototype.put = () => {
		throw new DOMException("full", "QuotaExceededError");
	};
	onTestFinished(() => {
		IDBObjectStore.prototype.put = real;
	});
	models.draft.type("Hello");
	await until(() => models.endsWithPage.value);
});

test("after a leave nothing written before is shown, kept or sent as somebody else", async () => {
	const { models, connection, store } = await openChat();
	await models.chat.send("Mine");
	await until(() => models.chat.current.value?.log.value.last === 1);
	connection.lose();
	await models.chat.send("Mine, unsent");
	await models.chat.leave();
	expect(models.chat.pending.value).toEqual([]);
	expect(models.chat.current.value).toBeNull();
	expect(await store.pending()).toEqual([]);
	expect(await store.get("token")).toBeUndefined();
	connection.hasConversation = false;
	await until(() => models.chat.connection.state.value.kind === "here");
	await models.chat.send("Another's");
	await until(() => saidBy(connection, "message:send").length >= 2);
	const [first, second] = saidBy(connection, "visitor:make");
	expect(second?.data.token).not.toBe(first?.data.token);
	expect(saidBy(connection, "message:send")[1]?.data.text).toBe("Another's");
});

test("a window hears from another tab that whoever wrote here is gone, and begins anew", async () => {
	// The document of the tests has none.
	vi.stubGlobal("BroadcastChannel", BroadcastChannel);
	onTestFinished(() => void vi.unstubAllGlobals());
	const { models, connection, store } = await openChat();
	await models.chat.send("Mine");
	await until(() => models.chat.current.value !== null);
	models.draft.type("Half a sen");
	const site = (connection.said[0]?.data.site as string) ?? "";
	connection.hasConversation = false;
	const before = await store.get("token");
	new BroadcastChannel(`shopbell:${site}:left`).postMessage(null);
	await until(() => models.chat.current.value === null);
	expect(models.draft.text.value).toBe("");
	await until(() => models.chat.connection.state.value.kind === "here");
	await models.chat.send("Anew");
	await until(() => saidBy(connection, "message:send").length >= 2);
	expect(await store.get("token")).toBe(
		saidBy(connection, "visitor:make")[1]?.data.token,
	);
	expect(await store.get("token")).not.toBe(before);
});

test("ID5 PR1 the relay knows the token no more and another tab has let go of it: the window begins anew", async () => {
	const { models, connection, store } = await openChat();
	await models.chat.send("Mine");
	await until(() => models.chat.current.value !== null);
	const before = await store.get("token");
	await store.forget();
	connection.tokens.clear();
	connection.hasConversation = false;
	connection.lose();
	await models.chat.send("Mine, unsent");
	const strangers = () =>
		saidBy(connection, "hello").filter(({ data }) => data.token === null);
	const greeted = strangers().length;
	connection.comeBack();
	await until(() => strangers().length > greeted);
	expect(models.chat.current.value).toBeNull();
	expect(models.chat.pending.value).toEqual([]);
	await models.chat.send("Anew");
	await until(() => saidBy(connection, "message:send").length >= 2);
	expect(await store.get("token")).not.toBe(before);
	expect(await store.get("token")).toBe(
		saidBy(connection, "visitor:make")[1]?.data.token,
	);
});

test("what can delete it comes also where no socket gets through to whoever wrote", async () => {
	const { models, connection } = await openChat();
	connection.lose();
	expect(models.chat.wrote.value).toBe(false);
	expect(models.later.value).toBeNull();
	await models.chat.send("Mine");
	expect(models.chat.wrote.value).toBe(true);
	await until(() => models.later.value !== null);
});

test("ID5 what version 0.1 has kept without a token goes out under whom the page names", async () => {
	const connection = fakeRelay();
	const first = await openChat({ connection });
	const { store } = first;
	first.models.chat.connection.close();
	const item: Pending = {
		clientId: "a".repeat(22),
		conversation: null,
		kind: "message",
		text: "From before",
		at: 1,
		state: { kind: "sending" },
	};
	await store.keepPending(item);
	const { models } = await openChat({ connection, store });
	models.chat.prove(identityOf("maya"));
	await until(() => saidBy(connection, "message:send").length >= 1);
	await models.chat.send("And now");
	await until(() => saidBy(connection, "message:send").length >= 2);
	const shown = connection.said
		.map(({ data }) => data.identity)
		.filter(Boolean);
	expect(shown).toContain(identityOf("maya"));
	const token = await store.get("token");
	expect(await store.get(`owner/${token}`)).toBe("maya");
});

test("ID6 who is named right after a logout writes under that name, also while the chat begins", async () => {
	const { models, connection, store } = await openChat();
	models.chat.prove(identityOf("noor"));
	await models.chat.send("Noor's");
	await until(() => saidBy(connection, "message:send").length >= 1);
	let begun = () => {};
	const beginning = new Promise<void>((done) => {
		begun = done;
	});
	const left = models.chat.leave(undefined, beginning);
	models.chat.prove(identityOf("maya"));
	begun();
	await left;
	await models.chat.send("Maya's");
	await until(() => saidBy(connection, "message:send").length >= 2);
	const made = saidBy(connection, "visitor:make");
	expect(made.at(-1)?.data.identity).toBe(identityOf("maya"));
	expect(await store.get(`owner/${made.at(-1)?.data.token}`)).toBe("maya");
});
