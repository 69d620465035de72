/** A file beside the database. */
interface FileRow {
	id: string;
	/** Whose it is. */
	person_id: string;
	/** When it is to be dropped, because nobody wants it any more; null: it is wanted. */
	drop_at: number | null;
}

export interface FileTables {
	files: FileRow;
}
