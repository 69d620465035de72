/**
 * Changes of one site's settings, one after the other: two that both read the teams before either has
 * written would both find the name free.
 */
export function inTurn(): <T>(
	site: string,
	work: () => Promise<T>,
) => Promise<T> {
	const last = new Map<string, Promise<unknown>>();
	return (site, work) => {
		const before = last.get(site) ?? Promise.resolve();
		const mine = before.then(work, work);
		last.set(site, mine);
		const forget = () => {
			if (last.get(site) === mine) last.delete(site);
		};
		mine.then(forget, forget);
		return mine;
	};
}
