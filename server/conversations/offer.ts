import type { AssignmentReason } from "../../protocol/entry.ts";
import { OFFER_MS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { ConversationView } from "../store/contract/views.ts";
import {
	assigned,
	type Given,
	mayHave,
	mustBe,
	mustBeUnoffered,
	named,
	type Seen,
	where,
	whyNotFree,
} from "./assign.ts";
import { decision } from "./decision.ts";
import {
	type Named,
	offerEnded,
	PLAIN,
	systemEntry,
} from "./entry-builders.ts";
import type { Committed, ConversationLog } from "./log.ts";
import { noteMissed, workloadOf } from "./queries.ts";

const ENDED = {
	offered_id: PLAIN.offered_id,
	offered_name: PLAIN.offered_name,
	offered_until: PLAIN.offered_until,
};

interface Asked {
	seen: Seen;
	agent: Named;
}

export const offering = decision({
	name: "offer:make",
	reads: { workload: workloadOf },
	decide(
		{ conversation: row, workload },
		{ seen, agent, presentUntil }: Asked & Pick<Given, "presentUntil">,
		now,
	) {
		const waiting = mayHave(row, agent);
		if (!waiting) return { kind: "unchanged" };
		mustBe(waiting, seen);
		mustBeUnoffered(waiting);
		const why = whyNotFree(workload, presentUntil, now);
		if (why) throw new Refused({ code: "not_free", by: agent.name, why });
		const until = now + OFFER_MS;
		return {
			kind: "write",
			entries: [systemEntry("offered", "staff", { agent, until })],
			set: {
				offered_id: agent.id,
				offered_name: agent.name,
				offered_until: until,
			},
		};
	},
});

/** One agent at a time is asked. Errors: `taken`, `closed`, `conflict`, `not_free`. */
export function offer(
	log: ConversationLog,
	seen: Seen,
	agent: Named,
	{ presentUntil }: Pick<Given, "presentUntil">,
): Promise<Committed> {
	return log.change(
		offering.of(
			where(seen),
			{ seen, agent: named(agent), presentUntil },
			{ workload: { person: agent.id } },
		),
	);
}

export const accepting = decision({
	name: "offer:accept",
	decide(
		{ conversation: row },
		{
			seen,
			agent,
			because,
		}: Asked & { because?: AssignmentReason | undefined },
		now,
	) {
		const waiting = mayHave(row, agent);
		if (!waiting) return { kind: "unchanged" };
		mustBeOffered(waiting, seen, agent);
		const why = { reason: "accepted", because } as const;
		return assigned(waiting, agent, now, why, seen.told);
	},
});

/** Errors: `not_found`, `closed`, `taken` by whom, `too_late` when the offer has ended. */
export function accept(
	log: ConversationLog,
	seen: Seen,
	agent: Named,
	because: AssignmentReason | undefined,
): Promise<Committed> {
	return log.change(
		accepting.of(where(seen), { seen, agent: named(agent), because }),
	);
}

export const declining = decision({
	name: "offer:decline",
	decide(
		{ conversation: row },
		{ seen, agent, reason }: Asked & { reason: string },
	) {
		const waiting = mayHave(row, agent);
		if (!waiting) throw new Refused({ code: "too_late" });
		mustBeOffered(waiting, seen, agent);
		return {
			kind: "write",
			entries: offerEnded(waiting, "declined", reason),
			set: { ...ENDED, declined: andDeclined(waiting, agent.id) },
		};
	},
});

/** Errors: those of {@link accept}. */
export function decline(
	log: ConversationLog,
	seen: Seen,
	agent: Named,
	reason: string,
): Promise<Committed> {
	return log.change(
		declining.of(where(seen), { seen, agent: named(agent), reason }),
	);
}

/** Why an offer ends that nobody answered. */
export type OfferEnd =
	/**
	 * Its time is over: it counts as missed, and the next one is asked. Where nobody else could have it (`othersCan`
	 * false), the same agent has more time. `inputAt`: when the agent last used a console.
	 */
	| { kind: "timed_out"; othersCan: boolean; inputAt: number }
	/** The agent is not there. */
	| { kind: "withdrawn" };

export const endingOffer = decision({
	name: "offer:end",
	decide(
		{ conversation: row },
		{ to, end }: { to: string; end: OfferEnd },
		now,
	) {
		if (row?.state !== "waiting" || row.offered_id !== to)
			return { kind: "unchanged" };
		if (end.kind === "withdrawn")
			return {
				kind: "write",
				entries: offerEnded(row, "withdrawn"),
				set: ENDED,
			};
		// Offered to the same person anew meanwhile.
		if ((row.offered_until ?? 0) > now) return { kind: "unchanged" };
		if (!end.othersCan)
			return { kind: "write", set: { offered_until: now + OFFER_MS } };
		return {
			kind: "write",
			entries: offerEnded(row, "timed_out"),
			set: { ...ENDED, declined: andDeclined(row, to) },
			writes: [
				noteMissed({
					site: row.site_id,
					person: to,
					since: (row.offered_until ?? now) - OFFER_MS,
					inputAt: end.inputAt,
				}),
			],
		};
	},
});

/** Ends the offer to this person that is out; nothing where it has ended. */
export function endOffer(
	log: ConversationLog,
	{ site, id, to }: { site: string; id: string; to: string },
	end: OfferEnd,
): Promise<Committed> {
	return log.change(endingOffer.of({ site, conversation: id }, { to, end }));
}

function mustBeOffered(row: ConversationView, seen: Seen, agent: Named): void {
	if (row.offered_id !== agent.id || row.epoch !== seen.epoch)
		throw new Refused({ code: "too_late" });
}

/** After everybody has declined a new round begins with whoever declines next. */
function andDeclined({ declined }: ConversationView, person: string): string {
	const before = JSON.parse(declined) as string[];
	return JSON.stringify(
		before.includes(person) ? [person] : [...before, person],
	);
}
