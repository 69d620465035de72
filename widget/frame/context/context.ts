import type { ReadonlySignal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { LazyWords } from "../../words/en.later.ts";
import type { Language } from "../locale/words.ts";

/**
 * Everything that the frame knows. Components read it and call its actions. Each room adds its own models here by
 * `declare module`, so that no room has to know the type of all others; the shell makes them.
 */
export interface Models {
	/** What an empty chat never shows; null: it is not loaded yet. */
	later: ReadonlySignal<LazyParts | null>;
}

/** What is loaded later: models and the parts that show them. Rooms add theirs in the same way. */
export interface LazyParts {
	/** In the menu. */
	forgetIcon: string;
	saveIcon: string;
}

export const ModelsContext = createContext<Models | null>(null);

// What is missing below would be a fault of the shell, and fails at its first use.

export function useModels(): Models {
	return useContext(ModelsContext) as Models;
}

/** For the parts that were loaded later themselves. */
export function useLazyParts(): LazyParts {
	return useModels().later.value as LazyParts;
}

/** Nothing stands before there are words for it. */
export function useLanguage(): Language {
	return useModels().locale.language.value as Language;
}

/** The texts of the parts that are loaded later: they come with their words. */
export function useLazyWords(): LazyWords {
	return useLanguage().later as LazyWords;
}
