import { fill, words } from "../words/words.ts";
import type { Key, Page } from "./part.ts";
import { go } from "./route.ts";

/** G and then the page's own letter, as the list of keys shows it. */
export function shownGoKey(letter: string): string {
	return `G ${letter.toUpperCase()}`;
}

/** The key that goes to a page: the same object each time. undefined: it has none. */
export function goKey(page: Page): Key | undefined {
	const { name, label, isFor, key } = page;
	if (!key) return undefined;
	const known = keys.get(page) ?? {
		shown: shownGoKey(key),
		label: fill(words.goTo, { page: label }),
		...(isFor && { isFor: isFor.bind(page) }),
		does: { [`g ${key}`]: () => go({ kind: "page", name }) },
	};
	keys.set(page, known);
	return known;
}
const keys = new WeakMap<Page, Key>();
