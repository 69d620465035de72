import { en } from "../../protocol/staff-words/en.ts";
import type { MondayWords } from "../../protocol/staff-words/staff-words.ts";

/** In English; the build puts those of each language in their place, because mails of the relay say them as well. */
export const sentenceTexts: MondayWords = en.monday;
