import { TEXT_CHARS } from "../../../protocol/limits.ts";
import { counted, type Language } from "../locale/words.ts";

/** How much a text is too long, in a sentence; null: it fits. */
export function tooLong(
	text: string,
	language: Language,
	most: number = TEXT_CHARS,
): string | null {
	// Cheap for all texts that cannot be too long: code points are at most as many as code units.
	if (text.length <= most) return null;
	const over = [...text.trim()].length - most;
	return over > 0
		? counted(language.words.errors.tooLong, over, language)
		: null;
}
