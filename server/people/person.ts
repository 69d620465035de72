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
	const visitor = await store.visitor(row.site_id, row.visitor_id);
	if (!visitor) throw new Error("a conversation without its visitor");
	const all = await store.conversationsOf(
		row.site_id,
		row.visitor_id,
		EARLIER + 1,
	);
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
	{ store, publisher }: { store: Store; publisher: Publisher },
	visitor: VisitorRow,
): Promise<void> {
	const [row] = await store.conversationsOf(visitor.site_id, visitor.id, 1);
	if (!row || !publisher.staffThere(`conversation:${row.id}`)) return;
	const connected = publisher.visitorThere(`visitor:${visitor.id}`);
	const person = await personOf(store, row, connected);
	publisher.staff(`conversation:${row.id}`, "person:changed", { person });
}
