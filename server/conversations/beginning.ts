import { newId } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import { inTurn } from "../ports/in-turn.ts";
import type { Limits, Whom } from "../ports/limits.ts";
import type { Committed, Written } from "./log.ts";

type BeginLimits = Pick<Limits, "begin" | "began" | "ended">;

/**
 * A message; while it may not begin a conversation, nor a closed one anew, it is refused with `closed` instead.
 * @param orNew the id of a conversation that it begins; empty while it may not
 */
type Send = (orNew: string, mayBegin: boolean) => Promise<Committed>;

/** Sends a message that may begin a conversation, and counts it if it does. Errors: `slow_down`, those of `send`. */
export type Beginning = (send: Send) => Promise<Committed>;

/** For messages that come from nobody's browser. */
export const uncounted: Beginning = (send) => send(newId(), true);

/**
 * Whether a message begins a conversation is known under the lock alone: a look before it could be outrun by a
 * message that is sent together with the end of the one before. So it is tried without, and counted if it has to.
 */
export function createBeginnings(
	limits: BeginLimits,
): (whom: Whom) => Beginning {
	const turns = inTurn();
	return (whom) => async (send) => {
		const known = await sendUnlessNew(send);
		if (known) return known;
		return turns(whom.visitor, async () => {
			// Of copies at the same time, all but the first find what that has begun.
			return (await sendUnlessNew(send)) ?? begin(limits, whom, send);
		});
	};
}

/** Where nothing may begin, nothing needs an id; random ones cost more than the look for a conversation. */
const NO_ID = "";

async function sendUnlessNew(send: Send): Promise<Committed | undefined> {
	try {
		return await send(NO_ID, false);
	} catch (error) {
		if (error instanceof Refused && error.refusal.code === "closed")
			return undefined;
		throw error;
	}
}

async function begin(
	limits: BeginLimits,
	whom: Whom,
	send: Send,
): Promise<Committed> {
	const orNew = newId();
	await limits.begin(orNew, whom);
	try {
		const committed = await send(orNew, true);
		if (committed.kind === "written" && waitsNow(committed))
			limits.began(orNew, committed.row.id, whom);
		return committed;
	} finally {
		// Nothing, where it has begun.
		limits.ended(orNew);
	}
}

function waitsNow({ before }: Written): boolean {
	return before === null || before.state === "closed";
}

/** Once somebody has answered, or it is closed, it waits for a first answer no longer. Call after each commit. */
export function endWhenAnswered(limits: Pick<Limits, "ended">) {
	return (outcome: Committed): void => {
		if (outcome.kind !== "written") return;
		const { id, state, wrote } = outcome.row;
		if (state === "closed" || wrote !== "[]") limits.ended(id);
	};
}
