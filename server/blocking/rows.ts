/** That somebody may not write on a site. */
export interface BlockRow {
	site_id: string;
	id: string;
	/** null: they were erased. */
	visitor_id: string | null;
	/** Of the shop's own id of the person, where it was signed; null: it was not. */
	subject_hash: string | null;
	/** From which it was done; null: it is not known any more. */
	conversation_id: string | null;
	/** In the words of who did it. */
	why: string;
	person_id: string;
	at: number;
	/** Server milliseconds; null: for ever. */
	until: number | null;
}

export interface BlockTables {
	blocks: BlockRow;
}
