import * as v from "valibot";
import { MARKDOWN_CHARS, type MarkdownNode } from "./markdown.ts";
import { id, locale, reader, someText, text } from "./read.ts";

// Articles: questions with answers, which shoppers find by themselves. Rules HP in SPEC.md.

/** A title is a question. */
export const ARTICLE_TITLE_CHARS = 150;
/** Of one language, in UTF-8: with what stands around it is one packet, whatever the script. */
export const ARTICLE_BYTES = 48 * 1024;
/** As an address of a page says it. */
export const ARTICLE_ADDRESS_CHARS = 80;
/** Of a shop. */
export const ARTICLES_MOST = 2_000;
export const ARTICLE_LANGUAGES = 20;
/** One page of the console's list. */
export const ARTICLES_READ = 200;
/** What somebody looks for is read up to here; the rest finds nothing and hides nothing. */
export const HELP_QUERY_CHARS = 2_000;
export const HELP_FOUND = 8;
/** Titles that the chat offers by itself while somebody types; what is typed stays in the browser. */
export const HELP_OFFERED = 200;
export const MISSING_CHARS = 1_000;
/** What was looked for without a result. */
export const HELP_SEARCHES_READ = 200;

export const articleAddress = v.pipe(
	v.string(),
	v.maxLength(ARTICLE_ADDRESS_CHARS),
	v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
);
const title = v.pipe(someText(ARTICLE_TITLE_CHARS), v.regex(/^[^\n]*$/));
const body = text(MARKDOWN_CHARS);
/** What one language of an article says, wherever it comes from. */
export const readArticleWords = reader(v.strictObject({ title, body }));
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A line of a list: where an article is found. */
export interface ArticleFound {
	id: string;
	title: string;
	/** In which it is read there: another one where it is missing in the reader's. */
	language: string;
}

/** What a shopper reads. */
export interface Article extends ArticleFound {
	/** Of what is published; grows with each publication. */
	version: number;
	/** Server milliseconds. */
	publishedAt: number;
	nodes: MarkdownNode[];
	/** Its own page, which needs no script. */
	url: string;
}

/** `help:read`: what a chat shows of its shop's articles before anybody looks for one. */
export interface HelpAsked {
	language: string;
}
export const readHelpAsked = reader(v.strictObject({ language: locale }));
export interface HelpRead {
	/** The most read first. Empty: the shop has none. */
	articles: ArticleFound[];
}

/** `help:search`: what somebody has typed into the field of the search. */
export interface HelpSearch extends HelpAsked {
	text: string;
	/** Whoever typed it has stopped: what finds nothing then is noted for the owner. */
	isWhole: boolean;
}
export const readHelpSearch = reader(
	v.strictObject({
		language: locale,
		text: text(HELP_QUERY_CHARS),
		isWhole: v.boolean(),
	}),
);

/** `article:read`. Errors: `not_found` where it is published no more. */
export interface ArticleAsked extends HelpAsked {
	article: string;
}
export const readArticleAsked = reader(
	v.strictObject({ article: id, language: locale }),
);

/** `article:vote`: once a person and version; said again, the last one counts. Errors: `not_found`. */
export interface ArticleVote extends ArticleAsked {
	version: number;
	/** Made by the browser that keeps it: nobody is known by it. */
	voter: string;
	helpful: boolean;
	/** What was missing; null: nothing is said. */
	missing: string | null;
}
export const readArticleVote = reader(
	v.strictObject({
		article: id,
		language: locale,
		version,
		voter: id,
		helpful: v.boolean(),
		missing: v.nullable(someText(MISSING_CHARS)),
	}),
);

/** How one language of an article is: `changed` is published, and what is written since is not. */
export type ArticleState = "draft" | "published" | "changed";

/** Of what is published, in one language. */
export interface ArticleFigures {
	yes: number;
	no: number;
	/** Share of `yes` and its interval, Wilson 95 %; null: fewer than 5 votes. */
	helped: { share: number; from: number; to: number } | null;
	views: number;
	/** Conversations that began from it. */
	chats: number;
}

export interface ArticleListed {
	id: string;
	address: string;
	languages: {
		language: string;
		title: string;
		state: ArticleState;
		changedAt: number;
		publishedAt: number | null;
		figures: ArticleFigures;
	}[];
}

/** `articles:read`: of the staff. */
export interface ArticlesAsked {
	site: string;
	/** Where the page before ended; null: the first page. */
	after: string | null;
}
export const readArticlesAsked = reader(
	v.strictObject({ site: id, after: v.nullable(id) }),
);
export interface ArticlesRead {
	articles: ArticleListed[];
	/** null: this is the last page. */
	next: string | null;
}

/** One language of an article, as it is written. */
export interface ArticleText {
	language: string;
	title: string;
	body: string;
	/** Grows with each change. */
	revision: number;
	state: ArticleState;
}

/** `article:open`. Errors: `not_found`. */
export interface ArticleNamed {
	site: string;
	article: string;
	language: string;
}
const named = { site: id, article: id, language: locale };
export const readArticleNamed = reader(v.strictObject(named));
export interface ArticleOpened {
	text: ArticleText;
	/** What shoppers missed in it, the newest first. */
	missing: { text: string; version: number; at: number }[];
}

/**
 * `article:save`: a draft of one language. Errors: `conflict` where it was changed since, or another article has the
 * address; `too_long` beyond `ARTICLE_BYTES`; `rejected` beyond what a shop may have.
 */
export interface ArticleSaved extends ArticleNamed {
	/** Of all its languages. The one before leads here. */
	address: string;
	title: string;
	body: string;
	/** The revision that it replaces; null: it is new. */
	was: number | null;
}
export const readArticleSaved = reader(
	v.strictObject({
		...named,
		address: articleAddress,
		title,
		body,
		was: v.nullable(version),
	}),
);

/** `article:publish`, `article:withdraw`. Errors: `not_found`, `conflict` where it was changed since. */
export interface ArticleAct extends ArticleNamed {
	was: number;
}
export const readArticleAct = reader(
	v.strictObject({ ...named, was: version }),
);

/** `article:merge`: it is published no more, and its addresses lead to another. Errors: `not_found`. */
export interface ArticleMerged {
	site: string;
	article: string;
	into: string;
}
export const readArticleMerged = reader(
	v.strictObject({ site: id, article: id, into: id }),
);

/** `article:preview`: what a body looks like. */
export interface ArticlePreview {
	site: string;
	body: string;
}
export const readArticlePreview = reader(v.strictObject({ site: id, body }));

/** A line of what was looked for without a result, the newest first. */
export interface HelpMissed {
	language: string;
	text: string;
	times: number;
	at: number;
}
