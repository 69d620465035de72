/** Which agents are connected, by the windows that they have open. Kept in memory: sockets are, too. */
export interface Presence {
	arrived(person: string, window: string): void;
	/** Leaving twice, or without having come, is no harm. */
	left(person: string, window: string): void;
	present(person: string): boolean;
}

/** @param changed called when somebody's first window opened or last one closed */
export function createPresence(changed: (person: string) => void): Presence {
	const windows = new Map<string, Set<string>>();
	return {
		arrived(person, window) {
			const open = windows.get(person) ?? new Set();
			windows.set(person, open.add(window));
			if (open.size === 1) changed(person);
		},
		left(person, window) {
			const open = windows.get(person);
			if (!open?.delete(window) || open.size > 0) return;
			windows.delete(person);
			changed(person);
		},
		present: (person) => windows.has(person),
	};
}
