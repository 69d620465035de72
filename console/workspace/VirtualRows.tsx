import { useSignal } from "@preact/signals";
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { movedBy, rowsInSight } from "./rows-in-sight.ts";

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
		<ul ref={list} class="rows rows-virtual" style={{ "--rows": ids.length }}>
			{places.map((place) => {
				const id = ids[place] as string;
				return (
					<li
						key={id}
						aria-setsize={ids.length}
						aria-posinset={place + 1}
						style={{ "--place": place }}
					>
						{row(id)}
					</li>
				);
			})}
		</ul>
	);
}

/** Which of them are in sight, as long as they are shown. */
function useSight(
	list: RefObject<HTMLUListElement | null>,
	ids: readonly string[],
) {
	const sight = useSignal(rowsInSight(0, 0, 1, ids.length));
	const before = useRef(ids);

	function look(count: number) {
		const box = list.current?.parentElement;
		const px = box && topAndRow(box, list.current as HTMLElement);
		if (!px) return;
		const { from, to } = rowsInSight(px.top, box.clientHeight, px.row, count);
		const now = sight.peek();
		if (now.from !== from || now.to !== to) sight.value = { from, to };
	}

	useLayoutEffect(() => {
		const box = list.current?.parentElement;
		const px = box && topAndRow(box, list.current as HTMLElement);
		// At its beginning a list shows what comes there.
		if (px && box.scrollTop > 0 && px.top > 0) {
			const at = Math.floor(px.top / px.row);
			box.scrollTop += movedBy(before.current, ids, at) * px.row;
		}
		before.current = ids;
		look(ids.length);
	}, [ids]);
	useEffect(() => {
		const box = list.current?.parentElement;
		if (!box) return;
		const again = () => look(before.current.length);
		const sizes = new ResizeObserver(again);
		sizes.observe(box);
		box.addEventListener("scroll", again, { passive: true });
		return () => {
			sizes.disconnect();
			box.removeEventListener("scroll", again);
		};
	}, []);
	return sight.value;
}

/** How far the list's beginning is out of sight, and how high a row is; null: it is not shown now. */
function topAndRow(box: HTMLElement, list: HTMLElement) {
	const row = list.firstElementChild?.clientHeight;
	return row ? { top: box.scrollTop - list.offsetTop, row } : null;
}
