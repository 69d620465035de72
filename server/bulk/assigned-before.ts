import type { Bodies } from "../../protocol/entry.ts";
import type { Named } from "../conversations/entry-builders.ts";
import type { EntryRow } from "../store/contract/columns.ts";

/** Whose it was before it was assigned, and for which team it waited. */
export interface AssignedBefore {
	holder: Named | null;
	team: Named | null;
	/** Of the last entry of the act. */
	seq: number;
}

type Move = Pick<
	EntryRow,
	"seq" | "kind" | "author_kind" | "author_id" | "body"
>;

/** So many of the newest moves are enough: an act is three of them at most. */
export const MOVES_READ = 4;

/**
 * What an assignment of this person has changed, as the log has it. null: what was moved last was not moved by them, or
 * there has been more since.
 * @param moves the newest first
 * @param after the number of the last entry before the act
 * @param team for which it is now
 */
export function assignedBefore(
	moves: readonly Move[],
	{ by, after, team }: { by: string; after: number; team: Named | null },
): AssignedBefore | null {
	const act = moves.filter(({ seq }) => seq > after);
	const [last] = act;
	const first = act.at(-1);
	if (!last || !first || !isOneAct(act, by)) return null;
	return {
		holder: holderAfter(moves[act.length]),
		team:
			first.kind === "transferred" && last.kind !== "assigned"
				? (bodyOf<"transferred">(first).team ?? null)
				: team,
		seq: last.seq,
	};
}

/** @param act the newest first */
function isOneAct(act: readonly Move[], by: string): boolean {
	const [last, ...rest] = act;
	const first = rest.at(-1);
	if (last && !first) return isAlone(last, by);
	if (first?.kind !== "transferred" || first.author_id !== by) return false;
	// What the shopper reads of one that is handed on stands between.
	if (rest.length > 2 || rest.slice(0, -1).some((one) => !goesOn(one)))
		return false;
	const { to } = bodyOf<"transferred">(first);
	if (last?.kind === "assigned")
		return to.kind === "agent" && bodyOf<"assigned">(last).agent.id === to.id;
	return to.kind === "team" && rest.length === 1 && goesOn(last);
}

/** It was taken, given back, or sent to another team while it waited. */
function isAlone(move: Move, by: string): boolean {
	const isTheirs = move.author_id === by;
	switch (move.kind) {
		case "assigned": {
			const { agent, reason } = bodyOf<"assigned">(move);
			return agent.id === by && BY_HAND.has(reason ?? "");
		}
		case "released": {
			const { agent, why } = bodyOf<"released">(move);
			const isOwn = move.author_kind === "system" && agent.id === by;
			return why === "released" && (isTheirs || isOwn);
		}
		case "transferred":
			return isTheirs && bodyOf<"transferred">(move).to.kind === "team";
		default:
			return false;
	}
}

const BY_HAND: ReadonlySet<string> = new Set(["taken", "taken_over"]);

function goesOn(move: Move | undefined): boolean {
	return (
		move?.kind === "released" && bodyOf<"released">(move).why === "transferred"
	);
}

function holderAfter(move: Move | undefined): Named | null {
	if (move?.kind !== "assigned" && move?.kind !== "reopened") return null;
	const { agent } = bodyOf<"assigned" | "reopened">(move);
	return agent?.id ? { id: agent.id, name: agent.name } : null;
}

function bodyOf<K extends keyof Bodies>({ body }: Move): Bodies[K] {
	return JSON.parse(body ?? "{}") as Bodies[K];
}
