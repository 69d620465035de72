import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { followEnd } from "../../ui/follow-end.ts";

/** Keeps a log at its end while the reader is there, and never moves it while they read further up. */
export interface LogScroll {
	/** Something new stands below what is on the screen. */
	below: ReadonlySignal<boolean>;
	toEnd(): void;
	stop(): void;
}

/** A finger or a zoomed page rarely stops on the last pixel; what counts as seen must be in sight. */
const NEAR_PX = 24;

export function followLog(
	scroller: HTMLElement,
	content: HTMLElement,
	atEnd: (yes: boolean) => void,
): LogScroll {
	const isAtEnd = signal(true);
	const below = signal(false);
	const following = followEnd(scroller, isAtEnd, NEAR_PX);
	let height = 0;
	let width = 0;
	const sizes = new ResizeObserver(() => {
		const { offsetHeight, offsetWidth } = content;
		// In a narrower window the same words are longer, and nothing is new.
		if (!isAtEnd.peek() && offsetHeight > height && offsetWidth === width)
			below.value = true;
		height = offsetHeight;
		width = offsetWidth;
	});
	sizes.observe(content);
	const stopTelling = effect(() => {
		atEnd(isAtEnd.value);
		if (isAtEnd.value) below.value = false;
	});

	return {
		below,
		toEnd: following.toEnd,
		stop() {
			stopTelling();
			sizes.disconnect();
			following.stop();
			atEnd(false);
		},
	};
}
