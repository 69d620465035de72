import type { Theme } from "./look.ts";

/** The launcher's own texts; the loader carries no words. Plurals by `Intl.PluralRules` category. */
export interface LauncherWords {
	open: string;
	close: string;
	/** Of the small cross that hides the launcher until the next page. */
	dismiss?: string;
	unread: Record<string, string>;
}

/** What `GET /settings/:site` answers to a page whose origin the site lists. */
export interface Settings {
	v: 1;
	/** The shop's name, for the frame's accessible name. */
	name: string;
	/** `#rrggbb`, and the text colour that stands on it with at least 4.5 : 1. */
	accent: string;
	onAccent: string;
	position: "end" | "start";
	/** As `data-offset` says it, e.g. "24 96". What follows is left out where it is as we made it. */
	offset?: string;
	theme?: Theme;
	/** The address of the picture on the launcher, from the root of the relay. */
	launcher?: string;
	/** As `data-closed-on` says it. */
	closedOn?: string;
	/**
	 * Something may be asked on pages of the shop: `GET /asks/:site` says what, and at this address, from the root of the
	 * relay, is what looks whether to. Left out where nothing runs.
	 */
	asks?: string;
	/** The language of `words`. */
	locale: string;
	words: LauncherWords;
}
