/** The only source of time on the server: tests move one by hand. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Milliseconds that only grow, for measuring. */
	ticks(): number;
	/** Runs `work` once after `ms`; the returned function forgets it. */
	after(ms: number, work: () => void): () => void;
}

export const wallClock: Clock = {
	now: () => Date.now(),
	ticks: () => performance.now(),
	after(ms, work) {
		// The longest that a Node timer can hold is 24.8 days.
		const timer = setTimeout(work, Math.min(ms, 2 ** 31 - 1));
		timer.unref();
		return () => clearTimeout(timer);
	},
};

/** A clock that stands still until `pass` is called. */
export function handClock(start: number): Clock & { pass(ms: number): void } {
	let now = start;
	let alarms: { at: number; work: () => void }[] = [];
	return {
		now: () => now,
		ticks: () => now,
		after(ms, work) {
			const alarm = { at: now + ms, work };
			alarms.push(alarm);
			return () => {
				alarms = alarms.filter((other) => other !== alarm);
			};
		},
		pass(ms) {
			const until = now + ms;
			for (;;) {
				const [next] = alarms
					.filter(({ at }) => at <= until)
					.sort((a, b) => a.at - b.at);
				if (!next) break;
				alarms = alarms.filter((other) => other !== next);
				now = next.at;
				next.work();
			}
			now = until;
		},
	};
}
