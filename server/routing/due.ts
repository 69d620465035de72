import type { Committed } from "../conversations/log.ts";
import { DUE_WORK, type Duties, routingOf } from "../ports/duties.ts";
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
	duties: Duties;
}

/** The relay that has to do it may be gone. */
const ELSEWHERE_MS = 2_000;

export interface Work {
	conversation(row: ConversationRow): Promise<unknown>;
	breakEnded(person: string): Promise<unknown>;
}

export function createRoutingDue(
	{ store, scheduler, duties }: Parts,
	work: Work,
): RoutingDue {
	function isOfOurSite({ site_id: site }: ConversationRow): boolean {
		duties.want(routingOf(site));
		return duties.holds(routingOf(site));
	}

	const due: Due = {
		isOfEach: true,
		async next(now) {
			const breaks = await store.breaksDue(now);
			const conversations = await store.routingDue(now);
			const isOurs =
				breaks.due.length > 0
					? duties.holds(DUE_WORK)
					: conversations.due.some(isOfOurSite);
			const someDue = breaks.due.length + conversations.due.length > 0;
			return earliest(
				earliest(conversations.next, breaks.next),
				// There may be more of them than one run takes. What another relay has to do is looked at again.
				someDue ? now + (isOurs ? 0 : ELSEWHERE_MS) : null,
			);
		},
		async run(now) {
			const breaks = await store.breaksDue(now);
			const people = new Set(breaks.due.map(({ person_id }) => person_id));
			if (duties.holds(DUE_WORK))
				for (const person of people) await work.breakEnded(person);
			const { due } = await store.routingDue(now);
			await Promise.all(due.filter(isOfOurSite).map(work.conversation));
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
