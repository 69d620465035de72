import { createLazy } from "../workspace/lazy.ts";

/** Owners and supervisors look at it, and nobody else. */
export const figuresPage = createLazy(async () => {
	const { FiguresTab } = await import("./FiguresTab.tsx");
	return FiguresTab;
});
