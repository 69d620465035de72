import type { Clock } from "../ports/clock.ts";

/** Sends in the background, a few at a time, and tries again what may still get through. */
export interface Deliveries {
	add(attempt: () => Promise<"done" | "again">): void;
	/** Begins nothing any more. */
	stop(): void;
	/** Resolves when nothing is under way; what waits for its next try does not count. */
	idle(): Promise<void>;
}

const AT_ONCE = 8;
/** More than this are not kept: a notice is worth little by the time that it would be its turn. */
export const DELIVERIES_MOST = 500;
const AGAIN_MS = [5_000, 30_000, 120_000];

interface Delivery {
	attempt: () => Promise<"done" | "again">;
	tries: number;
}

export function createDeliveries(
	clock: Clock,
	failed: (error: unknown) => void,
): Deliveries {
	let waiting: Delivery[] = [];
	const forgets = new Set<() => void>();
	let underWay = 0;
	let stopped = false;
	let idlers: (() => void)[] = [];

	function go() {
		while (underWay < AT_ONCE) {
			const next = waiting.shift();
			if (!next) break;
			underWay++;
			next
				.attempt()
				.then((went) => went === "again" && later(next), failed)
				.finally(() => {
					underWay--;
					go();
				});
		}
		if (underWay > 0) return;
		for (const idler of idlers) idler();
		idlers = [];
	}

	function later(delivery: Delivery) {
		const wait = AGAIN_MS[delivery.tries];
		if (wait === undefined || stopped) return;
		const forget = clock.after(wait, () => {
			forgets.delete(forget);
			enter({ ...delivery, tries: delivery.tries + 1 });
		});
		forgets.add(forget);
	}

	function enter(delivery: Delivery) {
		if (stopped) return;
		if (waiting.length + forgets.size >= DELIVERIES_MOST)
			return failed(new Error("too many notices wait: one was dropped"));
		waiting.push(delivery);
		go();
	}

	return {
		add: (attempt) => enter({ attempt, tries: 0 }),
		stop() {
			stopped = true;
			waiting = [];
			for (const forget of forgets) forget();
			forgets.clear();
		},
		idle: () =>
			underWay === 0
				? Promise.resolve()
				: new Promise((done) => idlers.push(done)),
	};
}
