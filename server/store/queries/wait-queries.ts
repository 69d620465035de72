import type { Kysely } from "kysely";
import type { LineEventRow, ToldWaitRow } from "../contract/routing-rows.ts";
import type { Tables } from "../contract/rows.ts";

/** What the expected wait is learnt from, and what was told of it. */
export interface WaitStore {
	/** What happened in the lines of a site since then, oldest first. */
	lineEvents(site: string, since: number): Promise<LineEventRow[]>;
	keepLineEvents(events: readonly LineEventRow[]): Promise<void>;
	/** The first human reply came later than the start of the service. */
	keepReply(event: LineEventRow): Promise<void>;
	/** What shoppers were told since then, oldest first. */
	toldWaits(site: string, since: number): Promise<ToldWaitRow[]>;
	/** The first that was told in one wait stays. */
	keepToldWaits(told: readonly ToldWaitRow[]): Promise<void>;
	/** What came of it; the first outcome stays. */
	endToldWait(ended: EndedWait): Promise<void>;
}

export interface EndedWait
	extends Pick<ToldWaitRow, "site_id" | "conversation_id" | "epoch"> {
	outcome: NonNullable<ToldWaitRow["outcome"]>;
	ended_at: number;
}

export function waitQueries(db: Kysely<Tables>): WaitStore {
	return {
		lineEvents: (site, since) =>
			db
				.selectFrom("line_events")
				.selectAll()
				.where("site_id", "=", site)
				.where("at", ">=", since)
				.orderBy("at")
				.orderBy("conversation_id")
				.execute(),
		async keepLineEvents(events) {
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
		toldWaits: (site, since) =>
			db
				.selectFrom("told_waits")
				.selectAll()
				.where("site_id", "=", site)
				.where("told_at", ">=", since)
				.orderBy("told_at")
				.execute(),
		async keepToldWaits(told) {
			if (told.length === 0) return;
			await db
				.insertInto("told_waits")
				.values(told)
				.onConflict((on) =>
					on.columns(["site_id", "conversation_id", "epoch"]).doNothing(),
				)
				.execute();
		},
		async endToldWait({ site_id, conversation_id, epoch, ...ended }) {
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
