import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { pause } from "../../../client/pause.ts";
import type { Article, ArticleFound } from "../../../protocol/article.ts";
import { newId } from "../../../protocol/ids.ts";
import type { HelpNeeds } from "./load-help.tsx";
import { offered } from "./offered.ts";

export interface HelpModel {
	/** What stands in the field of the search. */
	query: ReadonlySignal<string>;
	/** What was found for it, or the most read; null: they are on their way. */
	found: ReadonlySignal<readonly ArticleFound[]>;
	/** Up to two that fit what is being written. */
	offers: ReadonlySignal<readonly ArticleFound[]>;
	/** What is read. "gone": it was published when it was found. */
	article: ReadonlySignal<Article | "gone" | null>;
	/** What was voted on it; null: nothing. */
	vote: ReadonlySignal<boolean | null>;
	search(text: string, isWhole: boolean): void;
	open(found: ArticleFound): Promise<void>;
	close(): void;
	/** Kept at the click; what was missing may follow. */
	say(helpful: boolean, missing: string | null): Promise<void>;
	/** The composer, with the article as what the shopper looks at. */
	ask(): void;
}

/** Shown at first. */
const LISTED = 5;
/** So long nothing is typed before an article is offered. */
const PAUSE_MS = 2_000;
const VOTES = "help-votes";

export function createHelpModel(
	{ chat, draft, locale, panel, store, seen }: HelpNeeds,
	articles: readonly ArticleFound[],
): HelpModel {
	const { connection } = chat;
	const first = articles.slice(0, LISTED);
	const query = signal("");
	const found = signal<readonly ArticleFound[]>(first);
	const offers = signal<readonly ArticleFound[]>([]);
	const article = signal<Article | "gone" | null>(null);
	const vote = signal<boolean | null>(null);
	const language = () => locale.reads();
	let asked = 0;

	// What is typed stays here: it is held against titles that are here already. Once, and before a conversation.
	effect(() => {
		const text = draft.text.value;
		const isBefore = !chat.shown.value.length && !chat.pending.value.length;
		if (!isBefore) offers.value = [];
		else if (text && !offers.peek().length)
			void pause(PAUSE_MS).then(() => {
				if (draft.text.peek() === text) offers.value = offered(text, articles);
			});
	});

	const keyOf = (of: Article) => `${of.id} ${of.language} ${of.version}`;
	const voted = async () =>
		(await store.get<Record<string, boolean>>(VOTES)) ?? {};

	return {
		...{ query, found, offers, article, vote },
		async search(text, isWhole) {
			query.value = text;
			const turn = ++asked;
			if ([...text.trim()].length < 2) {
				found.value = first;
				return;
			}
			const said = { text, isWhole, language: language() };
			const reply = await connection.ask("help:search", said);
			// A later letter may have been answered before.
			if (turn === asked && reply.ok) found.value = reply.data.articles;
		},
		async open({ id }) {
			const said = { article: id, language: language() };
			const reply = await connection.ask("article:read", said);
			if (reply.ok) {
				const read = reply.data.article;
				vote.value = (await voted())[keyOf(read)] ?? null;
				article.value = read;
			} else if (reply.refusal.code === "not_found") article.value = "gone";
		},
		close() {
			article.value = null;
		},
		async say(helpful, missing) {
			const of = article.peek();
			if (!of || of === "gone") return;
			const voter = await store.first("help-voter", newId());
			const { id, language, version } = of;
			const reply = await connection.ask("article:vote", {
				...{ article: id, language, version, voter, helpful, missing },
			});
			if (!reply.ok) return;
			vote.value = helpful;
			await store.set(VOTES, { ...(await voted()), [keyOf(of)]: helpful });
		},
		ask() {
			const of = article.peek();
			if (of && of !== "gone")
				seen.value = {
					...seen.peek(),
					page: { url: of.url, title: of.title },
				};
			panel.focusAsked.value += 1;
		},
	};
}
