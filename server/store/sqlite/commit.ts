import type { Kysely } from "kysely";
import { Refused } from "../../../protocol/refusal.ts";
import type { Clock } from "../../ports/clock.ts";
import { broken, crash } from "../../ports/failpoint.ts";
import type {
	Change,
	Decider,
	Decision,
	Needs,
	Outcome,
	Rows,
} from "../contract/change.ts";
import type { CoreTables } from "../contract/rows.ts";
import type { Store } from "../contract/store.ts";
import type { ConversationView } from "../contract/views.ts";
import { newRow, numbered } from "../new-rows.ts";
import type { Database } from "./driver.ts";
import { broughtAlong, statements } from "./statements.ts";
import type { Transactions } from "./transactions.ts";

type Writing = Extract<Decision, { kind: "write" }>;

/**
 * The hot path: written with Kysely, compiled once, run as prepared statements in one synchronous block between
 * `begin immediate` and `commit`. It locks, reads, numbers and writes; what has to happen it asks the decider.
 */
export function sqliteCommit(
	database: Database,
	db: Kysely<CoreTables>,
	clock: Clock,
	decisions: readonly Decider[],
	{ alone }: Transactions,
): Store["commit"] {
	const run = statements(database, db);
	const bring = broughtAlong(database, db);
	const deciders = byName(decisions);

	function carryOut(change: Change, now: number): Outcome {
		const { needs } = change;
		const decider = deciders.get(change.name);
		if (!decider) throw new Error(`nobody decides about ${change.name}`);
		if (needs.once && !broken("ignore-client-ids")) {
			const { author, clientId } = needs.once;
			const [entry] = run.findByClientId({
				site: needs.site,
				author,
				clientId,
			});
			if (entry) return { kind: "duplicate", entry };
		}
		const before = rowFor(needs) ?? null;
		const decision = decided(
			decider,
			change,
			rowsFor(decider, needs, before),
			now,
		);
		if (decision instanceof Refused)
			return { kind: "refused", refusal: decision.refusal };
		if (decision.kind === "write") return write(needs, before, decision, now);
		if (!before) throw new Error("nothing is unchanged where nothing is");
		return { kind: "unchanged", row: before };
	}

	function rowFor({ site, conversation }: Needs): ConversationView | undefined {
		return "id" in conversation
			? run.byId({ site, id: conversation.id })[0]
			: run.currentOf({ site, visitor: conversation.currentOf })[0];
	}

	/** Every row that the decider reads: one that was forgotten would look like one that is not there. */
	function rowsFor(
		{ name: decider, reads }: Decider,
		{ site, further }: Needs,
		conversation: ConversationView | null,
	): Rows {
		const rows: Rows & Record<string, unknown> = { conversation };
		for (const [name, { statement, values }] of Object.entries(reads)) {
			const wanted = further?.[name];
			if (wanted === undefined)
				throw new Error(`${decider} does not say which ${name} it needs`);
			const found = values(wanted as never, conversation, site);
			if (found) rows[name] = bring(statement, found)[0];
		}
		return rows;
	}

	function write(
		needs: Needs,
		before: ConversationView | null,
		decision: Writing,
		now: number,
	): Outcome {
		const row: ConversationView = before
			? { ...before }
			: newRow(needs, decision.start, now);
		const entries = (decision.entries ?? []).map((entry) =>
			numbered(row, entry, now),
		);
		Object.assign(row, decision.set);
		if (before) run.update(row);
		else run.insert(row);
		for (const entry of entries) run.append(entry);
		for (const { statement, values } of decision.writes ?? [])
			bring(statement, values);
		return { kind: "written", row, before, entries };
	}

	return (changes) =>
		alone(() => {
			const now = clock.now();
			return inOneBlock(database, run, changes, (change) =>
				carryOut(change, now),
			);
		});
}

/** All of them, or none. */
function inOneBlock(
	database: Database,
	{ begin, commit, rollback }: ReturnType<typeof statements>,
	changes: readonly Change[],
	carryOut: (change: Change) => Outcome,
): Outcome[] {
	// What was acknowledged too early reaches the disk with the next group, or never.
	if (broken("ack-before-commit") && database.inTransaction) commit.run();
	begin.run();
	try {
		const outcomes = changes.map(carryOut);
		const messages = messagesIn(changes, outcomes);
		if (broken("ack-before-commit")) return outcomes;
		crash("crash-before-commit", messages);
		commit.run();
		crash("crash-after-commit", messages);
		return outcomes;
	} catch (error) {
		if (database.inTransaction) rollback.run();
		throw error;
	}
}

/** How many were taken: what was refused is none, and is said again. */
function messagesIn(
	changes: readonly Change[],
	outcomes: readonly Outcome[],
): number {
	return changes.filter(
		({ needs }, at) => needs.once && outcomes[at]?.kind !== "refused",
	).length;
}

function byName(decisions: readonly Decider[]): ReadonlyMap<string, Decider> {
	const deciders = new Map<string, Decider>();
	for (const decider of decisions) {
		if (deciders.has(decider.name))
			throw new Error(`two decide about ${decider.name}`);
		deciders.set(decider.name, decider);
	}
	return deciders;
}

function decided(
	decider: Decider,
	{ args }: Change,
	rows: Rows,
	now: number,
): Decision | Refused {
	try {
		return decider.decide(rows as never, args as never, now);
	} catch (error) {
		if (error instanceof Refused) return error;
		throw error;
	}
}
