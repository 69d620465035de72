import { SESSION_ABSOLUTE_MS } from "../../../protocol/limits.ts";
import { Refused } from "../../../protocol/refusal.ts";
import { hashOf } from "../../people/secret.ts";
import { liveSession } from "../../sessions/sessions.ts";
import type { SessionRow } from "../../store/contract/rows.ts";
import type { Store } from "../../store/contract/store.ts";
import { sameText } from "./same-text.ts";

/** `__Host-`: only this very host can set it, over https (browsers count localhost as such). */
const NAME = "__Host-shopbell";

export function sessionCookie(token: string): string {
	const seconds = SESSION_ABSOLUTE_MS / 1000;
	return `${NAME}=${token}; Path=/; Max-Age=${seconds}; Secure; HttpOnly; SameSite=Strict`;
}

export const NO_COOKIE = `${NAME}=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict`;

/** The session of this cookie header. Errors: `signed_out`. */
export async function sessionOf(
	store: Store,
	header: string | undefined,
): Promise<SessionRow> {
	const token = header
		?.split(/;\s*/)
		.find((pair) => pair.startsWith(`${NAME}=`))
		?.slice(NAME.length + 1);
	const session = token && (await liveSession(store, hashOf(token)));
	if (!session) throw new Refused({ code: "signed_out" });
	return session;
}

/** Cookie and CSRF value together: a page elsewhere can make a browser send the one, never the other. */
export async function mayEnter(
	store: Store,
	cookie: string | undefined,
	csrf: unknown,
): Promise<SessionRow> {
	const session = await sessionOf(store, cookie);
	if (typeof csrf !== "string" || !sameText(csrf, session.csrf)) {
		throw new Refused({ code: "signed_out" });
	}
	return session;
}
