import { RETURN_LINK_OPENINGS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { LinkOpened } from "../../protocol/visitor.ts";
import { hashOf } from "../people/secret.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { NotificationStore } from "./queries.ts";

/** What a link opens, whichever of the two kinds it is. */
interface Found {
	site_id: string;
	visitor_id: string;
	/**
	 * The conversation that it leads to; undefined: it opens nothing any more.
	 * @param isNew whether a browser becomes this visitor by it, that is not yet
	 */
	use(isNew: boolean): Promise<string | undefined>;
}

/**
 * Uses the link: from now on `token` opens its visitor, too. Errors: `not_found` for an unknown, used, replaced or
 * expired link and for one of another site, all alike; `forbidden` when the token is somebody else's already.
 * @param current whoever this window is; it stays unused for somebody else
 */
export async function openLink(
	store: NotificationStore,
	site: string,
	current: VisitorRow | null,
	{ token, link }: LinkOpened,
): Promise<{ visitor: VisitorRow; conversation: string }> {
	const hash = hashOf(link);
	const found =
		(await mailLink(store, hash)) ?? (await returnLink(store, hash));
	if (!found || found.site_id !== site)
		throw new Refused({ code: "not_found" });
	const { visitor_id } = found;
	const known = await store.visitorByToken(site, hashOf(token));
	const isOther = (one: VisitorRow | null | undefined) =>
		one && one.id !== visitor_id;
	if (isOther(current) || isOther(known))
		throw new Refused({ code: "forbidden" });
	const conversation = await found.use(!known);
	const visitor = conversation && (await store.visitor(site, visitor_id));
	if (!conversation || !visitor) throw new Refused({ code: "not_found" });
	if (!known) await store.keepVisitorToken(visitor, hashOf(token), store.now());
	return { visitor, conversation };
}

/** Once, whoever opens it. */
async function mailLink(
	store: NotificationStore,
	hash: string,
): Promise<Found | undefined> {
	const found = await store.mailLink(hash);
	return (
		found && {
			...found,
			async use() {
				const used = await store.useMailLink(hash, store.now());
				return used?.conversation_id;
			},
		}
	);
}

/** Again and again, and counted once for each browser; it leads to the conversation that is the newest then. */
async function returnLink(
	store: NotificationStore,
	hash: string,
): Promise<Found | undefined> {
	const found = await store.returnLink(hash);
	if (!found) return undefined;
	const { site_id, visitor_id, expires_at } = found;
	return {
		site_id,
		visitor_id,
		async use(isNew) {
			const now = store.now();
			const [newest] = await store.conversationsOf(site_id, visitor_id, 1);
			// Of one that was erased after its days there is nothing to come back to.
			if (!newest || newest.forgotten_at !== null || expires_at <= now)
				return undefined;
			const isOpen =
				!isNew || (await store.useReturnLink(hash, now, RETURN_LINK_OPENINGS));
			return isOpen ? newest.id : undefined;
		},
	};
}
