/** What strangers try, and what an owner wants to know of. Each is a code: no text, no token and no name goes with it. */
export const SECURITY_EVENTS = {
	address_bytes: "an address has written as much as it may",
	address_connections: "an address has connected as often as it may",
	address_console_hellos:
		"an address has greeted as a console without a session as often as it may",
	address_conversations: "an address has begun as many conversations as it may",
	address_hellos: "an address has said hello as often as it may",
	address_mail_links:
		"an address has tried links of mails in vain as often as it may",
	address_sign_ins: "an address has tried to sign in as often as it may",
	address_sockets: "an address has as many sockets open as it may",
	address_unanswered:
		"an address has as many conversations unanswered as it may",
	address_views: "pages of an address have told as much as they may",
	address_visitors: "an address has made as many visitors as it may",
	forwarded_extra:
		"many requests in a row name more proxies than SHOPBELL_PROXY_HOPS",
	forwarded_missing: "a request names fewer proxies than SHOPBELL_PROXY_HOPS",
	forwarded_unexpected:
		"a request came through a proxy, and SHOPBELL_PROXY_HOPS is 0",
	metrics_refused: "the figures were asked for by who may not see them",
	node_sockets: "the relay has as many sockets open as it may",
	origin_refused: "a socket from a page that is not the relay's own",
	site_bytes: "visitors of a site have written as much as they may",
	site_unanswered: "a site has as many conversations unanswered as it may",
	site_views: "pages of a site have told as much as they may",
} as const;

export type SecurityEvent = keyof typeof SECURITY_EVENTS;

export interface SecurityEvents {
	/** @param address whom it came from, as the limits count it; left out where it came from nobody */
	happened(event: SecurityEvent, address?: string): void;
}
