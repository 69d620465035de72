import * as v from "valibot";
import { id, reader, someText, text } from "./read.ts";
import { SEARCH_CHARS } from "./search.ts";

// A search with a name. Rules VW in SPEC.md.

export const VIEW_NAME_CHARS = 60;
/** Of one person on a site, and of its team: as many as a list shows that somebody still reads. */
export const VIEWS_MOST = 50;
/** Conversations that a view counts; beyond them it says that there are more. */
export const VIEW_COUNT_MOST = 100;

export const VIEW_ICONS = [
	...(["star", "clock", "inbox", "note"] as const),
	...(["person", "people", "globe", "bell"] as const),
] as const;
export type ViewIcon = (typeof VIEW_ICONS)[number];

/** `mine`: of whoever reads it, and of nobody else. `team`: of all who work for the site. */
export type ViewOwner = "mine" | "team";

export interface SavedView {
	site: string;
	id: string;
	owner: ViewOwner;
	name: string;
	icon: ViewIcon;
	/** As it was typed. It may name what is there no more. */
	query: string;
	/** Server milliseconds. */
	changedAt: number;
}

/** `views:read`: by name, and those of the team first. */
export interface SavedViews {
	views: SavedView[];
}

/**
 * `view:save`: a new one, or the one with this id anew. `id` is made by who saves, so that a repeat saves nothing twice,
 * and one that was removed comes back as it was. Errors: `malformed` for a query that has a fault, `forbidden` for one of
 * the team by whoever sets up nothing, `not_found` for somebody else's, `rejected` beyond `VIEWS_MOST`.
 */
export interface ViewSaved {
	site: string;
	id: string;
	owner: ViewOwner;
	name: string;
	icon: ViewIcon;
	query: string;
}
export const readViewSaved = reader(
	v.strictObject({
		site: id,
		id,
		owner: v.picklist(["mine", "team"]),
		name: someText(VIEW_NAME_CHARS),
		icon: v.picklist(VIEW_ICONS),
		query: text(SEARCH_CHARS),
	}),
);

/** `view:remove`. Errors: `not_found`, `forbidden`. */
export interface ViewNamed {
	site: string;
	id: string;
}
export const readViewNamed = reader(v.strictObject({ site: id, id }));

/** `views:count`: how many conversations each of them finds now. */
export interface ViewCounts {
	counts: ViewCount[];
}
export interface ViewCount {
	view: string;
	/** At most `VIEW_COUNT_MOST`. */
	count: number;
	/** There are more, or what is older was not looked at. */
	more: boolean;
}
