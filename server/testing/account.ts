import { Secret, TOTP } from "otpauth";
import type {
	Account,
	RecoveryCodes,
	TotpBegun,
} from "../../protocol/account.ts";
import { asks } from "./page.ts";
import type { Relay } from "./relay.ts";

/** What a browser has of a session. */
export interface Browser {
	cookie: string;
	csrf: string;
}

/** What the relay answered to a console's page. */
export interface Said {
	status: number;
	data: Record<string, unknown>;
	/** The cookie that it set, as the browser sends it back; "": none. */
	cookie: string;
}

export const PASSWORD = "a lamp on the table";

/** POST from the console's own page, of this browser. */
export async function posts(
	relay: Relay,
	path: string,
	body: unknown,
	browser?: Browser,
	headers: Record<string, string> = {},
): Promise<Said> {
	const answer = await asks(relay, path, {
		method: "POST",
		body,
		headers: {
			...(browser && {
				Cookie: browser.cookie,
				"X-Shopbell-CSRF": browser.csrf,
			}),
			...headers,
		},
	});
	const text = await answer.text();
	return {
		status: answer.status,
		data: text === "" ? {} : JSON.parse(text),
		cookie: answer.headers.get("Set-Cookie")?.split(";")[0] ?? "",
	};
}

/** The same, for what is not refused. */
export async function does<T = Account>(
	relay: Relay,
	path: string,
	body: unknown,
	browser?: Browser,
): Promise<T> {
	const { status, data } = await posts(relay, path, body, browser);
	if (status !== 200) throw new Error(`${path}: ${JSON.stringify(data)}`);
	return data as T;
}

export const account = (relay: Relay, browser: Browser) =>
	does(relay, "/console/account", {}, browser);

/** They have a password, and this browser goes on. */
export async function withPassword(
	relay: Relay,
	browser: Browser,
	password = PASSWORD,
): Promise<Browser> {
	const { status, data, cookie } = await posts(
		relay,
		"/console/account/password",
		{ password },
		browser,
	);
	if (status !== 200) throw new Error(JSON.stringify(data));
	return { cookie, csrf: String(data.csrf) };
}

/** @param from the address of a browser behind the proxy, where the relay has one */
export const signsInBy = (
	relay: Relay,
	email: string,
	password = PASSWORD,
	from?: string,
) =>
	posts(
		relay,
		"/console/sign-in/password",
		{ email, password },
		undefined,
		from === undefined ? {} : { "X-Forwarded-For": from },
	);

export const saysCode = (relay: Relay, ticket: unknown, code: string) =>
	posts(relay, "/console/sign-in/second-factor", { ticket, code });

/** Their app is set up: what it shows, and the recovery codes. */
export async function withApp(relay: Relay, browser: Browser) {
	const begun = await does<TotpBegun>(
		relay,
		"/console/account/totp-begin",
		{},
		browser,
	);
	const shows = (at = relay.clock.now()) =>
		new TOTP({ secret: Secret.fromBase32(begun.secret) }).generate({
			timestamp: at,
		});
	const { codes } = await does<RecoveryCodes>(
		relay,
		"/console/account/totp",
		{ ticket: begun.ticket, code: shows() },
		browser,
	);
	return { begun, shows, codes };
}

/** With what it was refused; undefined: it was not. */
export const refusal = ({ data }: Said) =>
	(data.refusal as { code: string } | undefined)?.code;
