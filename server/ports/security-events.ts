/** What strangers try, and what an owner wants to know of. Each is a code: no text, no token and no name goes with it. */
export const SECURITY_EVENTS = {
	origin_refused: "a socket from a page that is not the relay's own",
	packet_limit: "a socket that sent more than it may",
	unread_limit: "a socket that did not read what it was sent",
} as const;

export type SecurityEvent = keyof typeof SECURITY_EVENTS;

export interface SecurityEvents {
	/** @param address whom it came from, as the limits count it; left out where it came from nobody */
	happened(event: SecurityEvent, address?: string): void;
}
