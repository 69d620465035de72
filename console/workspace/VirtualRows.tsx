import { useSignal } from "@preact/signals";
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { AROUND, movedBy, rowsInSight } from "./rows-in-sight.ts";

/** From here on only what is in sight, and a little around it, stands in the page. */
export const VIRTUAL_ABOVE = 40;

interface Props {
	ids: readonly string[];
	/** This one stands in the page also out of sight: it has the focus, or is to get it. */
	keep: string | null;
	/** What stands in the row of an id; the same function as long as it shows the same. */
	row(id: string): ComponentChildren;
}

/**
 * A list of any length, in a box that scrolls. Short ones stand there as they are; the rows of a long one are all of
 * one height (`--row`), and what comes above the sight moves nothing that is in it.
 */
export function VirtualRows(props: Props) {
	const { ids, row } = props;
	if (ids.length > VIRTUAL_ABOVE) return <InSight {...props} />;
	return (
		<ul class="rows">
			{ids.map((id) => (
				<li key={id}>{row(id)}</li>
			))}
		</ul>
	);
}

function InSight({ ids, keep, row }: Props) {
	const list = useRef<HTMLUListElement>(null);
	const { from, to } = useSight(list, ids);
	const places = ids.slice(from, to).map((_, place) => from + place);
	const kept = keep === null ? -1 : ids.indexOf(keep);
	if (kept >= 0 && kept < from) places.unshift(kept);
	if (kept >= to) places.push(kept);
	return (
		<ul
			ref={list}
			class="rows rows-virtual"
			style={{ blockSize: rowsHigh(ids.length) }}
		>
			{places.map((place) => {
				const id = ids[place] as string;
				return (
					<li
						key={id}
						aria-setsize={ids.length}
						aria-posinset={place + 1}
						style={{ insetBlockStart: rowsHigh(place) }}
					>
						{row(id)}
					</li>
				);
			})}
		</ul>
	);
}

/** Not by a property of one's own: all that stands in the row would inherit it, and be styled anew with each move. */
function rowsHigh(count: number): string {
	return `calc(${count} * var(--row))`;
}

/** How far the list's beginning is out of sight, how high the box is and how high a row. */
interface Measured {
	top: number;
	height: number;
	row: number;
}

/** Of the list that was shown last: the next one is rendered as it will stand. */
let known = { height: 0, row: 1 };

/** Which of them are in sight, as long as they are shown. */
function useSight(
	list: RefObject<HTMLUListElement | null>,
	ids: readonly string[],
) {
	// Kept, because to read it makes the browser lay out the page in the midst of a change.
	const measured = useRef<Measured>({ ...known, top: 0 });
	const before = useRef(ids);
	/** Whether those around the sight are wanted, too. */
	const isWide = useSignal(false);
	const isOther = useSignal({});
	isOther.value;

	// Before they are rendered: what stands where the sight was would be made for nothing.
	const moved = movedSince(before.current, ids, measured.current);
	const now = afterMove(measured.current, moved);
	const range = rangeIn(now, ids.length, isWide.value);

	function look() {
		const now = list.current && measure(list.current);
		if (!now) return;
		const count = before.current.length;
		const was = rangeIn(measured.current, count, isWide.peek());
		// Elsewhere all rows are made anew: those in sight first.
		if (Math.abs(now.top - measured.current.top) > now.height)
			isWide.value = false;
		const is = rangeIn(now, count, isWide.peek());
		measured.current = now;
		known = now;
		if (was.from !== is.from || was.to !== is.to) isOther.value = {};
	}

	useLayoutEffect(() => {
		const own = list.current;
		const box = own?.parentElement;
		if (!own || !box) return;
		const isLonger = before.current.length !== ids.length;
		measured.current = afterMove(measured.current, moved);
		before.current = ids;
		if (moved) box.scrollTop += moved * measured.current.row;
		// Rows above it move it, too.
		if (isLonger || box.querySelector(".rows") !== own) look();
	}, [ids]);
	useLayoutEffect(() => {
		const box = list.current?.parentElement;
		if (!box) return;
		if (!known.height) look();
		// It tells of the box at once: when all is laid out, and before it is painted.
		const sizes = new ResizeObserver(look);
		sizes.observe(box);
		box.addEventListener("scroll", look, { passive: true });
		return () => {
			sizes.disconnect();
			box.removeEventListener("scroll", look);
		};
	}, []);
	useEffect(() => {
		if (isWide.value) return;
		const widens = setTimeout(() => {
			isWide.value = true;
		}, WIDENS_MS);
		return () => clearTimeout(widens);
	}, [isWide.value]);
	return range;
}
/** After a key or a click those in sight are painted first: the others take as long again. */
const WIDENS_MS = 100;

/** By how many rows those in sight have moved; at its beginning a list shows what comes there. */
function movedSince(
	before: readonly string[],
	ids: readonly string[],
	{ top, row }: Measured,
): number {
	if (before === ids || top <= 0) return 0;
	return movedBy(before, ids, Math.floor(top / row));
}

function afterMove(measured: Measured, moved: number): Measured {
	return { ...measured, top: measured.top + moved * measured.row };
}

function rangeIn(
	{ top, height, row }: Measured,
	count: number,
	isWide: boolean,
) {
	return rowsInSight(top, height, row, count, isWide || !height ? AROUND : 1);
}

/** null: the list is not shown now. */
function measure(list: HTMLElement): Measured | null {
	const box = list.parentElement;
	const row = list.firstElementChild?.clientHeight;
	if (!box || !row) return null;
	const top = box.scrollTop - list.offsetTop;
	return { top, height: box.clientHeight, row };
}
