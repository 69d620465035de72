import type { MiddlewareHandler } from "hono";
import type { Addresses } from "../own-pages.ts";
import { ALWAYS } from "./headers.ts";
import type { Env } from "./read-body.ts";

/** Which script there is today, and every text of ours: the console shows both. */
const OF_BOTH = new Set(["/embed.json", "/texts.json"]);
/** Pictures of the staff, which both show. */
const PICTURES = /^\/pictures\//;
/** Whoever watches the relay asks by any name, mostly by its address. */
const OF_THE_MACHINE = new Set(["/health", "/ready", "/metrics", "/doctor"]);

/** Where the console has a host of its own, it is answered there only, and the chat there never. A proxy passes the Host on. */
export function eachAtItsHost({
	origin,
	consoleOrigin,
}: Addresses): MiddlewareHandler<Env> {
	const { host: consoleHost, protocol } = new URL(consoleOrigin);
	// Browsers leave it out; proxies that write the header anew do not.
	const usualPort = protocol === "https:" ? /:443$/ : /:80$/;
	return async (c, next) => {
		const { path } = c.req;
		if (OF_THE_MACHINE.has(path)) return next();
		const host = c.req.header("Host")?.toLowerCase().replace(usualPort, "");
		const isConsoleHost = host === consoleHost;
		const isConsole = path === "/" || /^\/console(\/|$)/.test(path);
		if (isConsole && !isConsoleHost)
			return c.text(`The console is at ${consoleOrigin}/console`, 404, ALWAYS);
		const isOfBoth = OF_BOTH.has(path) || PICTURES.test(path);
		if (!isConsole && isConsoleHost && !isOfBoth)
			return c.text(`The chat is at ${origin}`, 404, ALWAYS);
		return next();
	};
}
