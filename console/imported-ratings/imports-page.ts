import { createLazy } from "../workspace/lazy.ts";

/** Few look at it, and it brings a reader of CSV along. */
export const importsPage = createLazy(async () => {
	const { ImportTab } = await import("./ImportTab.tsx");
	return ImportTab;
});
