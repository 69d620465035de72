import type { Context, Hono } from "hono";
import * as v from "valibot";
import { ORDER_TOKEN_CHARS } from "../../../protocol/order-event.ts";
import { reader } from "../../../protocol/read.ts";
import { Refused } from "../../../protocol/refusal.ts";
import type { KeepOrder } from "../../feedback/keep-order.ts";
import type { Limits } from "../../ports/limits.ts";
import { ALWAYS } from "./headers.ts";
import type { BodyParts, Env } from "./read-body.ts";

export interface OrderParts extends Pick<BodyParts, "addressOf"> {
	limits: Pick<Limits, "mayAttempt" | "attempt">;
	keepOrder: KeepOrder;
}

/** What stands around a token in JSON. */
const JSON_BYTES = 64;
const readToken = reader(v.strictObject({ token: v.string() }));

/**
 * Where a shop's server tells of orders. A signature opens it, and nothing that a browser holds: so any origin may ask,
 * and a page that does learns nothing by it.
 */
export function orderRoute(app: Hono<Env>, parts: OrderParts): void {
	app.post("/orders/:site", async (c) => {
		const address = parts.addressOf(c.env.incoming);
		await parts.limits.mayAttempt("order", address);
		const token = await tokenIn(c);
		const told = await parts.limits.attempt("order", address, () =>
			parts.keepOrder(c.req.param("site"), token),
		);
		return c.json(told, 200, { ...ALWAYS, "Cache-Control": "no-store" });
	});
}

/** The body itself, or `token` of a JSON object. */
async function tokenIn(c: Context<Env>): Promise<string> {
	const length = Number(c.req.header("Content-Length") ?? Number.NaN);
	if (Number.isNaN(length))
		throw new Refused({ code: "malformed", field: "Content-Length" });
	if (length > ORDER_TOKEN_CHARS + JSON_BYTES)
		throw new Refused({
			code: "too_long",
			field: "token",
			most: ORDER_TOKEN_CHARS,
		});
	const type = c.req.header("Content-Type")?.split(";", 1)[0]?.trim();
	if (type === "application/jwt") return (await c.req.text()).trim();
	if (type !== "application/json")
		throw new Refused({ code: "malformed", field: "Content-Type" });
	const body = await c.req.json<unknown>().catch(() => {
		throw new Refused({ code: "malformed", field: "" });
	});
	return readToken(body).token;
}
