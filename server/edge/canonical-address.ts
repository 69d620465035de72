import { isIPv4, isIPv6 } from "node:net";

/** An IPv6 address in brackets, with a zone and a port, and some room. Longer text is not looked at. */
const ADDRESS_CHARS = 100;

/**
 * One spelling for each client: what the limits count must not depend on how a proxy or a socket writes an
 * address. Takes away a port, brackets, quotes and a zone; IPv4 inside of IPv6 becomes IPv4; IPv6 as RFC 5952
 * writes it. null: it is no address, so that nobody's free text is ever counted, kept or logged.
 */
export function canonicalAddress(text: string): string | null {
	// What a socket says nearly always.
	if (isIPv4(text)) return text;
	if (text.length > ADDRESS_CHARS) return null;
	const bare = text.trim().replace(/^"(.*)"$/, "$1");
	const [, inBrackets] = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(bare) ?? [];
	if (inBrackets !== undefined) return canonicalIPv6(inBrackets);
	// "2001:db8::1:443" is an address as it stands; a port is behind IPv4, or behind eight groups.
	const [, beforePort = ""] = /^(.+):\d{1,5}$/.exec(bare) ?? [];
	const withPort = beforePort.includes("::") ? "" : beforePort;
	return canonical(bare) ?? canonical(withPort);
}

/** The eight numbers of a canonical IPv6 address. */
export function groupsOf(address: string): number[] {
	const [head = [], tail = []] = address
		.split("::")
		.map((part) =>
			part === "" ? [] : part.split(":").map((group) => parseInt(group, 16)),
		);
	return [...head, ...Array(8 - head.length - tail.length).fill(0), ...tail];
}

function canonical(text: string): string | null {
	return isIPv4(text) ? text : canonicalIPv6(text);
}

function canonicalIPv6(text: string): string | null {
	const [withoutZone = ""] = text.split("%");
	if (!isIPv6(withoutZone)) return null;
	// The parser of URLs knows every spelling, and writes one.
	const address = new URL(`http://[${withoutZone}]`).hostname.slice(1, -1);
	return ipv4Inside(groupsOf(address)) ?? address;
}

/**
 * The IPv4 host that an IPv6 address stands for. Without it all of IPv4 behind a translator would be one /64, and
 * one 6to4 host 65,536 of them.
 */
function ipv4Inside(groups: number[]): string | null {
	const [high, second, third] = groups as [number, number, number];
	const last = groups.slice(6) as [number, number];
	const beginsWith = (...prefix: number[]) =>
		prefix.every((group, at) => groups[at] === group);
	// 6to4, RFC 3056.
	if (high === 0x2002) return dotted(second, third);
	// Mapped, RFC 4291; translated, RFC 2765; NAT64, RFC 6052.
	if (beginsWith(0, 0, 0, 0, 0, 0xffff)) return dotted(...last);
	if (beginsWith(0, 0, 0, 0, 0xffff, 0)) return dotted(...last);
	if (beginsWith(0x64, 0xff9b, 0, 0, 0, 0)) return dotted(...last);
	// "Compatible", RFC 4291: a spelling that was given up. ::1 and :: are none of it.
	if (beginsWith(0, 0, 0, 0, 0, 0) && last[0] !== 0) return dotted(...last);
	return null;
}

function dotted(high: number, low: number): string {
	return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
