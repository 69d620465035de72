import type { HintLanguage } from "./language.ts";

/** The patterns of a language as regular expressions. */
export type Compiled = {
	[Name in Exclude<keyof HintLanguage, "lists">]: RegExp | null;
};

export function compile({ lists, ...patterns }: HintLanguage): Compiled {
	const compiled = {} as Compiled;
	for (const [name, written] of Object.entries(patterns))
		compiled[name as keyof Compiled] = joined(written, lists);
	return compiled;
}

function joined(written: string[], lists: HintLanguage["lists"]) {
	if (written.length === 0) return null;
	const all = written.map((pattern) => source(pattern, lists)).join("|");
	return new RegExp(`(?<![a-z0-9])(?:${all})(?:(?<=[' ])|(?![a-z0-9]))`, "g");
}

function source(pattern: string, lists: HintLanguage["lists"]): string {
	return pattern
		.replace(/\{([a-z]\w*)\}/g, (_, name: string) => {
			const list = lists[name];
			if (list === undefined) throw new Error(`no list ${name}`);
			const words = list.trim().split(/\s+/);
			return `(?:${words.map((word) => source(word.replaceAll("_", " "), lists)).join("|")})`;
		})
		.replaceAll(" ~ ", "(?:\\s+[^\\s,;:]+){0,3}\\s+")
		.replace(/ (?=[*?])/g, "\\s")
		.replaceAll(" ", "\\s+")
		.replace(/^\^/, "(?<=^\\s*|[,;:–]\\s+)");
}
