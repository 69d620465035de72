import type { SecondFactor } from "../../protocol/account.ts";
import type { LinkOpens } from "../../protocol/agent.ts";

/** Why nobody is signed in, as far as it helps. */
export type OutReason =
	| { kind: "none" }
	/** The session ended by itself or from elsewhere. */
	| { kind: "ended" }
	| { kind: "left" }
	/** `current`: who is signed in in this browser all the same. */
	| { kind: "link_used"; current?: string }
	/** The relay took the sign-in, and the browser did not keep what says so. */
	| { kind: "no_cookie" }
	/** The relay said nothing; the token is still good. */
	| { kind: "unreachable"; token: string | null }
	| { kind: "outdated" }
	/** The second step came too late, or after too many wrong codes. */
	| { kind: "begin_anew" }
	/** Whoever was invited has an account already: they sign in, and then join. */
	| { kind: "joining" };

/** A link that was opened, and of which nothing is used yet. */
export interface LinkOpened<
	O extends LinkOpens = Exclude<LinkOpens, { purpose: "first_run" }>,
> {
	token: string;
	opens: O;
	/** Who is signed in in this browser already. */
	current: string | null;
}
export type LinkOf<P extends LinkOpens["purpose"]> = LinkOpened<
	Extract<LinkOpens, { purpose: P }>
>;

export type SessionState =
	| { kind: "asking" }
	| { kind: "out"; reason: OutReason }
	/** The first step was right; the ticket waits for the second. */
	| { kind: "second_step"; ticket: string; ways: readonly SecondFactor[] }
	| ({ kind: "link" } & LinkOpened)
	/** Signed in, and a site wants a second factor before anything else. */
	| { kind: "set_up"; csrf: string }
	| { kind: "in"; csrf: string };
