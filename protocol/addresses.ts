import * as v from "valibot";
import { isOrigin, originIn } from "./origin.ts";
import { id, reader } from "./read.ts";

/** Origins of one site … */
export const ORIGINS = 200;
/** … which are so many characters together, with a space between each two: they stand in one header of the frame. */
export const ORIGINS_CHARS = 6_000;

/** `addresses:change`, owners: all of them, in the order in which they are shown. */
export interface AddressesChange {
	site: string;
	origins: string[];
	/** As they stood where this was chosen; where they are others by now: `conflict`. Left out: whatever they are. */
	was?: string[];
}
export const readAddressesChange = reader(
	v.strictObject({
		site: id,
		origins: v.pipe(
			v.array(v.pipe(v.string(), v.check(isOrigin))),
			v.minLength(1),
			v.transform((all) => [...new Set(all)]),
		),
		was: v.optional(v.array(v.string())),
	}),
);

/** Whether a site may have all of these. */
export function originsFit(origins: readonly string[]): boolean {
	return origins.length <= ORIGINS && origins.join(" ").length <= ORIGINS_CHARS;
}

/**
 * The same website with `www.`, or without it where it has it: shops are found by both. null for a host that has no
 * such twin: an address of numbers, a name of one label, and what is found on one machine or network only.
 */
export function wwwTwin(origin: string): string | null {
	const { protocol, hostname, port } = new URL(origin);
	const isName = /\.[a-z][\w-]*$/i.test(hostname) && !isLocalName(hostname);
	if (!isName) return null;
	const bare = hostname.replace(/^www\./, "");
	if (!bare.includes(".")) return null;
	const twin = bare === hostname ? `www.${hostname}` : bare;
	const read = originIn(`${protocol}//${twin}${port && `:${port}`}`);
	return read.ok ? read.origin : null;
}

function isLocalName(hostname: string): boolean {
	return /(^|\.)(localhost|local|internal|home\.arpa)$/.test(hostname);
}
