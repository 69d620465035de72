import type { BackupKind } from "../../../protocol/backups.ts";

// The same kinds as those that owners are told.
export { BACKUP_KINDS, type BackupKind } from "../../../protocol/backups.ts";

/** What a backup says of itself. */
export interface BackupFacts {
	/** Where it lies. */
	path: string;
	/** Of the whole file. */
	bytes: number;
	kind: BackupKind;
	/** When its copying began, in milliseconds since 1970: what was acknowledged before is in it. */
	madeAt: number;
	/** The program that made it, e.g. `0.1.0`. */
	version: string;
	/** Of which shop, see `shopOf`; null: of none, or it does not say so. */
	shop: string | null;
	/** The last migration that its database has behind it, e.g. `017-shop`. */
	schema: string;
	conversations: number;
	entries: number;
	people: number;
	/** Files beside the database that it holds. */
	files: number;
	/** Files that its database names, and that were not there when it was made. */
	filesMissing: number;
	/** Where those are that it does not hold, e.g. `s3://shop-files/chat`; null: nowhere that is known. */
	filesStay: string | null;
}

/** What whoever makes one says of it; the rest is counted. */
export type BackupAbout = Pick<
	BackupFacts,
	"kind" | "madeAt" | "version" | "filesStay"
>;
