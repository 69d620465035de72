import { createLazy } from "../workspace/lazy.ts";

/** Loaded when an owner goes there: it is wanted once, and when something is wrong. */
export const tagPage = createLazy(async () => {
	const { TagPage } = await import("./TagPage.tsx");
	return TagPage;
});
