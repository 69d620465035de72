import type { FileStore } from "../ports/file-store.ts";

/** Files of a relay whose database is in memory as well. */
export function memoryFiles(): FileStore {
	const files = new Map<string, Uint8Array<ArrayBuffer>>();
	return {
		async put(name, bytes) {
			if (files.has(name)) throw new Error("a file of this name is there");
			files.set(name, new Uint8Array(bytes));
		},
		get: async (name) => files.get(name),
		async drop(name) {
			files.delete(name);
		},
	};
}
