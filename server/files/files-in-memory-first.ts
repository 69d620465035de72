import type { FileStore } from "../ports/file-store.ts";

/** So many at a time have not reached the disk. */
const BEHIND = 4;

/**
 * A mutant of the tests: what it has taken reaches the disk with what follows it, or never. So does a disk that was
 * not told to sync when the power fails; here the end of the process is enough.
 */
export function filesInMemoryFirst(files: FileStore): FileStore {
	const waiting = new Map<string, Uint8Array<ArrayBuffer>>();
	return {
		async put(name, bytes) {
			waiting.set(name, new Uint8Array(bytes));
			const [oldest] = waiting;
			if (waiting.size <= BEHIND || !oldest) return;
			waiting.delete(oldest[0]);
			await files.put(...oldest);
		},
		get: async (name) => waiting.get(name) ?? files.get(name),
		async drop(name) {
			waiting.delete(name);
			await files.drop(name);
		},
	};
}
