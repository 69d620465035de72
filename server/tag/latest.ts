/** The newest of many, by name: the one that was set longest ago goes when another finds no room. */
export interface Latest<T> {
	get(name: string): T | undefined;
	set(name: string, value: T): void;
	forget(name: string): void;
}

export function createLatest<T>(most: number): Latest<T> {
	// A map keeps the order in which its names came.
	const all = new Map<string, T>();
	return {
		get: (name) => all.get(name),
		forget: (name) => void all.delete(name),
		set(name, value) {
			all.delete(name);
			all.set(name, value);
			if (all.size <= most) return;
			const [oldest] = all.keys();
			if (oldest !== undefined) all.delete(oldest);
		},
	};
}
