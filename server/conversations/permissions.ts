import { Refused } from "../../protocol/refusal.ts";
import type { AgentActor, VisitorActor } from "../people/actor.ts";
import { knownVisitor } from "../people/permissions.ts";
import { mayAnswerAt } from "../people/read-only.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { maySee, mayTakePart } from "./may.ts";
import type { SiteOf } from "./site-of.ts";

interface Named {
	conversation: string;
}
type Conversations = Pick<Store, "conversation">;

interface Typing {
	store: Conversations;
	siteOf: SiteOf;
	/** What waits or is open, as the last commit left it; undefined: it does neither, or is not known. */
	routing: {
		row(site: string, conversation: string): ConversationRow | undefined;
	};
}

/** The conversation that a visitor names, which is theirs. Errors: `not_found`. */
export function ownConversation(store: Conversations) {
	return async (
		actor: VisitorActor,
		{ conversation }: Named,
	): Promise<ConversationView> => {
		const visitor = knownVisitor(actor);
		const row: ConversationView | null | undefined =
			await store.conversation(conversation);
		mayTakePart(visitor, row);
		return row;
	};
}

/**
 * The same, asked only under the lock by `mayTakePart`: for what is said so often that a read before it would
 * cost more than the write, and only where the change asks for itself. Errors: `not_found` for who is unknown.
 */
export function ownConversationWhenWritten(
	actor: VisitorActor,
	_named: { conversation: string | null },
): VisitorRow {
	return knownVisitor(actor);
}

/** The conversation that an agent names, of a site that they work for. Errors: `not_found`. */
export function siteConversation(store: Conversations) {
	return async (
		{ who, sites }: AgentActor,
		{ conversation }: Named,
	): Promise<ConversationView> => {
		const row: ConversationView | null | undefined =
			await store.conversation(conversation);
		maySee(who, row);
		if (!sites.has(row.site_id)) throw new Refused({ code: "not_found" });
		return row;
	};
}

/** The same, where they do more than read. Errors: also `forbidden`. */
export function answerableConversation(store: Conversations) {
	const seen = siteConversation(store);
	return async (actor: AgentActor, named: Named): Promise<ConversationView> => {
		const row = await seen(actor, named);
		const role = actor.sites.get(row.site_id);
		if (!role || !mayAnswerAt({ role }))
			throw new Refused({ code: "forbidden" });
		return row;
	};
}

/**
 * The site of such a conversation. The row is asked only under the lock, by `maySee` or `mayAnswer`: for what is said
 * so often that a read before it would cost more than the write. Errors: `not_found`, `forbidden`.
 */
export function answerableWhenWritten(siteOf: SiteOf) {
	return async ({ sites }: AgentActor, named: Named): Promise<string> => {
		const site = await siteOf(named.conversation);
		const role = sites.get(site ?? "");
		if (site === undefined || !role) throw new Refused({ code: "not_found" });
		if (!mayAnswerAt({ role })) throw new Refused({ code: "forbidden" });
		return site;
	};
}

/**
 * The same, of which only who holds it is announced to the shopper: what is said there is told and not kept, so the
 * row that the routing has is good enough. Errors: `not_found`, `forbidden`.
 */
export function heldConversation({ store, siteOf, routing }: Typing) {
	const answerable = answerableWhenWritten(siteOf);
	return async (actor: AgentActor, named: Named): Promise<ConversationRow> => {
		const { conversation } = named;
		const site = await answerable(actor, named);
		const row =
			routing.row(site, conversation) ??
			(await store.conversation(conversation));
		if (!row) throw new Refused({ code: "not_found" });
		if (row.state !== "open" || row.agent_id !== actor.who.id)
			throw new Refused({ code: "forbidden" });
		return row;
	};
}

/** The conversation of a visitor who types in it. Errors: `not_found`. */
export function typedInConversation({
	store,
	routing,
}: Omit<Typing, "siteOf">) {
	return async (
		actor: VisitorActor,
		{ conversation }: Named,
	): Promise<ConversationRow> => {
		const visitor = knownVisitor(actor);
		const row: ConversationRow | undefined =
			routing.row(visitor.site_id, conversation) ??
			(await store.conversation(conversation));
		mayTakePart(visitor, row);
		return row;
	};
}
