import { type Kysely, sql } from "kysely";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { ConversationKey } from "../store/contract/store.ts";
import type { CallRow, NotificationDb } from "./rows.ts";

/** Who waits unseen, and who was called for it. */
export interface CallStore {
	/** Shoppers whose newest message nobody has seen or answered, the oldest first. */
	unseen(most: number): Promise<Unseen[]>;
	/** Called at this time, and not before it began to wait. */
	called(conversation: Unseen, at: number): Promise<void>;
	callsSince(people: readonly string[], at: number): Promise<CallRow[]>;
	keepCalls(calls: readonly CallRow[]): Promise<void>;
	/** Forgets calls before this time. */
	dropCalls(before: number): Promise<void>;
}

export interface Unseen
	extends ConversationKey,
		Pick<
			ConversationRow,
			"state" | "team_id" | "called_at" | "last_visitor_at" | "rings"
		> {
	/** Since when nobody has come. */
	since: number;
	/** Until when the agent who holds it is present; null: nobody holds it, or never. */
	present_until: number | null;
}

export function callQueries(db: Kysely<NotificationDb>): CallStore {
	return {
		async unseen(most) {
			const waiting = await db
				.selectFrom("conversations as c")
				.select(UNSEEN)
				.select(["c.state_since as since", sql<null>`null`.as("present_until")])
				// Literal states, so that the small indexes of them serve.
				.where("c.state", "=", sql.lit("waiting"))
				.where((where) =>
					where.or([
						where("c.last_visitor_seq", ">", where.ref("c.read_by_agent")),
						where("c.last_visitor_at", ">", where.ref("c.last_agent_at")),
					]),
				)
				.orderBy("c.state_since")
				.limit(most)
				.execute();
			const held = await db
				.selectFrom("conversations as c")
				.leftJoin("leases as l", "l.person_id", "c.agent_id")
				.select(UNSEEN)
				.select("l.ends_at as present_until")
				.select((of) =>
					of.fn
						.coalesce(
							of
								.selectFrom("entries as e")
								.select("e.at")
								.whereRef("e.site_id", "=", "c.site_id")
								.whereRef("e.conversation_id", "=", "c.id")
								.whereRef("e.seq", ">", "c.read_by_agent")
								.where("e.kind", "=", "message")
								.where("e.author_kind", "=", "visitor")
								// The first in their order, and none behind it.
								.orderBy("e.seq")
								.limit(1)
								.$asScalar(),
							"c.unanswered_since",
							"c.state_since",
						)
						.as("since"),
				)
				.where("c.state", "=", sql.lit("open"))
				// An agent of before may have read it; whoever has it now has opened it at no ring.
				.where((where) =>
					where.or([
						where("c.last_visitor_seq", ">", where.ref("c.read_by_agent")),
						where.and([
							where("c.rings", ">", 1),
							where("c.unanswered_since", "is not", null),
						]),
					]),
				)
				.limit(most)
				.execute();
			return [...waiting, ...held];
		},
		async called({ site_id, id, since }, at) {
			await db
				.updateTable("conversations")
				.set({ called_at: at })
				.where("site_id", "=", site_id)
				.where("id", "=", id)
				.where((where) =>
					where.or([
						where("called_at", "is", null),
						where("called_at", "<", since),
					]),
				)
				.execute();
		},
		callsSince: (people, at) =>
			db
				.selectFrom("calls")
				.selectAll()
				.where("person_id", "in", people)
				.where("at", ">", at)
				.execute(),
		async keepCalls(calls) {
			await db.insertInto("calls").values(calls).execute();
		},
		async dropCalls(before) {
			await db.deleteFrom("calls").where("at", "<", before).execute();
		},
	};
}

const UNSEEN = [
	"c.site_id",
	"c.id",
	"c.state",
	"c.team_id",
	"c.called_at",
	"c.last_visitor_at",
	"c.rings",
] as const;
