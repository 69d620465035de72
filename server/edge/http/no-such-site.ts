import type { Context } from "hono";
import { ALWAYS } from "./headers.ts";
import type { Env } from "./read-body.ts";

/** The answer at an address whose site nobody has made: for whoever has pasted it, in no shop's language. */
export function noSuchSite(c: Context<Env>) {
	return c.text("There is no such site here.", 404, ALWAYS);
}
