import { type Kysely, sql } from "kysely";
import { owedScrub } from "../store/contract/owed-scrub.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import type { ScheduledMessageRow, ScheduledMessageTables } from "./rows.ts";

type Tables = CoreTables & ScheduledMessageTables;

/** What is to be said later. */
export interface ScheduledMessageStore {
	/** Of the conversation: the one that waits, or the last that was not sent. */
	scheduledMessage(
		site: string,
		conversation: string,
	): Promise<ScheduledMessageRow | undefined>;
	/** At most so many whose time has come, the oldest first. */
	scheduledDue(now: number, most: number): Promise<ScheduledMessageRow[]>;
	/** When the next one is due; null: none waits. */
	nextScheduled(): Promise<number | null>;
	/** Erases at most so many that ended by then without being sent. Answers how many. */
	pruneScheduled(endedBy: number, most: number, now: number): Promise<number>;
}

export function scheduledMessageQueries(
	db: Kysely<Tables>,
): ScheduledMessageStore {
	return {
		scheduledMessage: (site, conversation) =>
			db
				.selectFrom("scheduled_messages")
				.selectAll()
				.where("site_id", "=", site)
				.where("conversation_id", "=", conversation)
				.executeTakeFirst(),
		scheduledDue: (now, most) =>
			waiting(db).selectAll().where("due_at", "<=", now).limit(most).execute(),
		async nextScheduled() {
			const next = await waiting(db)
				.select("due_at")
				.limit(1)
				.executeTakeFirst();
			return next?.due_at ?? null;
		},
		pruneScheduled: (endedBy, most, now) =>
			db.transaction().execute(async (tx) => {
				const ended = await tx
					.selectFrom("scheduled_messages")
					.select(["site_id", "conversation_id"])
					.where("ended_at", "is not", null)
					.where("ended_at", "<=", endedBy)
					.orderBy("ended_at")
					.limit(most)
					.execute();
				for (const { site_id, conversation_id } of ended)
					await tx
						.deleteFrom("scheduled_messages")
						.where("site_id", "=", site_id)
						.where("conversation_id", "=", conversation_id)
						.execute();
				if (ended.length > 0)
					await owedScrub(tx as unknown as Kysely<CoreTables>, now).execute();
				return ended.length;
			}),
	};
}

function waiting(db: Kysely<Tables>) {
	return (
		db
			.selectFrom("scheduled_messages")
			// As the index of them says it.
			.where(sql.ref("ended_at"), "is", null)
			.where("due_at", ">", 0)
			.orderBy("due_at")
	);
}
