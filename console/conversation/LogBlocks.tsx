import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChild, ComponentChildren, RefObject } from "preact";
import { useMemo } from "preact/hooks";
import type { Part } from "../../ui/grouped.ts";
import { type Block, blocksOf } from "./log-blocks.ts";
import { useLogWindow } from "./use-log-window.ts";

/** Up to so many parts a log stands whole: the browser's own search and its printing know all of it. */
const WHOLE_PARTS = 200;

interface Props {
	parts: readonly Part[];
	scroller: RefObject<HTMLElement | null>;
	atEnd: ReadonlySignal<boolean> | null;
	/** The number of an entry that stands in the page also out of sight; null: of none. */
	marked: number | null;
	show(part: Part): ComponentChildren;
}

/** The parts of a log; of a long one those in sight, what is around it, the newest, and what somebody works in. */
export function LogBlocks({ parts, scroller, atEnd, marked, show }: Props) {
	const blocks = useMemo(() => blocksOf(parts), [parts]);
	const isLong = parts.length > WHOLE_PARTS;
	const { range, kept, heightOf } = useLogWindow(
		scroller,
		blocks,
		isLong,
		atEnd,
	);
	const last = blocks.length - 1;
	const standing = standingOf(blocks, kept, marked);
	const children: ComponentChild[] = [];
	let spacePx = 0;
	blocks.forEach((block, at) => {
		const isIn = at >= range.from && at < range.to;
		if (!isIn && at !== last && !standing.has(at)) {
			spacePx += heightOf(block);
			return;
		}
		if (spacePx > 0)
			children.push(
				<div
					key={`before ${block.key}`}
					class="log-space"
					style={{ blockSize: `${spacePx}px` }}
				/>,
			);
		spacePx = 0;
		children.push(
			<div
				key={block.key}
				class="log-block"
				data-block={block.key}
				// What comes back into sight is nothing new; what is new comes below all others.
				aria-live={isLong && at !== last ? "off" : undefined}
			>
				{block.parts.map(show)}
			</div>,
		);
	});
	return <>{children}</>;
}

function standingOf(
	blocks: readonly Block[],
	kept: readonly [string, string][],
	marked: number | null,
): Set<number> {
	const standing = new Set<number>();
	if (marked !== null)
		standing.add(blocks.findLastIndex(({ seq }) => seq <= marked));
	for (const [one, other] of kept) {
		const ends = [one, other].map((key) =>
			blocks.findIndex((block) => block.key === key),
		);
		const from = Math.min(...ends);
		if (from < 0) continue;
		for (let at = from; at <= Math.max(...ends); at++) standing.add(at);
	}
	return standing;
}
