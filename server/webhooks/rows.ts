/** The one webhook of a site. */
export interface WebhookRow {
	site_id: string;
	url: string;
	/** `whsec_…` */
	secret: string;
	/** Signs as well until `older_until`. */
	older_secret: string | null;
	older_until: number | null;
	/** JSON: WebhookEvent[] */
	events: string;
	/** 1: with what shoppers wrote. */
	texts: 0 | 1;
	/** Messages that were not kept, because too many waited. */
	dropped: number;
	/** Its server wants no more; null: it does. */
	ended_at: number | null;
	made_at: number;
}

/** What a shop's server is told: kept with what it tells of, until some days after it was taken. */
export interface WebhookMessageRow {
	site_id: string;
	/** `webhook-id`, the same at each try. */
	id: string;
	type: string;
	/** Whom it is about: it goes when they are erased. */
	visitor_id: string | null;
	/** As it is signed and sent. */
	body: string;
	at: number;
	/** When it is tried next; null: never. */
	due_at: number | null;
	tries: number;
	/** The status of the last answer, or why there was none; null: none was asked for. */
	answered: string | null;
	answered_at: number | null;
}

export interface WebhookTables {
	webhooks: WebhookRow;
	webhook_messages: WebhookMessageRow;
}
