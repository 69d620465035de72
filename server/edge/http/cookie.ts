import { SESSION_ABSOLUTE_MS } from "../../../protocol/account-limits.ts";
import {
	CONSOLE_LANGUAGES,
	type ConsoleLanguage,
} from "../../../protocol/console-languages.ts";
import { isLoopback } from "../../../protocol/origin.ts";

/** `__Host-`: only this very host can set it, over https (most browsers count localhost as such). */
const NAME = "__Host-shopbell";
const LANGUAGE = "shopbell-language";
const SECURE = "Secure; HttpOnly; SameSite=Strict";
const PLAIN = "HttpOnly; SameSite=Strict";

/** What makes a browser keep the session's token. Without a token: what makes it forget all of ours. */
export function sessionCookies(origin: string, token: string | null): string[] {
	const seconds = token === null ? 0 : SESSION_ABSOLUTE_MS / 1000;
	const set = (name: string, value: string, how: string) =>
		`${name}=${value}; Path=/; Max-Age=${value ? seconds : 0}; ${how}`;
	const plain = plainName(origin);
	return plain
		? [set(plain, token ?? "", PLAIN), set(NAME, "", SECURE)]
		: [set(NAME, token ?? "", SECURE)];
}

/**
 * In which language the page is for whoever uses this browser. It is asked for when nobody is signed in yet, and by
 * links of mails, which bring no session: so it is a cookie of its own, and says nothing else.
 */
export function languageCookie(
	origin: string,
	language: ConsoleLanguage | null,
): string {
	const seconds = language === null ? 0 : SESSION_ABSOLUTE_MS / 1000;
	const secure = origin.startsWith("https:") ? "Secure; " : "";
	return `${LANGUAGE}=${language ?? ""}; Path=/console; Max-Age=${seconds}; ${secure}HttpOnly; SameSite=Lax`;
}

/** The language of the console in a cookie header; null: none, or none that it has. */
export function languageIn(header: string | undefined): ConsoleLanguage | null {
	const [, said] =
		/(?:^|;\s*)shopbell-language=([^;]*)/.exec(header ?? "") ?? [];
	return CONSOLE_LANGUAGES.find((language) => language === said) ?? null;
}

/** The session's token in a cookie header. */
export function sessionTokenIn(
	origin: string,
	header: string | undefined,
): string | undefined {
	return sessionTokensIn(origin, header)[0];
}

/** All of them: a browser may still have one of an earlier version. */
export function sessionTokensIn(
	origin: string,
	header: string | undefined,
): string[] {
	if (header === undefined) return [];
	const pairs = header.split(/;\s*/);
	return [plainName(origin), NAME].flatMap((name) =>
		pairs
			.filter((pair) => name && pair.startsWith(`${name}=`))
			.map((pair) => pair.slice((name as string).length + 1))
			.filter(Boolean),
	);
}

/**
 * WebKit keeps no Secure cookie over http, not even of localhost. There, and nowhere else, the cookie is a plain
 * one; with the port in its name, because cookies know no ports (docs/decisions/023-a-plain-cookie-on-loopback.md).
 */
function plainName(origin: string): string | null {
	const { protocol, hostname, port } = new URL(origin);
	return protocol === "http:" && isLoopback(hostname)
		? `shopbell-${port || 80}`
		: null;
}
