import type { TextsByPath } from "../../../protocol/site.ts";

/** One text of the chat. */
export interface ShownText {
	path: string;
	ours: string;
	/** Of a text with several: for which numbers this form is. Empty: for parts of a whole. */
	numbers: number[] | null;
}
/** What is said in one place of the chat. */
export interface TextGroup {
	/** As the paths begin, e.g. header. */
	name: string;
	texts: ShownText[];
}

/** What is looked for, by where it stands. */
export function shownTexts(
	language: string,
	ours: TextsByPath,
	own: TextsByPath,
	wanted: { search: string; onlyOwn: boolean },
): TextGroup[] {
	const search = wanted.search.trim().toLowerCase();
	const groups = new Map<string, ShownText[]>();
	for (const [path, text] of Object.entries(ours)) {
		const isOwn = own[path] !== undefined;
		const said = `${text}\n${own[path] ?? ""}`.toLowerCase();
		if ((wanted.onlyOwn && !isOwn) || !said.includes(search)) continue;
		// Where it stands counts, and not when it is loaded.
		const [name = ""] = path.replace(/^later\./, "").split(".");
		const texts = groups.get(name) ?? [];
		groups.set(name, texts);
		texts.push({ path, ours: text, numbers: numbersOf(language, path, ours) });
	}
	return [...groups].map(([name, texts]) => ({ name, texts }));
}

const NUMBERS = 3;
const MOST_TRIED = 120;

/** The first few numbers that take this form. */
function numbersOf(
	language: string,
	path: string,
	ours: TextsByPath,
): number[] | null {
	const [, before = "", form = ""] = /^(.*)\.(\w+)$/.exec(path) ?? [];
	if (ours[`${before}.other`] === undefined) return null;
	const rules = new Intl.PluralRules(language);
	const numbers: number[] = [];
	for (let n = 0; n <= MOST_TRIED && numbers.length < NUMBERS; n++)
		if (rules.select(n) === form) numbers.push(n);
	return numbers;
}
