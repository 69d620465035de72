import { createHash } from "node:crypto";
import { ALWAYS } from "./headers.ts";

/** Of a page without scripts, which is framed by nobody. @param css the only one that it has */
export function plainHeaders(css: string): Record<string, string> {
	const style = createHash("sha256").update(css).digest("base64");
	return {
		...ALWAYS,
		// Without it the form would name no page of ours.
		"Referrer-Policy": "same-origin",
		"Content-Security-Policy": [
			"default-src 'none'",
			`style-src 'sha256-${style}'`,
			"form-action 'self'",
			"base-uri 'none'",
			"frame-ancestors 'none'",
		].join("; "),
		"X-Frame-Options": "DENY",
		"Cross-Origin-Opener-Policy": "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Cache-Control": "no-store",
		"X-Robots-Tag": "noindex",
	};
}
