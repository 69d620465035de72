const TICK_MS = 2_000;
/** A tick that comes this much too late on a visible page means that the machine slept. */
const SLIP_MS = 5_000;

/**
 * Calls back when this window may have missed something without knowing it: shown again, network back, out
 * of the back/forward cache, or awake after sleep. Works outside a browser too, by the ticks alone.
 */
export function onAwake(woke: () => void): () => void {
	let last = Date.now();
	const page: Document | undefined = globalThis.document;

	const ticking = setInterval(() => {
		const slipped = Date.now() - last > TICK_MS + SLIP_MS;
		last = Date.now();
		// Browsers slow the timers of hidden pages down: there a late tick says nothing.
		if (slipped && page?.visibilityState !== "hidden") woke();
	}, TICK_MS);
	const shown = () => {
		last = Date.now();
		if (page?.visibilityState !== "hidden") woke();
	};
	const ended = new AbortController();
	if (page) {
		page.addEventListener("visibilitychange", shown, ended);
		addEventListener("online", shown, ended);
		addEventListener("pageshow", shown, ended);
	}

	return () => {
		clearInterval(ticking);
		ended.abort();
	};
}
