import type { Context } from "hono";
import type { Refusal } from "../../../protocol/refusal.ts";
import { ALWAYS } from "./headers.ts";

/** A refusal over HTTP: the code in the body, and what comes nearest to it as status. */
export function refuse(
	c: Context,
	status: 400 | 401 | 403 | 404 | 409 | 429 | 500 | 503,
	refusal: Refusal,
	headers: Record<string, string>,
) {
	return c.json({ refusal }, status, {
		...ALWAYS,
		"Cache-Control": "no-store",
		...headers,
	});
}

export function statusOf(
	refusal: Refusal,
): 400 | 401 | 403 | 404 | 409 | 429 | 503 {
	switch (refusal.code) {
		case "bad_file":
			return refusal.why === "offset" ? 409 : 400;
		case "signed_out":
			return 401;
		case "forbidden":
			return 403;
		case "not_found":
			return 404;
		case "conflict":
			return 409;
		case "slow_down":
			return 429;
		case "retry":
			return 503;
		default:
			return 400;
	}
}
