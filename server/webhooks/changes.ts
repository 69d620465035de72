import { newId } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	DELIVERIES_SHOWN,
	SECRET_OVERLAP_MS,
	type WebhookAnswer,
	type WebhookDelivery,
	type WebhookEvent,
	type WebhookInfo,
	type WebhookKept,
	type WebhookSaved,
} from "../../protocol/webhook.ts";
import { auditRow } from "../people/audit.ts";
import type { WebhookStore } from "./queries.ts";
import type { WebhookMessageRow, WebhookRow } from "./rows.ts";
import { newSecret } from "./sign.ts";
import { bodyOf } from "./webhook-message.ts";

export interface ChangeParts {
	store: WebhookStore & { now(): number };
	/** Whether a server on this machine may be told. */
	loopback: boolean;
}

/** The webhook, and what became of the newest messages. */
export async function readWebhook(
	{ store }: ChangeParts,
	site: string,
): Promise<WebhookInfo> {
	const row = await store.webhook(site);
	const messages = await store.webhookMessages(site, DELIVERIES_SHOWN);
	return {
		site,
		webhook: row
			? {
					url: row.url,
					events: JSON.parse(row.events) as WebhookEvent[],
					texts: row.texts === 1,
					madeAt: row.made_at,
					olderUntil:
						row.older_until !== null && row.older_until > store.now()
							? row.older_until
							: null,
					endedAt: row.ended_at,
					waiting: await store.webhookWaiting(site),
					dropped: row.dropped,
				}
			: null,
		deliveries: messages.map(deliveryOf),
	};
}

/** Says where a site's events go. A first webhook gets its secret, which is told here alone. Errors: `malformed`. */
export async function saveWebhook(
	parts: ChangeParts,
	by: string,
	{ site, url, events, texts }: WebhookSaved,
): Promise<WebhookKept> {
	const { store, loopback } = parts;
	if (!mayTell(new URL(url), loopback))
		throw new Refused({ code: "malformed", field: "url" });
	const before = await store.webhook(site);
	const now = store.now();
	const secret = before ? null : newSecret();
	const row: WebhookRow = {
		site_id: site,
		url,
		secret: before?.secret ?? secret ?? "",
		older_secret: before?.older_secret ?? null,
		older_until: before?.older_until ?? null,
		events: JSON.stringify([...new Set(events)]),
		texts: texts ? 1 : 0,
		dropped: 0,
		ended_at: null,
		made_at: before?.made_at ?? now,
	};
	const details = { host: new URL(url).host, events, texts };
	await store.keepWebhook(
		row,
		auditRow(site, now, { action: "webhook_saved", by, details }),
	);
	return { webhook: await readWebhook(parts, site), secret };
}

/** A new secret. The one before signs beside it for a day. Errors: `not_found`. */
export async function rotateSecret(
	parts: ChangeParts,
	by: string,
	site: string,
): Promise<WebhookKept> {
	const { store } = parts;
	const before = await mustFindWebhook(store, site);
	const now = store.now();
	const secret = newSecret();
	await store.keepWebhook(
		{
			...before,
			secret,
			older_secret: before.secret,
			older_until: now + SECRET_OVERLAP_MS,
		},
		auditRow(site, now, { action: "webhook_secret_made", by }),
	);
	return { webhook: await readWebhook(parts, site), secret };
}

/** Nothing is sent any more, and what waits goes. Errors: `not_found`. */
export async function removeWebhook(
	parts: ChangeParts,
	by: string,
	site: string,
): Promise<WebhookInfo> {
	const { store } = parts;
	await mustFindWebhook(store, site);
	const row = auditRow(site, store.now(), { action: "webhook_removed", by });
	await store.dropWebhook(site, row);
	return readWebhook(parts, site);
}

/** One message that tells of nothing. Errors: `not_found`. */
export async function testWebhook(
	parts: ChangeParts,
	site: string,
): Promise<WebhookInfo> {
	const { store } = parts;
	const { ended_at } = await mustFindWebhook(store, site);
	// Its server said that it is gone: saving it anew says that it is back.
	if (ended_at !== null) throw new Refused({ code: "rejected" });
	const now = store.now();
	await store.keepWebhookTest({
		site_id: site,
		id: `msg_${newId()}`,
		type: "webhook.test",
		visitor_id: null,
		body: bodyOf("webhook.test", now, { site }),
		at: now,
		due_at: now,
		tries: 0,
		answered: null,
		answered_at: null,
	});
	return readWebhook(parts, site);
}

/** Errors: `not_found`, `rejected` where its server said that it is gone. */
export async function resend(
	parts: ChangeParts,
	site: string,
	id: string,
): Promise<WebhookInfo> {
	const { store } = parts;
	const { ended_at } = await mustFindWebhook(store, site);
	if (ended_at !== null) throw new Refused({ code: "rejected" });
	if (!(await store.resendWebhookMessage(site, id, store.now())))
		throw new Refused({ code: "not_found" });
	return readWebhook(parts, site);
}

async function mustFindWebhook(
	store: Pick<WebhookStore, "webhook">,
	site: string,
): Promise<WebhookRow> {
	const row = await store.webhook(site);
	if (!row) throw new Refused({ code: "not_found" });
	return row;
}

/** What goes over the open internet is encrypted. */
function mayTell({ protocol, hostname }: URL, loopback: boolean): boolean {
	if (protocol === "https:") return true;
	return loopback && THIS_MACHINE.includes(hostname);
}

const THIS_MACHINE = ["localhost", "127.0.0.1", "[::1]"];

function deliveryOf(row: WebhookMessageRow): WebhookDelivery {
	const { answered } = row;
	const status = Number(answered);
	return {
		id: row.id,
		type: row.type as WebhookDelivery["type"],
		at: row.at,
		tries: row.tries,
		dueAt: row.due_at,
		answer:
			answered === null
				? null
				: Number.isNaN(status)
					? (answered as WebhookAnswer)
					: status,
		answeredAt: row.answered_at,
	};
}
