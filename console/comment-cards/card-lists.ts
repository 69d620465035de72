import { type ReadonlySignal, signal } from "@preact/signals";
import type {
	CardCursor,
	CardListName,
	CommentCard,
} from "../../protocol/comment-card.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import type { Model } from "../workspace/part.ts";
import { setsUp } from "../workspace/rights.ts";

export type CardListState =
	| { kind: "reading" }
	| { kind: "read"; next: CardCursor | null }
	| { kind: "failed"; refusal: Refusal };

/** One list of one shop. */
export interface CardList {
	/** The newest first. */
	cards: ReadonlySignal<readonly CommentCard[]>;
	state: ReadonlySignal<CardListState>;
	/** From the newest; what was read stays until they come. */
	read(): Promise<void>;
	more(): Promise<void>;
}

export interface CardLists {
	list(site: string, name: CardListName): CardList;
	/** null: it is done. */
	act<K extends "idea:set" | "card:hide" | "card:settle">(
		command: K,
		data: ConsoleCommands[K]["in"],
	): Promise<Refusal | null>;
}

interface Reader {
	/** Who looks at it. */
	person: string;
	/** Whether they see what was hidden, in the lists that have it. */
	seesHidden(site: string): boolean;
}

export const cardListsModel: Model<CardLists> = {
	create(workspace) {
		const { connection, me, sites } = workspace;
		const lists = createCardLists(connection, {
			person: me.peek().id,
			seesHidden: (site) =>
				sites.peek().some(({ id, role }) => id === site && setsUp(role)),
		});
		workspace.hear("card:left", ({ card }) => lists.apply(card));
		workspace.hear("card:changed", ({ card }) => lists.apply(card));
		workspace.hear("inbox:behind", lists.readAgain);
		workspace.onRefresh(lists.readAgain);
		return lists;
	},
};

interface OneList extends CardList {
	site: string;
	name: CardListName;
	apply(card: CommentCard): void;
}

export function createCardLists(
	connection: Pick<ConsoleConnection, "ask">,
	reader: Reader,
): CardLists & { apply(card: CommentCard): void; readAgain(): void } {
	const all = new Map<string, OneList>();

	function apply(card: CommentCard) {
		for (const list of all.values())
			if (list.site === card.site) list.apply(card);
	}

	return {
		list(site, name) {
			const key = `${site} ${name}`;
			const list =
				all.get(key) ?? createCardList(connection, reader, site, name);
			all.set(key, list);
			return list;
		},
		apply,
		readAgain() {
			for (const list of all.values()) void list.read();
		},
		async act(command, data) {
			const reply = await connection.ask(command, data as never);
			if (!reply.ok) return reply.refusal;
			apply((reply.data as { card: CommentCard }).card);
			return null;
		},
	};
}

function createCardList(
	connection: Pick<ConsoleConnection, "ask">,
	{ person, seesHidden }: Reader,
	site: string,
	name: CardListName,
): OneList {
	const cards = signal<readonly CommentCard[]>([]);
	const state = signal<CardListState>({ kind: "reading" });
	/** A later reading takes the place of one that is under way. */
	let reading = 0;

	async function read(before: CardCursor | null) {
		const mine = ++reading;
		const reply = await connection.ask("cards:read", {
			site,
			list: name,
			before,
		});
		if (mine !== reading) return;
		if (!reply.ok) {
			state.value = { kind: "failed", refusal: reply.refusal };
			return;
		}
		const { cards: found, next } = reply.data;
		cards.value = before ? [...cards.peek(), ...found] : found;
		state.value = { kind: "read", next };
	}

	function belongs({ kind, agent, hidden }: CommentCard): boolean {
		if (name === "wall") return kind === "praise" && !hidden;
		if (name === "mine")
			return kind === "praise" && !hidden && agent?.id === person;
		return kind === name && (!hidden || seesHidden(site));
	}

	return {
		site,
		name,
		cards,
		state,
		read: () => read(null),
		async more() {
			const now = state.peek();
			if (now.kind === "read" && now.next) await read(now.next);
		},
		apply(card) {
			const others = cards.peek().filter(({ id }) => id !== card.id);
			const oldest = others.at(-1);
			const now = state.peek();
			// What stands behind the page that was read comes with the next one.
			const isBehind =
				now.kind === "read" && now.next && oldest && card.at < oldest.at;
			cards.value =
				belongs(card) && !isBehind
					? [...others, card].sort(newestFirst)
					: others;
		},
	};
}

function newestFirst(a: CommentCard, b: CommentCard): number {
	return b.at - a.at || (a.id < b.id ? 1 : -1);
}
