import { isOrigin } from "../../../protocol/origin.ts";

/**
 * What every answer carries. The policy is for what is no page of ours and is opened as one all the same: a
 * script of another page could act in its name, without the policy of its own.
 */
export const ALWAYS = {
	"X-Content-Type-Options": "nosniff",
	"Referrer-Policy": "no-referrer",
	"Content-Security-Policy":
		"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const;

/** Where the relay is found by https, browsers never ask it without for a year. Of this host alone. */
export const HSTS = "max-age=31536000";

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
			chatSources(relay),
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
		"Content-Security-Policy": policy(chatSources(relay), "'none'"),
		"Cross-Origin-Opener-Policy": "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Cache-Control": "no-store",
		"Permissions-Policy": NOTHING_BUT_SOUND,
		"X-Robots-Tag": "noindex",
	};
}

/** @param relay where the chat is: the console asks for its script, and shows its preview */
export function consoleHeaders(
	consoleOrigin: string,
	relay: string,
	ancestors: "'none'" | "'self'" = "'none'",
): Record<string, string> {
	return {
		...ALWAYS,
		// Chromium wants a policy that names the script of a worker; this one names a constant.
		"Content-Security-Policy": policy(
			// Older Safaris do not count ws: as 'self'.
			`'self' ${socketsOf(consoleOrigin)} ${relay}/embed.json`,
			ancestors,
			"shopbell-worker",
			`frame-src ${relay}/preview/`,
		),
		"Cross-Origin-Opener-Policy": "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Cache-Control": "no-store",
		"Permissions-Policy": NOTHING_BUT_SOUND,
	};
}

/** A page of ours with the real chat on it, for the console alone to show. */
export function previewHeaders(
	relay: string,
	console: string,
	style: string,
): Record<string, string> {
	return {
		...ALWAYS,
		"Content-Security-Policy": [
			"default-src 'none'",
			"script-src 'self'",
			`style-src 'sha256-${style}'`,
			"img-src 'self'",
			"frame-src 'self'",
			`connect-src ${relay}/settings/ ${relay}/pictures/`,
			"base-uri 'none'",
			"form-action 'none'",
			`frame-ancestors ${console}`,
			"require-trusted-types-for 'script'",
			"trusted-types 'none'",
		].join("; "),
		"Cross-Origin-Resource-Policy": "cross-origin",
		"Cache-Control": "no-store",
		"X-Robots-Tag": "noindex",
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

/**
 * What the chat asks, and nothing of the console's: where both share an origin, a script in the chat's page
 * must not read the session of an agent.
 */
function chatSources(relay: string): string {
	const sockets = `${socketsOf(relay)}/socket.io/`;
	const asked = ["messages", "texts", "files"];
	return [...asked.map((path) => `${relay}/${path}/`), sockets].join(" ");
}

function socketsOf(relay: string): string {
	return relay.replace(/^http/, "ws");
}

function policy(
	asked: string,
	ancestors: string,
	trusted = "'none'",
	...more: string[]
): string {
	return [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		// What is sent is shown from where it was chosen.
		"img-src 'self' blob:",
		"media-src 'self'",
		"manifest-src 'self'",
		"worker-src 'self'",
		`connect-src ${asked}`,
		"base-uri 'none'",
		"form-action 'none'",
		`frame-ancestors ${ancestors}`,
		"require-trusted-types-for 'script'",
		`trusted-types ${trusted}`,
		...more,
	].join("; ");
}
