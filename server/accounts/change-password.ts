import type { NewPassword } from "../../protocol/account.ts";
import { newToken } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import { auditRowsOf } from "../people/audit.ts";
import { hashOf } from "../people/secret.ts";
import { firstFactorOf, type Proven } from "../sessions/second-factor.ts";
import type { PersonRow } from "../store/contract/rows.ts";
import type { SessionRow } from "../store/contract/sign-in-rows.ts";
import type { PasswordChange } from "./account-queries.ts";
import type { Accounts } from "./accounts.ts";
import { mustBeStrong, type Whose } from "./password-rules.ts";

/** For whoever keeps it. Errors: `weak_password`, `slow_down`. */
export async function newPasswordHash(
	{ hashing }: Pick<Accounts, "hashing">,
	password: string,
	whose: Whose,
): Promise<string> {
	mustBeStrong(password, whose);
	return hashing.hash(password);
}

/**
 * Their own: this session goes on under the answered token, all others end, and their sockets with them.
 * Errors: `weak_password`, `slow_down`, `signed_out` where the session ended meanwhile.
 */
export async function changePassword(
	accounts: Accounts,
	{ session, person }: { session: SessionRow; person: PersonRow },
	password: string,
): Promise<string> {
	const token = newToken();
	const after = hashOf(token);
	const before = session.token_hash;
	const isSet = await savePassword(accounts, person, password, {
		session: { before, after },
	});
	if (!isSet) throw new Refused({ code: "signed_out" });
	accounts.rotations.rotated(before, after);
	accounts.publisher.moveStaff(`session:${before}`, `session:${after}`);
	return token;
}

/** By the link that was mailed to them. Errors: `forbidden`, `weak_password`, `slow_down`. */
export async function choosePassword(
	accounts: Accounts,
	said: NewPassword,
): Promise<Proven> {
	const { store, waits } = accounts;
	const token = hashOf(said.token);
	const link = await store.link(token);
	const isGood =
		link?.purpose === "password" &&
		link.used_at === null &&
		link.expires_at > store.now();
	const person = isGood && (await store.person(link.person_id ?? ""));
	if (!person) throw new Refused({ code: "forbidden" });
	// What is too weak leaves the link as it is.
	if (!(await savePassword(accounts, person, said.password, { link: token })))
		throw new Refused({ code: "forbidden" });
	waits.right(person.email);
	return firstFactorOf(accounts, person.id, "mail");
}

/** Of somebody new, such as a relay's first owner. Errors: as {@link newPasswordHash}. */
export async function saveFirstPassword(
	{ store }: Pick<Accounts, "store">,
	person: string,
	hash: string,
): Promise<void> {
	await store.setPassword({
		password: { person_id: person, hash, set_at: store.now() },
		by: { first: true },
		audit: await auditRowsOf(store, person, {
			action: "password_set",
			by: person,
		}),
	});
}

/** false: the link or the session is gone, and nothing was changed. */
async function savePassword(
	accounts: Accounts,
	person: PersonRow,
	password: string,
	by: PasswordChange["by"],
): Promise<boolean> {
	const { store, publisher } = accounts;
	const hash = await newPasswordHash(accounts, password, person);
	const ended = await store.setPassword({
		password: { person_id: person.id, hash, set_at: store.now() },
		by,
		audit: await auditRowsOf(store, person.id, {
			action: "password_set",
			by: person.id,
			details: { by: "link" in by ? "mail" : "session" },
		}),
	});
	for (const one of ended ?? []) publisher.endStaff(`session:${one}`);
	return ended !== undefined;
}
