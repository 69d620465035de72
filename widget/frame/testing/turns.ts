/** What a browser without a person's hand never does by itself: each task waits until it is run. */
export interface Turns {
	/** Does the work when its turn comes. Tasks of one source keep their order. */
	later<T>(source: string, work: () => T): Promise<T>;
	/** Runs the first task of one source, chosen by this number. false: nothing waits. */
	run(choice: number): Promise<boolean>;
}

export function createTurns(): Turns {
	const sources = new Map<string, (() => void)[]>();
	return {
		later: (source, work) =>
			new Promise((done, fail) => {
				const tasks = sources.get(source) ?? [];
				sources.set(source, tasks);
				tasks.push(() => {
					try {
						done(work());
					} catch (error) {
						fail(error);
					}
				});
			}),
		async run(choice) {
			const waiting = [...sources.values()].filter(({ length }) => length);
			waiting[choice % waiting.length]?.shift()?.();
			await settled();
			return waiting.length > 0;
		},
	};
}

/** Everything that waits for no task is done. */
export function settled(): Promise<void> {
	return new Promise((done) => setImmediate(done));
}
