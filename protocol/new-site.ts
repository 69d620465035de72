import * as v from "valibot";
import { origins } from "./addresses.ts";
import { NAME_CHARS } from "./limits.ts";
import { id, reader, someText } from "./read.ts";

/**
 * `site:make`, *fresh*: an owner of `site` owns one more. Errors: `rejected` for who has `SITES_MOST` or for too many
 * origins, `conflict` for an id that something else has.
 */
export interface NewSite {
	site: string;
	/** Made by who asks: the same again is the same site. */
	id: string;
	name: string;
	origins: string[];
	/** Whether what is set for `site` is set for it, too: no keys, no pictures, no people and no conversations. */
	copy: boolean;
}
export const readNewSite = reader(
	v.strictObject({
		site: id,
		id,
		name: someText(NAME_CHARS),
		origins,
		copy: v.boolean(),
	}),
);
