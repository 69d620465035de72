import type { Clock } from "../ports/clock.ts";
import type { OtherRelays } from "../ports/other-relays.ts";

/** When somebody last used a console, as far as this relay has heard. Kept in memory. */
export interface Inputs {
	/** A key, the pointer, or a command given by hand. */
	heard(person: string): void;
	/** Server milliseconds. Of whom nothing was heard since the start: the start, because before it they may have. */
	lastOf(person: string): number;
}

/** Of one person other relays hear once in this time: what it decides is counted in half minutes. */
const TELL_MS = 5_000;
const INPUT = "input";

export function createInputs(
	{ now }: Pick<Clock, "now">,
	relays: OtherRelays,
): Inputs {
	const startedAt = now();
	const last = new Map<string, number>();
	const told = new Map<string, number>();
	relays.hear<string>(INPUT, (person) => void last.set(person, now()));
	return {
		heard(person) {
			last.set(person, now());
			if (Math.abs(now() - (told.get(person) ?? 0)) < TELL_MS) return;
			told.set(person, now());
			relays.tell(INPUT, person);
		},
		// The clock may have been set back since: then it was just now.
		lastOf: (person) => Math.min(last.get(person) ?? startedAt, now()),
	};
}
