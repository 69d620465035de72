import * as v from "valibot";
import { ORIGINS, ORIGINS_CHARS } from "./limits.ts";
import { isOrigin } from "./origin.ts";
import { id, reader } from "./read.ts";

/** `addresses:change`, owners: all of them, in the order in which they are shown. */
export interface AddressesChange {
	site: string;
	origins: string[];
	/** As they stood where this was chosen; where they are others by now: `conflict`. Left out: whatever they are. */
	was?: string[];
}
export const origins = v.pipe(
	v.array(v.pipe(v.string(), v.check(isOrigin))),
	v.minLength(1),
	v.transform((all) => [...new Set(all)]),
);
export const readAddressesChange = reader(
	v.strictObject({
		site: id,
		origins,
		was: v.optional(v.array(v.string())),
	}),
);

/** Whether a site may have all of these. */
export function originsFit(origins: readonly string[]): boolean {
	return origins.length <= ORIGINS && origins.join(" ").length <= ORIGINS_CHARS;
}
