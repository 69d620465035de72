import { enLater } from "../../words/en.later.ts";
import { en } from "../../words/en.ts";
import type { Language } from "../locale/words.ts";

/** English, as it is written in Britain. */
export const inEnglish: Language = {
	words: en,
	later: enLater,
	locale: "en-GB",
};
