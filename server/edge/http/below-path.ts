import type { Context, MiddlewareHandler } from "hono";
import { ALWAYS } from "./headers.ts";
import type { Env } from "./read-body.ts";

/** What a browser or a page asks of us first, behind a path that somebody has put in front of it. */
const BELOW_A_PATH =
	/^\/.+\/(console|shopbell\.js|embed\.json|socket\.io|(frame|settings|plain|c)\/[^/]+)\/?$/;
/** Proxies that take a path away say so by it. */
const TAKEN_AWAY = "x-forwarded-prefix";
/** Whoever watches the relay may do it by any path. */
const OF_THE_MACHINE = new Set(["/health", "/ready", "/metrics"]);

/** A proxy that puts the relay below a path and says so is answered in words: no page of ours would find its parts. */
export function neverBelowPath(origin: string): MiddlewareHandler<Env> {
	return async (c, next) => {
		const taken = c.req.header(TAKEN_AWAY) ?? "/";
		if (/^\/*$/.test(taken) || OF_THE_MACHINE.has(c.req.path)) return next();
		return inWords(c, origin);
	};
}

/** What has no page is told why, where it asks for one of ours below a path. */
export function notFound(origin: string): (c: Context<Env>) => Response {
	return (c) =>
		BELOW_A_PATH.test(c.req.path)
			? inWords(c, origin)
			: c.text("not found", 404, ALWAYS);
}

function inWords(c: Context<Env>, origin: string): Response {
	return c.text(
		`Shopbell has a host name of its own and cannot live below a path. This relay is at ${origin}: let the proxy pass everything of that host name on, from / down, and write the same address into SHOPBELL_ORIGIN.\n`,
		404,
		{ ...ALWAYS, "Cache-Control": "no-store" },
	);
}
