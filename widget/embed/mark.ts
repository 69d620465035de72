/**
 * The one thing kept on the shop's own origin: until when a conversation of this visitor lives here, in
 * milliseconds since 1970. No token and no id: the shop's other scripts can read it. It exists only after
 * the first message, and lets later pages make the frame by themselves so that an answer rings there.
 *
 * Keeps it until then, or without `until` as it stands; what is over is removed. Tells whether it stands.
 */
export function keepMark(site: string, until?: number | null): boolean {
	const key = `shopbell:${site}`;
	try {
		const end = until === undefined ? localStorage[key] : until;
		if (end > Date.now()) {
			localStorage[key] = end;
			return true;
		}
		localStorage.removeItem(key);
	} catch {
		// Storage is forbidden or full: this page knows of no conversation until the bell is rung.
	}
	return false;
}
