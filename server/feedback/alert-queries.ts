import type { Kysely } from "kysely";
import type { CoreTables, VisitorKey } from "../store/contract/rows.ts";
import type { AlertRow, FeedbackTables } from "./rows.ts";

type Tables = CoreTables & FeedbackTables;

/** As it is shown. */
export interface ListedAlert extends AlertRow {
	relation: "customer" | "visitor";
	contact: string | null;
	visitor_name: string | null;
	ref: string | null;
	/** When somebody of the staff last wrote in its conversation; null: it has none. */
	last_agent_at: number | null;
}

type AlertKey = Pick<AlertRow, "site_id" | "ask_id">;
type Ended = Pick<AlertRow, "ended_at" | "ended_by" | "ended_why">;

/** Answers that somebody has to see. */
export interface AlertStore {
	alert(site: string, ask: string): Promise<ListedAlert | undefined>;
	/** false: there is one of this ask already. */
	keepAlert(row: AlertRow): Promise<boolean>;
	setAlert(
		alert: AlertKey,
		set: Partial<Pick<AlertRow, "score" | "solved" | "at" | "call_at"> & Ended>,
	): Promise<void>;
	/** Ends it; false: it has ended already. */
	endAlert(alert: AlertKey, ended: Ended): Promise<boolean>;
	/** Of one site, the newest first. */
	openAlerts(site: string, most: number): Promise<ListedAlert[]>;
	/** Those for which people are to be called by now, and when the next one's time is. */
	alertsToCall(now: number): Promise<{ due: AlertRow[]; next: number | null }>;
	/** Nobody is called any more for what is open. Answers how many. */
	dropAlertCalls(): Promise<number>;
	/** The conversation in which the shopper was last; undefined: there was none. */
	lastConversationOf(visitor: VisitorKey): Promise<string | undefined>;
}

/** Of one run. */
const AT_ONCE = 100;

export function alertQueries(db: Kysely<Tables>): AlertStore {
	const one = ({ site_id, ask_id }: AlertKey) =>
		db
			.updateTable("alerts")
			.where("site_id", "=", site_id)
			.where("ask_id", "=", ask_id);
	return {
		alert: (site, ask) =>
			listed(db)
				.where("l.site_id", "=", site)
				.where("l.ask_id", "=", ask)
				.executeTakeFirst(),
		async keepAlert(row) {
			const { numInsertedOrUpdatedRows = 0n } = await db
				.insertInto("alerts")
				.values(row)
				.onConflict((on) => on.columns(["site_id", "ask_id"]).doNothing())
				.executeTakeFirst();
			return numInsertedOrUpdatedRows > 0n;
		},
		async setAlert(alert, set) {
			await one(alert).set(set).execute();
		},
		async endAlert(alert, ended) {
			const { numUpdatedRows } = await one(alert)
				.set({ ...ended, call_at: null })
				.where("ended_at", "is", null)
				.executeTakeFirst();
			return numUpdatedRows > 0n;
		},
		openAlerts: (site, most) =>
			listed(db)
				.where("l.site_id", "=", site)
				.where("l.ended_at", "is", null)
				.orderBy("l.at", "desc")
				.orderBy("l.ask_id", "desc")
				.limit(most)
				.execute(),
		async alertsToCall(now) {
			const due = await db
				.selectFrom("alerts")
				.selectAll()
				.where("call_at", "<=", now)
				.orderBy("call_at")
				.limit(AT_ONCE)
				.execute();
			const next = await db
				.selectFrom("alerts")
				.select("call_at")
				.where("call_at", ">", now)
				.orderBy("call_at")
				.limit(1)
				.executeTakeFirst();
			return { due, next: next?.call_at ?? null };
		},
		async dropAlertCalls() {
			const { numUpdatedRows } = await db
				.updateTable("alerts")
				.set({ call_at: null })
				.where("call_at", ">", 0)
				.executeTakeFirst();
			return Number(numUpdatedRows);
		},
		async lastConversationOf({ site_id, id }) {
			const rows = await db
				.selectFrom("conversations")
				.select(["id", "started_at"])
				.where("site_id", "=", site_id)
				.where("visitor_id", "=", id)
				.execute();
			return rows.sort((a, b) => b.started_at - a.started_at)[0]?.id;
		},
	};
}

function listed(db: Kysely<Tables>) {
	return db
		.selectFrom("alerts as l")
		.innerJoin("asks as a", (join) =>
			join.onRef("a.site_id", "=", "l.site_id").onRef("a.id", "=", "l.ask_id"),
		)
		.leftJoin("conversations as c", (join) =>
			join
				.onRef("c.site_id", "=", "l.site_id")
				.onRef("c.id", "=", "l.conversation_id"),
		)
		.leftJoin("visitors as v", (join) =>
			join
				.onRef("v.site_id", "=", "l.site_id")
				.onRef("v.id", "=", "l.visitor_id"),
		)
		.selectAll("l")
		.select([
			"a.relation",
			"a.contact",
			"v.name as visitor_name",
			"c.ref",
			"c.last_agent_at",
		]);
}

/** Part of the transaction that erases a visitor. */
export async function eraseAlertsOf(
	tx: Kysely<FeedbackTables>,
	{ site_id, id }: VisitorKey,
): Promise<void> {
	await tx
		.deleteFrom("alerts")
		.where("site_id", "=", site_id)
		.where("visitor_id", "=", id)
		.execute();
}
