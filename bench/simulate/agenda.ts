/** What the simulated people are going to do, in the order of its time. */
export interface Agenda {
	/** The returned function strikes it out. */
	at(time: number, act: Act): () => void;
	/** When the next one is due; null when nothing is left. */
	next(): number | null;
	/** Takes the next one out. */
	take(): Act | undefined;
}

export type Act = () => Promise<void> | void;

export function createAgenda(): Agenda {
	// A binary heap; of two at the same time, the one that was written down first.
	const heap: { time: number; nth: number; act: Act | null }[] = [];
	let written = 0;

	function before(a: number, b: number): boolean {
		const one = heap[a];
		const other = heap[b];
		if (!one || !other) return false;
		return (one.time - other.time || one.nth - other.nth) < 0;
	}

	function swap(a: number, b: number): void {
		const kept = heap[a];
		heap[a] = heap[b] as (typeof heap)[number];
		heap[b] = kept as (typeof heap)[number];
	}

	function rise(at: number): void {
		for (let here = at; here > 0; ) {
			const parent = (here - 1) >> 1;
			if (!before(here, parent)) return;
			swap(here, parent);
			here = parent;
		}
	}

	function sink(): void {
		for (let here = 0; ; ) {
			let least = here;
			for (const child of [2 * here + 1, 2 * here + 2])
				if (before(child, least)) least = child;
			if (least === here) return;
			swap(here, least);
			here = least;
		}
	}

	function pop(): Act | null | undefined {
		const first = heap[0];
		const last = heap.pop();
		if (!first || !last) return undefined;
		if (heap.length > 0) {
			heap[0] = last;
			sink();
		}
		return first.act;
	}

	return {
		at(time, act) {
			const entry: (typeof heap)[number] = { time, nth: written++, act };
			heap.push(entry);
			rise(heap.length - 1);
			return () => {
				entry.act = null;
			};
		},
		next() {
			while (heap[0] && heap[0].act === null) pop();
			return heap[0]?.time ?? null;
		},
		take() {
			let act = pop();
			while (act === null) act = pop();
			return act;
		},
	};
}
