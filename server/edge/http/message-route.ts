import type { Hono } from "hono";
import { PACKET_BYTES } from "../../../protocol/limits.ts";
import {
	type PostedDraft,
	readPostedDraft,
	type Sent,
} from "../../../protocol/message.ts";
import { ALWAYS } from "./headers.ts";
import { type BodyParts, type Env, readBody } from "./read-body.ts";

export interface MessageParts extends BodyParts {
	posted(site: string, draft: PostedDraft, address: string): Promise<Sent>;
}

/** Where WebSocket is blocked a shopper can still leave a message, into the same conversation. */
export function messageRoute(app: Hono<Env>, parts: MessageParts): void {
	app.post("/messages/:site", async (c) => {
		const body = await readBody(c, parts, "chat", PACKET_BYTES);
		const draft = readPostedDraft(body);
		const address = parts.addressOf(c.env.incoming);
		const sent = await parts.posted(c.req.param("site"), draft, address);
		return c.json(sent, 200, { ...ALWAYS, "Cache-Control": "no-store" });
	});
}
