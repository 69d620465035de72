/** One tab at a time. Without locks, or where storage is blocked and they refuse with it, all at once. */
export async function inOneTab(
	name: string,
	work: () => Promise<void>,
): Promise<void> {
	const all = locks();
	let began = false;
	const begin = () => {
		began = true;
		return work();
	};
	if (!all) return begin();
	try {
		await all.request(name, begin);
	} catch (error) {
		if (began) throw error;
		await begin();
	}
}

/** undefined where the browser has none. */
export function locks(): LockManager | undefined {
	return globalThis.navigator?.locks;
}
