/** What strangers try, and what an owner wants to know of. Each is a code: no text, no token and no name goes with it. */
export const SECURITY_EVENTS = {
	first_run_refused: "a first-run link of a relay that has an owner",
	link_expired: "a sign-in link after its hour",
	link_unknown: "a sign-in link that was never made here",
	link_used: "a sign-in link for the second time",
	mail_link_refused: "a mailed link that opens nothing (any more)",
	membership_ended: "a console of somebody who was taken from a site",
	opened_elsewhere:
		"a page of ours, opened at another address than the relay's",
	origin_refused: "a request from a page that is not the relay's own",
	push_address_refused: "a push address that is no push service's",
	session_ended: "a console whose session has ended",
	session_replaced: "a sign-in where a browser was signed in already",
} as const;

export type SecurityEvent = keyof typeof SECURITY_EVENTS;

export interface SecurityEvents {
	/** @param address whom it came from, as the limits count it; left out where it came from nobody */
	happened(event: SecurityEvent, address?: string): void;
}
