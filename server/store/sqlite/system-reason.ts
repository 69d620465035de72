/**
 * What the system says of a fault of the disk, for a sentence: its code, without the path and the stack that come with
 * it. Where the driver cannot open a file at all, it has no code, and SQLite's number (14) stands in its message.
 */
export function systemReason(error: unknown): string {
	const { code, message = "" } = (error ?? {}) as {
		code?: string;
		message?: string;
	};
	return (
		code || (/: 14"\)$/.test(message) && "it cannot be opened") || "unknown"
	);
}

/** Whether it says that the disk is full. */
export function isFull(error: unknown): boolean {
	return /^(ENOSPC|EDQUOT|SQLITE_FULL.*)$/.test(systemReason(error));
}
