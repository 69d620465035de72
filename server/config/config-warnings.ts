import { isLoopback } from "../../protocol/origin.ts";
import type { Config } from "./config.ts";

/** Why nobody can sign in at the console's address; null: they can. */
export function signInFault({ consoleOrigin }: Config): string | null {
	const { protocol, hostname } = new URL(consoleOrigin);
	if (protocol === "https:" || isLoopback(hostname)) return null;
	return `Nobody can sign in at ${consoleOrigin}: over http browsers keep the cookie at an address of this machine only. Put TLS in front, and set SHOPBELL_ORIGIN=https://${hostname}`;
}

/** What mail lacks, for whoever runs the relay; null: nothing. It keeps no relay from starting. */
export function mailWarning({ mail }: Pick<Config, "mail">): string | null {
	if (mail === null)
		return "No mail is set up: a shopper who leaves the page reads an answer only when they come back, in the same browser or by a link that they kept. Set SMTP_URL and SHOPBELL_MAIL_FROM.";
	if (mail.replyTo === undefined)
		return "SHOPBELL_REPLY_TO is not set: mails of a shop that has no address for replies either, and those about accounts, say that nobody reads replies. Set it, or choose an address under Settings, Mail.";
	return null;
}

/** A sentence for whoever has set up a proxy and has not said so; null: nothing speaks for one. */
export function proxyWarning({
	origin,
	proxyHops,
}: Pick<Config, "origin" | "proxyHops">): string | null {
	if (proxyHops > 0 || !origin.startsWith("https:")) return null;
	return "SHOPBELL_ORIGIN is https, so a proxy stands in front of the relay, and SHOPBELL_PROXY_HOPS is 0: limits then count all visitors as one. Set SHOPBELL_PROXY_HOPS=1 for one proxy, and let it add to X-Forwarded-For.";
}
