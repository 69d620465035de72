import type { Clock } from "../ports/clock.ts";

/** When somebody last used a console, as far as this relay has heard. Kept in memory. */
export interface Inputs {
	/** A key, the pointer, or a command given by hand. */
	heard(person: string): void;
	/** Server milliseconds. Of whom nothing was heard since the start: the start, because before it they may have. */
	lastOf(person: string): number;
}

export function createInputs({ now }: Pick<Clock, "now">): Inputs {
	const startedAt = now();
	const last = new Map<string, number>();
	return {
		heard: (person) => void last.set(person, now()),
		// The clock may have been set back since: then it was just now.
		lastOf: (person) => Math.min(last.get(person) ?? startedAt, now()),
	};
}
