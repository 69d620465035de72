/** As `sqlite3.h` numbers them. */
const NAMES = [
	"SQLITE_OK",
	"SQLITE_ERROR",
	"SQLITE_INTERNAL",
	"SQLITE_PERM",
	"SQLITE_ABORT",
	"SQLITE_BUSY",
	"SQLITE_LOCKED",
	"SQLITE_NOMEM",
	"SQLITE_READONLY",
	"SQLITE_INTERRUPT",
	"SQLITE_IOERR",
	"SQLITE_CORRUPT",
	"SQLITE_NOTFOUND",
	"SQLITE_FULL",
	"SQLITE_CANTOPEN",
	"SQLITE_PROTOCOL",
	"SQLITE_EMPTY",
	"SQLITE_SCHEMA",
	"SQLITE_TOOBIG",
	"SQLITE_CONSTRAINT",
	"SQLITE_MISMATCH",
	"SQLITE_MISUSE",
	"SQLITE_NOLFS",
	"SQLITE_AUTH",
	"SQLITE_FORMAT",
	"SQLITE_RANGE",
	"SQLITE_NOTADB",
];

/** Which call of the disk has failed: the second byte of `SQLITE_IOERR`. */
const DISK = [
	"",
	"_READ",
	"_SHORT_READ",
	"_WRITE",
	"_FSYNC",
	"_DIR_FSYNC",
	"_TRUNCATE",
	"_FSTAT",
];

/**
 * The library gives its errors SQLite's number, but not those of `all`, as `node:sqlite` does: of these the sentence
 * says which it is, and SQLite has one for each.
 */
const BY_SENTENCE: Readonly<Record<string, number>> = {
	"database is locked": 5,
	"database table is locked": 6,
	"out of memory": 7,
	"attempt to write a readonly database": 8,
	"disk I/O error": 10,
	"database disk image is malformed": 11,
	"database or disk is full": 13,
	"unable to open database file": 14,
	"file is not a database": 26,
};

/** The error with SQLite's name as its `code`. What is no error of SQLite stays as it is. */
export function named(error: unknown): unknown {
	const { code, errcode, message } = error as {
		code?: string;
		errcode?: number;
		message: string;
	};
	if (code !== "ERR_SQLITE_ERROR") return error;
	const number = errcode ?? numberOf(message);
	const name = NAMES[number & 0xff] ?? "SQLITE_ERROR";
	const call = name === "SQLITE_IOERR" ? (DISK[number >> 8] ?? "") : "";
	return Object.assign(error as Error, { code: name + call });
}

function numberOf(sentence: string): number {
	if (/ constraint failed/.test(sentence)) return 19;
	return BY_SENTENCE[sentence] ?? 1;
}
