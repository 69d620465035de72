import type { Clock } from "../ports/clock.ts";

/**
 * Who takes two minutes, or writes up what they have closed: nothing new comes to them until then, and they count as
 * here. Known to this process alone, since it is over before a restart is: whoever was in it then is free at once.
 */
export interface WrapUps {
	/** Server milliseconds; null: not in it. */
	until(person: string): number | null;
	/** From now on for so long; one that ends later stands. */
	begin(person: string, ms: number): void;
	end(person: string): void;
	stop(): void;
}

/** @param changed called when it begins, ends, or ends later */
export function createWrapUps(
	clock: Pick<Clock, "now" | "after">,
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

	return {
		until: (person) => running.get(person)?.until ?? null,
		begin(person, ms) {
			const until = clock.now() + ms;
			const before = running.get(person);
			if (ms <= 0 || (before && before.until >= until)) return;
			before?.forget();
			const forget = clock.after(ms, () => end(person));
			running.set(person, { until, forget });
			changed(person);
		},
		end,
		stop() {
			for (const { forget } of running.values()) forget();
			running.clear();
		},
	};
}
