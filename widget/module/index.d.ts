import type {
	ShopbellApi,
	ShopbellState,
	ShopbellTracked,
} from "../embed/shopbell.d.ts";

export type * from "../embed/shopbell.d.ts";

/** What stands in the attributes of the pasted tag. */
export interface LoadOptions {
	/** Where the relay is: `https://chat.example`. */
	relay: string;
	/** The site's id, as the console prints it. */
	site: string;
	/** A language tag; otherwise the page's `lang`, then the browser's. */
	locale?: string;
	/** Which corner; the other way round in a right-to-left page. */
	position?: "end" | "start";
	/** Pixels from the page's edges: one number for both, or the side and the bottom. */
	offset?: number | [side: number, bottom: number];
	/** `none`: the shop opens the chat by a button of its own. */
	launcher?: "none";
	/** A selector: the chat stands in that element, always open. */
	inline?: string;
	/** `wait`: nothing is kept before `consent(true)`. `auto`: the page's consent tool says so. */
	consent?: "wait" | "auto";
	/** Paths on which the chat never opens by itself. */
	closedOn?: readonly string[];
	/** A JWT of the shop's server. */
	identity?: string;
	/** Up to four questions that the empty chat shows. */
	starters?: readonly string[];
	cart?: ShopbellTracked["cart"];
}

/** The calls of `window.Shopbell`. Until the script is there they wait. */
export interface Shopbell
	extends Pick<
		ShopbellApi,
		| "open"
		| "close"
		| "toggle"
		| "show"
		| "hide"
		| "set"
		| "identify"
		| "logout"
		| "track"
		| "consent"
		| "destroy"
		| "on"
		| "once"
		| "off"
	> {
	/** undefined: the script is not there yet. */
	get<K extends keyof ShopbellState>(what: K): ShopbellState[K] | undefined;
}

/**
 * Loads the script from the relay and starts the chat, once, however often it is called. Where there is no document,
 * as while a server renders the page, it does nothing, and neither do the calls. It never throws: where the relay
 * cannot be reached there is no chat, and the next call tries again.
 */
export declare function loadShopbell(options: LoadOptions): Shopbell;
