/**
 * What is kept on the shop's own origin, under one key and from the first message on: until when a conversation
 * of this visitor lives here, in milliseconds since 1970. It lets later pages make the frame by themselves, so
 * that an answer rings there. One that is over stays, and opens nothing: a page that says no has to know that the
 * frame may hold something. Where the browser lets the frame store nothing, what the frame keeps stands behind it,
 * after a space (panel/storage-choice.ts).
 */
export const keyOf = (site: string) => `shopbell:${site}`;

/** Whether a conversation lives here. */
export function isMarked(site: string): boolean {
	try {
		return parseFloat(localStorage[keyOf(site)]) > Date.now();
	} catch {
		// Storage is forbidden: this page knows of no conversation until the bell is rung.
		return false;
	}
}

/** Whether anything of ours is kept on this origin. */
export function isKept(site: string): boolean {
	try {
		return keyOf(site) in localStorage;
	} catch {
		return false;
	}
}
