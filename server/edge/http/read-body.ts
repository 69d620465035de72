import type { IncomingMessage, ServerResponse } from "node:http";
import type { Context } from "hono";
import { Refused } from "../../../protocol/refusal.ts";
import type { OwnPages, Side } from "../own-pages.ts";

export type Env = {
	Bindings: { incoming: IncomingMessage; outgoing: ServerResponse };
	Variables: {
		/** By which it is found in the log. */
		request: string;
	};
};

export interface BodyParts {
	ownPages: OwnPages;
	/** The client's address, after the configured proxies. */
	addressOf(request: IncomingMessage): string;
}

/**
 * A JSON body from one of our own pages. A form elsewhere can post, but it cannot claim this origin.
 * Errors: `forbidden` for another origin, `malformed` for what is no JSON, or larger than `most` bytes.
 */
export async function readBody(
	c: Context<Env>,
	{ ownPages }: BodyParts,
	side: Side,
	most: number,
): Promise<unknown> {
	if (!ownPages.asks(c.env.incoming, side))
		throw new Refused({ code: "forbidden" });
	const length = Number(c.req.header("Content-Length") ?? Number.NaN);
	if (!(length <= most)) throw new Refused({ code: "malformed", field: "" });
	return c.req.json().catch(() => {
		throw new Refused({ code: "malformed", field: "" });
	});
}
