/** The only source of time on the server: tests move one by hand. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Milliseconds that only grow, for measuring. */
	ticks(): number;
	/** Runs `work` once after `ms`; the returned function forgets it. */
	after(ms: number, work: () => void): () => void;
}

/** Who waits so shortly is waited for; a longer timer keeps no process from ending. */
const SHORT_MS = 100;

export const wallClock: Clock = {
	now: () => Date.now(),
	ticks: () => performance.now(),
	after(ms, work) {
		// The longest that a Node timer can hold is 24.8 days.
		const timer = setTimeout(work, Math.min(ms, 2 ** 31 - 1));
		if (ms >= SHORT_MS) timer.unref();
		return () => clearTimeout(timer);
	},
};

/** A clock that stands still until `pass` is called; `next` is when the next alarm is due, null without any. */
export function handClock(
	start: number,
): Clock & { pass(ms: number): void; next(): number | null } {
	let now = start;
	const alarms = new Set<{ at: number; work: () => void }>();

	/** Of two at the same time, the one that was set first. */
	function nextUntil(until: number) {
		let next: { at: number; work: () => void } | undefined;
		for (const alarm of alarms)
			if (alarm.at <= until && (!next || alarm.at < next.at)) next = alarm;
		return next;
	}

	return {
		now: () => now,
		ticks: () => now,
		after(ms, work) {
			const alarm = { at: now + ms, work };
			alarms.add(alarm);
			return () => void alarms.delete(alarm);
		},
		next: () => nextUntil(Number.POSITIVE_INFINITY)?.at ?? null,
		pass(ms) {
			const until = now + ms;
			for (;;) {
				const next = nextUntil(until);
				if (!next) break;
				alarms.delete(next);
				now = next.at;
				next.work();
			}
			now = until;
		},
	};
}
