export interface SavedReplyRow {
	site_id: string;
	/** Made by whoever saved it first. */
	id: string;
	/** Whose own it is; "": the shop's. */
	owner_id: string;
	name: string;
	/** By which two names are the same. */
	name_key: string;
	/** "": none. */
	shortcut: string;
	/** JSON: `ReplyText[]`. */
	texts: string;
	/** JSON: `SentFile[]`. */
	files: string;
	/** Of `texts`, and of `files` where there are some, in UTF-8. */
	bytes: number;
	version: number;
	changed_at: number;
}

/** How often messages were sent with it in a month of the shop's time, as `2026-11`. */
export interface SavedReplyUseRow {
	site_id: string;
	reply_id: string;
	month: string;
	uses: number;
}

export interface SavedReplyTables {
	saved_replies: SavedReplyRow;
	saved_reply_uses: SavedReplyUseRow;
}
