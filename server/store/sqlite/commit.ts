import type { Clock } from "../../ports/clock.ts";
import type { Beside, Change, Decider, Outcome } from "../contract/change.ts";
import { isConstraint } from "../contract/fault.ts";
import type { Store } from "../contract/store.ts";
import { createCarryOut } from "../deciding/carry-out.ts";
import { createDecidingGroup, type GroupParts } from "./deciding-group.ts";
import { createGroup, Stale } from "./group.ts";
import type { HotStatements } from "./hot-statements.ts";
import type { Transactions } from "./transactions.ts";
import type { Writer } from "./writer.ts";

/** With what a commit works. */
export interface CommitParts extends GroupParts {
	/** Nothing, where it is left out. */
	beside?: readonly Beside[] | undefined;
	clock: Clock;
	transactions: Transactions;
	writer: Writer;
	hot: HotStatements;
}

/** No version of a database: whatever is read first is read anew under the lock. */
const UNKNOWN = -1;

/**
 * So often in a row a group is decided anew because somebody else has written meanwhile. After that it waits for its
 * turn as it does at another process's lock, and is refused in the end.
 */
const MOST_STALE = 10;

/** After a repeat was found, so many groups look for repeats before they write: they seldom come alone. */
const LOOKING_GROUPS = 50;

/**
 * The hot path. It decides on rows in memory, or else on committed ones, and gives what is to be written to the
 * writing connection, in one transaction. What was decided while somebody else wrote is decided anew.
 *
 * A client id is not looked up before it is written: the index refuses the second one, all is taken back, and the group
 * is decided once more with every id looked up first.
 */
export function sqliteCommit(
	decisions: readonly Decider[],
	parts: CommitParts,
): Store["commit"] {
	const { clock, transactions, writer, cache, hot } = parts;
	const carryOut = createCarryOut(decisions, parts.beside);
	let version = UNKNOWN;
	let looking = 0;

	async function inOneTransaction(
		changes: readonly Change[],
		looks: boolean,
	): Promise<Outcome[]> {
		const now = clock.now();
		const group = createGroup(writer, hot, version);
		try {
			const outcomes: Outcome[] = [];
			const deciding = createDecidingGroup(parts, {
				...{ group, outcomes, looks, now },
			});
			for (const change of changes)
				outcomes.push(await carryOut(change, deciding));
			await group.commit(messagesIn(changes, outcomes));
			cache.trim();
			return outcomes;
		} catch (error) {
			cache.clear();
			await group.takeBack();
			throw error;
		}
	}

	async function commit(changes: readonly Change[]): Promise<Outcome[]> {
		let looks = looking > 0;
		if (looks) looking -= 1;
		for (let stale = 0; ; ) {
			try {
				return await inOneTransaction(changes, looks);
			} catch (error) {
				if (error instanceof Stale) {
					version = error.version;
					stale += 1;
					if (stale >= MOST_STALE) throw overtaken(error);
				} else if (isConstraint(error) && !looks) {
					looks = true;
					looking = LOOKING_GROUPS;
				} else throw error;
			}
		}
	}

	return (changes) => transactions.alone(() => commit(changes));
}

/** Under SQLite's name for a lock that another process has: whoever waits for the one waits for the other. */
function overtaken(cause: Stale): Error {
	return Object.assign(
		new Error("another process writes all the time", { cause }),
		{ code: "SQLITE_BUSY" },
	);
}

/** How many were taken: what was refused is none, and is said again. */
function messagesIn(
	changes: readonly Change[],
	outcomes: readonly Outcome[],
): number {
	let messages = 0;
	for (const [at, { needs }] of changes.entries())
		if (needs.once && outcomes[at]?.kind !== "refused") messages += 1;
	return messages;
}
