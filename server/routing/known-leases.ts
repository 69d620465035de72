import { GRACE_MS } from "../../protocol/limits.ts";
import type { Colleague } from "../../protocol/team-picture.ts";
import type { Clock } from "../ports/clock.ts";
import { createEarliest } from "../ports/earliest.ts";

/** Until when agents are there, as far as is known here, and who was told of it. */
export interface KnownLeases {
	/** What was so before anybody could be told. */
	begin(person: string, ends: number): void;
	/** All that was so before is known. */
	begun(): void;
	know(person: string, ends: number): void;
	has(person: string): boolean;
	endsAt(person: string): number;
	state(person: string): Colleague["presence"];
	/** Grows with each change of a state. */
	changes(): number;
	stop(): void;
}

/** @param changed called when somebody became present, lost or gone */
export function createKnownLeases(
	clock: Clock,
	changed: (person: string) => void,
): KnownLeases {
	const leases = new Map<string, number>();
	/** What was told last; gone where it is missing. */
	const told = new Map<string, Colleague["presence"]>();
	const endsAt = (person: string) => leases.get(person) ?? 0;
	/**
	 * Renewed leases only end later: it may ring in vain, and never late. Not one of the scheduler's, because
	 * the answer to each ping moves it, and what it looks at is here and not in the store.
	 */
	const alarm = createEarliest(clock, clock.now, refresh);
	let changes = 0;

	function state(person: string): Colleague["presence"] {
		const ends = endsAt(person);
		const now = clock.now();
		if (now < ends) return "present";
		return now < ends + GRACE_MS ? "lost" : "gone";
	}

	function tell(person: string): void {
		const is = state(person);
		if ((told.get(person) ?? "gone") === is) return;
		told.set(person, is);
		changes++;
		changed(person);
	}

	function nextChange(ends: number): number {
		const now = clock.now();
		if (now < ends) return ends;
		return now < ends + GRACE_MS ? ends + GRACE_MS : Number.POSITIVE_INFINITY;
	}

	function refresh(): void {
		let next = Number.POSITIVE_INFINITY;
		for (const [person, ends] of leases) {
			tell(person);
			next = Math.min(next, nextChange(ends));
		}
		alarm.at(next);
	}

	return {
		begin(person, ends) {
			leases.set(person, ends);
			told.set(person, state(person));
		},
		begun() {
			changes++;
			refresh();
		},
		know(person, ends) {
			leases.set(person, ends);
			tell(person);
			alarm.at(nextChange(ends));
		},
		has: (person) => leases.has(person),
		endsAt,
		state,
		changes: () => changes,
		stop: alarm.stop,
	};
}
