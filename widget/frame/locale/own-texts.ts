import { isBlank } from "../../../protocol/is-blank.ts";
import type { TextsByPath } from "../../../protocol/site.ts";
import { overridden } from "../../words/overridden.ts";
import type { Language } from "./words.ts";

/**
 * What the shop says in its own words in one language, and the way to put them in. Never rejects: null is no answer,
 * and the chat speaks ours.
 */
export async function ownTexts(
	address: string,
): Promise<((language: Language) => Language) | null> {
	const own = await asked(address);
	if (!own) return null;
	return ({ words, later, locale }) => ({
		// What a language says of itself is no text.
		words: { ...overridden(words, own), language: words.language },
		later: later && overridden(later, own, "later."),
		locale,
		starters: own.starters,
	});
}

async function asked(address: string): Promise<TextsByPath | null> {
	try {
		const response = await fetch(address);
		if (!response.ok) return null;
		const said: unknown = await response.json();
		return Object.fromEntries(Object.entries(said || {}).filter(isSeen));
	} catch {
		return null;
	}
}

/** A text of spaces and marks that nobody sees would leave a button without a name: ours stands instead. */
function isSeen([, text]: [string, unknown]): boolean {
	return typeof text === "string" && !isBlank(text);
}
