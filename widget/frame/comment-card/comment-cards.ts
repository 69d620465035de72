import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { CardKind, OwnCard } from "../../../protocol/comment-card.ts";
import {
	type CardOutbox,
	createCardOutbox,
	type OutboxNeeds,
} from "./card-outbox.ts";

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
export interface CommentCards extends CardOutbox {
	/**
	 * What is being written, also while the box is closed. It stays on this page: whoever has left nothing yet has
	 * nothing in their browser.
	 */
	draft: ReadonlySignal<CardFields>;
	write(change: Partial<CardFields>): void;
	/** Confirmed, the newest first. */
	own: ReadonlySignal<readonly OwnCard[]>;
	/** Who of the shop has written to this visitor. */
	met: ReadonlySignal<readonly string[]>;
	/** Reads what was left before, where the relay knows this visitor. */
	read(): Promise<void>;
}

declare module "../context/context.ts" {
	interface LazyParts {
		commentCards: CommentCards;
	}
}

export function createCommentCards(needs: OutboxNeeds): CommentCards {
	const { connection, visitor } = needs.chat;
	const own = signal<readonly OwnCard[]>([]);
	const met = signal<readonly string[]>([]);
	const draft = signal(EMPTY);

	function confirm(card: OwnCard) {
		own.value = [card, ...own.value.filter(({ id }) => id !== card.id)].sort(
			(a, b) => b.at - a.at,
		);
	}

	connection.on("card:changed", ({ card }) => confirm(card));
	effect(() => {
		// Whoever left them is gone.
		if (visitor.token() !== null) return;
		draft.value = EMPTY;
		own.value = [];
		met.value = [];
	});

	return {
		...createCardOutbox(needs, confirm),
		draft,
		write(change) {
			draft.value = { ...draft.value, ...change };
		},
		own,
		met,
		async read() {
			if (!visitor.known()) return;
			const reply = await connection.ask("cards:own", {});
			if (!reply.ok) return;
			own.value = reply.data.cards;
			met.value = reply.data.met;
		},
	};
}
