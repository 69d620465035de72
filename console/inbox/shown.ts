import {
	batch,
	computed,
	effect,
	type ReadonlySignal,
	signal,
} from "@preact/signals";

/** The order in which a list stands on the screen. */
export interface Shown {
	ids: ReadonlySignal<readonly string[]>;
	/** How many the list has that are not shown yet. */
	fresh: ReadonlySignal<number>;
	/** Somebody points into the list: nothing moves from now on. */
	hold(): void;
	release(): void;
	/** The agent did something themselves, or asked for it: show the list as it is. */
	settle(): void;
}

/**
 * Nothing shifts under the pointer: while it, or the focus, is in the list, new rows gather behind a counter
 * and those that left keep their place.
 */
export function createShown(ids: ReadonlySignal<readonly string[]>): Shown {
	const held = signal(false);
	const shown = signal<readonly string[]>(ids.peek());
	effect(() => {
		const now = ids.value;
		// An empty list has nothing that could shift.
		if (!held.value || shown.peek().length === 0) shown.value = now;
	});
	return {
		ids: shown,
		fresh: computed(
			() => ids.value.filter((id) => !shown.value.includes(id)).length,
		),
		hold() {
			held.value = true;
		},
		release() {
			held.value = false;
		},
		settle() {
			batch(() => {
				shown.value = ids.value;
			});
		},
	};
}
