/** What whoever runs the relay wants to know of the store's files. */
export interface StoreFigures {
	/** The name of the last migration. */
	schema: string;
	/** Of the database itself. */
	databaseBytes: number;
	/** Of what was written and is not in the database's own file yet. */
	walBytes: number;
	/** That the disk has left; Infinity where there is none. */
	freeBytes: number;
}
