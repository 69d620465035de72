/**
 * Work on one thing, one after the other: two changes of a site that both read its teams before either has
 * written would both find the name free.
 */
export function inTurn(): <T>(
	key: string,
	work: () => Promise<T>,
) => Promise<T> {
	const last = new Map<string, Promise<unknown>>();
	return (key, work) => {
		const before = last.get(key) ?? Promise.resolve();
		const mine = before.then(work, work);
		last.set(key, mine);
		const forget = () => {
			if (last.get(key) === mine) last.delete(key);
		};
		mine.then(forget, forget);
		return mine;
	};
}
