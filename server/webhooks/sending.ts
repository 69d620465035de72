import type { WebhookAnswer } from "../../protocol/webhook.ts";
import { type Outbound, OutboundError } from "../outbound/outbound.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { DueMessage, WebhookStore } from "./queries.ts";
import { signedHeaders } from "./sign.ts";

/** From one try to the next, as Standard Webhooks recommends: after three days it is given up. */
export const RETRY_MS = [
	5_000,
	5 * 60_000,
	30 * 60_000,
	2 * 3_600_000,
	5 * 3_600_000,
	10 * 3_600_000,
	14 * 3_600_000,
	20 * 3_600_000,
	24 * 3_600_000,
] as const;
/** A receiver has so long to take a message: it keeps it and works later. */
export const WEBHOOK_WAIT_MS = 15_000;
/** What is read of an answer, of which only the status counts. */
export const WEBHOOK_ANSWER_BYTES = 16 * 1024;
/** Messages of one site that are on their way at once: a slow receiver is asked no more … */
const OF_SITE_AT_ONCE = 2;
/** … and of all sites, so that sockets stay for those who chat. */
const AT_ONCE = 8;
/** The last try has no next one: it is looked at again after this, in case the relay went away in the middle of it. */
const LOST_MS = 3_600_000;

interface Parts {
	store: WebhookStore & { now(): number };
	outbound: Pick<Outbound, "send">;
	scheduler: Scheduler;
	changed(site: string): void;
	failed(error: unknown): void;
}

export interface Sending {
	due: Due;
	/** Something was kept. */
	kept(): void;
	stop(): void;
	/** Resolves when nothing is on its way. */
	sent(): Promise<void>;
}

/** Sends what is kept, each until it is taken or given up. */
export function createSending(parts: Parts): Sending {
	const { store, scheduler, failed } = parts;
	const underWay = new Map<Promise<void>, string>();
	let stopped = false;

	function busySites(): string[] {
		const all = [...underWay.values()];
		return [...new Set(all)].filter(
			(site) => all.filter((one) => one === site).length >= OF_SITE_AT_ONCE,
		);
	}

	function begin(message: DueMessage) {
		const sending = send(parts, message)
			.catch(failed)
			.finally(() => {
				underWay.delete(sending);
				if (!stopped) kept();
			});
		underWay.set(sending, message.site_id);
	}

	const due: Due = {
		next: async () =>
			underWay.size < AT_ONCE ? store.nextWebhookDue(busySites()) : null,
		async run(now) {
			while (!stopped && underWay.size < AT_ONCE) {
				// One at a time: what is taken may make its site a busy one.
				const [message] = await store.webhooksDue(now, busySites(), 1);
				if (!message) return;
				const wait = RETRY_MS[message.tries] ?? LOST_MS;
				if (await store.takeWebhookMessage(message, now + wait))
					begin({ ...message, tries: message.tries + 1 });
			}
		},
	};

	function kept() {
		scheduler.wake(due, store.now());
	}

	return {
		due,
		kept,
		stop() {
			stopped = true;
		},
		async sent() {
			while (underWay.size > 0) await Promise.all(underWay.keys());
		},
	};
}

async function send(
	{ store, outbound, changed }: Parts,
	message: DueMessage,
): Promise<void> {
	const { site_id, tries } = message;
	const answer = await answerOf(outbound, message, store.now());
	const now = store.now();
	if (answer === GONE) await store.endWebhook(site_id, now);
	const isOver = isTaken(answer) || answer === GONE || tries > RETRY_MS.length;
	await store.noteWebhookAnswer(message, {
		answered: String(answer),
		answered_at: now,
		...(isOver && { due_at: null }),
	});
	changed(site_id);
}

/** The receiver is not there any more, and says that it does not come back. */
const GONE = 410;

export function isTaken(answer: WebhookAnswer): boolean {
	return typeof answer === "number" && answer >= 200 && answer < 300;
}

async function answerOf(
	outbound: Pick<Outbound, "send">,
	message: DueMessage,
	now: number,
): Promise<WebhookAnswer> {
	const { url, secret, older_secret, older_until, body } = message;
	const secrets =
		older_secret !== null && now < (older_until ?? 0)
			? [secret, older_secret]
			: [secret];
	try {
		const { status } = await outbound.send(new URL(url), Buffer.from(body), {
			headers: {
				"content-type": "application/json",
				"user-agent": "Shopbell-Webhook/1",
				...signedHeaders(secrets, message, now),
			},
			most: WEBHOOK_ANSWER_BYTES,
			waitMs: WEBHOOK_WAIT_MS,
		});
		return status;
	} catch (error) {
		if (error instanceof OutboundError) return error.why;
		throw error;
	}
}
