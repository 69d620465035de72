import { TICKET_MS } from "../../protocol/account-limits.ts";
import { newToken } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import { hashOf } from "../people/secret.ts";
import type { TicketRow } from "../store/contract/sign-in-rows.ts";
import type { SignInStore } from "../store/contract/sign-in-store.ts";

type Purpose = TicketRow["purpose"];
type TicketStore = Pick<SignInStore, "keepTicket" | "ticket" | "takeTicket"> & {
	now(): number;
};

/** Something begins that has a second step. The token is told to who began it, and to nobody else. */
export async function newTicket(
	store: TicketStore,
	purpose: Purpose,
	person: string | null,
	data: object,
): Promise<string> {
	const token = newToken();
	await store.keepTicket({
		token_hash: hashOf(token),
		purpose,
		person_id: person,
		data: JSON.stringify(data),
		expires_at: store.now() + TICKET_MS,
	});
	return token;
}

/** Looks without using it. Errors: `too_late` for one that is used, expired, for something else or never was. */
export async function ticketOf(
	store: TicketStore,
	token: string,
	purpose: Purpose,
): Promise<TicketRow> {
	return mustBeGood(store, purpose, await store.ticket(hashOf(token)));
}

/** Uses it: only one caller ever can. Errors: `too_late`. */
export async function takeTicket(
	store: TicketStore,
	token: string,
	purpose: Purpose,
): Promise<TicketRow> {
	// One for something else is left.
	await ticketOf(store, token, purpose);
	return mustBeGood(store, purpose, await store.takeTicket(hashOf(token)));
}

function mustBeGood(
	store: TicketStore,
	purpose: Purpose,
	ticket: TicketRow | undefined,
): TicketRow {
	if (ticket?.purpose !== purpose || ticket.expires_at <= store.now())
		throw new Refused({ code: "too_late" });
	return ticket;
}
