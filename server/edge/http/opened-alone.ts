import type { Context } from "hono";
import type { Env } from "./read-body.ts";

/** Whether a browser opens it as a page of its own. Older ones do not say so. */
export function isOpenedAlone(c: Context<Env>): boolean {
	return c.req.header("Sec-Fetch-Dest") === "document";
}
