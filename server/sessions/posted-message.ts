import type {
	PostedDraft,
	Sent,
	VisitorDraft,
} from "../../protocol/message.ts";
import { Refused } from "../../protocol/refusal.ts";
import { mustSpeak } from "../../protocol/version.ts";
import type { VisitorActor } from "../people/actor.ts";
import { isByLink } from "../people/visitors.ts";
import type { Handler } from "../ports/handler.ts";
import { countBytes } from "./count-bytes.ts";
import {
	type NewVisitorParts,
	provenIfSo,
	visitorOfToken,
} from "./visitor-of-token.ts";

/**
 * A message over HTTP, from a browser whose network lets no WebSocket through: `hello`, `visitor:make` and
 * `message:send` in one, by an actor without a socket. Errors: theirs.
 */
export function postedMessage(
	parts: NewVisitorParts,
	send: Handler<VisitorActor, VisitorDraft, Sent>,
) {
	const { store, limits } = parts;
	const visitorOf = visitorOfToken(parts);
	return async (
		siteId: string,
		posted: PostedDraft,
		address: string,
	): Promise<Sent> => {
		const { protocol, token, identity, locale, ...draft } = posted;
		mustSpeak(protocol);
		const site = await store.site(siteId);
		if (!site) throw new Refused({ code: "not_found" });
		const visitor = await visitorOf(site.id, token, address);
		await limits.spend("visitor", send.cost, visitor.id);
		const who = await provenIfSo(parts, site, visitor, token, identity);
		const actor: VisitorActor = {
			kind: "visitor",
			who,
			sites: [site],
			locale: locale ?? null,
			byLink: isByLink(who, token),
			address,
		};
		await countBytes(limits)(actor, send.cost, draft);
		return send.answer(actor, draft);
	};
}
