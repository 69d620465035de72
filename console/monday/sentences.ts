import { mondaySentences } from "../../protocol/monday-sentences.ts";
import { locale } from "../words/words.ts";
import { sentenceTexts } from "./sentence-texts.ts";

/** What is said of a week, in the language of the console. */
export const sentences = mondaySentences(sentenceTexts, locale);
