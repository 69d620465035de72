import type { Kysely } from "kysely";
import type { RecoveryState } from "../../protocol/repair.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import type { RecoveryRow, RepairTables } from "./rows.ts";

type Tables = CoreTables & RepairTables;

/** With what a list says of its conversation. */
export type ListedRecovery = RecoveryRow & {
	ref: string;
	visitor_name: string | null;
	language: string | null;
};

export interface RepairStore {
	recovery(site: string, id: string): Promise<ListedRecovery | undefined>;
	/** Of a site, in this state, by due time; at most so many. */
	recoveriesIn(
		site: string,
		state: RecoveryState,
		most: number,
	): Promise<ListedRecovery[]>;
	/** Of a conversation, the oldest first. */
	recoveriesOfConversation(
		site: string,
		conversation: string,
	): Promise<ListedRecovery[]>;
	/** Of a visitor, the newest first; at most so many. */
	recoveriesOfVisitor(
		site: string,
		visitor: string,
		most: number,
	): Promise<RecoveryRow[]>;
	/** Whether one of the site was done after this time. */
	recoveryDoneSince(site: string, since: number): Promise<boolean>;
	/** Those of a site that were opened within this time, after the one named, before the end; at most so many. */
	recoveriesOpened(
		site: string,
		after: Pick<RecoveryRow, "opened_at" | "id">,
		before: number,
		most: number,
	): Promise<RecoveryRow[]>;
	/** At most so many that are to be looked at, the oldest first. */
	recoveriesDue(now: number, most: number): Promise<RecoveryRow[]>;
	/** When one is to be looked at next; null: none is. */
	nextRecovery(): Promise<number | null>;
	/** … in so many ms from now at the earliest. */
	postponeRecovery(
		of: Pick<RecoveryRow, "site_id" | "id">,
		next_at: number | null,
	): Promise<void>;
}

export function repairQueries(db: Kysely<Tables>): RepairStore {
	return {
		recovery: (site, id) =>
			listed(db)
				.where("r.site_id", "=", site)
				.where("r.id", "=", id)
				.executeTakeFirst(),
		recoveriesIn: (site, state, most) =>
			listed(db)
				.where("r.site_id", "=", site)
				.where("r.state", "=", state)
				.orderBy("r.due_at")
				.orderBy("r.id")
				.limit(most)
				.execute(),
		recoveriesOfConversation: (site, conversation) =>
			listed(db)
				.where("r.site_id", "=", site)
				.where("r.conversation_id", "=", conversation)
				.orderBy("r.opened_at")
				.execute(),
		recoveriesOfVisitor: (site, visitor, most) =>
			db
				.selectFrom("recoveries")
				.selectAll()
				.where("site_id", "=", site)
				.where("visitor_id", "=", visitor)
				.orderBy("opened_at", "desc")
				.limit(most)
				.execute(),
		async recoveryDoneSince(site, since) {
			const done = await db
				.selectFrom("recoveries")
				.select("id")
				.where("site_id", "=", site)
				.where("done_at", ">", since)
				.limit(1)
				.executeTakeFirst();
			return done !== undefined;
		},
		recoveriesOpened: (site, { opened_at, id }, before, most) =>
			db
				.selectFrom("recoveries")
				.selectAll()
				.where("site_id", "=", site)
				.where("opened_at", ">=", opened_at)
				.where("opened_at", "<", before)
				.where((of) =>
					of.or([of("opened_at", ">", opened_at), of("id", ">", id)]),
				)
				.orderBy("opened_at")
				.orderBy("id")
				.limit(most)
				.execute(),
		recoveriesDue: (now, most) =>
			waiting(db).selectAll().where("next_at", "<=", now).limit(most).execute(),
		async nextRecovery() {
			const next = await waiting(db)
				.select("next_at")
				.limit(1)
				.executeTakeFirst();
			return next?.next_at ?? null;
		},
		async postponeRecovery({ site_id, id }, next_at) {
			await db
				.updateTable("recoveries")
				.set({ next_at })
				.where("site_id", "=", site_id)
				.where("id", "=", id)
				.execute();
		},
	};
}

function listed(db: Kysely<Tables>) {
	return db
		.selectFrom("recoveries as r")
		.innerJoin("conversations as c", (join) =>
			join
				.onRef("c.site_id", "=", "r.site_id")
				.onRef("c.id", "=", "r.conversation_id"),
		)
		.selectAll("r")
		.select(["c.ref", "c.visitor_name", "c.language"]);
}

function waiting(db: Kysely<Tables>) {
	return db
		.selectFrom("recoveries")
		.where("next_at", "is not", null)
		.orderBy("next_at");
}
