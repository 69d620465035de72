import { createLazy } from "../workspace/lazy.ts";

/** Loaded with the page of the figures. */
export const figuresSection = createLazy(async () => {
	const { ImportedFiguresSection } = await import(
		"./ImportedFiguresSection.tsx"
	);
	return ImportedFiguresSection;
});
