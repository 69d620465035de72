import type { Clock } from "../ports/clock.ts";
import type { OtherRelays } from "../ports/other-relays.ts";

const BREATH = "breath";

/**
 * Who takes two minutes, or writes up what they have closed: nothing new comes to them until then, and they count as
 * here. Kept in memory, since it is over before a restart is: whoever was in it then is free at once.
 */
export interface WrapUps {
	/** Server milliseconds; null: not in it. */
	until(person: string): number | null;
	/** From now on for so long; one that ends later stands. */
	begin(person: string, ms: number): void;
	/** The same by their own hand, at whichever relay; 0: not any more. */
	take(person: string, ms: number): void;
	stop(): void;
}

/** @param changed called when it begins, ends, or ends later */
export function createWrapUps(
	clock: Pick<Clock, "now" | "after">,
	relays: OtherRelays,
	changed: (person: string) => void,
): WrapUps {
	const running = new Map<string, { until: number; forget: () => void }>();

	function end(person: string): void {
		const one = running.get(person);
		if (!one) return;
		one.forget();
		running.delete(person);
		changed(person);
	}

	function begin(person: string, ms: number): void {
		const until = clock.now() + ms;
		const before = running.get(person);
		if (ms <= 0 || (before && before.until >= until)) return;
		before?.forget();
		const forget = clock.after(ms, () => end(person));
		running.set(person, { until, forget });
		changed(person);
	}

	relays.hear<{ person: string; ms: number }>(BREATH, ({ person, ms }) =>
		ms > 0 ? begin(person, ms) : end(person),
	);
	return {
		until: (person) => running.get(person)?.until ?? null,
		begin,
		take(person, ms) {
			relays.tell(BREATH, { person, ms });
			if (ms > 0) begin(person, ms);
			else end(person);
		},
		stop() {
			for (const { forget } of running.values()) forget();
			running.clear();
		},
	};
}
