import { Refused } from "../../protocol/refusal.ts";
import type { PersonRow } from "../store/contract/rows.ts";
import type { SessionRow } from "../store/contract/sign-in-rows.ts";
import type { Accounts } from "./accounts.ts";
import { isRightCode } from "./codes.ts";
import { isTheirPassword } from "./sign-in.ts";

/**
 * Who is signed in proves once more who they are, with the password, and a code where an app is set up.
 * Errors: `forbidden`, `slow_down`, `malformed` without the code.
 */
export async function confirmByPassword(
	accounts: Accounts,
	{ session, person }: { session: SessionRow; person: PersonRow },
	{ password, code }: { password: string; code?: string | undefined },
): Promise<void> {
	const { store, waits } = accounts;
	const hasApp = (await store.totp(person.id)) !== undefined;
	if (hasApp && code === undefined)
		throw new Refused({ code: "malformed", field: "code" });
	waits.begin(session.token_hash);
	const kept = await store.password(person.id);
	// The code only after the password: a wrong one would use it up.
	const isRight =
		(await isTheirPassword(accounts, person, password, kept)) &&
		(!hasApp || (await isRightCode(accounts, person.id, code ?? "")));
	if (!isRight) throw new Refused({ code: "forbidden" });
	waits.right(session.token_hash);
	await freshen(accounts, session, hasApp);
}

/** The session counts as signed in just now. */
export async function freshen(
	{ store }: Pick<Accounts, "store">,
	session: SessionRow,
	secondFactor: boolean,
): Promise<void> {
	const now = store.now();
	await store.freshenSession(session.token_hash, {
		fresh_at: now,
		second_factor_at: secondFactor ? now : session.second_factor_at,
	});
}
