import type { StaffConversation } from "../../protocol/agent.ts";
import type { BulkAct } from "../../protocol/bulk.ts";
import { unreachable } from "../../protocol/unreachable.ts";

interface Here {
	/** Who acts. */
	me: string;
	now: number;
	/** The name of who gets it. */
	to: string;
}

/** The row as it will be once this was done with it, as far as that can be known; undefined: it is left as it is. */
export function assumedRow(
	row: StaffConversation,
	act: BulkAct,
	{ me, now, to }: Here,
): StaffConversation | undefined {
	const isOthers = row.state.kind === "open" && row.agent?.id !== me;
	switch (act.kind) {
		case "tag": {
			const had = (row.tags ?? []).filter((tag) => !act.remove.includes(tag));
			return { ...row, tags: [...new Set([...had, ...act.add])].sort() };
		}
		case "assign": {
			if (row.state.kind === "closed") return undefined;
			const { kind, id } = act.to;
			const given = { id, name: to };
			return kind === "agent"
				? {
						...row,
						...AWAKE,
						state: { kind: "open", since: now },
						agent: given,
					}
				: { ...waits(row, now), team: given };
		}
		case "release":
			return row.state.kind === "open" ? waits(row, now) : undefined;
		case "close":
			return isOthers ? undefined : ended(row, now);
		case "snooze":
			return row.state.kind === "open" && !isOthers
				? { ...row, snoozed: { since: now, until: act.until }, quietSince: now }
				: undefined;
		case "spam":
			return isOthers ? undefined : { ...ended(row, now), spam: true };
		default:
			return unreachable(act);
	}
}

/** What acts change of a row. */
const CHANGED = [
	...["state", "agent", "team", "offer", "tags", "outcome"],
	...["snoozed", "backAt", "quietSince", "spam"],
] as const satisfies readonly (keyof StaffConversation)[];

/** The row as it was before, but for what was said in it since. */
export function rowBefore(
	row: StaffConversation,
	before: StaffConversation,
): StaffConversation {
	const was = CHANGED.map((name) => [name, before[name]]);
	return { ...row, ...Object.fromEntries(was) };
}

const AWAKE = { snoozed: null, backAt: null, quietSince: null, offer: null };

function waits(row: StaffConversation, since: number): StaffConversation {
	return { ...row, ...AWAKE, state: { kind: "waiting", since }, agent: null };
}

function ended(row: StaffConversation, since: number): StaffConversation {
	return row.state.kind === "closed"
		? row
		: { ...row, ...AWAKE, state: { kind: "closed", since } };
}
