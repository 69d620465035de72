import type { LazyWords } from "./en.later.ts";
import type { Words } from "./en.ts";
import type { Files } from "./languages.ts";

/** Loads what an empty chat may say in a language. */
export async function loadedFirst([first]: Files): Promise<Words> {
	const [words] = Object.values(await first());
	return words;
}

/** Loads the texts of the parts that come later. English has a file of its own for them. */
export async function loadedLater([, later]: Files): Promise<LazyWords> {
	const [words] = Object.values(await later());
	return words.later ?? words;
}
