/** What a shop heard of its customers, and what it did about it. */
export interface ImprovementRow {
	site_id: string;
	id: string;
	/** JSON: ImprovementContent. */
	content: string;
	/** Grows with each change. */
	version: number;
	is_public: 0 | 1;
	/** When it was first published; null: it never was. */
	published_at: number | null;
	changed_at: number;
	changed_by: string;
}

export interface ImprovementTables {
	improvements: ImprovementRow;
}
