import { maskCards } from "./cards.ts";
import { maskIbans } from "./ibans.ts";

/** A text as it is kept, and what of it is not. */
export interface Masked {
	text: string;
	/** How many card numbers were hidden; they are kept nowhere. */
	cards: number;
	/** Numbers of bank accounts that were hidden, as they were written. */
	ibans: string[];
}

/** @param ibans whether numbers of bank accounts are hidden as well */
export function maskText(written: string, ibans: boolean): Masked {
	const { text, cards } = maskCards(written);
	return { ...(ibans ? maskIbans(text) : { text, ibans: [] }), cards };
}

/** Whether a text was kept for this one, under whatever choice of its owner. */
export function isSameMasked(kept: string, written: string): boolean {
	return maskText(kept, true).text === maskText(written, true).text;
}
