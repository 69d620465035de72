import { isBlank } from "./is-blank.ts";

/**
 * Line ends become \n; control characters and lone surrogates, which would travel differently through
 * JSON, SQL and CSV, vanish or become U+FFFD; outer space is cut. Of a text in which nobody sees anything, nothing is left.
 */
export function cleaned(raw: string): string {
	const text = raw
		.replace(/\r\n?/g, "\n")
		.replace(CONTROL, "")
		.replace(LONE_SURROGATE, "\uFFFD")
		.trim();
	return isBlank(text) ? "" : text;
}

// All control characters but tab and newline. Written as a property so that no control character
// stands in the source.
const CONTROL = /(?![\t\n])\p{Cc}/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
