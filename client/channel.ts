/** What all tabs of this browser hear. undefined where there is none, or where it is refused together with storage. */
export function openChannel(name: string): BroadcastChannel | undefined {
	try {
		return new BroadcastChannel(name);
	} catch {
		return undefined;
	}
}
