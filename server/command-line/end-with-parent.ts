/** For a command that another one runs: the other end of stdin is closed when the parent ends, however it ends. */
export function endWithParent(): void {
	process.stdin.on("end", () => process.exit(1)).resume();
	(process.stdin as { unref?(): void }).unref?.();
}
