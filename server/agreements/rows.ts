/** What an agent has written down as agreed. Times are server milliseconds. */
export interface AgreementRow {
	site_id: string;
	id: string;
	conversation_id: string;
	/** JSON: string[]; null: erased with its shopper. */
	lines: string | null;
	/** Who of the staff. */
	left_by: string;
	left_at: number;
	state: "open" | "confirmed" | "corrected";
	/** null: the shopper has not answered. */
	answered_at: number | null;
}

export interface AgreementTables {
	agreements: AgreementRow;
}
