/**
 * What the system or SQLite says of a fault of the disk, for a sentence: its code, without the path and the stack that
 * come with it.
 */
export function systemReason(error: unknown): string {
	const { code } = (error ?? {}) as { code?: string };
	return code || "unknown";
}

/** Whether it says that the disk is full. */
export function isFull(error: unknown): boolean {
	return /^(ENOSPC|EDQUOT|SQLITE_FULL.*)$/.test(systemReason(error));
}
