import { plain } from "../words/words.ts";

/** An address that may be opened: a page could have named any scheme. */
export function webAddress(written: unknown): URL | null {
	try {
		const url = new URL(plain(written));
		return url.protocol === "https:" || url.protocol === "http:" ? url : null;
	} catch {
		return null;
	}
}
