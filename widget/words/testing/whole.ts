import { languages } from "../languages.ts";
import { loadedFirst, loadedLater } from "../loaded.ts";
import type { Texts } from "../texts.ts";

/** The tag of every language, in the order of the list. */
export const spokenTags = Object.keys(languages);

/** Every text of a language in one piece. */
export async function whole(tag: string): Promise<Texts> {
	const files = languages[tag];
	if (!files) throw new Error(`${tag} is no language of the chat`);
	const [words, later] = await Promise.all([
		loadedFirst(files),
		loadedLater(files),
	]);
	return { ...words, later };
}
