import { type ReadonlySignal, signal } from "@preact/signals";
import { answer, committed, deleteDatabase } from "./database.ts";
import type { Pending } from "./outbox.ts";
import { openStorage } from "./storage.ts";

/** What this browser keeps for itself: a few named facts, and the messages not yet sent. */
export interface LocalStore {
	/** false while the browser's storage fails: what is kept now ends with the page. */
	lasting: ReadonlySignal<boolean>;
	get<T>(key: string): Promise<T | undefined>;
	set(key: string, value: unknown): Promise<void>;
	/** What stands there; this, if nothing does. All tabs get the same. */
	first<T>(key: string, value: T): Promise<T>;
	remove(key: string): Promise<void>;
	/** Only if this stands there: what another tab has put in its place stays. */
	removeIf(key: string, value: unknown): Promise<void>;
	/** Unsent messages in the order in which they were written, by whichever tab. */
	pending(): Promise<Pending[]>;
	/** Adds one, or replaces the one with the same client id in its place. */
	keepPending(pending: Pending): Promise<void>;
	dropPending(clientId: string): Promise<void>;
	/** Removes everything, the database itself included. */
	forget(): Promise<void>;
}

/**
 * Opens nothing by itself: reading before the first write must leave no trace, so the database is made by the
 * first write and reading a missing one finds nothing. What storage does not take stays in memory, and goes to
 * the disk with the next write that succeeds.
 */
export function openLocalStore(name: string): LocalStore {
	const lasting = signal(true);
	/** What the disk does not have yet; undefined: what it must not have any more. */
	const facts = new Map<string, unknown>();
	const outbox = new Map<string, Pending | undefined>();
	/** The disk's outbox as it was last known, for when it cannot be read. */
	let known: Pending[] = [];
	const [inStorage, close] = openStorage(name, lasting);
	let writing = Promise.resolve();

	/** Everything that the disk does not have, in one transaction, one writing after the other. */
	function write(): Promise<void> {
		writing = writing.then(async () => {
			const some = [...facts];
			const items = [...outbox];
			const isMore = [...some, ...items].some(([, it]) => it !== undefined);
			const done = await inStorage(
				isMore,
				(database) => writeAll(database, some, items),
				true,
			);
			if (!done) return;
			dropWritten(facts, some);
			dropWritten(outbox, items);
			known = changed(known, items);
			lasting.value = true;
		});
		return writing;
	}

	/** In memory at once, then on the disk. */
	function keep<T>(map: Map<string, T>, key: string, value: T): Promise<void> {
		map.set(key, value);
		return write();
	}

	/** Reads and writes one fact in one step, whatever other tabs do; undefined: it is not to stand there. */
	async function change<T>(
		mayMake: boolean,
		key: string,
		next: (there?: T) => T | undefined,
	): Promise<T | undefined> {
		await write();
		const done =
			!facts.has(key) &&
			(await inStorage(mayMake, async (database) => ({
				value: await changeFact(database, key, next),
			})));
		if (done) return done.value;
		const value = next(facts.get(key) as T | undefined);
		facts.set(key, value);
		return value;
	}

	return {
		lasting,
		async get<T>(key: string) {
			const stands = facts.has(key)
				? facts.get(key)
				: await inStorage(false, (database) =>
						answer(storeOf(database, "facts").get(key)),
					);
			return stands as T | undefined;
		},
		set: (key, value) => keep(facts, key, value),
		first: <T>(key: string, value: T) =>
			change(true, key, (there?: T) => there ?? value) as Promise<T>,
		remove: (key) => keep(facts, key, undefined),
		async removeIf(key, value) {
			await change(false, key, (there) =>
				there === value ? undefined : there,
			);
		},
		async pending() {
			const onDisk = await inStorage(
				false,
				(database): Promise<Pending[]> =>
					answer(storeOf(database, "outbox").getAll()),
				[],
			);
			known = onDisk ?? known;
			return changed(known, outbox);
		},
		keepPending: (pending) => keep(outbox, pending.clientId, pending),
		dropPending: (clientId) => keep(outbox, clientId, undefined),
		async forget() {
			facts.clear();
			outbox.clear();
			known = [];
			await close();
			if (lasting.value) await deleteDatabase(name);
		},
	};
}

function storeOf(database: IDBDatabase, name: "facts" | "outbox") {
	return database.transaction(name).objectStore(name);
}

/** What was changed again meanwhile is still to be written. */
function dropWritten<T>(map: Map<string, T>, written: [string, T][]) {
	for (const [key, value] of written)
		if (map.get(key) === value) map.delete(key);
}

/** Reads and writes one fact in one transaction; what stands there then. */
async function changeFact<T>(
	database: IDBDatabase,
	key: string,
	next: (there?: T) => T | undefined,
): Promise<T | undefined> {
	const transaction = database.transaction("facts", "readwrite");
	const store = transaction.objectStore("facts");
	const value = next(await answer(store.get(key)));
	put(store, key, value);
	await committed(transaction);
	return value;
}

async function writeAll(
	database: IDBDatabase,
	facts: [string, unknown][],
	items: [string, Pending | undefined][],
): Promise<true> {
	const transaction = database.transaction(["facts", "outbox"], "readwrite");
	const store = transaction.objectStore("facts");
	for (const [key, value] of facts) put(store, key, value);
	const outbox = transaction.objectStore("outbox");
	for (const [clientId, item] of items) {
		const asked = outbox.index("clientId").getKey(clientId);
		asked.onsuccess = () => {
			if (item) outbox.put(item, asked.result);
			else if (asked.result !== undefined) outbox.delete(asked.result);
		};
	}
	await committed(transaction);
	return true;
}

function put(store: IDBObjectStore, key: string, value: unknown) {
	if (value === undefined) store.delete(key);
	else store.put(value, key);
}

function changed(
	items: readonly Pending[],
	changes: Iterable<[string, Pending | undefined]>,
): Pending[] {
	const all = new Map(items.map((item) => [item.clientId, item]));
	for (const [clientId, item] of changes) {
		if (item) all.set(clientId, item);
		else all.delete(clientId);
	}
	return [...all.values()];
}
