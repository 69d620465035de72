import { expect, test } from "vitest";
import { auditRow } from "../../people/audit.ts";
import { WEBHOOK_WAITING } from "../../webhooks/keep-message.ts";
import type { WebhookMessageRow, WebhookRow } from "../../webhooks/rows.ts";
import { webhookMessage } from "../../webhooks/webhook-message.ts";
import type { Stocked } from "./suite.ts";

/** What a shop's own server is told. */
export function webhookSuite(stocked: Stocked): void {
	keepingSuite(stocked);
	sendingSuite(stocked);
}

function sceneOf(stocked: Stocked) {
	const now = () => stocked.clock.now();
	const hook = (over: Partial<WebhookRow> = {}): WebhookRow => ({
		site_id: stocked.shop.id,
		url: "https://shop.example/hook",
		secret: "whsec_one",
		older_secret: null,
		older_until: null,
		events: '["rating.given"]',
		texts: 0,
		dropped: 0,
		ended_at: null,
		made_at: now(),
		...over,
	});
	const audit = () =>
		auditRow(stocked.shop.id, now(), { action: "webhook_saved", by: null });
	const message = (of: number, site = stocked.shop.id) =>
		webhookMessage({
			site,
			type: "rating.given",
			of: [of],
			visitor: null,
			at: now() + of,
			data: { score: 1 },
			texts: { words: "Never" },
		});
	/** As it stands while it waits. */
	const waiting = (of: number): WebhookMessageRow => {
		const { plain, whole: _, ...row } = message(of);
		const due = { due_at: row.at, tries: 0, answered: null, answered_at: null };
		return { ...row, body: plain, ...due };
	};
	const keeps = async (over: Partial<WebhookRow> = {}) => {
		const row = hook(over);
		await stocked.store.keepWebhook(row, audit());
		return row;
	};
	return { now, hook, audit, message, waiting, keeps };
}

function keepingSuite(stocked: Stocked): void {
	const { hook, message, waiting, keeps } = sceneOf(stocked);

	test("WH1 a message is kept once, where the site has a webhook for it, with texts where those are wanted", async () => {
		const { store, shop, books } = stocked;
		await store.keepWebhookMessage(message(1));
		expect(await store.webhookMessages(shop.id, 9)).toEqual([]);
		await keeps();
		expect(await store.webhook(shop.id)).toEqual(hook());
		await store.keepWebhookMessage(message(1));
		await store.keepWebhookMessage(message(1));
		await store.keepWebhookMessage(message(1, books.id));
		const [kept] = await store.webhookMessages(shop.id, 9);
		expect(kept?.body).not.toContain("Never");
		await keeps({ texts: 1 });
		await store.keepWebhookMessage(message(2));
		const all = await store.webhookMessages(shop.id, 9);
		expect(all.map(({ body }) => body.includes("Never"))).toEqual([
			true,
			false,
		]);
		expect(await store.webhookMessages(books.id, 9)).toEqual([]);
	});

	test("WH9 no more wait than may, and what was left out is counted", async () => {
		const { store, shop } = stocked;
		await keeps();
		// What is tried is the end of them; the others come the shortest way, and some at once.
		let of = 0;
		const fills = async () => {
			while (of < WEBHOOK_WAITING - 2)
				await store.keepWebhookTest(waiting(of++));
		};
		await Promise.all(Array.from({ length: 8 }, fills));
		for (const more of [1, 2, 3, 4])
			await store.keepWebhookMessage(message(of + more));
		expect(await store.webhookWaiting(shop.id)).toBe(WEBHOOK_WAITING);
		expect((await store.webhook(shop.id))?.dropped).toBe(2);
	});
}

function sendingSuite(stocked: Stocked): void {
	const { now, audit, message, keeps } = sceneOf(stocked);

	test("WH3 a message is taken by one, and what it came to is noted", async () => {
		const { store, shop } = stocked;
		await keeps();
		await store.keepWebhookMessage(message(1));
		expect(await store.nextWebhookDue([])).toBe(now() + 1);
		expect(await store.nextWebhookDue([shop.id])).toBeNull();
		expect(await store.webhooksDue(now(), [], 9)).toEqual([]);
		expect(await store.webhooksDue(now() + 1, [shop.id], 9)).toEqual([]);
		const [due] = await store.webhooksDue(now() + 1, [], 9);
		if (!due) throw new Error("nothing is due");
		expect(due).toMatchObject({ tries: 0, secret: "whsec_one" });
		expect(await store.takeWebhookMessage(due, now() + 50)).toBe(true);
		expect(await store.takeWebhookMessage(due, now() + 60)).toBe(false);
		await store.noteWebhookAnswer(due, { answered: "500", answered_at: now() });
		expect(await store.nextWebhookDue([])).toBe(now() + 50);
		await store.noteWebhookAnswer(due, {
			answered: "204",
			answered_at: now(),
			due_at: null,
		});
		expect(await store.nextWebhookDue([])).toBeNull();
		expect(await store.resendWebhookMessage(shop.id, "msg_none", 0)).toBe(
			false,
		);
		expect(await store.resendWebhookMessage(shop.id, due.id, now())).toBe(true);
		expect(await store.webhooksDue(now(), [], 9)).toMatchObject([{ tries: 0 }]);
	});

	test("WH4 nothing waits any more once the webhook has ended, was removed, or a backup was restored", async () => {
		const { store, shop } = stocked;
		await keeps();
		await store.keepWebhookMessage(message(1));
		expect(await store.webhookWaiting(shop.id)).toBe(1);
		expect(await store.dropWebhooksDue(now())).toBe(1);
		await store.keepWebhookMessage(message(2));
		await store.endWebhook(shop.id, now());
		expect(await store.webhookWaiting(shop.id)).toBe(0);
		await store.keepWebhookMessage(message(3));
		expect(
			(await store.webhookMessages(shop.id, 9)).map(({ answered }) => answered),
		).toEqual(["ended", "restored"]);
		expect(await store.pruneWebhookMessages(now() + 2, 9)).toBe(1);
		await store.keepWebhookTest({
			...message2row(shop.id),
			at: now(),
			due_at: now(),
		});
		expect(await store.webhookWaiting(shop.id)).toBe(1);
		await store.dropWebhook(shop.id, audit());
		expect(await store.webhook(shop.id)).toBeUndefined();
		expect(await store.webhookMessages(shop.id, 9)).toEqual([]);
	});
}

function message2row(site_id: string) {
	return {
		site_id,
		id: "msg_test",
		type: "webhook.test",
		visitor_id: null,
		body: "{}",
		tries: 0,
		answered: null,
		answered_at: null,
	};
}
