import * as v from "valibot";

/** A part of an address. */
export const policyName = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/),
);
