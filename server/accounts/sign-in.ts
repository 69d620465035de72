import type {
	PasswordSignIn,
	SecondFactorCode,
} from "../../protocol/account.ts";
import {
	TICKET_TRIES,
	WRONG_PASSWORDS_ANYWHERE,
} from "../../protocol/account-limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import { hashOf } from "../people/secret.ts";
import {
	type BegunSignIn,
	firstFactorOf,
	type Proven,
} from "../sessions/second-factor.ts";
import { takeTicket, ticketOf } from "../sessions/tickets.ts";
import type { PersonRow } from "../store/contract/rows.ts";
import type { PasswordRow } from "../store/contract/sign-in-rows.ts";
import type { Accounts } from "./accounts.ts";
import { isRightCode } from "./codes.ts";

/**
 * Unknown names and wrong passwords alike, with the same work. Errors: `forbidden`, `slow_down`.
 * @param network from which it is asked
 */
export async function signInByPassword(
	accounts: Accounts,
	{ email, password }: PasswordSignIn,
	network: string,
): Promise<Proven> {
	const { store, waits } = accounts;
	const nearby = `${email} ${network}`;
	waits.begin(nearby);
	waits.begin(email, WRONG_PASSWORDS_ANYWHERE);
	const person = await store.personByEmail(email);
	const kept = await store.password(person?.id ?? "");
	if (!(await isTheirPassword(accounts, person, password, kept)))
		throw new Refused({ code: "forbidden" });
	const proven = await firstFactorOf(accounts, person?.id ?? "", "password");
	// It may have changed while it was looked at: what began before that has ended, and this would not.
	if ((await store.password(person?.id ?? ""))?.hash !== kept?.hash)
		throw new Refused({ code: "forbidden" });
	if (proven.step !== "in") return proven;
	waits.right(nearby);
	waits.right(email);
	return { ...proven, ...(kept && { passwordHash: kept.hash }) };
}

/** Also says it in the log where it is not. Errors: `slow_down`. */
export async function isTheirPassword(
	{ hashing, failedAs }: Accounts,
	person: PersonRow | undefined,
	password: string,
	kept: PasswordRow | undefined,
): Promise<boolean> {
	const isRight = await hashing.isRight(kept?.hash, password);
	if (!isRight && person) failedAs(person.id, "password");
	return isRight;
}

/** Errors: `forbidden` for a wrong code, `too_late` where it begins anew, `slow_down`. */
export async function signInByCode(
	accounts: Accounts,
	said: SecondFactorCode,
): Promise<Proven> {
	const { store, waits } = accounts;
	const ticket = await ticketOf(store, said.ticket, "second_factor");
	const person = await store.person(ticket.person_id ?? "");
	if (!person) throw new Refused({ code: "too_late" });
	// Only who has the first factor comes here, and so makes nobody else wait.
	const codes = `code ${person.id}`;
	waits.begin(codes);
	await countTry(accounts, said.ticket, ticket.data);
	if (!(await isRightCode(accounts, person.id, said.code)))
		throw new Refused({ code: "forbidden" });
	const { data } = await takeTicket(store, said.ticket, "second_factor");
	waits.right(codes);
	waits.right(person.email);
	const { way } = JSON.parse(data) as BegunSignIn;
	return { step: "in", person: person.id, way, secondFactor: true };
}

/** Before the code is looked at, so that many at once are counted, too. Errors: `too_late`. */
async function countTry(
	{ store }: Accounts,
	ticket: string,
	data: string,
): Promise<void> {
	const begun = JSON.parse(data) as { tries: number };
	const after = JSON.stringify({ ...begun, tries: begun.tries + 1 });
	if (begun.tries >= TICKET_TRIES) {
		await store.takeTicket(hashOf(ticket));
		throw new Refused({ code: "too_late" });
	}
	// Another try was counted meanwhile: this one is too much at once.
	if (!(await store.changeTicket(hashOf(ticket), data, after)))
		throw new Refused({ code: "slow_down", retryAfterMs: 1_000 });
}
