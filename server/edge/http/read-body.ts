import type { IncomingMessage } from "node:http";
import type { Context } from "hono";
import { Refused } from "../../../protocol/refusal.ts";

export type Env = { Bindings: { incoming: IncomingMessage } };

export interface BodyParts {
	/** The relay's own origin. */
	origin: string;
	/** The client's address, after the configured proxies. */
	addressOf(request: IncomingMessage): string;
}

/**
 * A JSON body from one of our own pages. A form elsewhere can post, but it cannot claim this origin.
 * Errors: `forbidden` for another origin, `malformed` for what is no JSON, or larger than `most` bytes.
 */
export async function readBody(
	c: Context<Env>,
	{ origin }: BodyParts,
	most: number,
): Promise<unknown> {
	if (c.req.header("Origin") !== origin)
		throw new Refused({ code: "forbidden" });
	const length = Number(c.req.header("Content-Length") ?? Number.NaN);
	if (!(length <= most)) throw new Refused({ code: "malformed", field: "" });
	return c.req.json().catch(() => {
		throw new Refused({ code: "malformed", field: "" });
	});
}
