import { Unusable, type UnusableReason } from "../contract/unusable.ts";

const BY_CODE: Readonly<Record<string, UnusableReason>> = {
	SQLITE_NOTADB: "no_database",
	SQLITE_CORRUPT: "damaged",
	SQLITE_BUSY: "busy",
};

/** What an error at opening means, or the error itself where it is a fault of ours. */
export function unusableReason(error: unknown): unknown {
	if (error instanceof Unusable) return error;
	const { code = "" } = error as { code?: string };
	const known = BY_CODE[code.split("_", 2).join("_")];
	if (known) return new Unusable(known, error);
	// The file system's codes and all others of SQLite: full, read-only, forbidden, not a folder.
	const isOfDisk =
		/^(E[A-Z0-9]+|SQLITE_[A-Z_]+)$/.test(code) && code !== "SQLITE_ERROR";
	return isOfDisk ? new Unusable("folder", error) : error;
}
