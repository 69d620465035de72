import { fold, foldedWords, isSign } from "./fold.ts";
import {
	SEARCH_CONTENTS,
	SEARCH_KEYS,
	SEARCH_LETTERS,
	SEARCH_STATES,
	SEARCH_TERMS,
	type SearchFault,
	type SearchFilter,
	type SearchKey,
	type SearchQuery,
	type SearchWords,
} from "./search.ts";

export type ParsedSearch =
	| { ok: true; query: SearchQuery }
	| { ok: false; fault: SearchFault };

/**
 * What somebody typed, as it is searched. Words are joined by "and". A key that nobody knows is an ordinary word, and
 * so is a quotation mark that nothing ends.
 */
export function parseSearch(typed: string): ParsedSearch {
	const words: SearchWords[] = [];
	const filters: SearchFilter[] = [];
	for (const match of typed.matchAll(TERM)) {
		const { key, value, phrase, plain } = match.groups ?? {};
		const known = SEARCH_KEYS.find((each) => each === fold(key ?? ""));
		if (known) {
			const raw = unquoted(value ?? "");
			const filter = filterOf(known, raw);
			if (!filter)
				return { ok: false, fault: { code: "value", key: known, value: raw } };
			filters.push(filter);
			continue;
		}
		const text = phrase ?? plain ?? match[0];
		const folded = wordsIn(text);
		if (folded.length === 0) continue;
		const isWhole = phrase !== undefined || isShort(folded);
		words.push({ words: folded, isWhole });
	}
	return checked({ words, filters });
}

/** `key:value`, `key:"some words"`, `"some words"`, or what stands between spaces. */
const TERM =
	/(?<key>[a-z]+):(?<value>"[^"]*"?|\S*)|"(?<phrase>[^"]*)"|(?<plain>[^\s"]+|")/giu;

function checked(query: SearchQuery): ParsedSearch {
	const { words, filters } = query;
	const count = words.reduce((sum, each) => sum + each.words.length, 0);
	if (count + filters.length > SEARCH_TERMS)
		return { ok: false, fault: { code: "many" } };
	const says = filters.length > 0 || words.some(({ words }) => !isShort(words));
	return says ? { ok: true, query } : { ok: false, fault: { code: "short" } };
}

function isShort([word = "", ...more]: readonly string[]): boolean {
	return (
		more.length === 0 && [...word].length < SEARCH_LETTERS && !isSign(word)
	);
}

function filterOf(key: SearchKey, value: string): SearchFilter | null {
	const folded = fold(value).trim();
	switch (key) {
		case "from":
			if (folded === "visitor" || folded === "agent")
				return { key, side: folded };
			return named(value, (name) => ({ key, name }));
		case "tag":
			return named(value, (name) => ({ key, name }));
		case "order":
			return named(value, (number) => ({ key, number }));
		case "before":
		case "after": {
			const date = dayOf(folded);
			return date === null ? null : { key, date };
		}
		case "rated": {
			const scores = scoresOf(folded);
			return scores && { key, scores };
		}
		case "is": {
			const state = SEARCH_STATES.find((each) => each === folded);
			return state ? { key, state } : null;
		}
		case "with": {
			const content = SEARCH_CONTENTS.find((each) => each === folded);
			return content ? { key, content } : null;
		}
	}
}

function named(
	value: string,
	filter: (words: string[]) => SearchFilter,
): SearchFilter | null {
	const words = wordsIn(value);
	return words.length > 0 ? filter(words) : null;
}

/** `3`, `<3`, `<=3`, `>3`, `>=3`: those of 1 to 5. */
function scoresOf(value: string): number[] | null {
	const [, sign = "", digit] = /^([<>]=?)?([1-5])$/.exec(value) ?? [];
	if (digit === undefined) return null;
	const than = Number(digit);
	const scores = [1, 2, 3, 4, 5].filter((score) => {
		if (sign === "") return score === than;
		if (score === than) return sign.endsWith("=");
		return sign.startsWith("<") ? score < than : score > than;
	});
	return scores.length > 0 ? scores : null;
}

/** A day, or the first one of a month or year. */
function dayOf(value: string): string | null {
	const [, year, month = "01", day = "01"] =
		/^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
	if (year === undefined) return null;
	const date = `${year}-${month}-${day}`;
	const at = new Date(`${date}T00:00Z`);
	// The calendar's, too: no 30 February.
	return Number.isFinite(at.getTime()) && at.toISOString().startsWith(date)
		? date
		: null;
}

const unquoted = (value: string) => value.replace(/^"([^"]*)"?$/, "$1");

const wordsIn = (text: string) => foldedWords(text).map(({ word }) => word);
