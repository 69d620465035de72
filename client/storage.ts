import type { Signal } from "@preact/signals";
import { openDatabase } from "./database.ts";

type InStorage = <T>(
	mayMake: boolean,
	work: (database: IDBDatabase) => Promise<T>,
	/** What comes of it where there is no database and none may be made. */
	missing?: T,
) => Promise<T | undefined>;

/** The database while there is one, opened when it is needed. */
export function openStorage(name: string, lasting: Signal<boolean>) {
	let opened: Promise<IDBDatabase | undefined> | undefined;

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
	const inStorage: InStorage = async (mayMake, work, missing) => {
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
	};

	return [inStorage, close] as const;
}
