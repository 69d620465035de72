import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import { againAfterMs, pause } from "../../../client/pause.ts";
import type {
	CardKind,
	CardLeft,
	OwnCard,
} from "../../../protocol/comment-card.ts";
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

/** The fields of the form. */
export interface CardFields {
	kind: CardKind;
	text: string;
	about: string;
	wantsAnswer: boolean;
	contact: string;
}
const EMPTY: CardFields = {
	kind: "praise",
	text: "",
	about: "",
	wantsAnswer: true,
	contact: "",
};

/** Comment cards of this visitor. */
export interface CommentCards {
	/**
	 * What is being written, also while the box is closed. It stays on this page: whoever has left nothing yet has
	 * nothing in their browser.
	 */
	draft: ReadonlySignal<CardFields>;
	write(change: Partial<CardFields>): void;
	/** Not confirmed yet. */
	pending: ReadonlySignal<readonly PendingCard[]>;
	/** Confirmed, the newest first. */
	own: ReadonlySignal<readonly OwnCard[]>;
	/** Who of the shop has written to this visitor. */
	met: ReadonlySignal<readonly string[]>;
	/** Reads what was left before, where the relay knows this visitor. */
	read(): Promise<void>;
	/**
	 * Keeps it in this browser, then shows and sends it. The client id under which it goes; null: so many wait already
	 * that none can be kept.
	 */
	leave(draft: CardDraft): Promise<string | null>;
	retry(clientId: string): void;
	discard(clientId: string): Promise<void>;
}

declare module "../context/context.ts" {
	interface LazyParts {
		commentCards: CommentCards;
	}
}

interface Needs {
	chat: Pick<Chat, "connection" | "visitor" | "identity">;
	store: Pick<LocalStore, "get" | "set" | "first" | "remove">;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
	reads(): string;
}

export function createCommentCards(needs: Needs): CommentCards {
	const { chat, store, here, reads } = needs;
	const { connection, visitor } = chat;
	const kept = createKeptCards(store);
	const pending = signal<readonly PendingCard[]>([]);
	const own = signal<readonly OwnCard[]>([]);
	const met = signal<readonly string[]>([]);
	const draft = signal(EMPTY);
	const underWay = new Set<string>();

	function show(item: PendingCard) {
		const others = pending.value.filter(({ card }) => !isSame(card, item.card));
		pending.value = [...others, item].sort((a, b) => a.at - b.at);
	}

	async function discard(clientId: string) {
		pending.value = pending.value.filter(
			({ card }) => card.clientId !== clientId,
		);
		await kept.drop(clientId);
	}

	function confirm(card: OwnCard) {
		own.value = [card, ...own.value.filter(({ id }) => id !== card.id)].sort(
			(a, b) => b.at - a.at,
		);
	}

	/** One attempt; again by itself after what passes. */
	async function send(item: PendingCard): Promise<void> {
		const { clientId } = item.card;
		const isWanted = pending.peek().some(({ card }) => isSame(card, item.card));
		if (!isWanted || underWay.has(clientId) || !here.peek()) return;
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
		confirm(reply.data.card);
		return null;
	}

	/** What earlier pages and other tabs have kept. Of whoever is gone nothing is sent. */
	async function drain(): Promise<void> {
		for (const item of await kept.all()) {
			const mine = await owned(item);
			if (!mine) await kept.drop(item.card.clientId);
			else {
				const state = "sending" as const;
				show({ ...mine, state });
				void send({ ...mine, state });
			}
		}
	}

	/** Under which token it goes; null: under none, its person has left. */
	async function owned(item: KeptCard): Promise<KeptCard | null> {
		const token = visitor.token();
		if (token === item.token) return item;
		if (token === null || item.subject === null) return null;
		const now = await chat.identity.sender();
		if (now?.subject !== item.subject) return null;
		const moved = { ...item, token: now.token };
		await kept.change(moved);
		return moved;
	}

	connection.on("card:changed", ({ card }) => confirm(card));
	effect(() => {
		const token = visitor.token();
		pending.value = pending.peek().filter((item) => item.token === token);
		if (token !== null) return;
		draft.value = EMPTY;
		own.value = [];
		met.value = [];
	});
	effect(() => {
		if (here.value) void drain();
	});

	return {
		draft,
		write(change) {
			draft.value = { ...draft.value, ...change };
		},
		pending,
		own,
		met,
		discard,
		async read() {
			if (!visitor.known()) return;
			const reply = await connection.ask("cards:own", {});
			if (!reply.ok) return;
			own.value = reply.data.cards;
			met.value = reply.data.met;
		},
		async leave(draft) {
			const sender = await chat.identity.sender();
			const clientId = newId();
			// Gone, and with them their words.
			if (!sender) return clientId;
			const card = { ...draft, clientId, locale: reads() };
			const item = { card, ...sender, at: Date.now() };
			if (!(await kept.keep(item))) return null;
			const state = "sending" as const;
			show({ ...item, state });
			void send({ ...item, state });
			return clientId;
		},
		retry(clientId) {
			const item = pending.value.find((one) => one.card.clientId === clientId);
			if (!item) return;
			show({ ...item, state: "sending" });
			void send({ ...item, state: "sending" });
		},
	};
}

function isSame(one: CardLeft, other: CardLeft): boolean {
	return one.clientId === other.clientId;
}

/** Not a pause that somebody waits for. */
const LONG_MS = 60_000;
function isLong(refusal: Refusal): boolean {
	return refusal.code === "slow_down" && refusal.retryAfterMs > LONG_MS;
}
