import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { LaterWords } from "../../words/en.later.ts";
import type { Later } from "../lazy-parts.ts";
import type { Language } from "../locale/words.ts";
import type { Models } from "../models.ts";

export const ModelsContext = createContext<Models | null>(null);

export function useModels(): Models {
	const models = useContext(ModelsContext);
	if (!models) throw new Error("A part of the chat stands outside of it.");
	return models;
}

/** For the parts that were loaded later themselves. */
export function useLater(): Later {
	const later = useModels().later.value;
	if (!later) throw new Error("A part stands before it was unpacked.");
	return later;
}

/** Nothing stands before there are words for it. */
export function useLanguage(): Language {
	const language = useModels().speech.language.value;
	if (!language)
		throw new Error("A part stands before there are words for it.");
	return language;
}

/** The texts of the parts that are loaded later: they come with their words. */
export function useLaterWords(): LaterWords {
	const { later } = useLanguage();
	if (!later) throw new Error("A part came without its words.");
	return later;
}
