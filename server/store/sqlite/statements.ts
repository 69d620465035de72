import { type Kysely, sql } from "kysely";
import type Database from "libsql";
import type { Hands } from "../contract/change.ts";
import type {
	ConversationRow,
	EntryRow,
	RatingRow,
	Tables,
} from "../contract/rows.ts";
import { type ConversationView, conversationViews } from "../contract/views.ts";
import { counted } from "../queries/routing-queries.ts";
import { prepared, slot } from "./slots.ts";

/** Every statement of the hot path, compiled once and kept prepared. */
export function statements(database: Database.Database, db: Kysely<Tables>) {
	const site = slot<string>("site");
	const id = slot<string>("id");
	return {
		begin: database.prepare("begin immediate"),
		commit: database.prepare("commit"),
		rollback: database.prepare("rollback"),
		kept: prepared<EntryRow>(
			database,
			db
				.selectFrom("entries")
				.selectAll()
				.where("site_id", "=", site)
				.where("author_id", "=", slot<string>("author"))
				.where("client_id", "=", slot<string>("clientId")),
		),
		byId: prepared<ConversationView>(
			database,
			conversationViews(db)
				.where("c.site_id", "=", site)
				.where("c.id", "=", id),
		),
		currentOf: prepared<ConversationView>(
			database,
			conversationViews(db)
				.where("c.site_id", "=", site)
				.where("c.visitor_id", "=", slot<string>("visitor"))
				.where("c.state", "<>", "closed"),
		),
		line: prepared<RatingRow>(
			database,
			db
				.selectFrom("ratings")
				.selectAll()
				.where("site_id", "=", site)
				.where("conversation_id", "=", id)
				.where("asked_seq", "=", slot<number>("asked")),
		),
		insert: prepared(
			database,
			db.insertInto("conversations").values(slots(ROW)),
		),
		update: prepared(
			database,
			db
				.updateTable("conversations")
				.set(slots(ROW.filter((name) => !FIXED.has(name))))
				.where("site_id", "=", slot<string>("site_id"))
				.where("id", "=", id),
		),
		append: prepared(database, db.insertInto("entries").values(slots(ENTRY))),
		assigned: prepared(
			database,
			db
				.updateTable("memberships")
				.set({ assigned_at: slot<number>("now"), missed: 0 })
				.where("site_id", "=", site)
				.where("person_id", "=", slot<string>("person")),
		),
		missed: prepared(
			database,
			db
				.updateTable("memberships")
				.set((of) => ({ missed: of("missed", "+", 1) }))
				.where("site_id", "=", site)
				.where("person_id", "=", slot<string>("person")),
		),
		hands: prepared<Hands>(
			database,
			db
				.selectFrom("memberships as m")
				.leftJoin("leases as l", "l.person_id", "m.person_id")
				.select(["m.slots", "m.availability"])
				.select((of) =>
					of.fn.coalesce("l.ends_at", sql.lit(0)).as("lease_ends_at"),
				)
				.select(counted().as("load"))
				.where("m.site_id", "=", site)
				.where("m.person_id", "=", slot<string>("person")),
		),
		erase: prepared(
			database,
			db
				.updateTable("entries")
				.set({ body: null, erased_at: slot<number>("now") })
				.where("site_id", "=", site)
				.where("conversation_id", "=", id)
				.where("seq", "=", slot<number>("seq")),
		),
		eraseAll: prepared(
			database,
			db
				.updateTable("entries")
				.set({ body: null, erased_at: slot<number>("now") })
				.where("site_id", "=", site)
				.where("conversation_id", "=", id)
				.where("kind", "=", slot<"message">("kind"))
				.where("body", "is not", null),
		),
		eraseComments: prepared(
			database,
			db
				.updateTable("ratings")
				.set({ comment: null })
				.where("site_id", "=", site)
				.where("conversation_id", "=", id),
		),
		forgotten: prepared<{ id: string }>(
			database,
			db
				.selectFrom("visitors")
				.select("id")
				.where("site_id", "=", site)
				.where("id", "=", slot<string>("visitor"))
				.where("forgotten_at", "is not", null),
		),
		ask: prepared(
			database,
			db.insertInto("ratings").values({
				site_id: site,
				conversation_id: id,
				asked_seq: slot<number>("seq"),
				asked_at: slot<number>("now"),
				relation: slot<"visitor">("relation"),
				agents: slot<string>("agents"),
				format: "faces",
				score: null,
				solved: null,
				comment: null,
				given_at: null,
			}),
		),
		answer: prepared(
			database,
			db
				.updateTable("ratings")
				.set({
					score: slot<1>("score"),
					solved: slot<"yes">("solved"),
					comment: slot<string>("comment"),
					given_at: slot<number>("now"),
				})
				.where("site_id", "=", site)
				.where("conversation_id", "=", id)
				.where("asked_seq", "=", slot<number>("asked")),
		),
	};
}

const ROW = [
	"site_id",
	"id",
	"visitor_id",
	"visitor_name",
	"ref",
	"state",
	"state_since",
	"closed_by",
	"mode",
	"relation",
	"proof",
	"agent_id",
	"agent_name",
	"epoch",
	"last_seq",
	"last_public_seq",
	"preview_seq",
	"last_visitor_seq",
	"last_at",
	"read_by_visitor",
	"read_by_agent",
	"wrote",
	"ask_at",
	"asked_seq",
	"asked_at",
	"score",
	"started_at",
	"language",
	"team_id",
	"team_name",
	"queue_at",
	"previous_agent_id",
	"offered_id",
	"offered_name",
	"offered_until",
	"declined",
	"last_agent_at",
	"last_visitor_at",
	"quiet_since",
	"due_at",
	"answer_by",
	"called_at",
	"mailed_seq",
	"forgotten_at",
] as const satisfies readonly (keyof ConversationRow)[];

/** Fixed when the conversation begins. */
const FIXED = new Set<keyof ConversationRow>([
	"site_id",
	"id",
	"visitor_id",
	"ref",
	"relation",
	"proof",
	"started_at",
]);

const ENTRY = [
	"site_id",
	"conversation_id",
	"seq",
	"prev_public",
	"kind",
	"v",
	"author_kind",
	"author_id",
	"author_name",
	"client_id",
	"audience",
	"body",
	"at",
	"erased_at",
] as const satisfies readonly (keyof EntryRow)[];

function slots<K extends string>(names: readonly K[]): Record<K, never> {
	return Object.fromEntries(names.map((name) => [name, slot(name)])) as Record<
		K,
		never
	>;
}
