/** Runs work in turns: so much of it at a time, whoever comes first before the others. */
export interface Turns {
	run<T>(work: () => Promise<T>): Promise<T>;
}

export function createTurns(atOnce: number): Turns {
	let running = 0;
	const waiting: (() => void)[] = [];

	function goOn(): void {
		const next = waiting.shift();
		// Its place goes on to the next one.
		if (next) next();
		else running--;
	}

	return {
		async run(work) {
			if (running < atOnce) running++;
			else await new Promise<void>((next) => waiting.push(next));
			try {
				return await work();
			} finally {
				// What it has answered is written before the next one looks whether there is room for more.
				setImmediate(goOn);
			}
		},
	};
}
