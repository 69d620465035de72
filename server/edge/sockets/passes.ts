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

/** So much of something in one pass, and then it is somebody else's turn. */
export interface Turn {
	isOver(): boolean;
	take(): void;
}

export function createTurn(passes: Passes, most: number): Turn {
	let pass = -1;
	let taken = 0;
	return {
		isOver: () => pass === passes.now() && taken >= most,
		take() {
			if (pass !== passes.now()) taken = 0;
			pass = passes.now();
			taken++;
		},
	};
}
