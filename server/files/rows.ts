/** A file beside the database. */
interface FileRow {
	id: string;
	/** Whose it is; empty: of a site. */
	person_id: string;
	/** The site that shows it, or may; null: it is somebody's. */
	site_id: string | null;
	/** When it is to be dropped, because nobody wants it any more; null: it is wanted. */
	drop_at: number | null;
	/** The file of a message of which it holds bytes; null: it is a picture of somebody or of a site. */
	attachment_id: string | null;
	/** Where its piece of that file begins; null: it is no piece. */
	piece_at: number | null;
}

export interface FileTables {
	files: FileRow;
}
