import { passes, Refused } from "../../protocol/refusal.ts";
import type { Committed } from "../conversations/log.ts";
import type { Clock } from "../ports/clock.ts";
import { createEarliest } from "../ports/earliest.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";

/** Rings when something kept in the store has to be looked at again: conversations, and breaks that end. */
export interface Due {
	/** Does what is due, and sets the alarm for what comes. Call once at start. */
	look(): Promise<void>;
	committed(outcome: Committed): void;
	/** Somebody takes a break until then. */
	wake(at: number): void;
	idle(): Promise<void>;
	stop(): void;
}

/** A disk that refuses is asked again. */
export const AGAIN_MS = 5_000;

interface Parts {
	store: Store;
	clock: Clock;
	failed(error: unknown): void;
}

export interface Work {
	conversation(row: ConversationRow): Promise<unknown>;
	breakEnded(person: string): Promise<unknown>;
}

export function createDue({ store, clock, failed }: Parts, work: Work): Due {
	const alarm = createEarliest(clock, store.now, () => void look());
	let looking = Promise.resolve();
	let stopped = false;

	function look(): Promise<void> {
		looking = looking.then(now).catch((error: unknown) => {
			if (stopped) return;
			if (!(error instanceof Refused && passes(error.refusal))) failed(error);
			alarm.at(store.now() + AGAIN_MS);
		});
		return looking;
	}

	async function now(): Promise<void> {
		if (stopped) return;
		const breaks = await store.breaksDue(store.now());
		const people = new Set(breaks.due.map(({ person_id }) => person_id));
		for (const person of people) await work.breakEnded(person);
		const { due, next } = await store.routingDue(store.now());
		await Promise.all(due.map(work.conversation));
		// There may be more of them than one reading holds.
		if (due.length > 0) alarm.at(store.now());
		for (const at of [next, breaks.next]) if (at !== null) alarm.at(at);
	}

	return {
		look,
		committed(outcome) {
			if (outcome.kind === "written" && outcome.row.due_at !== null)
				alarm.at(outcome.row.due_at);
		},
		wake: alarm.at,
		idle: () => looking,
		stop() {
			stopped = true;
			alarm.stop();
		},
	};
}
