import { RETURN_LINK_MS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { LinkMade } from "../../protocol/visitor.ts";
import { hashOf } from "../people/secret.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { NotificationStore } from "./queries.ts";

/**
 * Keeps the link, in place of the visitor's one before. The secret is the browser's own, so that a lost reply can be
 * asked for again; only its hash is stored. Errors: `forbidden` when somebody else has
 * it, `not_found` for a visitor who was forgotten.
 */
export async function makeReturnLink(
	store: NotificationStore,
	{ site_id, id }: VisitorRow,
	{ link }: LinkMade,
	origin: string,
): Promise<{ url: string; expiresAt: number }> {
	const expiresAt = store.now() + RETURN_LINK_MS;
	const kept = await store.keepReturnLink({
		site_id,
		visitor_id: id,
		token_hash: hashOf(link),
		expires_at: expiresAt,
	});
	if (kept === "forgotten") throw new Refused({ code: "not_found" });
	if (kept === "taken") throw new Refused({ code: "forbidden" });
	// The letter tells its page what to ask before it is opened; behind the # no log sees it.
	return { url: `${origin}/c/${site_id}#k${link}`, expiresAt };
}
