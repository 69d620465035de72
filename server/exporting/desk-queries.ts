import type { Kysely } from "kysely";
import type { CoreTables, VisitorKey } from "../store/contract/rows.ts";
import type { ConversationKey } from "../store/contract/store.ts";

/** A saved reply, as whoever keeps it has it. */
export interface ExportedReply {
	site_id: string;
	id: string;
	/** "": the shop's. */
	owner_id: string;
	name: string;
	shortcut: string;
	texts: string;
	/** JSON. */
	files: string;
	changed_at: number;
}
export interface ExportedReplyUse {
	site_id: string;
	reply_id: string;
	month: string;
	uses: number;
}
export interface ExportedView {
	site_id: string;
	id: string;
	person_id: string | null;
	name: string;
	icon: string;
	query: string;
	changed_at: number;
}
/** A text that waits for its time, or was not sent. */
export interface ExportedScheduled {
	site_id: string;
	conversation_id: string;
	id: string;
	author_id: string;
	author_name: string;
	text: string;
	due_at: number;
	ended_at: number | null;
	ended_why: string | null;
}
export interface ExportedPromise {
	id: string;
	made_at: number;
	kind: string;
	what: string | null;
	owner_kind: string;
	owner_id: string | null;
	owner_name: string | null;
	made_by: string;
	first_due_at: number;
	due_at: number;
	state: string;
	moved: number;
	late_at: number | null;
	kept_at: number | null;
	kept_how: string | null;
	withdrawn_at: number | null;
	confirmed: string | null;
}
/** What went wrong, and how it was put right. */
export interface ExportedRecovery {
	id: string;
	opened_at: number;
	causes: string;
	score: number | null;
	words: string | null;
	state: string;
	due_at: number;
	ending: string | null;
	put_by: string | null;
	apology: string | null;
	correction: string | null;
	correction_text: string | null;
	prevention: string;
	told: string | null;
	told_at: number | null;
	done_at: number | null;
	second_score: number | null;
	not_accepted: number;
	tries: string;
	somebody_else_at: number | null;
}
/** Why somebody may not write, and until when; null: for ever. */
export interface ExportedBlock {
	why: string;
	at: number;
	until: number | null;
}
/** The same with whom, by whom and where; null of an erased visitor. */
export interface ExportedSiteBlock extends ExportedBlock {
	id: string;
	visitor_id: string | null;
	conversation_id: string | null;
	person_id: string;
}
/** What a shopper complains about, with its clocks and its outcome. */
export interface ExportedComplaint {
	id: string;
	letters: string;
	year: number;
	number: number;
	what: string | null;
	order_ref: string | null;
	wants: string | null;
	may_contact: 0 | 1;
	state: string;
	severity: string | null;
	filed_at: number;
	assess_by: number;
	answer_by: number;
	first_answer_by: number | null;
	/** null: the shopper. */
	filed_by: string | null;
	assessed_at: number | null;
	decided_at: number | null;
	outcome: string | null;
	decision: string | null;
	not_accepted_at: number | null;
	not_accepted: string | null;
	final_at: number | null;
}
type Tables = CoreTables & {
	complaints: ExportedComplaint & { site_id: string; conversation_id: string };
	blocks: ExportedSiteBlock & { site_id: string };
	promises: ExportedPromise & { site_id: string; conversation_id: string };
	recoveries: ExportedRecovery & { site_id: string; conversation_id: string };
	saved_replies: ExportedReply;
	saved_reply_uses: ExportedReplyUse;
	saved_views: ExportedView;
	scheduled_messages: ExportedScheduled;
};

