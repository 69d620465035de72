/** The pasted scripts that this relay serves. */
export interface Scripts {
	/** The hash of the one that is today's; null: not known. */
	today: string | null;
	/** The checksum of each, as a tag says it, by its hash. */
	integrities: ReadonlyMap<string, string>;
}
