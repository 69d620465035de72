import type {
	ComplaintNotAccepted,
	ComplaintOutcome,
	Severity,
} from "../../protocol/complaint.ts";
import { Refused } from "../../protocol/refusal.ts";
import { decision } from "../conversations/decision.ts";
import { byAgent, systemEntry } from "../conversations/entry-builders.ts";
import { mayAdd, maySee, mayTakePart } from "../conversations/may.ts";
import { noteAnswered } from "../conversations/queries.ts";
import type { Agent } from "../people/agent.ts";
import type { Decision } from "../store/contract/change.ts";
import type { VisitorKey } from "../store/contract/rows.ts";
import { remindAt } from "./remind-at.ts";
import type { ComplaintRow } from "./rows.ts";
import { complaintIn, updateComplaint } from "./writes.ts";

const DAY_MS = 24 * 3_600_000;

/** What somebody of the staff does about it. */
export type ComplaintAct =
	| { as: "assess"; severity: Severity }
	| { as: "decide"; outcome: ComplaintOutcome; text: string };

interface Args {
	agent: Agent;
	seen: { version: number };
	act: ComplaintAct;
}

/**
 * The staff says how much there is to it, and decides. Errors: `not_found`, `closed` where the shopper was erased,
 * `conflict` where somebody has changed it since, or where it is decided.
 */
export const changingComplaint = decision({
	name: "complaint:change",
	reads: { complaint: complaintIn },
	decide({ conversation: row, complaint }, { agent, seen, act }: Args, now) {
		maySee(agent, row);
		mayAdd(row);
		if (complaint?.conversation_id !== row.id)
			throw new Refused({ code: "not_found" });
		if (isRepeat(complaint, agent, seen, act)) return { kind: "unchanged" };
		const { state, version } = complaint;
		if (version !== seen.version || state === "decided" || state === "final")
			throw new Refused({ code: "conflict" });
		const changed = { version: version + 1, changed_by: agent.id };
		return act.as === "assess"
			? assessed(complaint, act.severity, changed, now)
			: decided(complaint, { ...act, agent }, changed, now);
	},
});

type Changed = Pick<ComplaintRow, "version" | "changed_by">;

function assessed(
	complaint: ComplaintRow,
	severity: Severity,
	changed: Changed,
	now: number,
): Decision {
	const state = complaint.state === "filed" ? "assessed" : complaint.state;
	const assessed_at = complaint.assessed_at ?? now;
	return {
		kind: "write",
		writes: [
			updateComplaint(complaint, {
				...{ ...changed, state, severity, assessed_at },
				remind_at: remindAt({ ...complaint, state }, now),
			}),
		],
	};
}

function decided(
	complaint: ComplaintRow,
	{ agent, outcome, text }: { agent: Agent } & DecideAct,
	changed: Changed,
	now: number,
): Decision {
	const isFinal = complaint.state === "not_accepted";
	return {
		kind: "write",
		entries: [
			{
				...{ kind: "complaint-decided", audience: "all", clientId: null },
				author: byAgent(agent),
				body: { complaint: complaint.id, outcome, text, isFinal },
			},
		],
		writes: [
			updateComplaint(complaint, {
				...{ ...changed, outcome, decision: text, remind_at: null },
				...(isFinal
					? { state: "final", final_at: now }
					: { state: "decided", decided_at: now }),
			}),
			noteAnswered({
				...{ site: complaint.site_id, visitor: complaint.visitor_id },
			}),
		],
	};
}

type DecideAct = Extract<ComplaintAct, { as: "decide" }>;

/** The reply was lost, and it is said again: it has been done. */
function isRepeat(
	{ version, changed_by, severity, outcome, decision }: ComplaintRow,
	{ id }: Agent,
	seen: { version: number },
	act: ComplaintAct,
): boolean {
	if (version !== seen.version + 1 || changed_by !== id) return false;
	return act.as === "assess"
		? severity === act.severity
		: outcome === act.outcome && decision === act.text;
}

/**
 * The shopper does not accept the decision: once, and it is looked at a second time. Errors: `not_found`, `conflict`
 * where there is no decision yet, or where they have said so before.
 */
export const notAccepting = decision({
	name: "complaint:not-accept",
	reads: { complaint: complaintIn },
	decide(
		{ conversation: row, complaint },
		{
			visitor,
			said,
			days,
		}: { visitor: VisitorKey; said: ComplaintNotAccepted; days: number },
		now,
	) {
		mayTakePart(visitor, row);
		if (complaint?.conversation_id !== row.id)
			throw new Refused({ code: "not_found" });
		if (complaint.state !== "decided") throw new Refused({ code: "conflict" });
		const answerBy = now + days * DAY_MS;
		const open = { state: "not_accepted", answer_by: answerBy } as const;
		return {
			kind: "write",
			entries: [
				systemEntry("complaint-disputed", "all", {
					...{ complaint: complaint.id, answerBy },
				}),
			],
			writes: [
				updateComplaint(complaint, {
					...{ ...open, version: complaint.version + 1, changed_by: null },
					remind_at: remindAt({ ...complaint, ...open }, now),
					...{ not_accepted_at: now, not_accepted: said.why },
				}),
			],
		};
	},
});
