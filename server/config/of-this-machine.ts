import type { Config } from "./config.ts";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/** Of this machine alone, whatever network it is in. */
export function isLoopbackName(host: string): boolean {
	return LOOPBACK.test(host);
}

/** For nobody but this machine: then a push service may be on it, too, as in the demo and in tests. */
export function isOfThisMachine({ host, origin }: Config): boolean {
	// Behind a proxy on this machine it listens here, too, and is the world's by https.
	return isLoopbackName(host) && !origin.startsWith("https:");
}
