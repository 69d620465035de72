import { cleanup } from "@testing-library/preact";
import { afterAll, vi } from "vitest";

/** Set up before every test file that shares a document with others: what a file leaves there, the next one does not find. */
afterAll(async () => {
	cleanup();
	// A part that comes later would be looked for when there is no document any more.
	await vi.dynamicImportSettled();
	for (const part of [document.head, document.body]) part.replaceChildren();
	for (const part of [document.documentElement, document.body])
		for (const name of part.getAttributeNames()) part.removeAttribute(name);
	localStorage.clear();
	sessionStorage.clear();
	const key = new KeyboardEvent("keydown", { key: "?", cancelable: true });
	window.dispatchEvent(key);
	// It would take the keys from the files that come after it in this process.
	if (key.defaultPrevented) throw new Error("The keys of a workspace act on.");
});
