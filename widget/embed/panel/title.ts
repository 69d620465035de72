export interface Title {
	/**
	 * The page's own title, without our prefix. Looked up each time and never remembered: a page may change it
	 * at any moment, also by adding to the one that holds the prefix.
	 */
	own(): string;
	/** Shows the number of unread messages, 0 takes it away. Again, whenever the page has changed its title. */
	count(unread: number): void;
}

export function createTitle(): Title {
	/** What stands before the page's own title: "(2) " for two unread messages, or nothing. */
	let prefix = "";

	function own() {
		const { title } = document;
		// A form of that name stands before it.
		if (typeof title !== "string") return "";
		return title.startsWith(prefix) ? title.slice(prefix.length) : title;
	}

	/**
	 * A framework that takes a rendered page over throws it away where the title is another. By the time that somebody
	 * has used the page or turned away from it that is done; and whoever looks at it sees the badge.
	 */
	function mayChange() {
		return document.hidden || navigator.userActivation?.hasBeenActive !== false;
	}

	return {
		own,
		count(unread) {
			const title = own();
			prefix = unread && mayChange() ? `(${unread}) ` : "";
			// Writing an empty title would leave a <title> that was not there before.
			if (title && document.title !== prefix + title)
				document.title = prefix + title;
		},
	};
}
