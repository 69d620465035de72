import { nextTurn } from "./next-turn.ts";

/** Rows that are counted in one block: a millisecond or two. */
const AT_ONCE = 2_000;

/**
 * Counts what may be a good part of a site's past, with everybody's turn in between.
 * @param rows those behind this one (null: from the first on) in their order, so many of them left out
 */
export async function countInSteps<Row>(
	rows: (after: Row | null, leftOut: number, most: number) => Promise<Row[]>,
): Promise<number> {
	let after: Row | null = null;
	for (let count = 0; ; count += AT_ONCE) {
		// Only the last of each step is read: the others are counted by the index.
		const [last] = await rows(after, AT_ONCE - 1, 1);
		if (!last) return count + (await rows(after, 0, AT_ONCE)).length;
		after = last;
		await nextTurn();
	}
}
