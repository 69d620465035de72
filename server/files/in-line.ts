/** So many work at a time, so many wait for their turn, and one more is turned away. */
export function inLine(most: number, mostWaiting: number) {
	const waiting: (() => void)[] = [];
	let working = 0;
	return async <T>(work: () => Promise<T>, full: () => Error): Promise<T> => {
		if (working >= most) {
			if (waiting.length >= mostWaiting) throw full();
			await new Promise<void>((begin) => {
				waiting.push(begin);
			});
		} else working++;
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			// The place goes to whoever is next.
			if (next) next();
			else working--;
		}
	};
}
