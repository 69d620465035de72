import { createLazy } from "../workspace/lazy.ts";

export const ratingsTab = createLazy(async () => {
	const { RatingsTab } = await import("./RatingsTab.tsx");
	return RatingsTab;
});
