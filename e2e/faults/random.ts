/** Numbers that look random and are the same for the same seed, so that a failure can be replayed. */
export interface Random {
	/** From 0 up to 1. */
	next(): number;
	/** A whole number from `least` up to and with `most`. */
	between(least: number, most: number): number;
	one<T>(items: readonly T[]): T;
	shuffled<T>(items: readonly T[]): T[];
	chance(share: number): boolean;
}

/** Mulberry32: small, and good enough to choose faults. */
export function random(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const between = (least: number, most: number) =>
		least + Math.floor(next() * (most - least + 1));
	return {
		next,
		between,
		one: (items) => items[between(0, items.length - 1)] as never,
		chance: (share) => next() < share,
		shuffled(items) {
			const mixed = [...items];
			for (let i = mixed.length - 1; i > 0; i--) {
				const j = between(0, i);
				[mixed[i], mixed[j]] = [mixed[j] as never, mixed[i] as never];
			}
			return mixed;
		},
	};
}
