import type { Kysely } from "kysely";
import type { CoreTables } from "../store/contract/rows.ts";
import type { FeedbackTables, InvitationRow } from "./rows.ts";

type Tables = CoreTables & FeedbackTables;

/** Surveys that are due for orders. */
export interface InvitationStore {
	/** Once for each survey and order; what is there stays as it is. */
	keepInvitations(rows: readonly InvitationRow[]): Promise<void>;
	/** What is to be looked at by now, and when the next one is. */
	invitationsDue(
		now: number,
		most: number,
	): Promise<{ due: InvitationRow[]; next: number | null }>;
	/** Of one survey, for these orders. */
	invitationsFor(
		site: string,
		survey: string,
		orders: readonly string[],
	): Promise<InvitationRow[]>;
	/** Takes the next step, if it still stands as it was read: of two nodes one. Answers whether it did. */
	moveInvitation(
		before: InvitationRow,
		set: Partial<Pick<InvitationRow, "state" | "due_at" | "ask_id">>,
	): Promise<boolean>;
	/** What was due before this waits for a visit, and no mail asks. Answers how many. */
	mailNoneBefore(time: number): Promise<number>;
}

export function invitationQueries(db: Kysely<Tables>): InvitationStore {
	return {
		async keepInvitations(rows) {
			if (rows.length === 0) return;
			await db
				.insertInto("survey_invitations")
				.values(rows)
				.onConflict((on) => on.doNothing())
				.execute();
		},
		async invitationsDue(now, most) {
			const due = await db
				.selectFrom("survey_invitations")
				.selectAll()
				.where("due_at", "<=", now)
				.orderBy("due_at")
				.limit(most)
				.execute();
			const next = await db
				.selectFrom("survey_invitations")
				.select("due_at")
				.where("due_at", ">", now)
				.orderBy("due_at")
				.limit(1)
				.executeTakeFirst();
			return { due, next: next?.due_at ?? null };
		},
		async invitationsFor(site, survey, orders) {
			if (orders.length === 0) return [];
			return db
				.selectFrom("survey_invitations")
				.selectAll()
				.where("site_id", "=", site)
				.where("order_id", "in", orders)
				.where("survey_id", "=", survey)
				.execute();
		},
		async moveInvitation({ site_id, order_id, survey_id, state }, set) {
			const { numUpdatedRows } = await db
				.updateTable("survey_invitations")
				.set(set)
				.where("site_id", "=", site_id)
				.where("order_id", "=", order_id)
				.where("survey_id", "=", survey_id)
				.where("state", "=", state)
				.executeTakeFirst();
			return numUpdatedRows > 0n;
		},
		async mailNoneBefore(time) {
			const { numUpdatedRows } = await db
				.updateTable("survey_invitations")
				.set((of) => ({ state: "open", due_at: of.ref("until") }))
				.where("due_at", "<=", time)
				.where("state", "=", "waiting")
				.executeTakeFirst();
			return Number(numUpdatedRows);
		},
	};
}
