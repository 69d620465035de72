import { crash, failOnce } from "../../ports/failpoint.ts";
import type { Beside, Change, Decider, Outcome } from "../contract/change.ts";
import { isConstraint } from "../contract/fault.ts";
import type { Store } from "../contract/store.ts";
import { createCarryOut } from "../deciding/carry-out.ts";
import type { Connections } from "./connections.ts";
import { createDecidingGroup } from "./deciding-group.ts";
import { breaksIndex, isDeadlock } from "./faults.ts";
import { createGroup, wantedBy } from "./group.ts";
import type { HotStatements } from "./statements.ts";

export interface CommitParts {
	connections: Connections;
	statements: HotStatements;
	now(): number;
	/** Nothing, where it is left out. */
	beside?: readonly Beside[] | undefined;
}

/** After a repeat was found, so many groups look for repeats before they write: they seldom come alone. */
const LOOKING_GROUPS = 50;

/**
 * So often a group is decided anew because of what others do at the same time. Of those that want the same number one
 * gets it each time: there are no more of them than connections of two relays.
 */
const MOST_TRIES = 20;

/** What another node has taken at once: two tabs have begun a conversation, or two messages have the next number of the search. */
const TAKEN_AT_ONCE = ["conversations_current", "search_rows_pkey"];

/**
 * The hot path. One transaction for a group: it locks the rows of all conversations, decides on what stands there then,
 * and sends what is to be written together with the commit. Where nothing further has to be read, that is there and back
 * twice, for one message as for a hundred.
 *
 * A client id is not looked up before it is written: the index refuses the second one, all is taken back, and the group
 * is decided once more with every id looked up first.
 */
export function postgresCommit(
	decisions: readonly Decider[],
	{ connections, statements, now, beside }: CommitParts,
): Store["commit"] {
	const carryOut = createCarryOut(decisions, beside);
	let looking = 0;

	async function inOneTransaction(
		changes: readonly Change[],
		looks: boolean,
	): Promise<Outcome[]> {
		const connection = await connections.take();
		const group = createGroup(connections, connection, statements);
		let isBroken = false;
		try {
			const locked = await group.lock(wantedBy(changes));
			const outcomes: Outcome[] = [];
			const deciding = createDecidingGroup(statements, locked, {
				...{ group, outcomes, looks, now: now() },
			});
			for (const change of changes)
				outcomes.push(await carryOut(change, deciding));
			const messages = messagesIn(changes, outcomes);
			crash("crash-before-commit", messages);
			failOnce("io-error", messages);
			await group.commit(entryOf(outcomes));
			crash("crash-after-commit", messages);
			return outcomes;
		} catch (error) {
			await group.takeBack().catch(() => {
				isBroken = true;
			});
			throw error;
		} finally {
			connection.release(isBroken);
		}
	}

	return async (changes) => {
		let looks = looking > 0;
		if (looks) looking -= 1;
		for (let tries = 1; ; tries += 1) {
			try {
				return await inOneTransaction(changes, looks);
			} catch (error) {
				if (tries < MOST_TRIES && mayGoOtherwise(error)) continue;
				if (!isConstraint(error) || looks) throw error;
				looks = true;
				looking = LOOKING_GROUPS;
			}
		}
	};
}

function entryOf(outcomes: readonly Outcome[]) {
	for (const outcome of outcomes)
		if (outcome.kind === "written" && outcome.entries[0])
			return outcome.entries[0];
	return undefined;
}

function mayGoOtherwise(error: unknown): boolean {
	return (
		isDeadlock(error) ||
		TAKEN_AT_ONCE.some((index) => breaksIndex(error, index))
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
