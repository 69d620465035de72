/**
 * The passes of the event loop, by number. What one pass reads and writes belongs together: between two of them
 * the kernel takes what it can.
 */
export interface Passes {
	now(): number;
	/** Runs `work` when this pass is over. */
	afterwards(work: () => void): void;
}

export function createPasses(): Passes {
	let number = 0;
	let counting = false;
	let works: (() => void)[] = [];

	function count(): void {
		if (counting) return;
		counting = true;
		setImmediate(() => {
			counting = false;
			number++;
			const due = works;
			works = [];
			for (const work of due) work();
		});
	}

	return {
		now() {
			count();
			return number;
		},
		afterwards(work) {
			count();
			works.push(work);
		},
	};
}