/** What agents have made to work with. */
export interface ExportDeskStore {
	/** Behind this id, the shop's and everybody's own. */
	savedRepliesToExport(
		site: string,
		after: string,
		most: number,
	): Promise<ExportedReply[]>;
	/** Of one reply, by month. */
	replyUsesToExport(site: string, reply: string): Promise<ExportedReplyUse[]>;
	/** Behind this id, the team's and everybody's own. */
	savedViewsToExport(
		site: string,
		after: string,
		most: number,
	): Promise<ExportedView[]>;
	/** Behind this id. */
	blocksToExport(
		site: string,
		after: string,
		most: number,
	): Promise<ExportedSiteBlock[]>;
	blockToHand(visitor: VisitorKey): Promise<ExportedBlock | undefined>;
	/** Of one conversation, which has one at most. */
	scheduledToExport(
		conversation: ConversationKey,
	): Promise<ExportedScheduled | undefined>;
	/** Of one conversation, the oldest first. */
	promisesToExport(conversation: ConversationKey): Promise<ExportedPromise[]>;
	/** Of one conversation, the oldest first. */
	recoveriesToExport(
		conversation: ConversationKey,
	): Promise<ExportedRecovery[]>;
	/** Of one conversation, the oldest first. */
	complaintsToExport(
		conversation: ConversationKey,
	): Promise<ExportedComplaint[]>;
}

export function exportDeskQueries(core: Kysely<CoreTables>): ExportDeskStore {
	const db = core as unknown as Kysely<Tables>;
	return {
		savedRepliesToExport: (site, after, most) =>
			db
				.selectFrom("saved_replies")
				.selectAll()
				.where("site_id", "=", site)
				.where("id", ">", after)
				.orderBy("id")
				.limit(most)
				.execute(),
		replyUsesToExport: (site, reply) =>
			db
				.selectFrom("saved_reply_uses")
				.selectAll()
				.where("site_id", "=", site)
				.where("reply_id", "=", reply)
				.orderBy("month")
				.execute(),
		savedViewsToExport: (site, after, most) =>
			db
				.selectFrom("saved_views")
				.selectAll()
				.where("site_id", "=", site)
				.where("id", ">", after)
				.orderBy("id")
				.limit(most)
				.execute(),
		blocksToExport: (site, after, most) =>
			db
				.selectFrom("blocks")
				.select(["id", "visitor_id", "conversation_id", "person_id"])
				.select(["why", "at", "until"])
				.where("site_id", "=", site)
				.where("id", ">", after)
				.orderBy("id")
				.limit(most)
				.execute(),
		blockToHand: ({ site_id, id }) =>
			db
				.selectFrom("blocks")
				.select(["why", "at", "until"])
				.where("site_id", "=", site_id)
				.where("visitor_id", "=", id)
				.executeTakeFirst(),
		promisesToExport: ({ site_id, id }) =>
			db
				.selectFrom("promises")
				.select([
					...(["id", "made_at", "kind", "what", "made_by", "moved"] as const),
					...(["owner_kind", "owner_id", "owner_name"] as const),
					...(["first_due_at", "due_at", "state", "late_at"] as const),
					...(["kept_at", "kept_how", "withdrawn_at", "confirmed"] as const),
				])
				.where("site_id", "=", site_id)
				.where("conversation_id", "=", id)
				.orderBy("made_at")
				.execute(),
		recoveriesToExport: ({ site_id, id }) =>
			db
				.selectFrom("recoveries")
				.select([
					...(["id", "opened_at", "causes", "score", "words"] as const),
					...(["state", "due_at", "ending", "put_by", "apology"] as const),
					...(["correction", "correction_text", "prevention"] as const),
					...(["told", "told_at", "done_at", "second_score"] as const),
					...(["not_accepted", "tries", "somebody_else_at"] as const),
				])
				.where("site_id", "=", site_id)
				.where("conversation_id", "=", id)
				.orderBy("opened_at")
				.execute(),
		complaintsToExport: ({ site_id, id }) =>
			db
				.selectFrom("complaints")
				.select([
					...(["id", "letters", "year", "number", "what"] as const),
					...(["order_ref", "wants", "may_contact", "state"] as const),
					...(["severity", "filed_at", "assess_by", "answer_by"] as const),
					...(["assessed_at", "decided_at", "outcome", "decision"] as const),
					...(["not_accepted_at", "not_accepted", "final_at"] as const),
					...(["first_answer_by", "filed_by"] as const),
				])
				.where("site_id", "=", site_id)
				.where("conversation_id", "=", id)
				.orderBy("filed_at")
				.execute(),
		scheduledToExport: ({ site_id, id }) =>
			db
				.selectFrom("scheduled_messages")
				.selectAll()
				.where("site_id", "=", site_id)
				.where("conversation_id", "=", id)
				.executeTakeFirst(),
	};
}
