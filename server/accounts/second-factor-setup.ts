import type {
	RecoveryCodes,
	SecondFactorCode,
	TotpBegun,
} from "../../protocol/account.ts";
import { TICKET_TRIES } from "../../protocol/account-limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import { auditRowsOf } from "../people/audit.ts";
import { hashOf } from "../people/secret.ts";
import { secondFactorsOf } from "../sessions/second-factor.ts";
import { newTicket, takeTicket, ticketOf } from "../sessions/tickets.ts";
import type { PersonRow } from "../store/contract/rows.ts";
import type { SessionRow } from "../store/contract/sign-in-rows.ts";
import type { Accounts } from "./accounts.ts";
import { newRecoveryCodes, recoveryHash } from "./recovery-codes.ts";
import { newTotpSecret, stepOf, totpUri } from "./totp.ts";

interface Who {
	session: SessionRow;
	person: PersonRow;
}

/** A secret for an app; nothing is kept of it but in the ticket, until a code of it was said. */
export async function beginTotp(
	{ store }: Accounts,
	{ person }: Who,
): Promise<TotpBegun> {
	const secret = newTotpSecret();
	const begun = { secret, tries: 0 };
	return {
		ticket: await newTicket(store, "totp", person.id, begun),
		secret,
		uri: totpUri(secret, person.email),
	};
}

/** Errors: `forbidden` for a wrong code, `too_late` where it begins anew. */
export async function setTotp(
	{ store }: Accounts,
	{ session, person }: Who,
	said: SecondFactorCode,
): Promise<RecoveryCodes> {
	const ticket = await ticketOf(store, said.ticket, "totp");
	const begun = JSON.parse(ticket.data) as { secret: string; tries: number };
	if (ticket.person_id !== person.id || begun.tries >= TICKET_TRIES)
		throw new Refused({ code: "too_late" });
	const now = store.now();
	const step = stepOf(begun.secret, said.code, now);
	if (step === null) {
		const after = JSON.stringify({ ...begun, tries: begun.tries + 1 });
		await store.changeTicket(hashOf(said.ticket), ticket.data, after);
		throw new Refused({ code: "forbidden" });
	}
	await takeTicket(store, said.ticket, "totp");
	const codes = newRecoveryCodes();
	await store.setTotp(
		{
			person_id: person.id,
			secret: begun.secret,
			set_at: now,
			last_step: step,
		},
		codes.map(recoveryHash),
		await auditRowsOf(store, person.id, { action: "totp_set", by: person.id }),
	);
	await store.freshenSession(session.token_hash, {
		fresh_at: now,
		second_factor_at: now,
	});
	return { codes };
}

/** Errors: `second_factor` where a site wants one and no other is left. */
export async function endTotp(
	accounts: Accounts,
	{ person }: Who,
): Promise<void> {
	const { store, consoleOrigin } = accounts;
	const audit = await auditRowsOf(store, person.id, {
		action: "totp_ended",
		by: person.id,
	});
	const host = new URL(consoleOrigin).hostname;
	if ((await store.endTotp(person.id, host, audit)) === "needed")
		throw new Refused({ code: "second_factor" });
}

/** The earlier ones end. Errors: `second_factor` where there is nothing that they could stand in for. */
export async function renewRecoveryCodes(
	accounts: Accounts,
	{ person }: Who,
): Promise<RecoveryCodes> {
	const { store } = accounts;
	if ((await secondFactorsOf(accounts, person.id)).length === 0)
		throw new Refused({ code: "second_factor" });
	const codes = newRecoveryCodes();
	await store.setRecoveryCodes(
		person.id,
		codes.map(recoveryHash),
		await auditRowsOf(store, person.id, {
			action: "recovery_codes_made",
			by: person.id,
		}),
	);
	return { codes };
}
