import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Pending } from "./outbox.ts";

/** What this browser keeps for itself: a few named facts, and the messages not yet sent. */
export interface Kept {
	/** false where the browser forbids storage: everything ends with the page then. */
	lasting(): boolean;
	get<T>(key: string): Promise<T | undefined>;
	set(key: string, value: unknown): Promise<void>;
	remove(key: string): Promise<void>;
	/** Unsent messages in the order in which they were written, by whichever tab. */
	pending(): Promise<Pending[]>;
	/** Adds one, or replaces the one with the same client id in its place. */
	keepPending(pending: Pending): Promise<void>;
	dropPending(clientId: string): Promise<void>;
	/** Removes everything, the database itself included. */
	forget(): Promise<void>;
}

interface Schema extends DBSchema {
	facts: { key: string; value: unknown };
	outbox: { key: number; value: Pending; indexes: { clientId: string } };
}

/**
 * Opens nothing by itself: reading before the first write must leave no trace, so the database is made by the
 * first write and reading a missing one finds nothing. Where storage fails, at once or later, memory serves.
 */
export function openKept(name: string): Kept {
	const memory = keptInMemory();
	let fallen = false;
	let opened: Promise<IDBPDatabase<Schema> | undefined> | undefined;

	/** The database; undefined when there is none and none may be made. One attempt at a time. */
	async function open(
		mayMake: boolean,
	): Promise<IDBPDatabase<Schema> | undefined> {
		const database = await opened?.catch(() => undefined);
		if (database) return database;
		const opening = mayMake ? make() : find();
		opened = opening;
		return opening;
	}

	function make(): Promise<IDBPDatabase<Schema>> {
		return openDB<Schema>(name, 1, {
			upgrade(database) {
				database.createObjectStore("facts");
				const outbox = database.createObjectStore("outbox", {
					autoIncrement: true,
				});
				outbox.createIndex("clientId", "clientId", { unique: true });
			},
			...yielding,
		});
	}

	async function find(): Promise<IDBPDatabase<Schema> | undefined> {
		try {
			return await openDB<Schema>(name, 1, {
				upgrade(_database, _old, _new, transaction) {
					// Aborting the upgrade of a database that did not exist leaves none behind.
					transaction.done.catch(() => {});
					transaction.abort();
				},
				...yielding,
			});
		} catch (error) {
			if ((error as DOMException).name === "AbortError") return undefined;
			throw error;
		}
	}

	/** Another tab forgets everything, or the browser takes the database away. */
	const yielding = {
		blocking() {
			void opened?.then((database) => database?.close());
			opened = undefined;
		},
		terminated: () => {
			opened = undefined;
		},
	};

	async function inStorage<T>(
		mayMake: boolean,
		work: (database: IDBPDatabase<Schema>) => Promise<T>,
		otherwise: () => Promise<T>,
		missing: T,
	): Promise<T> {
		if (fallen) return otherwise();
		try {
			const database = await open(mayMake);
			return database ? await work(database) : missing;
		} catch {
			// Forbidden, full, or taken away: what was written before stays, what comes now lives in memory.
			fallen = true;
			return otherwise();
		}
	}

	return {
		lasting: () => !fallen,
		get: <T>(key: string) =>
			inStorage<T | undefined>(
				false,
				(database) => database.get("facts", key) as Promise<T | undefined>,
				() => memory.get<T>(key),
				undefined,
			),
		set: (key, value) =>
			inStorage(
				true,
				async (database) => void (await database.put("facts", value, key)),
				() => memory.set(key, value),
				undefined,
			),
		remove: (key) =>
			inStorage(
				false,
				(database) => database.delete("facts", key),
				() => memory.remove(key),
				undefined,
			),
		pending: () =>
			inStorage(
				false,
				(database) => database.getAll("outbox"),
				() => memory.pending(),
				[],
			),
		keepPending: (pending) =>
			inStorage(
				true,
				async (database) => {
					const key = await database.getKeyFromIndex(
						"outbox",
						"clientId",
						pending.clientId,
					);
					await (key === undefined
						? database.add("outbox", pending)
						: database.put("outbox", pending, key));
				},
				() => memory.keepPending(pending),
				undefined,
			),
		dropPending: (clientId) =>
			inStorage(
				false,
				async (database) => {
					const key = await database.getKeyFromIndex(
						"outbox",
						"clientId",
						clientId,
					);
					if (key !== undefined) await database.delete("outbox", key);
				},
				() => memory.dropPending(clientId),
				undefined,
			),
		async forget() {
			await memory.forget();
			const database = await opened?.catch(() => undefined);
			opened = undefined;
			database?.close();
			if (!fallen)
				await new Promise<void>((done) => {
					const request = indexedDB.deleteDatabase(name);
					request.onsuccess =
						request.onerror =
						request.onblocked =
							() => done();
				});
		},
	};
}

function keptInMemory(): Kept {
	const facts = new Map<string, unknown>();
	const outbox = new Map<string, Pending>();
	return {
		lasting: () => false,
		get: async <T>(key: string) => facts.get(key) as T | undefined,
		set: async (key, value) => void facts.set(key, value),
		remove: async (key) => void facts.delete(key),
		pending: async () => [...outbox.values()],
		keepPending: async (pending) => void outbox.set(pending.clientId, pending),
		dropPending: async (clientId) => void outbox.delete(clientId),
		async forget() {
			facts.clear();
			outbox.clear();
		},
	};
}
