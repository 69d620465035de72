import type { Transfer } from "../../protocol/agent.ts";
import type { ReleaseReason } from "../../protocol/entry.ts";
import { type NotFree, Refused } from "../../protocol/refusal.ts";
import type { Agent } from "../people/agent.ts";
import type { NewEntry } from "../store/contract/change.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { assigned, named, whyNotFree } from "./assign.ts";
import { type ConversationIn, decision } from "./decision.ts";
import {
	byAgent,
	type Named,
	offerEnded,
	PLAIN,
	released,
	systemEntry,
	teamOf,
} from "./entry-builders.ts";
import type { Committed, ConversationLog } from "./log.ts";
import { maskText } from "./masking/mask.ts";
import { mayMove, maySee } from "./may.ts";
import { workloadOf } from "./queries.ts";
import { POINTS, queueAt } from "./queue-order.ts";

export const releasing = decision({
	name: "conversation:release",
	decide(
		{ conversation: row },
		{ agent, why }: { agent: Agent; why: ReleaseReason },
		now,
	) {
		mayPassOn(agent, row);
		if (row.state === "waiting") throw new Refused({ code: "forbidden" });
		const { entries, set } = released(row, now, why);
		const isHolder = row.agent_id === agent.id;
		return {
			kind: "write",
			// By another, it is theirs: whoever held it reads who it was.
			entries: isHolder
				? entries
				: entries.map((one) => ({ ...one, author: byAgent(agent) })),
			set,
		};
	},
});

/**
 * Back to the queue, by who holds it or who runs the shop. Errors: `not_found`, `closed`, `taken`, `forbidden` of what
 * waits already.
 */
export function release(
	log: ConversationLog,
	agent: Agent,
	on: ConversationIn,
	why: ReleaseReason,
): Promise<Committed> {
	return log.change(releasing.of(on, { agent, why }));
}

export const releasingLost = decision({
	name: "conversation:release-lost",
	decide(
		{ conversation: row },
		{ agent, why }: { agent: string; why: ReleaseReason },
		now,
	) {
		if (row?.state !== "open" || row.agent_id !== agent)
			return { kind: "unchanged" };
		return { kind: "write", ...released(row, now, why) };
	},
});

/** It goes back because its agent is gone; nothing happens when somebody else has it by now. */
export function releaseLost(
	log: ConversationLog,
	on: ConversationIn,
	lost: { agent: string; why: ReleaseReason },
): Promise<Committed> {
	return log.change(releasingLost.of(on, lost));
}

/** Whoever shall have it, as the routing knows them beside what is counted. */
export interface Colleague extends Named {
	/** Their team, their language, or offers that take the last slot; null: none of it is in the way. */
	lacks: NotFree | null;
	/** As in `Given`. */
	presentUntil: number;
}

export const transferringToAgent = decision({
	name: "conversation:transfer-to-agent",
	reads: { workload: workloadOf },
	decide(
		{ conversation: row, workload },
		{ agent, to, note }: { agent: Agent; to: Colleague; note: string },
		now,
	) {
		mayPassOn(agent, row);
		if (row.agent_id === to.id) return { kind: "unchanged" };
		const seen = whyNotFree(workload, to.presentUntil, now);
		const why = to.lacks === "full" ? (seen ?? to.lacks) : (to.lacks ?? seen);
		if (why) throw new Refused({ code: "not_free", by: to.name, why });
		const given = assigned(row, to, now, { reason: "transferred" });
		const words = transferred(
			agent,
			row,
			{ kind: "agent", ...named(to) },
			note,
		);
		return { ...given, entries: [...words, ...given.entries] };
	},
});

/** To a colleague. Errors: `not_found`, `closed`, `taken`, and `not_free` when the colleague cannot have it. */
export function transferToAgent(
	log: ConversationLog,
	agent: Agent,
	{ note, ...on }: ConversationIn & Pick<Transfer, "note">,
	to: Colleague,
): Promise<Committed> {
	return log.change(
		transferringToAgent.of(
			on,
			{ agent, to, note },
			{ workload: { person: to.id } },
		),
	);
}

export const transferringToTeam = decision({
	name: "conversation:transfer-to-team",
	decide(
		{ conversation: row },
		{ agent, team, note }: { agent: Agent; team: Named; note: string },
		now,
	) {
		mayPassOn(agent, row);
		const words = transferred(agent, row, { kind: "team", ...team }, note);
		if (row.state === "open") {
			const { entries, set } = released(row, now, "transferred", team);
			return { kind: "write", entries: [...words, ...entries], set };
		}
		const ahead = queueAt(row.state_since, POINTS.transferred);
		return {
			kind: "write",
			entries: [...offerEnded(row, "withdrawn"), ...words],
			set: {
				...PLAIN,
				team_id: team.id,
				team_name: team.name,
				queue_at: Math.min(row.queue_at, ahead),
			},
		};
	},
});

/** To a team, in whose queue it waits. Errors: `not_found`, `closed`, `taken`. */
export function transferToTeam(
	log: ConversationLog,
	agent: Agent,
	{ note, ...on }: ConversationIn & Pick<Transfer, "note">,
	team: { id: string; name: string },
): Promise<Committed> {
	return log.change(transferringToTeam.of(on, { agent, team, note }));
}

/** What waits may be passed on by anybody of the staff, what is open by its holder and by who runs the shop. */
function mayPassOn(
	agent: Agent,
	row: ConversationView | null,
): asserts row is ConversationView {
	maySee(agent, row);
	if (row.state === "closed") throw new Refused({ code: "closed" });
	mayMove(agent, row);
}

/** Card numbers are hidden in what is said with it, as in every note. */
function transferred(
	from: Named,
	row: ConversationView,
	to: { kind: "agent" | "team"; id: string; name: string },
	note: string,
): NewEntry[] {
	const { kind, id, name } = to;
	const { text, cards } = maskText(note, false);
	const team = teamOf(row);
	const word: NewEntry = {
		kind: "transferred",
		author: byAgent(from),
		clientId: null,
		audience: "staff",
		body: {
			from: { id: from.id, name: from.name },
			to: { kind, id, name },
			note: text,
			...(team && { team }),
		},
	};
	return cards > 0
		? [word, systemEntry("masked", "staff", { cards, ibans: 0 })]
		: [word];
}
