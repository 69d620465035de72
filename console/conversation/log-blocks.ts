import type { Part } from "../../ui/grouped.ts";
import type { Range } from "../workspace/rows-in-sight.ts";

/** Neighbouring parts of a log: they stand in the page together, or not at all. */
export interface Block {
	/** Of its first part: it stays when the log becomes longer. */
	key: string;
	parts: Part[];
	/** How many entries it shows. */
	entries: number;
	/** The number of the first of them. */
	seq: number;
}

/** From so many entries on a block is full: some of them fill a screen. A group is never taken apart. */
const BLOCK_ENTRIES = 12;

export function blocksOf(parts: readonly Part[]): Block[] {
	const blocks: Block[] = [];
	let last: Block | undefined;
	for (const part of parts) {
		if (!last || last.entries >= BLOCK_ENTRIES) {
			last = { key: part.key, parts: [], entries: 0, seq: seqOf(part) };
			blocks.push(last);
		}
		last.parts.push(part);
		last.seq = Math.min(last.seq, seqOf(part));
		last.entries += part.kind === "group" ? part.entries.length : 1;
	}
	return blocks;
}

function seqOf(part: Part): number {
	switch (part.kind) {
		case "group":
			return part.entries[0].seq;
		case "line":
			return part.entry.seq;
		default:
			// The one below it has the number.
			return Number.POSITIVE_INFINITY;
	}
}

/** What is not measured yet is taken for a screen of this height. */
const SCREEN_PX = 600;

/**
 * Which blocks are in sight, and within one screen above and below it.
 * @param topPx how far the log's beginning is out of sight; beyond its end: the end is in sight
 */
export function blocksInSight(
	heights: readonly number[],
	topPx: number,
	screenPx: number,
): Range {
	const screen = screenPx || SCREEN_PX;
	const whole = heights.reduce((sum, height) => sum + height, 0);
	const top = Math.max(0, Math.min(topPx, whole - screen));
	let above = 0;
	let from = 0;
	while (
		from < heights.length - 1 &&
		above + (heights[from] ?? 0) <= top - screen
	)
		above += heights[from++] ?? 0;
	let to = from;
	while (to < heights.length && above < top + 2 * screen)
		above += heights[to++] ?? 0;
	return { from, to };
}
