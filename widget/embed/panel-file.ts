import type { Begin } from "./boot-context.ts";
import { importPart } from "./import-part.ts";

/** Where the build has put panel/main.ts: an address for ever, so a script that is kept finds its own part. */
declare const PANEL_FILE: string;

/** And plain/main.ts. */
declare const PLAIN_FILE: string;

/** Loads what is needed at the first interest in the chat. */
export function loadPanel(
	relay: string,
	tries: number,
): Promise<{ begin: Begin }> {
	return importPart(relay, PANEL_FILE, tries);
}

/** The same for a browser that cannot show the chat. */
export function loadPlain(
	relay: string,
	tries: number,
): Promise<{ begin: Begin }> {
	return importPart(relay, PLAIN_FILE, tries);
}

/** What looks whether something may be asked on this page, from where the settings say that it is. */
export function loadPageAsks(
	relay: string,
	address: string,
): Promise<typeof import("./panel/page-asks.ts")> {
	return importPart(relay, address);
}
