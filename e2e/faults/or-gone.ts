/** A page that dies never answers. */
export function orGone<T>(
	tab: { died: Promise<void> },
	asked: Promise<T>,
): Promise<T | undefined> {
	return Promise.race([asked, tab.died.then(() => undefined)]);
}
