import { plainHeaders } from "../plain-headers.ts";
import { PUBLIC_STYLE } from "./public-page.ts";

/** @param isListed whether search engines may keep it; changedAt in server milliseconds; null: it does not say */
export function publicHeaders({
	changedAt,
	isListed,
}: {
	changedAt: number | null;
	isListed: boolean;
}): Record<string, string> {
	const {
		"X-Robots-Tag": unlisted = "noindex",
		"Content-Security-Policy": policy,
		...headers
	} = plainHeaders(PUBLIC_STYLE);
	return {
		...headers,
		// Pictures of articles stand on the relay.
		"Content-Security-Policy": `${policy}; img-src 'self'`,
		"Cache-Control": "no-cache",
		...(changedAt !== null && {
			"Last-Modified": new Date(changedAt).toUTCString(),
		}),
		...(!isListed && { "X-Robots-Tag": unlisted }),
	};
}
