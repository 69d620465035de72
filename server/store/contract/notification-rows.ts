export interface PushDeviceRow {
	endpoint: string;
	person_id: string;
	name: string;
	p256dh: string;
	auth: string;
	created_at: number;
}

/** One person was called for one site. Kept for an hour, so that nobody is called too often. */
export interface CallRow {
	person_id: string;
	site_id: string;
	at: number;
}

export interface MailLinkRow {
	token_hash: string;
	site_id: string;
	visitor_id: string;
	conversation_id: string;
	made_at: number;
	expires_at: number;
	used_at: number | null;
}

/** One more token of a visitor, of a browser that came by a link in a mail. */
export interface VisitorTokenRow {
	site_id: string;
	token_hash: string;
	visitor_id: string;
	created_at: number;
}
