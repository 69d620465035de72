/** At most one tone in this time, in all tabs together. */
export const RING_EVERY_MS = 10_000;

/** Rings in one tab of those that share the name, and not again before its time. */
export function createRing(
	name: string,
	play: () => void | Promise<void>,
	/** Whether this tab may make a sound: one that may not keeps no other quiet. */
	mayPlay = () => true,
): () => Promise<void> {
	let rangAt = Number.NEGATIVE_INFINITY;
	return async () => {
		if (!mayPlay() || performance.now() - rangAt < RING_EVERY_MS) return;
		const before = rangAt;
		// Before the lock: without locks, what arrives at once would ring as often as there is of it.
		rangAt = performance.now();
		if (await isFirst(name)) await play();
		else rangAt = before;
	};
}

/** The tab that gets the lock rings, and keeps the others quiet for as long as one tone counts. */
function isFirst(name: string): Promise<boolean> {
	const locks = globalThis.navigator?.locks;
	if (!locks) return Promise.resolve(true);
	return new Promise((decide) => {
		locks
			.request(`${name} tone`, { ifAvailable: true }, (lock) => {
				decide(lock !== null);
				return lock && new Promise((done) => setTimeout(done, RING_EVERY_MS));
			})
			.catch(() => decide(true));
	});
}
