import type { Kysely } from "kysely";
import type { ComplaintState } from "../../protocol/complaint.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import type { ComplaintRow, ComplaintTables } from "./rows.ts";

type Tables = CoreTables & ComplaintTables;

/** With what a list says of its conversation. */
export type ListedComplaint = ComplaintRow & {
	ref: string;
	visitor_name: string | null;
};

export interface ComplaintStore {
	complaint(site: string, id: string): Promise<ListedComplaint | undefined>;
	/** That this opens. */
	complaintBySecret(secret_hash: string): Promise<ComplaintRow | undefined>;
	/** Of a site, in this state, by the time of the answer; at most so many. */
	complaintsIn(
		site: string,
		state: ComplaintState,
		most: number,
	): Promise<ListedComplaint[]>;
	/** Of a conversation, the oldest first. */
	complaintsOfConversation(
		site: string,
		conversation: string,
	): Promise<ListedComplaint[]>;
	/** Of a site and year, behind this number; at most so many. */
	complaintsOfYear(
		of: Pick<ComplaintRow, "site_id" | "year">,
		after: number,
		most: number,
	): Promise<ComplaintRow[]>;
	/** At most so many of which the staff is to be reminded. */
	complaintsToRemind(now: number, most: number): Promise<ComplaintRow[]>;
	/** When it is to be reminded of one next; null: of none. */
	nextComplaintReminder(): Promise<number | null>;
	/** Of a visitor, the newest first; at most so many. */
	complaintsOfVisitor(
		site: string,
		visitor: string,
		most: number,
	): Promise<ComplaintRow[]>;
}

export function complaintQueries(db: Kysely<Tables>): ComplaintStore {
	const all = () => db.selectFrom("complaints").selectAll();
	return {
		complaint: (site, id) =>
			listed(db)
				.where("p.site_id", "=", site)
				.where("p.id", "=", id)
				.executeTakeFirst(),
		complaintBySecret: (secret_hash) =>
			all().where("secret_hash", "=", secret_hash).executeTakeFirst(),
		complaintsIn: (site, state, most) =>
			listed(db)
				.where("p.site_id", "=", site)
				.where("p.state", "=", state)
				.orderBy("p.answer_by")
				.orderBy("p.id")
				.limit(most)
				.execute(),
		complaintsOfConversation: (site, conversation) =>
			listed(db)
				.where("p.site_id", "=", site)
				.where("p.conversation_id", "=", conversation)
				.orderBy("p.filed_at")
				.execute(),
		complaintsOfYear: ({ site_id, year }, after, most) =>
			all()
				.where("site_id", "=", site_id)
				.where("year", "=", year)
				.where("number", ">", after)
				.orderBy("number")
				.limit(most)
				.execute(),
		complaintsToRemind: (now, most) =>
			all()
				.where("remind_at", "is not", null)
				.where("remind_at", "<=", now)
				.orderBy("remind_at")
				.limit(most)
				.execute(),
		async nextComplaintReminder() {
			const next = await db
				.selectFrom("complaints")
				.select("remind_at")
				.where("remind_at", "is not", null)
				.orderBy("remind_at")
				.limit(1)
				.executeTakeFirst();
			return next?.remind_at ?? null;
		},
		complaintsOfVisitor: (site, visitor, most) =>
			all()
				.where("site_id", "=", site)
				.where("visitor_id", "=", visitor)
				.orderBy("filed_at", "desc")
				.limit(most)
				.execute(),
	};
}

function listed(db: Kysely<Tables>) {
	return db
		.selectFrom("complaints as p")
		.innerJoin("conversations as c", (join) =>
			join
				.onRef("c.site_id", "=", "p.site_id")
				.onRef("c.id", "=", "p.conversation_id"),
		)
		.selectAll("p")
		.select(["c.ref", "c.visitor_name"]);
}
