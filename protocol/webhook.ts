import * as v from "valibot";
import { URL_CHARS } from "./limits.ts";
import { id, reader, webAddress } from "./read.ts";

/** What a shop's own server can be told of, by its webhook. */
export const WEBHOOK_EVENTS = [
	"conversation.started",
	"conversation.closed",
	"rating.given",
	"rating.bad",
	"survey.answered",
	"card.left",
	"promise.made",
	"promise.kept",
	"promise.moved",
	"promise.late",
	"promise.withdrawn",
	"promise.confirmed",
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** How long a secret that was replaced signs beside the new one: time to put the new one on a server. */
export const SECRET_OVERLAP_MS = 24 * 3_600_000;
/** The deliveries that a console is shown, the newest first. */
export const DELIVERIES_SHOWN = 30;

/** The webhook of a site, without its secret. */
export interface Webhook {
	url: string;
	events: readonly WebhookEvent[];
	/** Whether what shoppers wrote in answers and on cards, and the contact they left, goes along. */
	texts: boolean;
	madeAt: number;
	/** Until when the secret before this one signs, too; null: it does not. */
	olderUntil: number | null;
	/** Its server answered 410: nothing is sent until it is saved anew. null: it is not so. */
	endedAt: number | null;
	/** Messages that were not taken yet. */
	waiting: number;
	/** Messages that were not kept, because too many waited, since it was saved. */
	dropped: number;
}

export interface WebhookDelivery {
	/** `webhook-id`. */
	id: string;
	type: WebhookEvent | "webhook.test";
	/** When it happened. Server milliseconds since 1970. */
	at: number;
	tries: number;
	/** When it is tried next; null: it was taken, or is not tried any more. */
	dueAt: number | null;
	/** What the last try came to; null: none was made. */
	answer: WebhookAnswer | null;
	answeredAt: number | null;
}

/** An HTTP status, or why there is none. `restored`: it was due when a backup was made, and is not sent again. */
export type WebhookAnswer =
	| number
	| "address"
	| "network"
	| "time"
	| "size"
	| "restored"
	| "ended";

/** `webhook:read`, owners. */
export interface WebhookInfo {
	site: string;
	/** null: the site has none. */
	webhook: Webhook | null;
	/** The newest first. */
	deliveries: WebhookDelivery[];
}

/** `webhook:save`, *fresh*, owners. Errors: `malformed` with `url`. */
export interface WebhookSaved {
	site: string;
	/** https; http alone where the relay is this machine's own. */
	url: string;
	events: WebhookEvent[];
	texts: boolean;
}
export const readWebhookSaved = reader(
	v.strictObject({
		site: id,
		url: webAddress(URL_CHARS),
		events: v.pipe(
			v.array(v.picklist(WEBHOOK_EVENTS)),
			v.minLength(1),
			v.maxLength(WEBHOOK_EVENTS.length),
		),
		texts: v.boolean(),
	}),
);

/** `webhook:save` of the first, and `webhook:rotate`, *fresh*, owners. */
export interface WebhookKept {
	webhook: WebhookInfo;
	/** `whsec_` and 32 bytes in base64, told here and never again. null: it stays what it was. */
	secret: string | null;
}

/** `webhook:resend`, owners. Errors: `not_found`. */
export interface DeliveryNamed {
	site: string;
	/** `webhook-id`. */
	id: string;
}
export const readDeliveryNamed = reader(
	v.strictObject({
		site: id,
		id: v.pipe(v.string(), v.regex(/^msg_[A-Za-z0-9_-]{22}$/)),
	}),
);
