import { type ReadonlySignal, signal } from "@preact/signals";

/** Some of many things, in an order: a change of one costs no look at the others. */
export interface SortedList<T> {
	/** The same list until what is in it, or its order, changes. */
	ids: ReadonlySignal<readonly string[]>;
	/** How one thing was, and how it is; undefined: there was, or is, none. Shown by `show`. */
	change(before: T | undefined, after: T | undefined): void;
	/** What has changed since the last time is in `ids`. */
	show(): void;
}

/**
 * @param has whether a thing is in the list
 * @param order of two that are in it; things of the same place stand by their ids
 */
export function createSortedList<T extends { id: string }>(
	has: (one: T) => boolean,
	order: (a: T, b: T) => number,
): SortedList<T> {
	const sorted: T[] = [];
	const ids = signal<readonly string[]>([]);
	let isChanged = false;

	/** The first place whose thing does not stand before this one. */
	function placeOf(one: T): number {
		let from = 0;
		let to = sorted.length;
		while (from < to) {
			const middle = (from + to) >> 1;
			const other = sorted[middle] as T;
			const isBefore = (order(other, one) || (other.id < one.id ? -1 : 1)) < 0;
			if (isBefore && other.id !== one.id) from = middle + 1;
			else to = middle;
		}
		return from;
	}

	return {
		ids,
		change(before, after) {
			const was = before && has(before) ? placeOf(before) : -1;
			if (was >= 0) sorted.splice(was, 1);
			const is = after && has(after) ? placeOf(after) : -1;
			if (after && is >= 0) sorted.splice(is, 0, after);
			isChanged ||= was !== is;
		},
		show() {
			if (isChanged) ids.value = sorted.map(({ id }) => id);
			isChanged = false;
		},
	};
}
