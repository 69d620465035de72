import { isOrigin } from "../../../protocol/origin.ts";

/** What every answer carries. */
export const ALWAYS = {
	"X-Content-Type-Options": "nosniff",
	"Referrer-Policy": "no-referrer",
} as const;

/**
 * The chat's own page inside a shop. Its ancestors are the site's origins, seen where they really are; 'self'
 * for previews. COEP and CORP, or a shop that isolates itself could not show it.
 */
export function frameHeaders(
	relay: string,
	origins: readonly string[],
): Record<string, string> {
	return {
		...ALWAYS,
		"Content-Security-Policy": policy(
			relay,
			// Whatever came into the database by another way: a ";" would begin a directive.
			["'self'", ...origins.filter(isOrigin)].join(" "),
		),
		"Cross-Origin-Embedder-Policy": "require-corp",
		"Cross-Origin-Resource-Policy": "cross-origin",
		// The origins may change, and an old list would lock a new shop out.
		"Cache-Control": "no-store",
		"Permissions-Policy": NOTHING_BUT_SOUND,
	};
}

/** The chat as a page of its own, for who comes from a mail: framed by nobody. */
export function linkHeaders(relay: string): Record<string, string> {
	return {
		...ALWAYS,
		"Content-Security-Policy": policy(relay, "'none'"),
		"Cross-Origin-Opener-Policy": "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Cache-Control": "no-store",
		"Permissions-Policy": NOTHING_BUT_SOUND,
		"X-Robots-Tag": "noindex",
	};
}

export function consoleHeaders(
	relay: string,
	ancestors: "'none'" | "'self'" = "'none'",
): Record<string, string> {
	return {
		...ALWAYS,
		// Chromium wants a policy that names the script of a worker; this one names a constant.
		"Content-Security-Policy": policy(relay, ancestors, "shopbell-worker"),
		"Cross-Origin-Opener-Policy": "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Cache-Control": "no-store",
		"Permissions-Policy": NOTHING_BUT_SOUND,
	};
}

/** What the console is installed from. Asked for anew each time, so that it is never older than the relay. */
export const INSTALL_HEADERS = {
	...ALWAYS,
	"Cross-Origin-Resource-Policy": "same-origin",
	"Cache-Control": "no-cache",
	// Of the worker: a script at /console/worker.js may otherwise not serve /console itself.
	"Service-Worker-Allowed": "/console",
} as const;

/** The demonstration: frames the shop and the console, asks the keeper, and is framed by nobody. */
export function tryHeaders(
	shop: string,
	keeper: string,
): Record<string, string> {
	return {
		...ALWAYS,
		"Content-Security-Policy": [
			"default-src 'none'",
			"script-src 'self'",
			"style-src 'self'",
			`frame-src 'self' ${shop}`,
			`connect-src 'self' ${keeper}`,
			"img-src 'self'",
			"base-uri 'none'",
			"form-action 'none'",
			"frame-ancestors 'none'",
			"require-trusted-types-for 'script'",
			"trusted-types 'none'",
		].join("; "),
		"Cross-Origin-Resource-Policy": "same-origin",
		"Cache-Control": "no-store",
	};
}

const NOTHING_BUT_SOUND =
	"camera=(), microphone=(), geolocation=(), payment=(), usb=()";

function policy(relay: string, ancestors: string, trusted = "'none'"): string {
	const sockets = relay.replace(/^http/, "ws");
	return [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"img-src 'self'",
		"media-src 'self'",
		"manifest-src 'self'",
		"worker-src 'self'",
		// Older Safaris do not count ws: as 'self'.
		`connect-src 'self' ${sockets}`,
		"base-uri 'none'",
		"form-action 'none'",
		`frame-ancestors ${ancestors}`,
		"require-trusted-types-for 'script'",
		`trusted-types ${trusted}`,
	].join("; ");
}
