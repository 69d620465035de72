import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Models } from "./models.ts";
import type { Language } from "./words.ts";

export const ModelsContext = createContext<Models | null>(null);

export function useModels(): Models {
	const models = useContext(ModelsContext);
	if (!models) throw new Error("A part of the chat stands outside of it.");
	return models;
}

export function useLanguage(): Language {
	return useModels().language.value;
}
