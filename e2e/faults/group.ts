/** What has one key, in its order. */
export function group<T, K>(
	items: readonly T[],
	keyOf: (item: T) => K,
): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const there = groups.get(key);
		if (there) there.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
