import { newId } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Identity } from "../../protocol/visitor.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { hashOf } from "./secret.ts";

/** The visitor whom this token opens on this site; undefined when there is none. */
export function visitorBy(
	store: Store,
	site: string,
	token: string,
): Promise<VisitorRow | undefined> {
	return store.visitorByToken(site, hashOf(token));
}

/** Makes the visitor of a token that the browser made; again with the same token finds the same one. */
export function makeVisitor(
	store: Store,
	site: string,
	token: string,
): Promise<VisitorRow> {
	return store.makeVisitor({
		site_id: site,
		id: newId(),
		token_hash: hashOf(token),
		subject: null,
		name: null,
		email: null,
		orders: "[]",
		proven_at: null,
		looking: null,
		reply_to: null,
		created_at: store.now(),
		forgotten_at: null,
	});
}

/** Whether this token of the visitor came by a link of a mail. */
export function isByLink(visitor: VisitorRow, token: string): boolean {
	return hashOf(token) !== visitor.token_hash;
}

/**
 * Joins a proven identity to the visitor: the browser has shown both, the token and the signature.
 * Errors: `other_person` when this browser's history belongs to somebody else of the shop, or may: whoever named
 * another's address began it, and would be that person from here on.
 */
export async function prove(
	store: Store,
	visitor: VisitorRow,
	identity: Identity,
	byLink: boolean,
): Promise<VisitorRow> {
	if (byLink) {
		const now = await store.visitor(visitor.site_id, visitor.id);
		if (now?.subject !== identity.subject)
			throw new Refused({ code: "other_person" });
	}
	const proven = await store.keepIdentity({
		site_id: visitor.site_id,
		id: visitor.id,
		subject: identity.subject,
		name: identity.name ?? visitor.name,
		email: identity.email ?? visitor.email,
		orders: JSON.stringify(identity.orders),
		proven_at: store.now(),
	});
	if (!proven) throw new Refused({ code: "other_person" });
	return proven;
}
