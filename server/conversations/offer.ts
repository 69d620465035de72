import type { Because } from "../../protocol/entry.ts";
import { OFFER_MS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { ConversationView } from "../store/contract/views.ts";
import {
	assigned,
	type Given,
	mayHave,
	mustBe,
	mustBeUnoffered,
	type Seen,
} from "./assign.ts";
import {
	type Named,
	offerEnded,
	PLAIN,
	systemEntry,
} from "./entry-builders.ts";
import type { ConversationLog, Kept } from "./log.ts";

const ENDED = {
	offered_id: PLAIN.offered_id,
	offered_name: PLAIN.offered_name,
	offered_until: PLAIN.offered_until,
};

/** One agent at a time is asked. Errors: `taken`, `closed`, `conflict`, `not_free`. */
export function offer(
	log: ConversationLog,
	seen: Seen,
	agent: Named,
	{ may }: Pick<Given, "may">,
): Promise<Kept> {
	return log.decide(
		{ site: seen.site, conversation: seen.id },
		(row, now, _line, hands) => {
			const waiting = mayHave(row, agent);
			if (!waiting) return { kind: "keep" };
			mustBe(waiting, seen);
			mustBeUnoffered(waiting);
			if (!may(hands, now))
				throw new Refused({ code: "not_free", by: agent.name });
			const until = now + OFFER_MS;
			return {
				kind: "write",
				entries: [
					systemEntry("offered", "staff", {
						agent: { id: agent.id, name: agent.name },
						until,
					}),
				],
				set: {
					offered_id: agent.id,
					offered_name: agent.name,
					offered_until: until,
				},
			};
		},
		agent.id,
	);
}

/** Errors: `not_found`, `closed`, `taken` by whom, `too_late` when the offer has ended. */
export function accept(
	log: ConversationLog,
	seen: Seen,
	agent: Named,
	because: Because | undefined,
): Promise<Kept> {
	return log.decide({ site: seen.site, conversation: seen.id }, (row, now) => {
		const waiting = mayHave(row, agent);
		if (!waiting) return { kind: "keep" };
		mustBeOffered(waiting, seen, agent);
		return assigned(waiting, agent, now, { reason: "accepted", because });
	});
}

/** Errors: those of {@link accept}. */
export function decline(
	log: ConversationLog,
	seen: Seen,
	agent: Named,
	reason: string,
): Promise<Kept> {
	return log.decide({ site: seen.site, conversation: seen.id }, (row) => {
		const waiting = mayHave(row, agent);
		if (!waiting) throw new Refused({ code: "too_late" });
		mustBeOffered(waiting, seen, agent);
		return {
			kind: "write",
			entries: offerEnded(waiting, "declined", reason),
			set: { ...ENDED, declined: andDeclined(waiting, agent.id) },
		};
	});
}

/** What becomes of an offer when its time is over, or its agent cannot take it any more. */
export type OfferEnd =
	/** Missed: it counts, and the next one is asked. */
	| { kind: "timed_out" }
	/** Nobody else could have it: the same agent has more time. */
	| { kind: "stays" }
	/** The agent is not there. */
	| { kind: "withdrawn" };

/**
 * Ends the offer to this person that is out, whatever the picture was when this was decided.
 * @param end undefined: too early after all
 */
export function endOffer(
	log: ConversationLog,
	key: { site: string; id: string; to: string },
	end: (row: ConversationView, now: number) => OfferEnd | undefined,
): Promise<Kept> {
	return log.decide({ site: key.site, conversation: key.id }, (row, now) => {
		if (row?.state !== "waiting" || row.offered_id !== key.to)
			return { kind: "keep" };
		const how = end(row, now);
		if (!how) return { kind: "keep" };
		if (how.kind === "stays")
			return { kind: "write", set: { offered_until: now + OFFER_MS } };
		const missed = how.kind === "timed_out";
		return {
			kind: "write",
			entries: offerEnded(row, how.kind),
			set: {
				...ENDED,
				...(missed ? { declined: andDeclined(row, key.to) } : {}),
			},
			...(missed ? { missed: key.to } : {}),
		};
	});
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
