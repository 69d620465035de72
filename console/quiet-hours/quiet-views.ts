import { createLazy } from "../workspace/lazy.ts";

export const quietLine = createLazy(async () => {
	const { QuietLine } = await import("./QuietLine.tsx");
	return QuietLine;
});

export const quietRow = createLazy(async () => {
	const { QuietRow } = await import("./QuietRow.tsx");
	return QuietRow;
});

export const quietCard = createLazy(async () => {
	const { QuietCard } = await import("./QuietCard.tsx");
	return QuietCard;
});
