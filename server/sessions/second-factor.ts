import type { SecondFactor } from "../../protocol/account.ts";
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
	| { step: "in"; person: string; way: SignInWay; secondFactor: boolean }
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
	if (codes > 0 && (totp || passkeys.length > 0)) ways.push("recovery");
	return ways;
}

/** A site of theirs wants a second factor, and they have none: they set one up before anything else. */
export async function lacksSecondFactor(
	parts: Parts,
	person: string,
): Promise<boolean> {
	if (!(await parts.store.needsSecondFactor(person))) return false;
	return (await secondFactorsOf(parts, person)).length === 0;
}
