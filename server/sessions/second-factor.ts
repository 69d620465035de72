import type { SecondFactor } from "../../protocol/account.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { SessionRow } from "../store/contract/sign-in-rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { SignInWay } from "./sessions.ts";
import { newTicket } from "./tickets.ts";

interface Parts {
	store: Store;
	/** Where the console is found: a passkey works at one host only. */
	consoleOrigin: string;
}

/** What proving who one is comes to. `in`: a session begins. */
export type Proven =
	| {
			step: "in";
			person: string;
			way: SignInWay;
			secondFactor: boolean;
			/** The hash of the password that was right: with another one by now no session begins. */
			passwordHash?: string;
	  }
	| { step: "second_factor"; ticket: string; ways: SecondFactor[] };

/** What the ticket of a begun sign-in keeps. */
export interface BegunSignIn {
	way: SignInWay;
	/** Wrong codes so far. */
	tries: number;
}

/** The first factor was right: whoever has a second one is asked for it. */
export async function firstFactorOf(
	parts: Parts,
	person: string,
	way: SignInWay,
): Promise<Proven> {
	const ways = await secondFactorsOf(parts, person);
	if (ways.length === 0)
		return { step: "in", person, way, secondFactor: false };
	const begun: BegunSignIn = { way, tries: 0 };
	const ticket = await newTicket(parts.store, "second_factor", person, begun);
	return { step: "second_factor", ticket, ways };
}

/** By what they can prove it here; none: they have no second factor. */
export async function secondFactorsOf(
	{ store, consoleOrigin }: Parts,
	person: string,
): Promise<SecondFactor[]> {
	const [totp, passkeys, codes] = await Promise.all([
		store.totp(person),
		store.passkeysOf(person),
		store.recoveryCodesLeft(person),
	]);
	const { hostname } = new URL(consoleOrigin);
	const ways: SecondFactor[] = [];
	if (totp) ways.push("totp");
	if (passkeys.some(({ rp_id }) => rp_id === hostname)) ways.push("passkey");
	if (codes > 0 && ways.length > 0) ways.push("recovery");
	return ways;
}

/**
 * A site of theirs may want one. Errors: `second_factor` for who has none and sets one up before anything else;
 * `signed_out` for a session that began without the one that they have.
 */
export async function mustHaveSecondFactor(
	parts: Parts,
	{
		person_id,
		second_factor_at,
	}: Pick<SessionRow, "person_id" | "second_factor_at">,
): Promise<void> {
	if (!(await parts.store.needsSecondFactor(person_id))) return;
	if ((await secondFactorsOf(parts, person_id)).length === 0)
		throw new Refused({ code: "second_factor" });
	if (second_factor_at === 0) throw new Refused({ code: "signed_out" });
}
