import type { SearchFilter, SearchQuery } from "../../protocol/search.ts";
import { contentTerm, nameTerm, sideTerm } from "./search-words.ts";

/** The signs of a site's id that stand before each of its words; see migration 022. */
const SITE_SIGNS = 5;
/** The longest beginning of a word that has a list of its own in the index; of longer ones lists are put together. */
export const LISTED_LETTERS = 6;

/** A term that has to be there. `isOpen`: its end may be missing. */
export interface Term {
	text: string;
	isOpen: boolean;
}

/** What a line must have to be found, but for what only its conversation knows. */
export function termsOf({ words, filters }: SearchQuery): Term[] {
	return [
		...words.flatMap(({ words: inARow, isWhole }) =>
			inARow.map((text, at) => ({
				text,
				isOpen: !isWhole && at === inARow.length - 1,
			})),
		),
		...filters.flatMap(termsOfFilter),
	];
}

function termsOfFilter(filter: SearchFilter): Term[] {
	switch (filter.key) {
		case "from":
			return "side" in filter
				? [closed(sideTerm(filter.side))]
				: filter.name.map((word) => open(nameTerm(word)));
		case "with":
			return [closed(contentTerm(filter.content))];
		default:
			return [];
	}
}

export const open = (text: string): Term => ({ text, isOpen: true });
export const closed = (text: string): Term => ({ text, isOpen: false });

/**
 * All of the terms, on any of the sites, in the words of FTS5.
 * @param letters of a word whose end may be missing so many count; what is found has to be looked at again
 */
export function matchExpression(
	sites: readonly string[],
	terms: readonly Term[],
	letters = Number.POSITIVE_INFINITY,
): string {
	return sites
		.map((site) => {
			const all = terms.map(({ text, isOpen }) => {
				const cut = isOpen ? [...text].slice(0, letters).join("") : text;
				return `"${signsOf(site)}${cut}"${isOpen ? "*" : ""}`;
			});
			return `(${all.join(" AND ")})`;
		})
		.join(" OR ");
}

/** One of the terms, on one site. */
export function anyExpression(site: string, terms: readonly string[]): string {
	const any = terms.map((text) => `"${signsOf(site)}${text}"`);
	return `(${any.join(" OR ")})`;
}

const signsOf = (site: string) => site.slice(0, SITE_SIGNS).toLowerCase();

/** Whether a row has all of them, and words that were asked for in a row stand in one. */
export function hasAll(
	words: string,
	terms: readonly Term[],
	query: Pick<SearchQuery, "words">,
): boolean {
	const row = ` ${words} `;
	return (
		terms.every(({ text, isOpen }) =>
			row.includes(isOpen ? ` ${text}` : ` ${text} `),
		) &&
		query.words.every(({ words: inARow, isWhole }) =>
			row.includes(` ${inARow.join(" ")}${isWhole ? " " : ""}`),
		)
	);
}
