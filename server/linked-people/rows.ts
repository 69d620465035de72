/** One of the two rows of a link: it stands from either person. */
export interface LinkedPersonRow {
	site_id: string;
	visitor_id: string;
	other_id: string;
	at: number;
	/** Who of the staff has linked them. */
	person_id: string;
}

export interface LinkedPeopleTables {
	linked_people: LinkedPersonRow;
}
