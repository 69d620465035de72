import { SESSION_ABSOLUTE_MS } from "../../../protocol/limits.ts";

/** `__Host-`: only this very host can set it, over https (browsers count localhost as such). */
const NAME = "__Host-shopbell";

export function sessionCookie(token: string): string {
	const seconds = SESSION_ABSOLUTE_MS / 1000;
	return `${NAME}=${token}; Path=/; Max-Age=${seconds}; Secure; HttpOnly; SameSite=Strict`;
}

export const NO_COOKIE = `${NAME}=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict`;

/** The session's token in a cookie header. */
export function sessionTokenIn(header: string | undefined): string | undefined {
	return header
		?.split(/;\s*/)
		.find((pair) => pair.startsWith(`${NAME}=`))
		?.slice(NAME.length + 1);
}
