import type { Kysely } from "kysely";
import type Database from "libsql";
import { Refused } from "../../protocol/refusal.ts";
import type { Clock } from "../clock.ts";
import { broken, crash } from "../failpoint.ts";
import type { ConversationRow, EntryRow, RatingRow, Tables } from "./rows.ts";
import { prepared, slot } from "./slots.ts";
import type {
	Change,
	ConversationView,
	Decision,
	NewEntry,
	Outcome,
	Store,
} from "./store.ts";
import { conversationViews } from "./views.ts";

type Write = Extract<Decision, { kind: "write" }>;

/**
 * The hot path: written with Kysely, compiled at start, run as kept statements in one synchronous block
 * between `begin immediate` and `commit`.
 */
export function sqliteCommit(
	database: Database.Database,
	db: Kysely<Tables>,
	clock: Clock,
): Store["commit"] {
	const run = statements(database, db);

	function carryOut(change: Change, now: number): Outcome {
		if (change.once && !broken("ignore-client-ids")) {
			const { author, clientId } = change.once;
			const [entry] = run.kept({ site: change.site, author, clientId });
			if (entry) return { kind: "duplicate", entry };
		}
		const before = rowFor(change) ?? null;
		const decision = decided(change, before, now, lineFor(change, before));
		if (decision instanceof Refused) {
			return { kind: "refused", refusal: decision.refusal };
		}
		switch (decision.kind) {
			case "keep":
				if (!before) throw new Error("kept a conversation that is not there");
				return { kind: "kept", row: before };
			case "write":
				return write(change, before, decision, now);
		}
	}

	function rowFor({ site, on }: Change): ConversationView | undefined {
		return "conversation" in on
			? run.byId({ site, id: on.conversation })[0]
			: run.currentOf({ site, visitor: on.currentOf })[0];
	}

	function lineFor(
		{ asked }: Change,
		row: ConversationView | null,
	): RatingRow | undefined {
		if (asked === undefined || !row) return undefined;
		return run.line({ site: row.site_id, id: row.id, asked })[0];
	}

	/** Whether the change would put a second conversation beside the visitor's current one. */
	function crowds(row: ConversationView, before: ConversationView | null) {
		if (before?.state !== "closed" || row.state === "closed") return false;
		const { site_id: site, visitor_id: visitor } = row;
		return run.currentOf({ site, visitor }).length > 0;
	}

	function write(
		change: Change,
		before: ConversationView | null,
		decision: Write,
		now: number,
	): Outcome {
		const row: ConversationView = before
			? { ...before }
			: { ...newRow(change, decision, now) };
		const entries = (decision.entries ?? []).map((entry) =>
			numbered(row, entry, now),
		);
		Object.assign(row, decision.set);
		if (crowds(row, before))
			return { kind: "refused", refusal: { code: "conflict" } };
		if (decision.ask) row.asked_seq = entries[0]?.seq ?? row.asked_seq;
		if (before) run.update(row);
		else run.insert(row);
		for (const entry of entries) run.append(entry);
		const key = { site: row.site_id, id: row.id };
		if (decision.erase) {
			run.erase({ ...key, seq: decision.erase, now });
			if (row.preview_seq === decision.erase) {
				row.preview_body = null;
			}
		}
		if (decision.ask) {
			run.ask({
				...key,
				seq: row.asked_seq,
				now,
				relation: row.relation,
				agents: JSON.stringify(decision.ask.agents),
			});
		}
		if (decision.assigned) {
			run.assigned({ site: row.site_id, person: decision.assigned, now });
		}
		if (decision.answer) run.answer({ ...key, ...decision.answer, now });
		return { kind: "written", row, before, entries };
	}

	return async (changes) => {
		const now = clock.now();
		const messages = changes.filter(({ once }) => once !== null).length;
		// What was acknowledged too early reaches the disk with the next group, or never.
		if (broken("ack-before-commit") && database.inTransaction) run.commit.run();
		run.begin.run();
		try {
			const outcomes = changes.map((change) => carryOut(change, now));
			if (broken("ack-before-commit")) return outcomes;
			crash("crash-before-commit", messages);
			run.commit.run();
			crash("crash-after-commit", messages);
			return outcomes;
		} catch (error) {
			if (database.inTransaction) run.rollback.run();
			throw error;
		}
	};
}

function decided(
	change: Change,
	row: ConversationView | null,
	now: number,
	line: RatingRow | undefined,
): Decision | Refused {
	try {
		return change.decide(row, now, line);
	} catch (error) {
		if (error instanceof Refused) return error;
		throw error;
	}
}

/** Gives the entry its number and moves the row's counters along. */
function numbered(
	row: ConversationView,
	entry: NewEntry,
	now: number,
): EntryRow {
	const seq = row.last_seq + 1;
	const prevPublic = row.last_public_seq;
	row.last_seq = seq;
	// Clocks step back; the times in a log never do.
	row.last_at = Math.max(row.last_at, now);
	if (entry.audience === "all") row.last_public_seq = seq;
	const body = JSON.stringify(entry.body);
	if (entry.kind === "message") {
		row.preview_seq = seq;
		row.preview_by = entry.author.kind;
		row.preview_body = body;
		if (entry.author.kind === "visitor") row.last_visitor_seq = seq;
	}
	return {
		site_id: row.site_id,
		conversation_id: row.id,
		seq,
		prev_public: prevPublic,
		kind: entry.kind,
		v: 1,
		author_kind: entry.author.kind,
		author_id: entry.author.id,
		author_name: entry.author.name,
		client_id: entry.clientId,
		audience: entry.audience,
		body,
		at: row.last_at,
		erased_at: null,
	};
}

function newRow(
	{ site, on }: Change,
	{ start }: Write,
	now: number,
): ConversationView {
	if (!start || "conversation" in on) {
		throw new Error("wrote to a conversation that is not there");
	}
	return {
		...start,
		site_id: site,
		id: on.orNew,
		state: "waiting",
		state_since: now,
		closed_by: null,
		agent_id: null,
		agent_name: null,
		epoch: 0,
		last_seq: 0,
		last_public_seq: 0,
		preview_seq: 0,
		last_visitor_seq: 0,
		last_at: now,
		read_by_visitor: 0,
		read_by_agent: 0,
		wrote: "[]",
		ask_at: null,
		asked_seq: 0,
		asked_at: 0,
		score: null,
		started_at: now,
		preview_by: null,
		preview_body: null,
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

function statements(database: Database.Database, db: Kysely<Tables>) {
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
				.set({ assigned_at: slot<number>("now") })
				.where("site_id", "=", site)
				.where("person_id", "=", slot<string>("person")),
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
