/** Each work begins when the one before has ended, as people type. */
export function oneAtATime() {
	let last: Promise<unknown> = Promise.resolve();
	return <T>(work: () => Promise<T>): Promise<T> => {
		const done = last.then(work);
		last = done;
		return done;
	};
}
