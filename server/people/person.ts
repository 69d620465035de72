import type { Person } from "../../protocol/agent.ts";
import type { VisitorContext } from "../../protocol/visitor.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { ordersOf } from "./relation.ts";

const EARLIER = 10;

/** Who the shopper of a conversation is, for staff. */
export async function personOf(
	store: Store,
	row: ConversationView,
	connected: boolean,
): Promise<Person> {
	const { site_id: site, visitor_id: id } = row;
	const [visitor, all] = await Promise.all([
		store.visitor(site, id),
		store.conversationsOf(site, id, EARLIER + 1),
	]);
	if (!visitor) throw new Error("a conversation without its visitor");
	const looking =
		visitor.looking === null
			? null
			: (JSON.parse(visitor.looking) as VisitorContext);
	return {
		conversation: row.id,
		name: visitor.name,
		email: visitor.email,
		orders: ordersOf(visitor),
		provenAt: visitor.proven_at,
		page: looking?.page ?? null,
		cart: looking?.cart ?? null,
		saidOrder: looking?.order ?? null,
		connected,
		earlier: all
			.filter(({ id }) => id !== row.id)
			.slice(0, EARLIER)
			.map(({ id, ref, started_at, state, score, never_answered }) => ({
				id,
				ref,
				startedAt: started_at,
				state,
				score,
				neverAnswered: never_answered === 1,
			})),
	};
}

/** Tells the staff in the visitor's current conversation that something about the visitor changed. */
export async function tellPerson(
	{ store, publisher }: Tellers,
	{ site_id, id }: VisitorRow,
): Promise<void> {
	const conversation = await store.newestConversation(site_id, id);
	if (!conversation || !publisher.staffThere(`conversation:${conversation}`))
		return;
	const row = await store.conversation(conversation);
	if (row) await tellPersonIn({ store, publisher }, row);
}

/** The same for whoever has just read that conversation. */
export async function tellPersonIn(
	{ store, publisher }: Tellers,
	row: ConversationView,
): Promise<void> {
	const channel = `conversation:${row.id}` as const;
	if (!publisher.staffThere(channel)) return;
	const connected = publisher.visitorThere(`visitor:${row.visitor_id}`);
	const person = await personOf(store, row, connected);
	publisher.staff(channel, "person:changed", { person });
}

interface Tellers {
	store: Store;
	publisher: Publisher;
}
