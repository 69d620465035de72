import { EMAIL_CHARS } from "./limits.ts";

/**
 * An e-mail address as browsers take it (HTML, "valid e-mail address"), with a domain of two labels or more. What an
 * internationalised domain is in DNS is kept (punycode, lower case); the part before the @ stays as it was typed, and is
 * ASCII, since few servers take anything else. Null: it is none.
 */
export function emailAddress(typed: string): string | null {
	const at = typed.lastIndexOf("@");
	const domain = asciiDomain(typed.slice(at + 1));
	if (!domain || !LOCAL.test(typed.slice(0, at))) return null;
	const address = `${typed.slice(0, at)}@${domain}`;
	return address.length <= EMAIL_CHARS ? address : null;
}

const LOCAL = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/;

function asciiDomain(typed: string): string | null {
	// The dots of East Asian keyboards are dots to DNS, and to browsers.
	if (!/^[\p{L}\p{M}\p{N}.。．｡-]+$/u.test(typed)) return null;
	try {
		const { hostname } = new URL(`http://${typed}`);
		return DOMAIN.test(hostname) ? hostname : null;
	} catch {
		return null;
	}
}

const LABEL = "[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?";
/** The last label is no number: that would be an address of IPv4. */
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+(?!\\d+$)${LABEL}$`);
