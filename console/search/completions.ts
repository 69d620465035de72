import { fold } from "../../protocol/fold.ts";
import {
	SEARCH_CONTENTS,
	SEARCH_KEYS,
	SEARCH_STATES,
} from "../../protocol/search.ts";

/** What the site has names for. */
export interface Names {
	tags: readonly string[];
	agents: readonly string[];
}

/** More than these are no help. */
const OFFERED = 6;

/** Ways in which the last word of a search may go on: each the whole search then, and the word that is shown of it. */
export interface Completion {
	word: string;
	query: string;
}

/**
 * A key by its beginning, or what fits the key that stands there. With nothing typed: every key.
 */
export function completionsOf(typed: string, names: Names): Completion[] {
	const [, before = "", last = ""] =
		/^(.*?)([a-z]+:"[^"]*|[a-z]+:\S*|\S*)$/isu.exec(typed) ?? [];
	const words = last.includes(":")
		? valuesOf(last, names)
		: keysOf(fold(last), typed);
	return words
		.slice(0, OFFERED + 2)
		.map((word) => ({ word, query: before + word }));
}

/** Letters alone are ordinary words, too: a key is offered from its second letter on. */
function keysOf(start: string, typed: string): string[] {
	if (typed.trim() !== "" && start.length < 2) return [];
	return SEARCH_KEYS.filter((key) => key.startsWith(start)).map(
		(key) => `${key}:`,
	);
}

function valuesOf(last: string, names: Names): string[] {
	const at = last.indexOf(":");
	const key = SEARCH_KEYS.find((one) => one === fold(last.slice(0, at)));
	if (!key) return [];
	const start = fold(last.slice(at + 1).replaceAll('"', ""));
	const fitting = valuesFor(key, names).filter((value) => {
		const folded = fold(value);
		return folded !== start && folded.startsWith(start);
	});
	return fitting.slice(0, OFFERED).map((value) => `${key}:${quoted(value)} `);
}

function valuesFor(
	key: (typeof SEARCH_KEYS)[number],
	{ tags, agents }: Names,
): readonly string[] {
	switch (key) {
		case "from":
			return ["visitor", "agent", ...agents];
		case "tag":
			return tags;
		case "is":
			return SEARCH_STATES;
		case "with":
			return SEARCH_CONTENTS;
		case "rated":
			return ["<3", "3", ">3"];
		default:
			return [];
	}
}

/** A name with a space is one value. A quotation mark in it ends nothing. */
function quoted(name: string): string {
	const plain = name.replaceAll('"', "");
	return /\s/.test(plain) ? `"${plain}"` : plain;
}
