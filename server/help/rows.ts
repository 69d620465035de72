/** One language of an article. */
export interface ArticleRow {
	site_id: string;
	id: string;
	language: string;
	/** As it is written. */
	title: string;
	body: string;
	/** Grows with each change. */
	revision: number;
	/** As it is published; null: it is not. */
	live_title: string | null;
	live_body: string | null;
	/** Of what is published; 0: it never was. */
	version: number;
	published_at: number | null;
	changed_at: number;
}

/** Where an article is found: one address is current, and those of before lead there. */
export interface ArticleAddressRow {
	site_id: string;
	address: string;
	article_id: string;
	is_current: 0 | 1;
}

export interface ArticleVoteRow {
	site_id: string;
	article_id: string;
	language: string;
	version: number;
	voter: string;
	helpful: 0 | 1;
	missing: string | null;
	/** Of a vote in the chat of somebody who is known; else null. */
	visitor_id: string | null;
	at: number;
}

interface ArticleCountRow {
	site_id: string;
	article_id: string;
	language: string;
	views: number;
	chats: number;
}

/** What was looked for without a result. */
export interface HelpSearchRow {
	site_id: string;
	language: string;
	words: string;
	times: number;
	at: number;
}

export interface HelpTables {
	articles: ArticleRow;
	article_addresses: ArticleAddressRow;
	article_votes: ArticleVoteRow;
	article_counts: ArticleCountRow;
	help_searches: HelpSearchRow;
}
