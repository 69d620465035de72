/** Where passkeys of this relay work. */
export interface PasskeyHost {
	/** The console's host name; browsers let no other host use what was made for it. */
	rpId: string;
	/** The console's origin, exactly. */
	origin: string;
}

/**
 * null: at this address they do not. Browsers want a name, never a number, and https, but for this machine itself:
 * tried with Chromium, which refuses 127.0.0.1.
 */
export function passkeyHostOf(consoleOrigin: string): PasskeyHost | null {
	const { protocol, hostname } = new URL(consoleOrigin);
	const isNumber = hostname.startsWith("[") || /^[\d.]+$/.test(hostname);
	const isHere = hostname === "localhost" || hostname.endsWith(".localhost");
	if (isNumber || !(protocol === "https:" || isHere)) return null;
	return { rpId: hostname, origin: consoleOrigin };
}
