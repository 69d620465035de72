import type { Bodies } from "../../protocol/entry.ts";
import type { Hours } from "../../protocol/hours.ts";
import type { PromiseOwner, PromiseSeen } from "../../protocol/promise.ts";
import { Refused } from "../../protocol/refusal.ts";
import { decision } from "../conversations/decision.ts";
import { byAgent } from "../conversations/entry-builders.ts";
import { maskText } from "../conversations/masking/mask.ts";
import { mayAdd, maySee } from "../conversations/may.ts";
import { noteAnswered } from "../conversations/queries.ts";
import type { Agent } from "../people/agent.ts";
import type { Decision, NewEntry } from "../store/contract/change.ts";
import { ownedBy } from "./make.ts";
import { promiseTimes } from "./promise-times.ts";
import type { PromiseRow } from "./rows.ts";
import { promiseIn, updatePromise } from "./writes.ts";

/** What an agent does about a promise, once the version that they saw is the one that is kept. */
export type PromiseAct =
	| { as: "keep"; doneAt: number | null }
	| { as: "move"; due: number; why: string; hours: Hours | null }
	| { as: "withdraw"; why: string }
	| { as: "hand-over"; to: PromiseOwner };

interface Args {
	agent: Agent;
	seen: PromiseSeen;
	act: PromiseAct;
}

/** Nothing of it is due any more. */
export const ENDED = { stage: "none", next_at: null } as const;

/**
 * The one way by which people change a promise. Errors: `not_found`, `closed` where the shopper was erased, `conflict`
 * where somebody has changed it since, and where it is kept or withdrawn; `too_late` and `malformed` for times.
 */
export const changingPromise = decision({
	name: "promise:change",
	reads: { promise: promiseIn },
	decide({ conversation: row, promise }, { agent, seen, act }: Args, now) {
		maySee(agent, row);
		mayAdd(row);
		if (promise?.conversation_id !== row.id)
			throw new Refused({ code: "not_found" });
		if (isRepeat(promise, agent, seen, act)) return { kind: "unchanged" };
		if (promise.version !== seen.version)
			throw new Refused({ code: "conflict" });
		if (promise.state === "kept" || promise.state === "withdrawn")
			throw new Refused({ code: "conflict" });
		const { entry, set } = outcome(promise, act, now);
		return changed(promise, entry(agent), {
			...set,
			...(act.as === "keep" && { kept_seq: row.last_seq + 1 }),
			version: promise.version + 1,
			changed_by: agent.id,
			changed_as: act.as,
		});
	},
});

/** The reply was lost, and it is said again: it has been done. */
function isRepeat(
	promise: PromiseRow,
	agent: Agent,
	{ version }: PromiseSeen,
	act: PromiseAct,
): boolean {
	const isTheirs =
		promise.version === version + 1 &&
		promise.changed_by === agent.id &&
		promise.changed_as === act.as;
	if (act.as === "move") return isTheirs && promise.due_at === act.due;
	if (act.as === "hand-over") return isTheirs && promise.owner_id === act.to.id;
	return isTheirs;
}

interface Outcome {
	entry(agent: Agent): NewEntry;
	set: Partial<PromiseRow>;
}

function outcome(promise: PromiseRow, act: PromiseAct, now: number): Outcome {
	const { id } = promise;
	switch (act.as) {
		case "keep": {
			const at = act.doneAt ?? now;
			if (at > now || at < promise.made_at)
				throw new Refused({ code: "malformed", field: "doneAt" });
			const how = act.doneAt === null ? "done" : "done_at";
			return {
				entry: said("promise-kept", { promise: id, at, how }),
				set: {
					...{ state: "kept", kept_at: at, entered_at: now, kept_how: how },
					...{ confirmed: null, confirmed_at: null, ...ENDED },
				},
			};
		}
		case "move": {
			if (act.due <= now) throw new Refused({ code: "too_late" });
			const { text: why } = maskText(act.why, false);
			return {
				entry: said("promise-moved", {
					...{ promise: id, was: promise.due_at, due: act.due, why },
				}),
				set: {
					...{ state: "open", moved: promise.moved + 1 },
					...promiseTimes(act.hours, now, act.due),
				},
			};
		}
		case "withdraw": {
			const { text: why } = maskText(act.why, false);
			return {
				entry: said("promise-withdrawn", { promise: id, why }),
				set: { state: "withdrawn", withdrawn_at: now, ...ENDED },
			};
		}
		case "hand-over":
			return {
				entry: said("promise-handed-over", {
					promise: id,
					...{ from: promise.owner_name, to: act.to.name },
				}),
				// Whoever owes it now was not reminded yet.
				set: {
					...ownedBy(act.to),
					...(promise.stage !== "none" && { stage: "remind" }),
				},
			};
	}
}

function said<K extends keyof Bodies>(kind: K, body: Bodies[K]) {
	return (agent: Agent) =>
		({
			kind,
			author: byAgent(agent),
			clientId: null,
			audience: kind === "promise-handed-over" ? "staff" : "all",
			body,
		}) as NewEntry;
}

/** An entry and the row that it says, in one transaction. */
export function changed(
	promise: PromiseRow,
	entry: NewEntry | readonly NewEntry[],
	set: Partial<PromiseRow>,
): Decision {
	const { site_id: site, visitor_id: visitor } = promise;
	return {
		kind: "write",
		entries: [entry].flat() as NewEntry[],
		writes: [
			updatePromise(promise, set),
			// Whoever is away may have to be mailed about it.
			noteAnswered({ site, visitor }),
		],
	};
}
