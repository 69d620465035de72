import type { Committed } from "../conversations/log.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";

/** What of the routing is kept in the store until its time: conversations, and breaks that end. */
export interface RoutingDue {
	due: Due;
	committed(outcome: Committed): void;
	/** Somebody takes a break until then. */
	wake(at: number): void;
	idle(): Promise<void>;
}

interface Parts {
	store: Store;
	scheduler: Scheduler;
}

export interface Work {
	conversation(row: ConversationRow): Promise<unknown>;
	breakEnded(person: string): Promise<unknown>;
}

export function createRoutingDue(
	{ store, scheduler }: Parts,
	work: Work,
): RoutingDue {
	const due: Due = {
		async next(now) {
			const breaks = await store.breaksDue(now);
			const conversations = await store.routingDue(now);
			return earliest(
				// There may be more of them than one run takes.
				conversations.due.length > 0 ? now : conversations.next,
				breaks.due.length > 0 ? now : breaks.next,
			);
		},
		async run(now) {
			const breaks = await store.breaksDue(now);
			const people = new Set(breaks.due.map(({ person_id }) => person_id));
			for (const person of people) await work.breakEnded(person);
			const { due } = await store.routingDue(now);
			await Promise.all(due.map(work.conversation));
		},
	};
	const wake = (at: number) => scheduler.wake(due, at);
	return {
		due,
		committed(outcome) {
			if (outcome.kind === "written" && outcome.row.due_at !== null)
				wake(outcome.row.due_at);
		},
		wake,
		idle: () => scheduler.idle(due),
	};
}

function earliest(one: number | null, other: number | null): number | null {
	if (one === null || other === null) return one ?? other;
	return Math.min(one, other);
}
