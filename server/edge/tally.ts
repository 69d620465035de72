/** How many there are now, by key; a key without any is not kept. */
export interface Tally {
	of(key: string): number;
	more(key: string): void;
	less(key: string): void;
}

export function createTally(): Tally {
	const counts = new Map<string, number>();
	const of = (key: string) => counts.get(key) ?? 0;
	return {
		of,
		more: (key) => void counts.set(key, of(key) + 1),
		less(key) {
			const left = of(key) - 1;
			if (left > 0) counts.set(key, left);
			else counts.delete(key);
		},
	};
}
