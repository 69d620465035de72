/** What the pasted tag says: its data attributes as they stand there, and where it comes from. */
export interface Tag {
	/** The relay's origin: where the script itself came from. */
	relay: string;
	site: string;
	locale?: string;
	position?: string;
	/** Pixels: "24" for both edges, "24 96" for the side and the bottom. */
	offset?: string;
	/** "none": the shop opens the chat by a button of its own. */
	launcher?: string;
	/** A selector: the chat stands in that element, always open. */
	inline?: string;
	/** "wait": nothing is kept before `consent(true)`. "auto": the page's consent tool says so. */
	consent?: string;
	/** Paths on which the chat never opens by itself, beside the usual ones: "/bestall, /b2b/order". */
	closedOn?: string;
	/** The page has said that somebody left the checkout. */
	left?: boolean;
	/** A JWT of the shop's server. */
	identity?: string;
	/** JSON. */
	cart?: string;
	/** JSON: what the shop is often asked. */
	starters?: string;
}

/** What a page says that loads the script by `import`, where no element tells it: address and data attributes. */
export type GivenTag = Pick<HTMLScriptElement, "src" | "dataset">;

/**
 * The given tag, the one that runs now, or the first of ours that names a site. `currentScript` is null in modules
 * and in what tag managers insert; some of those also drop data attributes, so `shopbell.js?site=…` counts too.
 */
export function findTag(given?: GivenTag): Tag | null {
	for (const script of [
		given as HTMLScriptElement,
		document.currentScript as HTMLScriptElement,
		...document.scripts,
	]) {
		if (!script || !/^http.*\/shopbell[^/]*\.js($|\?)/.test(script.src))
			continue;
		const { origin, searchParams } = new URL(script.src);
		const site = script.dataset.site || searchParams.get("site") || "";
		// It becomes part of addresses, so nothing else may stand in it.
		if (/^[\w-]+$/.test(site)) {
			return { ...script.dataset, relay: origin, site };
		}
	}
	return null;
}
