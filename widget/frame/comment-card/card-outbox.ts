import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import { againAfterMs, pause } from "../../../client/pause.ts";
import type { CardLeft, OwnCard } from "../../../protocol/comment-card.ts";
import { newId } from "../../../protocol/ids.ts";
import { passes, type Refusal } from "../../../protocol/refusal.ts";
import type { Chat } from "../chat/chat.ts";
import { makeVisitor } from "../chat/follow.ts";
import { createKeptCards, type KeptCard } from "./kept-cards.ts";

/** A card that is on its way. */
export interface PendingCard extends KeptCard {
	/** `later`: the visitor has left many today, and it goes by itself. */
	state: "sending" | "later" | { refusal: Refusal };
}

/** What a shopper leaves. */
export type CardDraft = Omit<CardLeft, "clientId" | "locale">;

/** Cards that the relay has not confirmed yet, kept in this browser. */
export interface CardOutbox {
	pending: ReadonlySignal<readonly PendingCard[]>;
	/**
	 * Keeps it in this browser, then shows and sends it. The client id under which it goes; null: so many wait already
	 * that none can be kept.
	 */
	leave(draft: CardDraft): Promise<string | null>;
	retry(clientId: string): void;
	discard(clientId: string): Promise<void>;
}

export interface OutboxNeeds {
	chat: Pick<Chat, "connection" | "visitor" | "identity">;
	store: Pick<LocalStore, "get" | "first" | "remove">;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
	reads(): string;
}

/** @param confirmed the relay has it */
export function createCardOutbox(
	{ chat, store, here, reads }: OutboxNeeds,
	confirmed: (card: OwnCard) => void,
): CardOutbox {
	const { connection, visitor, identity } = chat;
	const kept = createKeptCards(store);
	const pending = signal<readonly PendingCard[]>([]);
	const underWay = new Set<string>();

	const others = (clientId: string) =>
		pending.peek().filter(({ card }) => card.clientId !== clientId);

	function show(item: PendingCard) {
		const all = [...others(item.card.clientId), item];
		pending.value = all.sort((a, b) => a.at - b.at);
	}

	function begin(kept: KeptCard) {
		const item = { ...kept, state: "sending" as const };
		show(item);
		void send(item);
	}

	/** One attempt; again by itself after what passes. */
	async function send(item: PendingCard): Promise<void> {
		const { clientId } = item.card;
		const isGone = others(clientId).length === pending.peek().length;
		if (isGone || underWay.has(clientId) || !here.peek()) return;
		underWay.add(clientId);
		const refusal = await said(item);
		underWay.delete(clientId);
		if (!refusal) return discard(clientId);
		if (!passes(refusal)) return show({ ...item, state: { refusal } });
		show({ ...item, state: isLong(refusal) ? "later" : "sending" });
		const ms = againAfterMs(refusal, connection.state.peek());
		if (ms === null) return;
		await pause(ms);
		await send(item);
	}

	/** null: the relay has it. */
	async function said({ card }: PendingCard): Promise<Refusal | null> {
		const made = await makeVisitor(chat);
		if (!made.ok) return made.refusal;
		const reply = await connection.ask("card:leave", card);
		if (!reply.ok) return reply.refusal;
		confirmed(reply.data.card);
		return null;
	}

	/** What earlier pages and other tabs have kept. Of whoever is gone nothing is sent. */
	async function drain(): Promise<void> {
		for (const item of await kept.all()) {
			const token = await tokenFor(chat, item);
			if (token) begin({ ...item, token });
			else await kept.drop(item.card.clientId);
		}
	}

	async function discard(clientId: string) {
		pending.value = others(clientId);
		await kept.drop(clientId);
	}

	effect(() => {
		const token = visitor.token();
		pending.value = pending.peek().filter((item) => item.token === token);
	});
	effect(() => {
		if (here.value) void drain();
	});

	return {
		pending,
		discard,
		async leave(draft) {
			const sender = await identity.sender();
			const clientId = newId();
			// Gone, and with them their words.
			if (!sender) return clientId;
			const card = { ...draft, clientId, locale: reads() };
			const item = { card, ...sender, at: Date.now() };
			if (!(await kept.keep(item))) return null;
			begin(item);
			return clientId;
		},
		retry(clientId) {
			const item = pending.value.find(({ card }) => card.clientId === clientId);
			if (item) begin(item);
		},
	};
}

/** Under which token it goes; null: under none, its person has left. */
async function tokenFor(
	{ visitor, identity }: OutboxNeeds["chat"],
	{ token, subject }: KeptCard,
): Promise<string | null> {
	const now = visitor.token();
	if (now === token) return token;
	if (now === null || subject === null) return null;
	const sender = await identity.sender();
	return sender?.subject === subject ? sender.token : null;
}

/** Not a pause that somebody waits for. */
const LONG_MS = 60_000;
function isLong(refusal: Refusal): boolean {
	return refusal.code === "slow_down" && refusal.retryAfterMs > LONG_MS;
}
