import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { followEnd } from "../../ui/follow-end.ts";

/** Keeps a log at its end while the reader is there, and never moves it while they read further up. */
export interface LogScroll {
	atEnd: ReadonlySignal<boolean>;
	/** Something new stands below what is on the screen. */
	below: ReadonlySignal<boolean>;
	/** The log has become longer: by its height nobody can tell, because what is out of sight is only estimated. */
	added(): void;
	toEnd(): void;
	stop(): void;
}

/** A finger or a zoomed page rarely stops on the last pixel; what counts as seen must be in sight. */
const NEAR_PX = 24;

export function followLog(
	scroller: HTMLElement,
	tellEnd: (yes: boolean) => void,
): LogScroll {
	const atEnd = signal(true);
	const below = signal(false);
	const following = followEnd(scroller, atEnd, NEAR_PX);
	const stopTelling = effect(() => {
		tellEnd(atEnd.value);
		if (atEnd.value) below.value = false;
	});

	return {
		atEnd,
		below,
		added() {
			if (!atEnd.peek()) below.value = true;
		},
		toEnd: following.toEnd,
		stop() {
			stopTelling();
			following.stop();
			tellEnd(false);
		},
	};
}
