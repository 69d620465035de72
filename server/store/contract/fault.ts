import { FILES_UNAVAILABLE } from "../../ports/file-store.ts";

/**
 * Whether asking again may help after this error: a full or locked database passes, and a bucket that does not answer;
 * a change that breaks the schema's rules, or a fault of our own, never will.
 */
export function mayPass(error: unknown): boolean {
	const code = codeOf(error);
	return (
		code === WRITER_ENDED ||
		code === FILES_UNAVAILABLE ||
		DISK_FAULTS.has(code) ||
		isUnreachable(error) ||
		isClosed(error) ||
		PASSING.test(code) ||
		/^SQLITE_(FULL|BUSY|LOCKED|IOERR|NOMEM|READONLY|CANTOPEN)/.test(code)
	);
}

/** Of the folder of the files: no room, no descriptor, or a disk that does not answer now. */
const DISK_FAULTS: ReadonlySet<string> = new Set([
	...["ENOSPC", "EDQUOT", "EROFS", "EIO", "EMFILE", "ENFILE", "EAGAIN"],
]);

/** The code of what was asked of a store that writes no more: the process is about to end, and the next one answers. */
export const WRITER_ENDED = "SHOPBELL_WRITER_ENDED";

/**
 * Of PostgreSQL: a full disk, no memory and no connection left; two that waited for each other, a lock or a statement
 * that took too long; a database that only reads, or is in the middle of something.
 */
const PASSING = /^(53|55P03|55006|40001|40P01|57014|25006|25P0|58)/;

/** The database cannot be asked now: its server is gone, starts, ends, or does not answer. */
export function isUnreachable(error: unknown): boolean {
	const code = codeOf(error);
	return UNREACHABLE.has(code) || /^(08|57P0)/.test(code);
}

const UNREACHABLE: ReadonlySet<string> = new Set([
	...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENETUNREACH"],
	...["EHOSTUNREACH", "ENOTFOUND", "EAI_AGAIN"],
]);

/** As Kysely says it: the relay has ended while this was asked, and the next one answers. */
function isClosed(error: unknown): boolean {
	return (
		error instanceof Error &&
		error.message === "driver has already been destroyed"
	);
}

/** Another process has the lock at this moment. */
export function isBusy(error: unknown): boolean {
	return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
}

/** A rule of the schema does not allow it, such as that a client id is kept once. */
export function isConstraint(error: unknown): boolean {
	const code = codeOf(error);
	return code.startsWith("SQLITE_CONSTRAINT") || /^23\d{3}$/.test(code);
}

function codeOf(error: unknown): string {
	return String((error as { code?: unknown } | null)?.code ?? "");
}
