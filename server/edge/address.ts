import type { IncomingMessage } from "node:http";

/**
 * The client's address. Every proxy appends whom it saw to X-Forwarded-For, so with `hops` proxies of our own
 * only the entry that far from the right is true; what stands left of it anybody can write.
 */
export function addressOf(request: IncomingMessage, hops: number): string {
	const own = request.socket.remoteAddress ?? "";
	if (hops === 0) return own;
	const header = request.headers["x-forwarded-for"];
	const seen = String(header ?? "")
		.split(",")
		.map((address) => address.trim())
		.filter(Boolean);
	return seen.at(-hops) ?? own;
}
