import { type ReadonlySignal, signal } from "@preact/signals";

/** Keeps a log at its end while the reader is there, and never moves it while they read further up. */
export interface LogScroll {
	/** Something new stands below what is on the screen. */
	below: ReadonlySignal<boolean>;
	toEnd(): void;
	stop(): void;
}

/** A finger or a zoomed page rarely stops on the last pixel. */
const END_PX = 24;

export function followEnd(
	scroller: HTMLElement,
	content: HTMLElement,
	atEnd: (yes: boolean) => void,
): LogScroll {
	const below = signal(false);
	let following = true;
	let height = 0;
	let width = 0;

	function looked() {
		following =
			scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight <
			END_PX;
		if (following) below.value = false;
		atEnd(following);
	}

	function grew() {
		if (following) scroller.scrollTop = scroller.scrollHeight;
		// In a narrower window the same words are longer, and nothing is new.
		else if (content.offsetHeight > height && content.offsetWidth === width)
			below.value = true;
		height = content.offsetHeight;
		width = content.offsetWidth;
		looked();
	}

	const sizes = new ResizeObserver(grew);
	sizes.observe(content);
	sizes.observe(scroller);
	scroller.addEventListener("scroll", looked, { passive: true });
	grew();

	return {
		below,
		toEnd() {
			following = true;
			scroller.scrollTop = scroller.scrollHeight;
			looked();
		},
		stop() {
			sizes.disconnect();
			scroller.removeEventListener("scroll", looked);
			atEnd(false);
		},
	};
}
