import { createHash } from "node:crypto";
import type { WebhookEvent } from "../../protocol/webhook.ts";

/** Something that happened, as a shop's server is told of it. */
export interface WebhookFact {
	site: string;
	type: WebhookEvent;
	/** Makes its id: the same fact, told twice, is one message. */
	of: readonly (string | number | null)[];
	visitor: string | null;
	/** When it happened. */
	at: number;
	data: Readonly<Record<string, unknown>>;
	/** What shoppers wrote: a part of the data where the owner wants texts. */
	texts: Readonly<Record<string, unknown>>;
}

/** A fact as it is kept; which of the two bodies it is, is chosen where the webhook's row is read. */
export interface WebhookMessage {
	site_id: string;
	id: string;
	type: string;
	visitor_id: string | null;
	plain: string;
	whole: string;
	at: number;
}

export function webhookMessage(fact: WebhookFact): WebhookMessage {
	const { site, type, of, visitor, at, data, texts } = fact;
	return {
		site_id: site,
		id: messageId(site, type, of),
		type,
		visitor_id: visitor,
		plain: bodyOf(type, at, { site, ...data }),
		whole: bodyOf(type, at, { site, ...data, ...texts }),
		at,
	};
}

/** As Standard Webhooks recommends it. */
export function bodyOf(type: string, at: number, data: object): string {
	return JSON.stringify({ type, timestamp: new Date(at).toISOString(), data });
}

/** Nobody guesses it, and whoever tells the same once more makes the same. */
function messageId(...of: unknown[]): string {
	const hash = createHash("sha256").update(JSON.stringify(of)).digest();
	return `msg_${hash.subarray(0, 16).toString("base64url")}`;
}
