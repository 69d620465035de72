import type { Begin } from "./seed.ts";

/** Where the build has put panel/main.ts: an address for ever, so a script that is kept finds its own part. */
declare const PANEL_FILE: string;

/**
 * Loads what is needed at the first interest in the chat. `import` and not a script element: it inherits the
 * nonce of our tag, and is no sink of Trusted Types. A browser remembers a failed import for as long as the page
 * lives, so another try has another address.
 */
export function loadPanel(
	relay: string,
	tries: number,
): Promise<{ begin: Begin }> {
	return import(
		/* @vite-ignore */ relay + PANEL_FILE + (tries ? `?${tries}` : "")
	);
}
