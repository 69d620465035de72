import { type ReadonlySignal, signal } from "@preact/signals";

/** Seconds that are left of a wait, counted down; 0: none. */
export interface Wait {
	left: ReadonlySignal<number>;
	begin(ms: number): void;
	stop(): void;
}

export function createWait(): Wait {
	const left = signal(0);
	let tick: ReturnType<typeof setInterval> | undefined;
	function stop() {
		clearInterval(tick);
		left.value = 0;
	}
	return {
		left,
		stop,
		begin(ms) {
			stop();
			const until = performance.now() + ms;
			const count = () => {
				left.value = Math.max(
					0,
					Math.ceil((until - performance.now()) / 1_000),
				);
				if (left.value === 0) clearInterval(tick);
			};
			tick = setInterval(count, 1_000);
			count();
		},
	};
}
