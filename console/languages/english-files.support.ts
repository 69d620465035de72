import source from "./english.ts?raw";

/** The files that are listed there: types are gone when a test runs. */
export const englishFiles: readonly string[] = [
	...source.matchAll(/^\t"([\w/-]+)": typeof import/gm),
].map(([, file = ""]) => file);
