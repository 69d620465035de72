import type { IncomingMessage } from "node:http";
import { canonicalAddress } from "./canonical-address.ts";

/** Of a connection that is gone before it was looked at. */
const UNKNOWN = "0.0.0.0";

/** Limits, guards and logs of one connection ask six times. In the request itself: a weak map costs the collector. */
const READ = Symbol("address");

interface Looked extends IncomingMessage {
	[READ]?: { hops: number; address: string };
}

/**
 * The client's address, canonical. Every proxy appends whom it saw to X-Forwarded-For, so with `hops` proxies of
 * our own only the entry that far from the right is true; what stands left of it anybody can write. `Forwarded`
 * is not read: of two headers one would be the client's own.
 */
export function addressOf(request: Looked, hops: number): string {
	const found = request[READ];
	if (found?.hops === hops) return found.address;
	const address = read(request, hops);
	request[READ] = { hops, address };
	return address;
}

function read(request: IncomingMessage, hops: number): string {
	const own = canonicalAddress(request.socket.remoteAddress ?? "") ?? UNKNOWN;
	if (hops === 0) return own;
	// What is no address there ("unix:", "unknown") is passed over towards the relay: the next is a proxy of ours.
	for (const entry of forwardedFor(request).slice(-hops)) {
		const address = canonicalAddress(entry);
		if (address !== null) return address;
	}
	return own;
}

/** What proxies have written, the nearest last; the rest of it anybody may have written. */
export function forwardedFor({ headers }: IncomingMessage): string[] {
	return String(headers["x-forwarded-for"] ?? "")
		.split(",")
		.map((entry) => entry.trim())
		.filter(Boolean);
}
