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
		/^SQLITE_(FULL|BUSY|LOCKED|IOERR|NOMEM|READONLY|CANTOPEN)/.test(code)
	);
}

/** Of the folder of the files: no room, no descriptor, or a disk that does not answer now. */
const DISK_FAULTS: ReadonlySet<string> = new Set([
	...["ENOSPC", "EDQUOT", "EROFS", "EIO", "EMFILE", "ENFILE", "EAGAIN"],
]);

/** The code of what was asked of a store that writes no more: the process is about to end, and the next one answers. */
export const WRITER_ENDED = "SHOPBELL_WRITER_ENDED";

/** Another process has the lock at this moment. */
export function isBusy(error: unknown): boolean {
	return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
}

/** A rule of the schema does not allow it, such as that a client id is kept once. */
export function isConstraint(error: unknown): boolean {
	return codeOf(error).startsWith("SQLITE_CONSTRAINT");
}

function codeOf(error: unknown): string {
	return String((error as { code?: unknown } | null)?.code ?? "");
}
