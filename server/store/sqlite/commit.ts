import type { Kysely } from "kysely";
import type Database from "libsql";
import { Refused } from "../../../protocol/refusal.ts";
import type { Clock } from "../../ports/clock.ts";
import { broken, crash } from "../../ports/failpoint.ts";
import type { Change, Decision, Hands, Outcome } from "../contract/change.ts";
import type { RatingRow, Tables } from "../contract/rows.ts";
import type { Store } from "../contract/store.ts";
import type { ConversationView } from "../contract/views.ts";
import { newRow, numbered } from "../new-rows.ts";
import { statements } from "./statements.ts";

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
		const decision = decided(
			change,
			before,
			now,
			lineFor(change, before),
			handsFor(change),
		);
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

	function handsFor({ site, hands }: Change): Hands | undefined {
		return hands === undefined
			? undefined
			: run.hands({ site, person: hands })[0];
	}

	/** Whether the change would put a second conversation beside the visitor's current one. */
	function crowds(row: ConversationView, before: ConversationView | null) {
		if (before?.state !== "closed" || row.state === "closed") return false;
		const { site_id: site, visitor_id: visitor } = row;
		return run.currentOf({ site, visitor }).length > 0;
	}

	/** What a window of theirs had under way when they were forgotten must not begin anything. */
	function isForgotten({
		site_id: site,
		visitor_id: visitor,
	}: ConversationView) {
		return run.forgotten({ site, visitor }).length > 0;
	}

	function write(
		change: Change,
		before: ConversationView | null,
		decision: Write,
		now: number,
	): Outcome {
		const row: ConversationView = before
			? { ...before }
			: { ...newRow(change, decision.start, now) };
		const entries = (decision.entries ?? []).map((entry) =>
			numbered(row, entry, now),
		);
		Object.assign(row, decision.set);
		if (crowds(row, before))
			return { kind: "refused", refusal: { code: "conflict" } };
		if (!before && isForgotten(row))
			return { kind: "refused", refusal: { code: "not_found" } };
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
		if (decision.eraseAll) {
			for (const kind of decision.eraseAll) run.eraseAll({ ...key, kind, now });
			run.eraseComments(key);
			row.preview_body = null;
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
		if (decision.missed)
			run.missed({ site: row.site_id, person: decision.missed });
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
	hands: Hands | undefined,
): Decision | Refused {
	try {
		return change.decide(row, now, line, hands);
	} catch (error) {
		if (error instanceof Refused) return error;
		throw error;
	}
}
