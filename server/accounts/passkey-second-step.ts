import { Refused } from "../../protocol/refusal.ts";
import { hashOf } from "../people/secret.ts";
import { ticketOf } from "../sessions/tickets.ts";
import type { PasskeyParts } from "./passkey-challenge.ts";

/** Whose sign-in waits for its second step, and the hash of its ticket, which stays as it is. Errors: `too_late`. */
export async function begunBy(
	{ store }: PasskeyParts,
	ticket: string,
): Promise<{ person: string; begun: string }> {
	const { person_id } = await ticketOf(store, ticket, "second_factor");
	if (person_id === null) throw new Refused({ code: "too_late" });
	return { person: person_id, begun: hashOf(ticket) };
}

/** The second step is done: the ticket opens nothing more. Errors: `too_late` where it opened nothing by now. */
export async function endBegun(
	{ store }: PasskeyParts,
	begun: string,
	person: string,
): Promise<void> {
	const ticket = await store.takeTicket(begun);
	const isGood =
		ticket?.purpose === "second_factor" &&
		ticket.person_id === person &&
		ticket.expires_at > store.now();
	if (!isGood) throw new Refused({ code: "too_late" });
}
