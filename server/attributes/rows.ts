/** What one field says of a visitor; a field that says nothing has no row. */
export interface AttributeValueRow {
	site_id: string;
	visitor_id: string;
	/** Of an attribute of the site, or `PERSON_NOTE`. */
	attribute_id: string;
	value: string;
	at: number;
	/** Who of the staff has set it. */
	person_id: string;
}

export interface AttributeTables {
	attribute_values: AttributeValueRow;
}
