/** Who of the staff gets the page of a site by mail, and for which Monday it was last sent. */
export interface MondayChoiceRow {
	site_id: string;
	person_id: string;
	mail: 0 | 1;
	/** Days since 1970-01-01 of that Monday; null: none yet. */
	mailed_week: number | null;
}

export interface MondayTables {
	monday_choices: MondayChoiceRow;
}
