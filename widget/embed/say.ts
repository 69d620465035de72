/** The one place that writes to the shop's console: for whoever pastes the tag, never for shoppers. */
export function say(...what: unknown[]): void {
	try {
		// biome-ignore lint/suspicious/noConsole: a tag that stays dark must say why somewhere.
		console.warn("Shopbell:", ...what);
	} catch {
		// A page may have replaced the console with something that throws.
	}
}
