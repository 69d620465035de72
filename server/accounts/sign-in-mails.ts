import type { SignInMail } from "../../protocol/account.ts";
import {
	SIGN_IN_LINK_MS,
	SIGN_IN_MAILS_AN_HOUR,
} from "../../protocol/account-limits.ts";
import { newToken } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import { hashOf } from "../people/secret.ts";
import type { PersonRow } from "../store/contract/rows.ts";
import type { LinkPurpose } from "../store/contract/sign-in-rows.ts";
import type { Accounts } from "./accounts.ts";
import { type LetterKind, linkLetter } from "./letters.ts";

/** The link's purpose, and the page of the console that opens it. */
const KINDS: Record<LetterKind, { purpose: LinkPurpose; page: string }> = {
	sign_in: { purpose: "mail", page: "sign-in" },
	password: { purpose: "password", page: "new-password" },
	address: { purpose: "address", page: "confirm-address" },
};

/** A link for whoever has the address, if anybody has. It is answered before anything is looked up. Errors: `not_found` without mail. */
export function mailSignIn(
	accounts: Accounts,
	{ email, for: kind }: SignInMail,
): void {
	if (!accounts.post) throw new Refused({ code: "not_found" });
	accounts.later(async () => {
		const person = await accounts.store.personByEmail(email);
		if (person) await mailLink(accounts, person, kind, person.email);
	});
}

/** Only the newest of its kind opens something. false: there were too many in this hour, and it was not made. */
export async function mailLink(
	{ store, post, consoleOrigin }: Accounts,
	person: PersonRow,
	kind: LetterKind,
	to: string,
): Promise<boolean> {
	const now = store.now();
	if ((await store.mailedLinks(person.id, now)) >= SIGN_IN_MAILS_AN_HOUR)
		return false;
	const { purpose, page } = KINDS[kind];
	const token = newToken();
	await store.keepOnlyLink(
		{
			token_hash: hashOf(token),
			purpose,
			person_id: person.id,
			made_by: null,
			email: kind === "address" ? to : null,
			expires_at: now + SIGN_IN_LINK_MS,
			used_at: null,
		},
		now,
	);
	const link = `${consoleOrigin}/console/${page}#${token}`;
	post?.(linkLetter(kind, { ...person, email: to }, link));
	return true;
}
