import type { Page } from "@playwright/test";

/** What the chat in this page has kept of an unsent message; null: nothing yet. It shows before it is kept. */
export async function keptDraft(page: Page): Promise<string | null> {
	const frame = page.frames().find((one) => /\/frame\//.test(one.url()));
	if (!frame) return null;
	return frame.evaluate(async () => {
		const answer = <T>(request: IDBRequest<T>) =>
			new Promise<T>((done, fail) => {
				request.onsuccess = () => done(request.result);
				request.onerror = () => fail(request.error);
			});
		// Opening one that is not there would make it.
		const [there] = await indexedDB.databases();
		if (!there?.name) return null;
		const database = await answer(indexedDB.open(there.name));
		const facts = database.transaction("facts").objectStore("facts");
		const draft = await answer<string | undefined>(facts.get("draft"));
		database.close();
		return draft ?? null;
	});
}
