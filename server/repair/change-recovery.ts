import type { Bodies } from "../../protocol/entry.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	type PutRight,
	type RecoverySeen,
	TRIES_LEAST,
} from "../../protocol/repair.ts";
import { decision } from "../conversations/decision.ts";
import { byAgent, systemEntry } from "../conversations/entry-builders.ts";
import { maskText } from "../conversations/masking/mask.ts";
import { mayAdd, maySee } from "../conversations/may.ts";
import { noteAnswered } from "../conversations/queries.ts";
import type { Agent } from "../people/agent.ts";
import type { NewEntry } from "../store/contract/change.ts";
import type { RecoveryRow } from "./rows.ts";
import { recoveryIn, updateRecovery } from "./writes.ts";

/** What an agent does about a recovery, once the version that they saw is the one that is kept. */
export type RecoveryAct =
	/** `due`: by when it is corrected, as the promise says; null: it is corrected already. */
	| {
			as: "put-right";
			said: Pick<PutRight, "apology" | "correction" | "prevention">;
			promise: string | null;
			due: number | null;
	  }
	| { as: "tell"; text: string }
	| { as: "explain"; text: string }
	/** `alone`: nobody else answers on the site who could confirm it. */
	| { as: "finish"; alone: boolean }
	/** `today`: when this day began at the shop. */
	| { as: "tried"; how: string; today: number }
	| { as: "take" };

interface Args {
	agent: Agent;
	seen: RecoverySeen;
	act: RecoveryAct;
}

/**
 * The one way by which people change a recovery. Errors: `not_found`, `closed` where the shopper was erased, `conflict`
 * where somebody has changed it since, and where the act is none of its state; `forbidden` for who wants to confirm their
 * own explanation.
 */
export const changingRecovery = decision({
	name: "recovery:change",
	reads: { recovery: recoveryIn },
	decide({ conversation: row, recovery }, { agent, seen, act }: Args, now) {
		maySee(agent, row);
		mayAdd(row);
		if (recovery?.conversation_id !== row.id)
			throw new Refused({ code: "not_found" });
		if (isRepeat(recovery, agent, seen, act)) return { kind: "unchanged" };
		if (recovery.version !== seen.version || recovery.ended_at !== null)
			throw new Refused({ code: "conflict" });
		const { entries, set } = outcome(recovery, agent, act, now);
		return {
			kind: "write",
			entries,
			writes: [
				updateRecovery(recovery, {
					...set,
					version: recovery.version + 1,
					changed_by: agent.id,
					changed_as: act.as,
				}),
				noteAnswered({ site: row.site_id, visitor: row.visitor_id }),
			],
		};
	},
});

/** The reply was lost, and it is said again: it has been done. */
function isRepeat(
	recovery: RecoveryRow,
	{ id }: Agent,
	{ version }: RecoverySeen,
	{ as }: RecoveryAct,
): boolean {
	return (
		recovery.version === version + 1 &&
		recovery.changed_by === id &&
		recovery.changed_as === as
	);
}

interface Outcome {
	entries: NewEntry[];
	set: Partial<RecoveryRow>;
}

function outcome(
	recovery: RecoveryRow,
	agent: Agent,
	act: RecoveryAct,
	now: number,
): Outcome {
	const { id, state } = recovery;
	const by = { put_by: agent.id, put_by_name: agent.name, put_at: now };
	switch (act.as) {
		case "put-right": {
			mustBe(state === "to_do");
			const { said, promise, due } = act;
			const apology = kept(said.apology);
			const text = kept(said.correction.text);
			return {
				entries: [
					spoken("put-right", agent, {
						...{ recovery: id, apology, due },
						correction: { kind: said.correction.kind, text },
					}),
				],
				set: {
					...by,
					...{ ending: "put_right", apology, correction_text: text },
					correction: said.correction.kind,
					...{ promise_id: promise, prevention: kept(said.prevention) },
					// What is corrected already was told with it.
					...(due === null
						? { state: "told", told: `${apology}\n${text}`, told_at: now }
						: { state: "promised" }),
				},
			};
		}
		case "tell": {
			mustBe(state === "promised");
			const text = kept(act.text);
			return {
				entries: [
					spoken("recovery-told", agent, {
						...{ recovery: id, text, ending: "put_right" as const },
					}),
				],
				set: { state: "told", told: text, told_at: now },
			};
		}
		case "explain": {
			mustBe(state === "to_do");
			const text = kept(act.text);
			return {
				entries: [
					spoken("recovery-told", agent, {
						...{ recovery: id, text, ending: "explained" as const },
					}),
				],
				set: {
					...by,
					...{ ending: "explained", state: "told", told: text, told_at: now },
				},
			};
		}
		case "finish":
			mustBe(state === "told");
			if (
				recovery.ending === "explained" &&
				recovery.put_by === agent.id &&
				!act.alone
			)
				throw new Refused({ code: "forbidden" });
			return {
				entries: [
					systemEntry("recovery-ended", "staff", {
						...{ recovery: id, why: "done" as const, by: agent.name },
					}),
				],
				set: { state: "done", done_at: now, ended_at: now, next_at: null },
			};
		case "tried":
			return tried(recovery, agent, act, now);
		case "take":
			return {
				entries: [],
				set: { owner_id: agent.id, owner_name: agent.name },
			};
	}
}

/** One more try in vain; with the third, on a second day or later, nobody can be told. */
function tried(
	{ id, tries }: RecoveryRow,
	agent: Agent,
	{ how, today }: Extract<RecoveryAct, { as: "tried" }>,
	now: number,
): Outcome {
	const all = [...(JSON.parse(tries) as number[]), now];
	const isLast = all.length >= TRIES_LEAST && (all[0] ?? now) < today;
	const entry: NewEntry = {
		...{ kind: "recovery-tried", author: byAgent(agent), clientId: null },
		...{ audience: "staff", body: { recovery: id, how: kept(how) } },
	};
	const set = { tries: JSON.stringify(all) };
	if (!isLast) return { entries: [entry], set };
	const ended = systemEntry("recovery-ended", "staff", {
		...{ recovery: id, why: "not_reachable" as const, by: agent.name },
	});
	return {
		entries: [entry, ended],
		set: { ...set, state: "not_reachable", ended_at: now, next_at: null },
	};
}

function mustBe(isSo: boolean): void {
	if (!isSo) throw new Refused({ code: "conflict" });
}

/** Card numbers are kept nowhere. */
function kept(text: string): string {
	return maskText(text, false).text;
}

function spoken<K extends "put-right" | "recovery-told">(
	kind: K,
	agent: Agent,
	body: Bodies[K],
): NewEntry {
	return {
		...{ kind, author: byAgent(agent), clientId: null, audience: "all" },
		body,
	} as NewEntry;
}
