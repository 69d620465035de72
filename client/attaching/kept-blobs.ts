import { answer, committed, openDatabase } from "../database.ts";

/** The bytes of files that are not sent yet, by their SHA-256. */
export interface KeptBlobs {
	/** undefined: they are neither in this page nor in this browser. */
	get(hash: string): Promise<Blob | undefined>;
	/** In memory at once, then on the disk, where the frame has one. */
	put(hash: string, blob: Blob): Promise<void>;
	/** Drops all others from the disk. */
	keepOnly(hashes: ReadonlySet<string>): Promise<void>;
	drop(hash: string): Promise<void>;
}

const KEY = "file/";
const ALL = () => IDBKeyRange.bound(KEY, `${KEY}g`);

/**
 * Beside the facts, in the frame's own database, which whoever is forgotten takes along. It is never made here: where
 * there is none, nothing may be kept. Each writing is a transaction of its own, so that a full disk stops no message.
 */
export function createKeptBlobs(name: string): KeptBlobs {
	const inHand = new Map<string, Blob>();

	async function inStorage<T>(
		mode: IDBTransactionMode,
		work: (facts: IDBObjectStore) => Promise<T> | undefined,
	): Promise<T | undefined> {
		try {
			const database = await openDatabase(name, false, () => {});
			if (!database) return undefined;
			try {
				const transaction = database.transaction("facts", mode);
				const done = committed(transaction);
				const value = await work(transaction.objectStore("facts"));
				await done;
				return value;
			} finally {
				database.close();
			}
		} catch {
			// Forbidden, full or gone.
			return undefined;
		}
	}

	return {
		async get(hash) {
			const kept =
				inHand.get(hash) ??
				(await inStorage("readonly", (facts) =>
					answer<Blob | undefined>(facts.get(KEY + hash)),
				));
			if (kept) inHand.set(hash, kept);
			return kept;
		},
		async put(hash, blob) {
			inHand.set(hash, blob);
			await inStorage("readwrite", (facts) =>
				answer(facts.put(blob, KEY + hash)),
			);
		},
		async keepOnly(hashes) {
			await inStorage("readwrite", async (facts) => {
				for (const key of await answer(facts.getAllKeys(ALL())))
					if (!hashes.has(`${key}`.slice(KEY.length))) facts.delete(key);
			});
		},
		async drop(hash) {
			inHand.delete(hash);
			await inStorage("readwrite", (facts) => answer(facts.delete(KEY + hash)));
		},
	};
}
