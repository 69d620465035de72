import type { ViewIcon } from "../../protocol/saved-view.ts";

/** A search with a name. */
export interface SavedViewRow {
	site_id: string;
	id: string;
	/** Whose it is; null: the team's. */
	person_id: string | null;
	name: string;
	icon: ViewIcon;
	query: string;
	changed_at: number;
}

export interface ViewTables {
	saved_views: SavedViewRow;
}
