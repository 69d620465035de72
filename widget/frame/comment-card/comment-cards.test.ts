// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import {
	type LocalStore,
	openLocalStore,
} from "../../../client/local-store.ts";

import {
	CARDS_A_DAY,
	CARDS_DAY_MS,
	REOPEN_MS,
} from "../../../protocol/limits.ts";
import type { Said } from "../shop-page/loader.ts";
import { type FakeRelay, fakeRelay } from "../testing/fake-relay.ts";
import { openChat, until } from "../testing/open-chat.ts";
import { markUnsent } from "./card-mark.ts";
import type { CardDraft, PendingCard } from "./card-outbox.ts";
import type { CommentCards } from "./comment-cards.ts";

const PRAISE: CardDraft = {
	kind: "praise",
	text: "So quick!",
	about: "Noor",
	wantsAnswer: false,
	contact: null,
};

async function opens(
	from: { store?: LocalStore; connection?: FakeRelay } = {},
) {
	const opened = await openChat(from);
	const { models, connection } = opened;
	const { chat, later, panel } = models;
	panel.below.value = "card";
	await until(() => later.value !== null);
	const cards = later.value?.commentCards as CommentCards;
	const said = (command: string) =>
		connection.said.filter((one) => one.command === command);
	const kept = async () => {
		const all = Array.from({ length: CARDS_A_DAY }, (_, at) =>
			opened.store.get(`card/${at}`),
		);
		return (await Promise.all(all)).filter(Boolean).length;
	};
	return { ...opened, chat, cards, said, kept };
}

test("CC11 nothing stands in the browser before a card is left; then the visitor is made, and the card sent once", async () => {
	const { cards, said, kept, store } = await opens();
	cards.write({ text: "So qu" });
	await cards.read();
	expect(await store.get("token")).toBeUndefined();
	expect(await kept()).toBe(0);
	await cards.leave(PRAISE);
	await until(() => cards.own.value.length === 1);
	expect(cards.pending.value).toEqual([]);
	await expect.poll(kept, { interval: 1 }).toBe(0);
	expect(said("visitor:make")).toHaveLength(1);
	expect(said("card:leave").map(({ data }) => data)).toMatchObject([
		{ ...PRAISE, locale: "en-US" },
	]);
	await cards.read();
	expect(cards.met.value).toEqual(["Noor"]);
});

test("CC11 without a connection it is kept before it is shown, and goes later, also from another page, once", async () => {
	const { cards, connection, kept, store, said } = await opens();
	connection.lose();
	const leaving = cards.leave(PRAISE);
	expect(cards.pending.value).toEqual([]);
	const clientId = await leaving;
	expect(cards.pending.value).toMatchObject([{ state: "sending" }]);
	expect(await kept()).toBe(1);
	expect(said("card:leave")).toEqual([]);

	const next = await opens({ store, connection: fakeRelay() });
	await until(() => next.cards.own.value.length === 1);
	expect(next.cards.own.value).toMatchObject([{ id: clientId }]);
	await expect.poll(kept, { interval: 1 }).toBe(0);
	expect(next.said("card:leave")).toHaveLength(1);
});

test("CC11 of an answer that is lost the card is said again under the same id", async () => {
	const { cards, connection, said } = await opens();
	connection.refuse("card:leave", { code: "retry" }, 1);
	await cards.leave(PRAISE);
	await until(() => cards.own.value.length === 1);
	const ids = said("card:leave").map(({ data }) => data.clientId);
	expect(ids).toHaveLength(2);
	expect(new Set(ids).size).toBe(1);
});

test("CC11 beyond a day's cards it waits, and says so; what is refused for good can be discarded", async () => {
	const { cards, connection, kept } = await opens();
	connection.refuse("card:leave", {
		code: "slow_down",
		retryAfterMs: CARDS_DAY_MS,
	});
	const later = (await cards.leave(PRAISE)) as string;
	await until(() => cards.pending.value[0]?.state === "later");
	expect(await kept()).toBe(1);
	connection.refuse("card:leave", { code: "conflict" });
	cards.retry(later);
	await until(() => typeof cards.pending.value[0]?.state === "object");
	await cards.discard(later);
	expect(cards.pending.value).toEqual([]);
	await expect.poll(kept, { interval: 1 }).toBe(0);
});

test("CC11 so many wait at most; the next is not taken", async () => {
	const { cards, connection } = await opens();
	connection.lose();
	for (let at = 0; at < CARDS_A_DAY; at++)
		expect(await cards.leave(PRAISE)).not.toBeNull();
	expect(await cards.leave(PRAISE)).toBeNull();
	expect(cards.pending.value).toHaveLength(CARDS_A_DAY);
});

test("CC11 of whoever has left nothing is sent", async () => {
	const { cards, chat, connection, kept, said } = await opens();
	connection.lose();
	await cards.leave(PRAISE);
	await chat.leave();
	expect(cards.pending.value).toEqual([]);
	connection.comeBack();
	await expect.poll(kept, { interval: 1 }).toBe(0);
	expect(said("card:leave")).toEqual([]);
});

test("CC7 what the shop says of an idea is there at once", async () => {
	const { cards, connection } = await opens();
	await cards.leave({ ...PRAISE, kind: "idea", about: null });
	await until(() => cards.own.value.length === 1);
	const [card] = cards.own.value;
	if (!card) throw new Error("no card");
	connection.tell("card:changed", {
		card: { ...card, state: "planned", note: "In May." },
	});
	expect(cards.own.value).toMatchObject([
		{ state: "planned", note: "In May." },
	]);
});

test("CC11 as long as one waits the next page is told to load the chat", async () => {
	const pending = signal<readonly PendingCard[]>([]);
	const began = signal<boolean | null>(false);
	const said: Said[] = [];
	markUnsent(
		{ pending },
		{
			chat: { began },
			store: { lasting: signal(true) },
			say: (message) => void said.push(message),
		},
	);
	expect(said).toEqual([]);
	const card = { ...PRAISE, clientId: "a".repeat(22), locale: "en" };
	const kept = { card, token: "", subject: null, at: 7 };
	pending.value = [{ ...kept, state: "sending" }];
	pending.value = [];
	expect(said).toEqual([
		{ type: "mark", until: REOPEN_MS + 7 },
		{ type: "mark", until: null },
	]);
	// Whoever has written here has a mark of their own.
	began.value = true;
	pending.value = [{ ...kept, state: "sending" }];
	expect(said).toHaveLength(2);
});

test("CC11 two tabs keep theirs side by side", async () => {
	const store = openLocalStore("cards of two tabs");
	const tabs = [await opens({ store }), await opens({ store })];
	for (const { connection } of tabs) connection.lose();
	await Promise.all(tabs.map(({ cards }) => cards.leave(PRAISE)));
	expect(await tabs[0]?.kept()).toBe(2);
});
