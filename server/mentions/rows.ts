/** That somebody of the staff is told of a note. The words are the note's own. */
export interface MentionRow {
	site_id: string;
	conversation_id: string;
	/** Of the note. */
	seq: number;
	person_id: string;
	at: number;
	/** null: not yet. */
	read_at: number | null;
}

export interface MentionTables {
	mentions: MentionRow;
}
