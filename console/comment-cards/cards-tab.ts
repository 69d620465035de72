import { createLazy } from "../workspace/lazy.ts";

/** Looked at now and then. */
export const cardsTab = createLazy(async () => {
	const { CardsTab } = await import("./CardsTab.tsx");
	return CardsTab;
});
