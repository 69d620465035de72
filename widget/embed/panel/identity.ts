import type { BootContext } from "../boot-context.ts";

/** A signed identity lives an hour at most; after half of it a new one is asked for. */
const FRESH_MS = 30 * 60_000;

/** Who the shop's server says this is: a JWT, which only the relay can believe or refuse. */
export interface Identity {
	now(): string | null;
	/** A callback that gives a JWT or a promise of one; a JWT; or null when nobody is signed in any more. */
	is(by: (() => unknown) | string | null): void;
	/** Asks for a token if there is none yet or an old one. Only ever when a frame is there to use it. */
	renew(changed: () => void): void;
}

export function createIdentity({ say, life }: BootContext): Identity {
	let token: string | null = null;
	let getToken: (() => unknown) | null = null;
	let askedAt = 0;

	return {
		now: () => token,
		is(by) {
			askedAt = 0;
			getToken = typeof by === "function" ? by : null;
			if (!getToken) keep(by);
		},
		renew,
	};

	async function renew(changed: () => void): Promise<void> {
		const asked = getToken;
		// A clock that was set back makes it old as well.
		if (!asked || Math.abs(Date.now() - askedAt) < FRESH_MS) return;
		askedAt = Date.now();
		try {
			const answer = await asked();
			// Signed out, or in as somebody else, while this was on its way: it is not for us any more.
			if (asked === getToken && keep(answer)) life.guard(changed)();
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
}
