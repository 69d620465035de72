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

/**
 * Joins a proven identity to the visitor: the browser has shown both, the token and the signature.
 * Errors: `other_person` when this browser's history belongs to somebody else of the shop.
 */
export async function prove(
	store: Store,
	visitor: VisitorRow,
	identity: Identity,
): Promise<VisitorRow> {
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
