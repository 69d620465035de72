import { Refused } from "../../protocol/refusal.ts";

/** Where a search goes on: what its cursor says. */
export interface Place {
	/** What is newer was told. */
	below: number;
	/** Of so many sites it is known what is next … */
	asked: number;
	/** … down to this row; … */
	floor: number;
	/** … these rows, the newest first. */
	ids: readonly number[];
}

/** Rows that a cursor carries: a few pages of them. */
export const CARRIED_ROWS = 40;

export const placeBelow = (below: number): Place => ({
	...{ below, asked: 0, floor: 0, ids: [] },
});

/** `below`, or `below-asked-floor-id-id…` with numbers to the base of 36. */
export function writePlace({ below, asked, floor, ids }: Place): string {
	if (asked === 0) return String(below);
	const more = [asked, floor, ...ids].map((number) => number.toString(36));
	return [below, ...more].join("-");
}

/** @param cursor null: at the newest. Errors: `malformed`. */
export function readPlace(cursor: string | null): Place {
	if (cursor === null) return placeBelow(Number.MAX_SAFE_INTEGER);
	const [first = "", ...more] = cursor.split("-");
	const below = /^\d+$/.test(first) ? Number(first) : Number.NaN;
	const [asked = 0, floor = 0, ...ids] = more.map((text) =>
		/^[\da-z]{1,11}$/.test(text) ? Number.parseInt(text, 36) : Number.NaN,
	);
	const numbers = [below, asked, floor, ...ids];
	if (!numbers.every(Number.isSafeInteger) || ids.length > CARRIED_ROWS)
		throw new Refused({ code: "malformed", field: "cursor" });
	return { below, asked, floor, ids };
}
