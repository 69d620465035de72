import { say } from "./say.ts";

/** A signed identity lives an hour at most; after half of it a new one is asked for. */
const FRESH_MS = 30 * 60_000;

/** Who the shop's server says this is: a JWT, which only the relay can believe or refuse. */
let token: string | null = null;
let getToken: (() => unknown) | null = null;
let askedAt = 0;

export const identityNow = () => token;

/** A callback that gives a JWT or a promise of one; a JWT; or null when nobody is signed in any more. */
export function identify(by: unknown): void {
	askedAt = 0;
	getToken = typeof by === "function" ? (by as () => unknown) : null;
	if (!getToken) keep(by);
}

/** Asks for a token if there is none yet or an old one. Only ever when a frame is there to use it. */
export async function renewIdentity(changed: () => void): Promise<void> {
	const asked = getToken;
	if (!asked || Date.now() - askedAt < FRESH_MS) return;
	askedAt = Date.now();
	try {
		const answer = await asked();
		// Signed out, or in as somebody else, while this was on its way: it is not for us any more.
		if (asked === getToken && keep(answer)) changed();
	} catch (error) {
		askedAt = 0;
		say(error);
	}
}

/** Whether it is another one. */
function keep(next: unknown): boolean {
	const was = token;
	token = typeof next === "string" ? next : null;
	return token !== was;
}
