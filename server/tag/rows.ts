/** An origin whose page has asked for the settings of a site. */
export interface SeenOriginRow {
	site_id: string;
	origin: string;
	/** Whether it was one of the site's when it asked last. */
	listed: 0 | 1;
	/** "" for the script that is always today's, the hash of one that a tag has pinned; null: not known. */
	script: string | null;
	first_at: number;
	last_at: number;
}

export interface TagTables {
	seen_origins: SeenOriginRow;
}
