import type { Signal } from "@preact/signals";

export interface Followed {
	toEnd(): void;
	/** What comes next comes above: what is in sight shall stay in sight. */
	hold(): void;
	/** All of it may become longer or shorter: what is at the top in sight shall stay there. */
	stay(): void;
	stop(): void;
}

/** The parts of a log, one below the other. */
const PARTS = ":scope > * > *";

/** Keeps a scrolled box at its end while it grows, or shrinks, unless the reader has scrolled away. */
export function followEnd(
	scroller: HTMLElement,
	atEnd: Signal<boolean>,
	/** So few pixels short of the end is the end: zoom makes scroll positions fractions. */
	nearPx: number,
): Followed {
	let heldPx: number | null = null;
	let topmost: { part: HTMLElement; overPx: number } | null = null;
	let lastTopPx = 0;

	const fromEnd = () => scroller.scrollHeight - scroller.scrollTop;
	const toEnd = () => {
		scroller.scrollTop = scroller.scrollHeight;
		// A box that has become higher stands further up at its end: nobody has scrolled.
		lastTopPx = scroller.scrollTop;
		atEnd.value = true;
	};
	const look = () => {
		const isNear = fromEnd() - scroller.clientHeight < nearPx;
		// Only upwards is away: between two entries that come at once the end runs ahead of us.
		if (isNear || scroller.scrollTop < lastTopPx) atEnd.value = isNear;
		lastTopPx = scroller.scrollTop;
	};

	// Between layout and paint, so that nothing is seen to jump.
	const sizes = new ResizeObserver(() => {
		if (heldPx !== null) {
			scroller.scrollTop = scroller.scrollHeight - heldPx;
			heldPx = null;
			look();
		} else if (topmost) {
			scroller.scrollTop = topmost.part.offsetTop + topmost.overPx;
			topmost = null;
			look();
		} else if (atEnd.peek()) toEnd();
	});
	sizes.observe(scroller);
	for (const content of scroller.children) sizes.observe(content);
	scroller.addEventListener("scroll", look, { passive: true });

	return {
		toEnd,
		hold() {
			heldPx = fromEnd();
		},
		stay() {
			const { scrollTop } = scroller;
			const parts = [...scroller.querySelectorAll<HTMLElement>(PARTS)];
			const part = parts.find(
				({ offsetTop, offsetHeight }) => offsetTop + offsetHeight > scrollTop,
			);
			// At the end it stays at the end.
			topmost =
				part && !atEnd.peek()
					? { part, overPx: scrollTop - part.offsetTop }
					: null;
		},
		stop() {
			sizes.disconnect();
			scroller.removeEventListener("scroll", look);
			atEnd.value = true;
		},
	};
}
