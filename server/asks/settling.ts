import type { Failed } from "../ports/failed.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { Settled } from "./asks.ts";
import type { AskRow } from "./rows.ts";
import type { SettleStore } from "./settle-queries.ts";

/** Answers that have stood unchanged for this long are meant: until then somebody may be on their way over the faces. */
export const SETTLE_MS = 60_000;

interface Parts {
	store: SettleStore & Pick<Store, "now">;
	publisher: Pick<Publisher, "visitorThere">;
	scheduler: Scheduler;
	failed: Failed;
}

/** Says when answers are meant. What is due is kept in the store. */
export function createSettling({ store, publisher, scheduler, failed }: Parts) {
	const listeners: Settled[] = [];
	/** Visitors whose answers here have not settled: of all others nothing is asked when they leave. */
	const unsettled = new Set<string>();
	let stopped = false;

	async function settle(ask: AskRow): Promise<void> {
		try {
			for (const tell of listeners) await tell(ask);
		} catch (error) {
			// It holds up no other, and is told once more.
			failed(error, { where: "settled" });
			await store.postponeAsk(ask, store.now() + SETTLE_MS);
			return;
		}
		await store.settleAsk(ask, store.now());
		if (ask.visitor_id !== null) unsettled.delete(ask.visitor_id);
	}

	const due: Due = {
		async next(now) {
			const asks = await store.settleDue(now);
			return asks.due.length > 0 ? now : asks.next;
		},
		async run(now) {
			const asks = await store.settleDue(now);
			for (const ask of asks.due) await settle(ask);
		},
	};

	return {
		due,
		whenSettled: (tell: Settled) => void listeners.push(tell),
		answered(ask: Pick<AskRow, "visitor_id">, settleAt: number) {
			if (ask.visitor_id !== null) unsettled.add(ask.visitor_id);
			scheduler.wake(due, settleAt);
		},
		async left({ site_id, id }: Pick<VisitorRow, "site_id" | "id">) {
			if (stopped || !unsettled.has(id)) return;
			if (publisher.visitorThere(`visitor:${id}`)) return;
			const now = store.now();
			await store.settleSoon(site_id, id, now);
			scheduler.wake(due, now);
		},
		stop() {
			stopped = true;
		},
	};
}
