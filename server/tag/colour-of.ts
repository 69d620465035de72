import type { Outbound } from "../outbound/outbound.ts";
import { fetchPage } from "./check/fetch-page.ts";
import { readPage } from "./check/read-page.ts";

/** The colour that a page names as its own, `#rrggbb`; null: it names none, or cannot be read from here. */
export function colourOf(outbound: Outbound) {
	return async (address: URL): Promise<string | null> => {
		const read = await fetchPage(outbound, address);
		return read.kind === "read"
			? readPage(read.html, read.address).themeColor
			: null;
	};
}
