/** What strangers try, and what an owner wants to know of. Each is a code: no text, no token and no name goes with it. */
export const SECURITY_EVENTS = {
	forwarded_extra:
		"many requests in a row name more proxies than SHOPBELL_PROXY_HOPS",
	forwarded_missing: "a request names fewer proxies than SHOPBELL_PROXY_HOPS",
	forwarded_unexpected:
		"a request came through a proxy, and SHOPBELL_PROXY_HOPS is 0",
	metrics_refused: "the figures were asked for by who may not see them",
	origin_refused: "a socket from a page that is not the relay's own",
} as const;

export type SecurityEvent = keyof typeof SECURITY_EVENTS;

export interface SecurityEvents {
	/** @param address whom it came from, as the limits count it; left out where it came from nobody */
	happened(event: SecurityEvent, address?: string): void;
}
