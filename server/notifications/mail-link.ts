import { newToken } from "../../protocol/ids.ts";
import { MAIL_LINK_MS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { LinkOpened } from "../../protocol/visitor.ts";
import { hashOf } from "../people/secret.ts";
import type { MailLinkRow, VisitorRow } from "../store/contract/rows.ts";
import type { NotificationStore } from "./queries.ts";
import type { Unmailed } from "./reply-mail-queries.ts";

export interface MailLink {
	url: string;
	/** It went to nobody: forget it. */
	drop(): Promise<void>;
}

/** The token stands behind the #, so that no log and no program that looks at mail ever sends it. */
export async function makeMailLink(
	store: NotificationStore,
	{ site_id, id, visitor_id }: Unmailed,
	origin: string,
): Promise<MailLink> {
	const token = newToken();
	const hash = hashOf(token);
	const now = store.now();
	await store.keepMailLink({
		token_hash: hash,
		site_id,
		visitor_id,
		conversation_id: id,
		made_at: now,
		expires_at: now + MAIL_LINK_MS,
		used_at: null,
	});
	return {
		url: `${origin}/c/${site_id}#${token}`,
		drop: () => store.dropMailLink(hash),
	};
}

/**
 * Uses the link: from now on `token` opens its visitor, too. Errors: `not_found` for an unknown, used or
 * expired link and for one of another site, all alike; `forbidden` when the token is somebody else's already.
 * @param current whoever this window is; it stays unused for somebody else
 */
export async function openMailLink(
	store: NotificationStore,
	site: string,
	current: VisitorRow | null,
	{ token, link }: LinkOpened,
): Promise<{ visitor: VisitorRow; conversation: string }> {
	const found = await store.mailLink(hashOf(link));
	if (!found || found.site_id !== site)
		throw new Refused({ code: "not_found" });
	const { visitor_id } = found;
	const known = await store.visitorByToken(site, hashOf(token));
	const isOther = (one: VisitorRow | null | undefined) =>
		one && one.id !== visitor_id;
	if (isOther(current) || isOther(known))
		throw new Refused({ code: "forbidden" });
	const used = await store.useMailLink(found.token_hash, store.now());
	if (!used) throw new Refused({ code: "not_found" });
	return enter(store, used, known, hashOf(token));
}

async function enter(
	store: NotificationStore,
	{ site_id, visitor_id, conversation_id }: MailLinkRow,
	known: VisitorRow | undefined,
	tokenHash: string,
) {
	const visitor = await store.visitor(site_id, visitor_id);
	if (!visitor) throw new Refused({ code: "not_found" });
	if (!known) await store.keepVisitorToken(visitor, tokenHash, store.now());
	return { visitor, conversation: conversation_id };
}
