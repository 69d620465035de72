import { Refused } from "../../protocol/refusal.ts";
import { newTicket, takeTicket } from "../sessions/tickets.ts";
import type { TicketRow } from "../store/contract/sign-in-rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { PasskeyHost } from "./passkey-host.ts";
import type { PasskeyStore } from "./passkey-queries.ts";

/** What the passkeys of the staff need. */
export interface PasskeyParts {
	store: Store & PasskeyStore;
	/** null: at this address of the console there are none. */
	host: PasskeyHost | null;
}

/** Loaded with the first passkey that is asked for: a relay starts in two thirds of the time without it. */
export const loadWebAuthn = () => import("@simplewebauthn/server");

/** What a challenge was made for, as its ticket keeps it. */
export interface Challenge {
	challenge: string;
	/** Of a new passkey: the session that asked, by the hash of its token. */
	session?: string;
	/** Of the second step of a sign-in: the ticket of the first. */
	begun?: string;
}

type Purpose = Extract<TicketRow["purpose"], "passkey_new" | "passkey_use">;

/** Keeps what was asked; the answer names it by the returned ticket. */
export function keepChallenge(
	{ store }: PasskeyParts,
	purpose: Purpose,
	person: string | null,
	asked: Challenge,
): Promise<string> {
	return newTicket(store, purpose, person, asked);
}

/** It is answered once: a wrong answer ends it as well. Errors: `too_late`. */
export async function takeChallenge(
	{ store }: PasskeyParts,
	purpose: Purpose,
	ticket: string,
): Promise<Challenge & { person: string | null }> {
	const row = await takeTicket(store, ticket, purpose);
	return { ...(JSON.parse(row.data) as Challenge), person: row.person_id };
}

/** Errors: `not_found` where passkeys do not work. */
export function hostIn({ host }: PasskeyParts): PasskeyHost {
	if (!host) throw new Refused({ code: "not_found" });
	return host;
}
