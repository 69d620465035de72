import { URL_CHARS } from "../../protocol/limits.ts";

const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Where a link of somebody's text may lead: an address with one of four schemes, or what `ours` makes of one without a
 * scheme. null: nowhere.
 */
export function allowedAddress(
	href: string,
	ours: (href: string) => string | null,
): string | null {
	// Browsers drop these signs inside of an address, and `java\nscript:` is one then.
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
	if (href.length > URL_CHARS || /[\x00-\x20\x7f\\]/.test(href)) return null;
	if (!/^[a-z][a-z0-9+.-]*:/i.test(href))
		return href.startsWith("//") ? null : ours(href);
	try {
		return SCHEMES.has(new URL(href).protocol) ? href : null;
	} catch {
		return null;
	}
}
