/** What one origin keeps in a browser, as JSON. */
export interface OriginData {
	databases: {
		name: string;
		version: number;
		stores: {
			name: string;
			keyPath: string | string[] | null;
			autoIncrement: boolean;
			indexes: {
				name: string;
				keyPath: string;
				unique: boolean;
				multiEntry: boolean;
			}[];
			records: { key: string | number; value: unknown }[];
		}[];
	}[];
	localStorage: Record<string, string>;
	sessionStorage: Record<string, string>;
	caches: string[];
}

/** The browsers of some people as a version left them. */
export interface BrowserData {
	site: string;
	shopper: PersonsBrowser;
	firstWord: PersonsBrowser;
	refused: PersonsBrowser;
	console: PersonsBrowser;
	/** The shop's storage where the frame may keep nothing. */
	blocked: { site: string; storage: Record<string, string> };
}

interface PersonsBrowser {
	cookies: object[];
	shop?: OriginData;
	frame?: OriginData;
	console?: OriginData;
}

type Databases = OriginData["databases"];

/** Makes them in this realm's IndexedDB as they stood in the browser. */
export async function fillDatabases(databases: Databases): Promise<void> {
	for (const { name, version, stores } of databases) {
		const opening = indexedDB.open(name, version);
		opening.onupgradeneeded = () => {
			for (const one of stores) {
				const { keyPath, autoIncrement } = one;
				const store = opening.result.createObjectStore(one.name, {
					keyPath,
					autoIncrement,
				});
				for (const { name, keyPath, ...options } of one.indexes)
					store.createIndex(name, keyPath, options);
				for (const { key, value } of one.records)
					if (keyPath === null) store.put(value, key);
					else store.put(value);
			}
		};
		const database = await answered(opening);
		database.close();
	}
}

/** All of this realm, in the form of the snapshots. */
export async function readDatabases(): Promise<Databases> {
	const found: Databases = [];
	for (const { name = "", version = 0 } of await indexedDB.databases()) {
		const database = await answered(indexedDB.open(name));
		const stores: Databases[0]["stores"] = [];
		for (const of of database.objectStoreNames) {
			const store = database.transaction(of).objectStore(of);
			const keys = await answered(store.getAllKeys());
			const values = await answered(store.getAll());
			stores.push({
				name: of,
				keyPath: store.keyPath,
				autoIncrement: store.autoIncrement,
				indexes: [...store.indexNames].map((index) => {
					const { name, keyPath, unique, multiEntry } = store.index(index);
					return { name, keyPath: String(keyPath), unique, multiEntry };
				}),
				records: keys.map((key, at) => ({
					key: key as string | number,
					value: values[at],
				})),
			});
		}
		database.close();
		found.push({ name, version, stores });
	}
	return found;
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((done, fail) => {
		request.onsuccess = () => done(request.result);
		request.onerror = () => fail(request.error);
	});
}

/** Names and shapes, one fact a line: a database with its version, stores, keys and what stands there. */
export function browserNames(databases: Databases): string[] {
	const names = new Set<string>();
	for (const { name, version, stores } of databases) {
		const where = anonymous(name);
		names.add(`${where} version ${version}`);
		for (const { name, keyPath, autoIncrement, indexes, records } of stores) {
			const store = `${where} / ${name}`;
			names.add(`${store} key ${keyPath ?? "apart"}, auto ${autoIncrement}`);
			for (const index of indexes)
				names.add(`${store} index ${JSON.stringify(index)}`);
			for (const { key, value } of records) {
				const at = typeof key === "string" ? ` "${anonymous(key)}"` : "";
				for (const line of shape(`${store}${at}`, value)) names.add(line);
			}
		}
	}
	return [...names].sort();
}

const anonymous = (name: string) =>
	name
		.replace(/^(shopbell-console-).{22}$/, "$1<id>")
		.replace(/^owner\/[\w-]{43}$/, "owner/<token>")
		.replace(/(?<![\w-])[\w-]{22}(?![\w-])/g, "<id>");

function shape(at: string, value: unknown): string[] {
	if (value === null) return [`${at} null`];
	if (Array.isArray(value))
		return value.flatMap((one) => shape(`${at}[]`, one));
	if (typeof value !== "object") return [`${at} ${typeof value}`];
	return Object.entries(value).flatMap(([key, one]) =>
		shape(`${at}.${anonymous(key)}`, one),
	);
}
