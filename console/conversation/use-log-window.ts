import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Range } from "../workspace/rows-in-sight.ts";
import { type Block, blocksInSight } from "./log-blocks.ts";

/** Until some were measured an entry is taken to be so high. */
const ENTRY_PX = 48;

/** The browser itself keeps what is in sight where it is, and to do it for it would end the movement of a wheel. */
const KEEPS_PLACE =
	globalThis.CSS?.supports?.("overflow-anchor", "auto") ?? false;

/** What was last known of the box and of what stands in it, when the page was laid out. */
interface Sight {
	/** Of each block that has stood in the page at this width. */
	heights: Map<string, number>;
	entryPx: number | null;
	widthPx: number;
	topPx: number;
	heightPx: number;
	/** The first part in sight, and how far below the top of the box it begins. */
	anchor: { part: Element; belowPx: number } | null;
	/** Stands in the page also out of sight: it has the focus, or is selected. */
	kept: readonly [first: string, last: string][];
	shown: Range;
}

export interface LogWindow {
	range: Range;
	kept: Sight["kept"];
	heightOf(block: Block): number;
}

/**
 * Which blocks of a long log are to stand in the page. What changes its height above the sight moves nothing in it.
 * @param scroller holds one element, in which each block says its key in `data-block`
 * @param atEnd null: it does not follow anything yet
 */
export function useLogWindow(
	scroller: RefObject<HTMLElement | null>,
	blocks: readonly Block[],
	isLong: boolean,
	atEnd: ReadonlySignal<boolean> | null,
): LogWindow {
	const { current: sight } = useRef<Sight>({
		...{ heights: new Map(), entryPx: null, widthPx: 0, heightPx: 0 },
		...{ topPx: Number.POSITIVE_INFINITY, anchor: null, kept: [] },
		shown: { from: 0, to: 0 },
	});
	const isOther = useSignal({});
	isOther.value;
	const heightOf = ({ key, entries }: Block) =>
		sight.heights.get(key) ?? entries * (sight.entryPx ?? ENTRY_PX);
	const range = () =>
		blocksInSight(
			blocks.map(heightOf),
			(atEnd?.peek() ?? true) ? Number.POSITIVE_INFINITY : sight.topPx,
			sight.heightPx,
		);
	sight.shown = isLong ? range() : { from: 0, to: blocks.length };
	/** As it was rendered last, for those who hear of the box. */
	const now = useRef({ blocks, range, isLong });
	now.current = { blocks, range, isLong };

	useEffect(() => {
		const box = scroller.current;
		if (!box) return;
		const look = () => {
			const { isLong, range } = now.current;
			if (!isLong) return;
			const keptBefore = `${sight.kept}`;
			sight.topPx = box.scrollTop;
			sight.heightPx = box.clientHeight;
			sight.kept = keptIn(box);
			measure(sight, box, now.current.blocks);
			sight.anchor = atEnd?.peek() ? null : anchorIn(box);
			const { from, to } = range();
			const { shown } = sight;
			if (
				from !== shown.from ||
				to !== shown.to ||
				`${sight.kept}` !== keptBefore
			)
				isOther.value = {};
		};
		let isFitted = true;
		// Between layout and paint, so that nothing is seen to jump.
		const sizes = new ResizeObserver(() => {
			const isOtherWidth = box.clientWidth !== sight.widthPx;
			if (isOtherWidth) forget(sight, box.clientWidth);
			measure(sight, box, now.current.blocks);
			if (!KEEPS_PLACE || isOtherWidth || !isFitted) stayAt(sight.anchor, box);
			const { anchor } = sight;
			look();
			isFitted = !isOtherWidth;
			if (isFitted || !now.current.isLong) return;
			// By the new heights it is somewhere else: what is in sight shall stay in the page.
			sight.topPx = topOf(anchor, now.current.blocks, heightOf) ?? sight.topPx;
			isOther.value = {};
		});
		sizes.observe(box);
		for (const content of box.children) sizes.observe(content);
		box.addEventListener("scroll", look, { passive: true });
		return () => {
			sizes.disconnect();
			box.removeEventListener("scroll", look);
		};
	}, [scroller, atEnd]);
	return { range: sight.shown, kept: sight.kept, heightOf };
}

/** In another width the same words are as high as nobody knows. */
function forget(sight: Sight, widthPx: number) {
	sight.heights.clear();
	sight.entryPx = null;
	sight.widthPx = widthPx;
}

function measure(sight: Sight, box: HTMLElement, blocks: readonly Block[]) {
	const { heights } = sight;
	for (const element of blocksIn(box))
		heights.set(element.dataset.block ?? "", element.offsetHeight);
	if (sight.entryPx !== null) return;
	// Once: where all that is not measured became higher or lower with each one that is, the log would move.
	const known = blocks.filter(({ key }) => heights.get(key));
	const sum = (of: (block: Block) => number) =>
		known.reduce((all, block) => all + of(block), 0);
	if (known.length > 0)
		sight.entryPx =
			sum(({ key }) => heights.get(key) ?? 0) / sum(({ entries }) => entries);
}

function blocksIn(box: HTMLElement): HTMLElement[] {
	return [...box.querySelectorAll<HTMLElement>("[data-block]")];
}

function anchorIn(box: HTMLElement): Sight["anchor"] {
	const { top } = box.getBoundingClientRect();
	for (const block of blocksIn(box)) {
		if (block.getBoundingClientRect().bottom <= top) continue;
		for (const part of block.children) {
			const rect = part.getBoundingClientRect();
			if (rect.bottom > top) return { part, belowPx: rect.top - top };
		}
	}
	return null;
}

function topOf(
	anchor: Sight["anchor"],
	blocks: readonly Block[],
	heightOf: (block: Block) => number,
): number | null {
	const key = anchor && keyOf(anchor.part);
	const at = blocks.findIndex((block) => block.key === key);
	if (at < 0) return null;
	return blocks.slice(0, at).reduce((sum, block) => sum + heightOf(block), 0);
}

function stayAt(anchor: Sight["anchor"], box: HTMLElement) {
	if (!anchor?.part.isConnected) return;
	const top = anchor.part.getBoundingClientRect().top;
	const movedPx = top - box.getBoundingClientRect().top - anchor.belowPx;
	if (movedPx) box.scrollTop += movedPx;
}

/** Who works in a block, or copies from one to another, does not lose it by scrolling. */
function keptIn(box: HTMLElement): Sight["kept"] {
	const selection = document.getSelection();
	const selected = selection?.isCollapsed ? null : selection;
	return [
		keysAt(box, document.activeElement, document.activeElement),
		keysAt(box, selected?.anchorNode, selected?.focusNode),
	].flat();
}

function keysAt(
	box: HTMLElement,
	one: Node | null | undefined,
	other: Node | null | undefined,
): [string, string][] {
	const keys = [one, other].flatMap((node) =>
		node && box.contains(node) ? (keyOf(node) ?? []) : [],
	);
	const [first, last = first] = keys;
	return first === undefined || last === undefined ? [] : [[first, last]];
}

function keyOf(node: Node): string | undefined {
	const element = node instanceof Element ? node : node.parentElement;
	return element?.closest<HTMLElement>("[data-block]")?.dataset.block;
}
