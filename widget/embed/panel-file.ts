import type { Begin } from "./boot-context.ts";
import { importPart } from "./import-part.ts";

/** Where the build has put panel/main.ts: an address for ever, so a script that is kept finds its own part. */
declare const PANEL_FILE: string;

/** Loads what is needed at the first interest in the chat. */
export function loadPanel(
	relay: string,
	tries: number,
): Promise<{ begin: Begin }> {
	return importPart(relay, PANEL_FILE, tries);
}
