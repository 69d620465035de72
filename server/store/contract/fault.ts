/**
 * Whether asking again may help after this error: a full or locked database passes; a change that breaks the
 * schema's rules, or a fault of our own, never will.
 */
export function mayPass(error: unknown): boolean {
	const code = String((error as { code?: unknown } | null)?.code ?? "");
	return /^SQLITE_(FULL|BUSY|LOCKED|IOERR|NOMEM|READONLY|CANTOPEN)/.test(code);
}
