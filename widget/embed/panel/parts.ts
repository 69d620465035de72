import { importPart } from "../import-part.ts";

/** Where the build has put the parts that few pages need: addresses for ever. */
declare const CONSENT_TOOLS_FILE: string;
declare const PAGE_CALLS_FILE: string;

// A panel that a browser has kept may get a newer part, so what the parts export only grows.

/** For a tag with `data-consent="auto"`. */
export function loadConsentTools(
	relay: string,
	tries: number,
): Promise<Pick<typeof import("./consent-tools.ts"), "hearTools">> {
	return importPart(relay, CONSENT_TOOLS_FILE, tries);
}

/** For `set`, and for what is told of a wrong call. */
export function loadPageCalls(
	relay: string,
	tries: number,
): Promise<typeof import("./page-calls.ts")> {
	return importPart(relay, PAGE_CALLS_FILE, tries);
}
