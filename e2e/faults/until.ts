const LOOK_MS = 25;
/** A busy machine is no failure: what has not come by then is waited for in vain. */
const PATIENCE_MS = 60_000;

/** Waits for a state, never for a time; the time is only how long it may take. */
export async function until(
	is: () => boolean | Promise<boolean>,
	patienceMs = PATIENCE_MS,
): Promise<void> {
	const deadline = performance.now() + patienceMs;
	for (;;) {
		if (await is()) return;
		if (performance.now() > deadline)
			throw new Error(`It never came to be: ${is}`);
		await new Promise((next) => realTimeout(next, LOOK_MS));
	}
}

/** The promise, or an error that says what did not happen in time. */
export async function within<T>(
	what: string,
	promise: Promise<T>,
	patienceMs = PATIENCE_MS,
): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, fail) => {
		timer = realTimeout(
			() => fail(new Error(`It did not happen: ${what}`)),
			patienceMs,
		);
	});
	return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

// Some tests bend the clock of the page that they play.
const realTimeout = globalThis.setTimeout;
