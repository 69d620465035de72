import { type ReadonlySignal, signal } from "@preact/signals";
import { answer, committed, openDatabase } from "./database.ts";
import type { Pending } from "./outbox.ts";

/** What this browser keeps for itself: a few named facts, and the messages not yet sent. */
export interface Kept {
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
export function openKept(name: string): Kept {
	const lasting = signal(true);
	/** What the disk does not have yet; undefined: what it must not have any more. */
	const facts = new Map<string, unknown>();
	const outbox = new Map<string, Pending | undefined>();
	/** The disk's outbox as it was last known, for when it cannot be read. */
	let known: Pending[] = [];
	let opened: Promise<IDBDatabase | undefined> | undefined;
	let writing = Promise.resolve();

	/** One attempt at a time. */
	async function open(mayMake: boolean): Promise<IDBDatabase | undefined> {
		const database = await opened?.catch(() => undefined);
		if (database) return database;
		const opening = openDatabase(name, mayMake, () => {
			opened = undefined;
		});
		opened = opening;
		return opening;
	}

	async function close() {
		const closing = opened;
		opened = undefined;
		(await closing?.catch(() => undefined))?.close();
	}

	/** undefined: storage is forbidden, full or broken. A connection may die alone, so a fresh one is tried. */
	async function inStorage<T>(
		mayMake: boolean,
		work: (database: IDBDatabase) => Promise<T>,
		missing: T,
	): Promise<T | undefined> {
		for (let tries = 0; tries < 2; tries++) {
			try {
				const database = await open(mayMake);
				return database ? await work(database) : missing;
			} catch {
				await close();
			}
		}
		lasting.value = false;
		return undefined;
	}

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
			for (const [key, value] of some)
				if (facts.get(key) === value) facts.delete(key);
			for (const [id, item] of items)
				if (outbox.get(id) === item) outbox.delete(id);
			known = changed(known, items);
			lasting.value = true;
		});
		return writing;
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
			(await inStorage(
				mayMake,
				async (database) => {
					const transaction = database.transaction("facts", "readwrite");
					const store = transaction.objectStore("facts");
					const value = next(await answer(store.get(key)));
					put(store, key, value);
					await committed(transaction);
					return { value };
				},
				undefined,
			));
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
				: await inStorage(
						false,
						(database) =>
							answer(
								database.transaction("facts").objectStore("facts").get(key),
							),
						undefined,
					);
			return stands as T | undefined;
		},
		set(key, value) {
			facts.set(key, value);
			return write();
		},
		first: <T>(key: string, value: T) =>
			change(true, key, (there?: T) => there ?? value) as Promise<T>,
		remove(key) {
			facts.set(key, undefined);
			return write();
		},
		async removeIf(key, value) {
			await change(false, key, (there) =>
				there === value ? undefined : there,
			);
		},
		async pending() {
			const onDisk = await inStorage(
				false,
				(database): Promise<Pending[]> =>
					answer(database.transaction("outbox").objectStore("outbox").getAll()),
				[],
			);
			known = onDisk ?? known;
			return changed(known, outbox);
		},
		keepPending(pending) {
			outbox.set(pending.clientId, pending);
			return write();
		},
		dropPending(clientId) {
			outbox.set(clientId, undefined);
			return write();
		},
		async forget() {
			facts.clear();
			outbox.clear();
			known = [];
			await close();
			if (lasting.value)
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
