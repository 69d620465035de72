/** Why a text is the address of no website. */
export type OriginFault =
	/** Another scheme than http and https, or none. */
	| "scheme"
	/** A `*`: each website is named by itself. */
	| "wildcard"
	/** A user or a password before the host. */
	| "credentials"
	/** No host, or one that no browser would open. */
	| "host"
	/** Not from 1 to 65535. */
	| "port";

export type OriginRead =
	/** `rest`: whether more than the origin was written, such as a path. */
	{ ok: true; origin: string; rest: boolean } | { ok: false; why: OriginFault };

/**
 * The origin in an absolute address, as browsers send it: scheme, host and port. The host in lower case, in
 * punycode and without a dot at its end, a default port left out. Nothing else can pass, because origins are
 * written into the policies of pages, where `*`, `;` and a space mean something.
 */
export function originIn(address: string): OriginRead {
	const text = address.trim();
	if (!/^https?:/i.test(text)) return fault("scheme");
	// A browser's own parser removes tabs and line ends, and takes a backslash for a slash.
	if (/[\s\\\p{C}]/u.test(text)) return fault("host");
	const [, authority = ""] = /^https?:\/*([^/?#]*)/i.exec(text) ?? [];
	if (authority.includes("*")) return fault("wildcard");
	if (authority.includes("@")) return fault("credentials");
	let url: URL;
	try {
		url = new URL(text);
	} catch {
		return fault(/[^:]:\d+$/.test(authority) ? "port" : "host");
	}
	if (url.port === "0") return fault("port");
	const host = url.hostname.replace(/\.$/, "");
	if (!HOST.test(host)) return fault("host");
	const port = url.port && `:${url.port}`;
	return {
		ok: true,
		origin: `${url.protocol}//${host}${port}`,
		rest: url.pathname !== "/" || url.search !== "" || url.hash !== "",
	};
}

// Labels up to 63 characters, 253 in all; the underscore is no host name by the book, and browsers open it.
const HOST =
	/^(?=.{1,253}$)(?:\[[0-9a-f:.]+\]|[\w-]{1,63}(?:\.[\w-]{1,63})*)$/i;

function fault(why: OriginFault): OriginRead {
	return { ok: false, why };
}

/** The same as people type or paste it, where a scheme may be missing: https, and http for hosts of no public name. */
export function originTyped(typed: string): OriginRead {
	const text = typed.trim();
	// "localhost:4100" is what people type, and would parse as a scheme.
	if (/^(https?:|[a-z][a-z0-9+.-]*:\/\/)/i.test(text)) return originIn(text);
	const read = originIn(`https://${text}`);
	return read.ok && isInside(new URL(read.origin).hostname)
		? originIn(`http://${text}`)
		: read;
}

/** Whether this is an origin exactly as {@link originIn} writes it. */
export function isOrigin(text: string): boolean {
	const read = originIn(text);
	return read.ok && read.origin === text;
}

/** Whether a host is this very machine, as browsers see it. */
export function isLoopback(hostname: string): boolean {
	return /^((.+\.)?localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** Whether a host is found from this machine or its network only: loopback, private addresses, names without a domain. */
export function isInside(hostname: string): boolean {
	return isLoopback(hostname) || PRIVATE.test(hostname);
}

// RFC 1918, link-local, unique local; RFC 6761, 6762, 8375 and ICANN's "internal"; a name of one label.
const PRIVATE =
	/^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)[\d.]+$|^\[f[cd]|^\[fe[89ab]|(^|\.)(test|local|internal|home\.arpa)$|^[^.:[\]]+$/;

/** Whether what is said there can be read by everybody on the way: http to a host of a public name. */
export function isPublicHttp(origin: string): boolean {
	const { protocol, hostname } = new URL(origin);
	return protocol === "http:" && !isInside(hostname);
}
