import {
	batch,
	computed,
	effect,
	type ReadonlySignal,
	signal,
} from "@preact/signals";

/** No change is kept back for longer, and no list stands still for longer after the last movement in it. */
export const HOLD_MS = 2_000;

/** The order in which a list stands on the screen. */
export interface Shown {
	ids: ReadonlySignal<readonly string[]>;
	/** How many the list has that are not shown yet. */
	fresh: ReadonlySignal<number>;
	/** The agent did something themselves, or asked for it: show the list as it is. */
	settle(): void;
	/** What comes behind the last one that is shown is shown at once: it moves nothing. */
	extend(): void;
	/** This one is shown at once, before the first for which `isAfter` is true, else at the end. */
	admit(id: string, isAfter: (other: string) => boolean): void;
}

/**
 * Nothing shifts under the pointer: while the list is held, new rows gather behind a counter and those that left keep
 * their place, each for `HOLD_MS` at most.
 */
export function createShown(
	ids: ReadonlySignal<readonly string[]>,
	held: ReadonlySignal<boolean>,
): Shown {
	const shown = signal<readonly string[]>(ids.peek());
	let late: ReturnType<typeof setTimeout> | undefined;

	function settle() {
		clearTimeout(late);
		late = undefined;
		batch(() => {
			shown.value = ids.peek();
		});
	}

	effect(() => {
		const now = ids.value;
		// An empty list has nothing that could shift.
		if (!held.value || shown.peek().length === 0) settle();
		else if (!isSame(now, shown.peek())) late ??= setTimeout(settle, HOLD_MS);
	});

	return {
		ids: shown,
		fresh: computed(
			// Mostly it is the list itself.
			() => (shown.value === ids.value ? 0 : newIn(ids.value, shown.value)),
		),
		settle,
		extend() {
			const now = shown.peek();
			const known = new Set(now);
			const last = ids.peek().indexOf(now.at(-1) ?? "");
			const behind = ids.peek().slice(last + 1);
			shown.value = [...now, ...behind.filter((id) => !known.has(id))];
		},
		admit(id, isAfter) {
			const now = shown.peek();
			if (now.includes(id) || !ids.peek().includes(id)) return;
			const at = now.findIndex(isAfter);
			shown.value = now.toSpliced(at < 0 ? now.length : at, 0, id);
		},
	};
}

function newIn(ids: readonly string[], shown: readonly string[]): number {
	const known = new Set(shown);
	return ids.filter((id) => !known.has(id)).length;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((id, at) => id === b[at]);
}
