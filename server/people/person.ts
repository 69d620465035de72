import type { Person } from "../../protocol/agent.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { keptContextOf } from "./kept-context.ts";
import { ordersOf } from "./relation.ts";

const EARLIER = 10;

/**
 * Who the shopper of a conversation is, for staff.
 * @param connected asked when all is read: whoever has come or gone meanwhile was told already
 */
export async function personOf(
	store: Store,
	row: ConversationView,
	connected: () => boolean,
): Promise<Person> {
	const { site_id: site, visitor_id: id } = row;
	const [visitor, all] = await Promise.all([
		store.visitor(site, id),
		store.conversationsOf(site, id, EARLIER + 1),
	]);
	if (!visitor) throw new Error("a conversation without its visitor");
	return personFrom(visitor, row, all, connected());
}

/** @param all the visitor's conversations as the store lists them, one more than are told at least */
function personFrom(
	visitor: VisitorRow,
	row: ConversationView,
	all: readonly ConversationView[],
	connected: boolean,
): Person {
	const looking = keptContextOf(visitor.looking);
	return {
		conversation: row.id,
		name: visitor.name,
		email: visitor.email,
		orders: ordersOf(visitor),
		provenAt: visitor.proven_at,
		page: looking?.page ?? null,
		cart: looking?.cart ?? null,
		pages: looking?.pages ?? [],
		device: looking?.device ?? null,
		timeZone: looking?.timeZone ?? null,
		saidOrder: looking?.order ?? null,
		connected,
		earlier: all
			.filter(({ id }) => id !== row.id)
			.slice(0, EARLIER)
			.map(({ id, ref, state, score, outcome, ...row }) => ({
				...{ id, ref, state, score, outcome },
				startedAt: row.started_at,
				neverAnswered: row.never_answered === 1,
			})),
	};
}

/** Tells the staff in the visitor's current conversation that something about the visitor changed. */
export async function tellPerson(
	{ store, publisher }: { store: Store; publisher: Publisher },
	{ site_id: site, id }: Pick<VisitorRow, "site_id" | "id">,
): Promise<void> {
	const newest = await store.newestConversation(site, id);
	if (!newest || !publisher.staffHears(`conversation:${newest}`)) return;
	const [visitor, all] = await Promise.all([
		store.visitor(site, id),
		store.conversationsOf(site, id, EARLIER + 1),
	]);
	if (visitor) tellPersonOf(publisher, visitor, all);
}

/**
 * The same for whoever has just read the visitor and their conversations.
 * @param all as the store lists them, one more than are told at least
 */
export function tellPersonOf(
	publisher: Publisher,
	visitor: VisitorRow,
	all: readonly ConversationView[],
): void {
	const [row] = all;
	if (!row || !publisher.staffHears(`conversation:${row.id}`)) return;
	const person = personFrom(visitor, row, all, isThere({ publisher }, visitor));
	publisher.staff(`conversation:${row.id}`, "person:changed", { person });
}

/** A window of a visitor has gone: the staff is told when it was the last one. */
export async function tellGone(
	parts: { store: Store; publisher: Publisher },
	visitor: VisitorRow,
): Promise<void> {
	if (!isThere(parts, visitor)) await tellPerson(parts, visitor);
}

/** Whether a window of theirs is open. */
export function isThere(
	{ publisher }: { publisher: Publisher },
	{ id }: Pick<VisitorRow, "id">,
): boolean {
	return publisher.visitorThere(`visitor:${id}`);
}
