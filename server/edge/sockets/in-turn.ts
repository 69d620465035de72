/**
 * Runs what answers with much one after the other, and only when the window has read enough of what came before:
 * 64 replies of 64 KiB at once would stand in memory, whether they are read or not.
 * @param room of {@link Unread}
 */
export function createTurns(room: () => Promise<void> | undefined) {
	let last: Promise<void> | undefined;
	return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
		const before = last;
		let done = () => {};
		const own = new Promise<void>((finished) => {
			done = finished;
		});
		last = own;
		try {
			await before;
			await room();
			return await work();
		} finally {
			done();
			if (last === own) last = undefined;
		}
	};
}
