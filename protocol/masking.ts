import * as v from "valibot";
import { id, reader, seq } from "./read.ts";

export const IBAN_DAYS_MOST = 365;

/** What of a shopper's message is hidden beside card numbers, which always are. */
export interface SiteMasking {
	/** Numbers of bank accounts are hidden behind a click that is logged. */
	ibans: boolean;
	/** After so many days they are erased. */
	ibanDays: number;
}

export interface MaskingChange extends SiteMasking {
	site: string;
}
export const readMaskingChange = reader(
	v.strictObject({
		site: id,
		ibans: v.boolean(),
		ibanDays: v.pipe(
			v.number(),
			v.integer(),
			v.minValue(1),
			v.maxValue(IBAN_DAYS_MOST),
		),
	}),
);

/** `hidden:show`: what the entry `masked` with this number has hidden. */
export interface HiddenAsked {
	conversation: string;
	seq: number;
}
export const readHiddenAsked = reader(
	v.strictObject({ conversation: id, seq }),
);

/** In the order of the text; none: they were erased. */
export interface HiddenShown {
	values: string[];
}
