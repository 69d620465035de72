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
	/** The language of `words`. */
	locale: string;
	words: LauncherWords;
}
