import { createLazy } from "../../workspace/lazy.ts";

/** Loaded with the page of one's account. */
export const ownFiguresCard = createLazy(async () => {
	const { OwnFiguresCard } = await import("./OwnFiguresCard.tsx");
	return OwnFiguresCard;
});
