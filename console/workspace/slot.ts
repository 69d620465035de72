import type { Part } from "./part.ts";

/** A place in a room of the core that parts fill. The room says what fits. */
export interface Slot<T> {
	fill(thing: T): Filling;
	/** What these parts put there, in their order. */
	of(parts: readonly Part[]): T[];
}

export interface Filling {
	slot: object;
	thing: unknown;
}

export function createSlot<T>(): Slot<T> {
	// Every row of a list asks with every change; the parts of a workspace stay the same.
	const found = new WeakMap<readonly Part[], T[]>();
	const slot: Slot<T> = {
		fill: (thing) => ({ slot, thing }),
		of(parts) {
			const known = found.get(parts) ?? find(parts);
			found.set(parts, known);
			return known;
		},
	};

	function find(parts: readonly Part[]): T[] {
		return parts
			.flatMap(({ fills = [] }) => fills)
			.filter((filling) => filling.slot === slot)
			.map(({ thing }) => thing as T);
	}

	return slot;
}
