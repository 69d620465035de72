import type { Mode, State } from "./conversation.ts";
import type { Entry, EntryKind } from "./entry.ts";

/** The entries of one conversation that one window holds, and what they add up to. */
export interface Log {
	/** Ascending by `seq`, each once, without a gap for this reader. */
	entries: readonly Entry[];
	/** The cursor: the `seq` of the last entry, 0 before the first. */
	last: number;
}

export const EMPTY_LOG: Log = { entries: [], last: 0 };

export type Applied =
	/** The log is one entry longer. */
	| { kind: "applied"; log: Log }
	/** It was there already. */
	| { kind: "known" }
	/** Something is missing before it: read on from `log.last`. */
	| { kind: "gap" };

/**
 * The one way by which an entry enters a window. Applies what follows, drops what is older, and reports a
 * gap, so that any order, any doubling and any loss of deliveries ends in the same state.
 */
export function applyEntry(log: Log, entry: Entry): Applied {
	if (entry.seq <= log.last) return { kind: "known" };
	if (entry.prev !== log.last) return { kind: "gap" };
	return {
		kind: "applied",
		log: { entries: [...erasedBy(log.entries, entry), entry], last: entry.seq },
	};
}

/** What stands in the log once this entry has come: some entries take the words of earlier ones away. */
function erasedBy(entries: readonly Entry[], by: Entry): readonly Entry[] {
	if (by.kind === "withdrawn" && by.body) {
		const { seq } = by.body;
		return entries.map((one) => (one.seq === seq ? erased(one, by.at) : one));
	}
	if (by.kind === "forgotten")
		return entries.map((one) =>
			FORGOTTEN.has(one.kind) && one.body ? erased(one, by.at) : one,
		);
	return entries;
}

function erased(entry: Entry, at: number): Entry {
	return { ...entry, body: null, erasedAt: at };
}

/** The kinds that hold words, or say where the shopper was: erased when the shopper is forgotten. */
export const FORGOTTEN: ReadonlySet<EntryKind> = new Set([
	"started",
	"message",
	"note",
	"transferred",
	"offer_ended",
	"rated",
	"customer_checked",
	"promised",
	"promise-moved",
	"promise-withdrawn",
	"put-right",
	"recovery-told",
	"recovery-tried",
	"complaint-decided",
	"agreed",
	"agreement-confirmed",
]);

/** What a conversation's head says; the part of it that entries can change. */
export interface Head {
	state: State;
	mode: Mode;
	agent: { name: string; id?: string; picture?: string } | null;
}

function open<H extends Head>(
	head: H,
	{ agent }: { agent: NonNullable<Head["agent"]> },
	{ at }: Entry,
): H {
	return { ...head, agent, state: { kind: "open", since: at } };
}

/** The head after an entry. Kinds that say nothing about it, and unknown kinds, leave it as it is. */
export function headAfter<H extends Head>(head: H, entry: Entry): H {
	if (!entry.body) return head;
	switch (entry.kind) {
		case "assigned":
			// In logs of before protocol 4 shoppers read it too: what their head says of it came with the head.
			return entry.audience === "staff" ? open(head, entry.body, entry) : head;
		case "joined":
			// Staff have read who holds it, and since when, from the assignment.
			return entry.body.agent.id === undefined
				? open(head, entry.body, entry)
				: head;
		case "released":
			return {
				...head,
				agent: null,
				state: { kind: "waiting", since: entry.at },
			};
		case "mode_changed":
			return { ...head, mode: entry.body.mode };
		case "closed":
			return { ...head, state: { kind: "closed", since: entry.at } };
		case "reopened":
			return {
				...head,
				agent: entry.body.agent,
				mode: entry.body.mode,
				state: { kind: entry.body.agent ? "open" : "waiting", since: entry.at },
			};
		default:
			return head;
	}
}
