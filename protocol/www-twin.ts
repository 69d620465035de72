import { originIn } from "./origin.ts";

/**
 * The same website with `www.`, or without it where it has it: shops are found by both. null for a host that has no
 * such twin: an address of numbers, a name of one label, and what is found on one machine or network only.
 */
export function wwwTwin(origin: string): string | null {
	const { protocol, hostname, port } = new URL(origin);
	const isName = /\.[a-z][\w-]*$/i.test(hostname) && !isLocalName(hostname);
	if (!isName) return null;
	const bare = hostname.replace(/^www\./, "");
	if (!bare.includes(".")) return null;
	const twin = bare === hostname ? `www.${hostname}` : bare;
	const read = originIn(`${protocol}//${twin}${port && `:${port}`}`);
	return read.ok ? read.origin : null;
}

function isLocalName(hostname: string): boolean {
	return /(^|\.)(localhost|local|internal|home\.arpa)$/.test(hostname);
}
