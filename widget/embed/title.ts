/** What stands before the page's own title: "(2) " for two unread messages, or nothing. */
let prefix = "";

/**
 * The page's own title, without our prefix. Looked up each time and never remembered: a page may change it
 * at any moment, also by adding to the one that holds the prefix.
 */
export function ownTitle(): string {
	const { title } = document;
	return title.startsWith(prefix) ? title.slice(prefix.length) : title;
}

/** Shows the number of unread messages, 0 takes it away. Again, whenever the page has changed its title. */
export function countInTitle(unread: number): void {
	const own = ownTitle();
	prefix = unread ? `(${unread}) ` : "";
	// Writing an empty title would leave a <title> that was not there before.
	if (own && document.title !== prefix + own) document.title = prefix + own;
}
