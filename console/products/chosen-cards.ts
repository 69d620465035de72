import { effect, signal } from "@preact/signals";
import type { PendingFile } from "../../client/outbox.ts";
import { newId } from "../../protocol/ids.ts";
import type {
	CardProduct,
	FoundProduct,
	PictureCopied,
} from "../../protocol/product.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import type { Showing } from "../conversation/showing.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { locale } from "../words/words.ts";
import type { Model } from "../workspace/part.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { cardText } from "./card-text.ts";

/** A card that waits for Send. */
export interface ChosenCard {
	/** Of its picture as a file. */
	id: string;
	site: string;
	/** In which the shopper reads. */
	language: string;
	product: FoundProduct;
	/** null: the shop shows none. `failed`: the relay could not be asked. */
	picture: PictureCopied | { kind: "copying" } | { kind: "failed" } | null;
}

export interface ChosenCards {
	of(conversation: string): readonly ChosenCard[];
	choose(conversation: Conversation, product: FoundProduct): void;
	remove(conversation: string, card: ChosenCard): void;
}

/** Cards of each conversation; they go as messages of their own. */
export const chosenCards: Model<ChosenCards> = { create: createChosenCards };

function createChosenCards(workspace: Workspace): ChosenCards {
	const { connection, http, of } = workspace;
	const all = signal<ReadonlyMap<string, readonly ChosenCard[]>>(new Map());
	const copying = new Map<string, Promise<void>>();
	const cardsOf = (conversation: string) => all.value.get(conversation) ?? [];
	const put = (conversation: string, cards: readonly ChosenCard[]) => {
		all.value = new Map(all.peek()).set(conversation, cards);
	};
	const drop = (conversation: string, gone: string) =>
		put(
			conversation,
			cardsOf(conversation).filter(({ id }) => id !== gone),
		);

	async function copy(conversation: string, card: ChosenCard, from: string) {
		const reply = await connection.ask("products:picture", {
			...{ conversation, file: card.id, picture: from },
			name: card.product.name.slice(0, NAME_UNITS),
		});
		const picture = reply.ok ? reply.data : ({ kind: "failed" } as const);
		put(
			conversation,
			cardsOf(conversation).map((one) =>
				one.id === card.id ? { ...one, picture } : one,
			),
		);
	}

	function remove(conversation: string, { id, site, picture }: ChosenCard) {
		drop(conversation, id);
		// What is not taken back here goes by itself after a day.
		if (picture) void http.remove(`/console/files/${site}/${id}`);
	}

	const showing: Showing = {
		has: (conversation) => cardsOf(conversation).length > 0,
		async send(conversation, add) {
			for (const { id } of cardsOf(conversation)) {
				await copying.get(id);
				const card = cardsOf(conversation).find((one) => one.id === id);
				if (!card) continue;
				const { name, url, price } = card.product;
				const product: CardProduct = { name, url, price };
				const text = cardText(product, card.language);
				if (!(await add(text, fileOf(card), product))) return false;
				drop(conversation, id);
			}
			return true;
		},
	};

	of(conversationsModel).showing.value = showing;
	workspace.onEnd(
		effect(() => {
			// The shopper had the conversation erased: what answers it goes, too.
			for (const id of of(inboxModel).inbox.ids("forgotten"))
				for (const card of all.peek().get(id) ?? []) remove(id, card);
		}),
	);
	return {
		of: cardsOf,
		remove,
		choose({ id: conversation, head }, product) {
			const { site = "", language } = head.peek() ?? {};
			const card: ChosenCard = {
				...{ id: newId(), site, language: language ?? locale, product },
				picture: product.picture ? { kind: "copying" } : null,
			};
			put(conversation, [...cardsOf(conversation), card]);
			if (!product.picture) return;
			const done = copy(conversation, card, product.picture);
			copying.set(
				card.id,
				done.finally(() => copying.delete(card.id)),
			);
		},
	};
}

/** The relay takes 120 characters; of a name that is longer, so many are always fewer. */
const NAME_UNITS = 100;

/** As if it had been chosen here and brought to its end. */
function fileOf({
	picture,
	product: { name: alt },
}: ChosenCard): PendingFile[] | undefined {
	if (picture?.kind !== "copied") return undefined;
	const { file } = picture;
	// Its bytes are nowhere here.
	const nowhere = { hash: file.id, from: file.id };
	return [{ ...file, ...nowhere, alt, whole: true }];
}
