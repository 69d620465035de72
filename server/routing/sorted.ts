/** Values in order, each once. Adding, taking out and counting what stands before cost the logarithm of many. */
export interface Sorted<T> {
	readonly size: number;
	add(value: T): void;
	/** Finds it by its order: what orders a value must not change while it is in. */
	remove(value: T): boolean;
	first(): T | undefined;
	/** How many stand before it, whether it is in or not. */
	before(value: T): number;
	[Symbol.iterator](): IterableIterator<T>;
}

/** Half of it is moved when a value goes in: small enough to cost less than finding the place. */
const CHUNK = 256;

/** @param compare a total order: 0 only for the same value */
export function createSorted<T>(compare: (a: T, b: T) => number): Sorted<T> {
	/** Never empty ones, but for the only one. */
	let chunks: T[][] = [[]];
	let size = 0;

	/** The chunk that holds it, or would. */
	function chunkOf(value: T): number {
		const at = lowest(
			chunks.length,
			(index) => compare((chunks[index] as T[]).at(-1) as T, value) >= 0,
		);
		return Math.min(at, chunks.length - 1);
	}

	function indexIn(chunk: T[], value: T): number {
		return lowest(
			chunk.length,
			(index) => compare(chunk[index] as T, value) >= 0,
		);
	}

	function find(value: T): { at: number; chunk: T[]; index: number } {
		const at = size === 0 ? 0 : chunkOf(value);
		const chunk = chunks[at] as T[];
		return { at, chunk, index: indexIn(chunk, value) };
	}

	return {
		get size() {
			return size;
		},
		add(value) {
			const { at, chunk, index } = find(value);
			chunk.splice(index, 0, value);
			size++;
			if (chunk.length > CHUNK)
				chunks.splice(at + 1, 0, chunk.splice(CHUNK / 2));
		},
		remove(value) {
			const { at, chunk, index } = find(value);
			const found = chunk[index];
			if (found === undefined || compare(found, value) !== 0) return false;
			chunk.splice(index, 1);
			size--;
			if (chunk.length === 0 && chunks.length > 1)
				chunks = chunks.filter((_, other) => other !== at);
			return true;
		},
		first: () => chunks[0]?.[0],
		before(value) {
			const { at, index } = find(value);
			let many = index;
			for (let other = 0; other < at; other++)
				many += (chunks[other] as T[]).length;
			return many;
		},
		*[Symbol.iterator]() {
			for (const chunk of chunks) yield* chunk;
		},
	};
}

/** The smallest index from 0 to `many` for which it holds, where it holds for all above it, too. */
function lowest(many: number, holds: (index: number) => boolean): number {
	let low = 0;
	let high = many;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
