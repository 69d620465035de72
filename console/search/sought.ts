/** What the column of the lists is to find. */
export interface Sought {
	query: string;
	/** Of which site; null: of all one's own. */
	site: string | null;
	/** The saved view that it is, by its id. */
	view: string | null;
}
