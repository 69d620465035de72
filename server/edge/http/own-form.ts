import type { Context } from "hono";
import type { Env } from "./read-body.ts";

/**
 * A form elsewhere can post, and a cookie goes along. Old browsers name no Origin with a form of the same origin, but
 * the page that it stands on.
 */
export function isOwnForm(c: Context<Env>, origin: string): boolean {
	const from =
		c.req.header("Origin") ?? originOf(c.req.header("Referer") ?? "");
	return from === origin;
}

function originOf(url: string): string | null {
	try {
		return new URL(url).origin;
	} catch {
		return null;
	}
}

/** What a form says. null: it is longer than what may be written could ever be, or does not say how long it is. */
export async function plainForm(
	c: Context<Env>,
	most: number,
): Promise<URLSearchParams | null> {
	const length = Number(c.req.header("Content-Length") ?? Number.NaN);
	return length <= most ? new URLSearchParams(await c.req.text()) : null;
}

/** The browser names its languages in their order; how much it wants each says no more. */
export function wantedLanguages({ req }: Context<Env>): string | null {
	return (
		req.query("locale") ??
		req.header("Accept-Language")?.replace(/;[^,]*/g, "") ??
		null
	);
}

/** Tags of languages alone, and as many as any browser names. */
export function wantedTags(c: Context<Env>): string[] {
	return (wantedLanguages(c) ?? "")
		.split(",", 20)
		.map((tag) => tag.trim())
		.filter((tag) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag));
}
