import { newToken } from "../../protocol/ids.ts";
import { MAIL_LINK_MS } from "../../protocol/limits.ts";
import { hashOf } from "../people/secret.ts";
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
