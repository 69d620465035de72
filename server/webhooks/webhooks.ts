import type { AskRow } from "../asks/rows.ts";
import type { Committed } from "../conversations/log.ts";
import type { Outbound } from "../outbound/outbound.ts";
import type { Failed } from "../ports/failed.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Scheduler } from "../ports/scheduler.ts";
import type { Store } from "../store/contract/store.ts";
import { agentHandlers } from "./commands.ts";
import { PROMISE_EVENTS } from "./conversation-facts.ts";
import type { WebhookStore } from "./queries.ts";
import { createSending } from "./sending.ts";
import { messagesOfSettled, type ToldAnswers } from "./settled-facts.ts";

interface Parts {
	store: Store & WebhookStore;
	publisher: Pick<Publisher, "staff">;
	scheduler: Scheduler;
	outbound: Outbound;
	/** Whether a server on this machine may be told. */
	loopback: boolean;
	/** null: nothing of it is answered any more. */
	settledAnswers(ask: AskRow): Promise<ToldAnswers | null>;
	failed: Failed;
}

/** Messages that were taken or given up are shown, and can be sent again, for so long. */
const KEPT_MS = 7 * 24 * 3_600_000;

/** Tells a shop's own server what happens, signed and at least once. */
export function webhooks(parts: Parts) {
	const { store, publisher } = parts;
	/** Of all others nothing is looked at after a commit. */
	const sites = new Set<string>();
	const changed = (site: string) =>
		publisher.staff(`site:${site}`, "webhook:changed", { site });
	const sending = createSending({ ...parts, changed });

	return {
		agent: agentHandlers({
			...parts,
			changed(site) {
				sites.add(site);
				sending.kept();
				changed(site);
			},
		}),
		due: sending.due,
		committed(outcome: Committed) {
			if (outcome.kind !== "written" || !sites.has(outcome.row.site_id)) return;
			const { before, entries } = outcome;
			const isTold = entries.some(
				({ kind }) =>
					kind === "closed" || kind === "card" || kind in PROMISE_EVENTS,
			);
			if (!before || isTold) sending.kept();
		},
		async settled(ask: AskRow): Promise<void> {
			if (!sites.has(ask.site_id)) return;
			const told = await parts.settledAnswers(ask);
			if (!told) return;
			for (const message of messagesOfSettled(ask, told))
				await store.keepWebhookMessage(message);
			sending.kept();
		},
		/** A comment card was kept that is no conversation. */
		cardKept(site: string): void {
			if (sites.has(site)) sending.kept();
		},
		async start() {
			for (const site of await store.siteIds())
				if (await store.webhook(site)) sites.add(site);
		},
		stop: sending.stop,
		sent: sending.sent,
		async restored(now: number) {
			return { webhookMessages: await store.dropWebhooksDue(now) };
		},
		prunes: [
			{
				name: "webhook messages",
				drop: (now: number, most: number) =>
					store.pruneWebhookMessages(now - KEPT_MS, most),
			},
		],
	};
}
