/** What strangers try, and what an owner wants to know of. Each is a code: no text, no token and no name goes with it. */
export const SECURITY_EVENTS = {
	address_asked:
		"strangers of an address have asked what there is to answer as often as it may",
	address_bytes: "an address has written as much as it may",
	address_cards: "an address has left as many comment cards as it may",
	address_connections: "an address has connected as often as it may",
	address_console_hellos:
		"an address has greeted as a console without a session as often as it may",
	address_conversations: "an address has begun as many conversations as it may",
	address_files: "an address has brought as many bytes of files as it may",
	address_hellos: "an address has said hello as often as it may",
	address_links: "an address has looked at links as often as it may",
	address_mail_links:
		"an address has tried links of mails in vain as often as it may",
	address_orders: "an address has told orders in vain as often as it may",
	address_passkeys:
		"an address has asked for challenges of passkeys as often as it may",
	address_sign_ins: "an address has tried to sign in as often as it may",
	address_sockets: "an address has as many sockets open as it may",
	address_unanswered:
		"an address has as many conversations unanswered as it may",
	address_views: "pages of an address have told as much as they may",
	address_visitors: "an address has made as many visitors as it may",
	address_sign_in_mails:
		"an address has asked for mails for signing in as often as it may",
	code_refused: "a wrong code of a second factor, or one for the second time",
	first_run_refused: "a first-run link of a relay that has an owner",
	forwarded_extra:
		"many requests in a row name more proxies than SHOPBELL_PROXY_HOPS",
	forwarded_missing: "a request names fewer proxies than SHOPBELL_PROXY_HOPS",
	forwarded_unexpected:
		"a request came through a proxy, and SHOPBELL_PROXY_HOPS is 0",
	invitation_refused: "an invitation that opens nothing (any more)",
	link_expired: "a sign-in link after its hour",
	link_unknown: "a sign-in link that was never made here",
	link_used: "a sign-in link for the second time",
	mail_link_refused: "a mailed link that opens nothing (any more)",
	membership_ended: "a console of somebody who was taken from a site",
	metrics_refused: "the figures were asked for by who may not see them",
	node_sockets: "the relay has as many sockets open as it may",
	opened_elsewhere:
		"a page of ours, opened at another address than the relay's",
	origin_refused: "a request from a page that is not the relay's own",
	packet_limit: "a socket that sent more than it may",
	passkey_counter: "a passkey that has counted back: there may be a copy of it",
	passkey_refused: "a passkey that opens nothing",
	password_refused: "a wrong password, or one of somebody unknown",
	probe_refused: "the doctor's question, asked by who may not ask it",
	push_address_refused: "a push address that is no push service's",
	session_ended: "a console whose session has ended",
	session_replaced: "a sign-in where a browser was signed in already",
	sign_in_delayed:
		"a sign-in that has to wait, after wrong ones for the same person",
	site_bytes: "visitors of a site have written as much as they may",
	site_unanswered: "a site has as many conversations unanswered as it may",
	site_views: "pages of a site have told as much as they may",
	unread_limit: "a socket that did not read what it was sent",
} as const;

export type SecurityEvent = keyof typeof SECURITY_EVENTS;

export interface SecurityEvents {
	/**
	 * @param from whom it came from: an address, of which a hash alone is kept, or that hash, as the limits count them;
	 * left out where it came from nobody
	 */
	happened(event: SecurityEvent, from?: string): void;
}
