/** Some browsers never answer: behind a tab that stands still, or after a fault of their own. */
const OPEN_MS = 3_000;

/**
 * Opens the database of this name; undefined when there is none and none may be made. It closes by itself when
 * another tab forgets everything or the browser takes it away.
 */
export function openDatabase(
	name: string,
	mayMake: boolean,
	closed: () => void,
): Promise<IDBDatabase | undefined> {
	return new Promise((done, fail) => {
		setTimeout(fail, OPEN_MS);
		const request = indexedDB.open(name, 1);
		request.onupgradeneeded = () => {
			// Aborting the upgrade of a database that did not exist leaves none behind.
			if (!mayMake) return request.transaction?.abort();
			const { result } = request;
			result.createObjectStore("facts");
			const outbox = result.createObjectStore("outbox", {
				autoIncrement: true,
			});
			outbox.createIndex("clientId", "clientId", { unique: true });
		};
		request.onsuccess = () => {
			const { result } = request;
			result.onversionchange = result.onclose = () => {
				result.close();
				closed();
			};
			done(result);
		};
		request.onerror = () =>
			mayMake || request.error?.name !== "AbortError"
				? fail(request.error)
				: done(undefined);
	});
}

/** Gone, or not to be had: nobody can do more about it. */
export function deleteDatabase(name: string): Promise<void> {
	return new Promise((done) => {
		const request = indexedDB.deleteDatabase(name);
		request.onsuccess = request.onerror = request.onblocked = () => done();
	});
}

export function answer<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((done, fail) => {
		request.onsuccess = () => done(request.result);
		request.onerror = () => fail(request.error);
	});
}

/** Only then is it on the disk. */
export function committed(transaction: IDBTransaction): Promise<void> {
	return new Promise((done, fail) => {
		transaction.oncomplete = () => done();
		transaction.onabort = () => fail(transaction.error);
	});
}
