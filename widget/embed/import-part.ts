/**
 * Loads a further part of the script from its address on the relay. `import` and not a script element: it inherits
 * the nonce of our tag, and is no sink of Trusted Types. A browser remembers a failed import for as long as the
 * page lives, so another try has another address.
 */
export function importPart<Part>(
	relay: string,
	file: string,
	tries = 0,
): Promise<Part> {
	return import(/* @vite-ignore */ relay + file + (tries ? `?${tries}` : ""));
}
