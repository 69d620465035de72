import type { LaterWords } from "../words/en.later.ts";
import { useLanguage } from "./context.ts";

/** The texts of the parts that are loaded later: they come with their words. */
export function useLaterWords(): LaterWords {
	const { later } = useLanguage();
	if (!later) throw new Error("A part came without its words.");
	return later;
}
