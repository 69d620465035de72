import type { Kysely } from "kysely";
import { markChangedIn } from "../contract/changed-conversation.ts";
import type { CoreTables } from "../contract/rows.ts";
import type { WaitStore } from "../contract/wait-store.ts";

/** Some 5 ms of reading. */
const PAGE = 1_000;

export function waitQueries(db: Kysely<CoreTables>): WaitStore {
	return {
		queueEvents: (site, since, after) =>
			db
				.selectFrom("line_events")
				.selectAll()
				.where("site_id", "=", site)
				.where((eb) =>
					eb(
						eb.refTuple("at", "conversation_id"),
						">",
						eb.tuple(after?.at ?? since, after?.conversation_id ?? ""),
					),
				)
				.orderBy("at")
				.orderBy("conversation_id")
				.limit(PAGE)
				.execute(),
		async keepQueueEvents(events) {
			if (events.length > 0)
				await db.insertInto("line_events").values(events).execute();
		},
		async keepReply({ site_id, line, at, conversation_id, replied }) {
			await db
				.updateTable("line_events")
				.set({ replied })
				.where("site_id", "=", site_id)
				.where("line", "=", line)
				.where("at", "=", at)
				.where("conversation_id", "=", conversation_id)
				.execute();
		},
		estimatedWaits: (site, since, after) =>
			db
				.selectFrom("told_waits")
				.selectAll()
				.where("site_id", "=", site)
				.where((eb) =>
					eb(
						eb.refTuple("told_at", "conversation_id", "epoch"),
						">",
						eb.tuple(
							after?.told_at ?? since,
							after?.conversation_id ?? "",
							after?.epoch ?? 0,
						),
					),
				)
				.orderBy("told_at")
				.orderBy("conversation_id")
				.orderBy("epoch")
				.limit(PAGE)
				.execute(),
		async keepEstimatedWaits(told) {
			if (told.length === 0) return;
			await db.transaction().execute(async (tx) => {
				await tx
					.insertInto("told_waits")
					.values(told)
					.onConflict((on) =>
						on.columns(["site_id", "conversation_id", "epoch"]).doNothing(),
					)
					.execute();
				await markChangedIn(tx as never, told);
			});
		},
		...pruned(db),
		async keepTaken({ site_id, conversation_id, epoch, taken_at }) {
			await db
				.updateTable("told_waits")
				.set({ taken_at })
				.where("site_id", "=", site_id)
				.where("conversation_id", "=", conversation_id)
				.where("epoch", "=", epoch)
				.where("outcome", "is", null)
				.execute();
		},
		async endEstimatedWait({ site_id, conversation_id, epoch, ...ended }) {
			await db
				.updateTable("told_waits")
				.set(ended)
				.where("site_id", "=", site_id)
				.where("conversation_id", "=", conversation_id)
				.where("epoch", "=", epoch)
				.where("outcome", "is", null)
				.execute();
		},
	};
}

/** Up to a row that is looked for first: not every database deletes a number of rows. */
function pruned(
	db: Kysely<CoreTables>,
): Pick<WaitStore, "pruneQueueEvents" | "pruneEstimatedWaits"> {
	return {
		async pruneQueueEvents(site, before, most) {
			const last = await db
				.selectFrom("line_events")
				.select(["at", "conversation_id"])
				.where("site_id", "=", site)
				.where("at", "<", before)
				.orderBy("at")
				.orderBy("conversation_id")
				.limit(1)
				.offset(most - 1)
				.executeTakeFirst();
			const { numDeletedRows } = await db
				.deleteFrom("line_events")
				.where("site_id", "=", site)
				.where((eb) =>
					last
						? eb(
								eb.refTuple("at", "conversation_id"),
								"<=",
								eb.tuple(last.at, last.conversation_id),
							)
						: eb("at", "<", before),
				)
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
		async pruneEstimatedWaits(site, before, most) {
			const last = await db
				.selectFrom("told_waits")
				.select(["told_at", "conversation_id", "epoch"])
				.where("site_id", "=", site)
				.where("told_at", "<", before)
				.orderBy("told_at")
				.orderBy("conversation_id")
				.orderBy("epoch")
				.limit(1)
				.offset(most - 1)
				.executeTakeFirst();
			const { numDeletedRows } = await db
				.deleteFrom("told_waits")
				.where("site_id", "=", site)
				.where((eb) =>
					last
						? eb(
								eb.refTuple("told_at", "conversation_id", "epoch"),
								"<=",
								eb.tuple(last.told_at, last.conversation_id, last.epoch),
							)
						: eb("told_at", "<", before),
				)
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
	};
}
