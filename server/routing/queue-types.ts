import type { Mode } from "../../protocol/conversation.ts";

/** Somebody of the staff, as far as a choice has to know them. */
export interface AssignableAgent {
	id: string;
	name: string;
	slots: number;
	/** When a conversation was last given to them; 0: never. */
	assignedAt: number;
	/** Present, here, and not in grace. */
	receives: boolean;
	/** They take a breath: here, and as if without a free slot. */
	rests?: boolean;
	/** As `languageOf` spells them; empty: any. */
	languages: readonly string[];
	/** Ids. */
	teams: readonly string[];
}

/** Where a conversation stands, as far as a choice has to know it. */
export type QueueState = Queued | Held | { kind: "gone"; id: string };

export interface Queued {
	kind: "waiting";
	id: string;
	mode: Mode;
	/** The smallest is next. */
	queueAt: number;
	since: number;
	team: { id: string; name: string } | null;
	/** What whoever takes it has to speak; null: anything. */
	language: string | null;
	/** People who declined or missed it. */
	declined: readonly string[];
	/** Who had it before. */
	previous: string | null;
	/** To whom it is offered, or being given; null: to nobody. */
	offered: string | null;
}

export interface Held {
	kind: "held";
	id: string;
	agent: string;
	/** Quiet ones do not. */
	counts: boolean;
	mode: Mode;
	team: string | null;
}

/** The routing group of a conversation: who can take one of it can take all of it. */
export function groupKeyOf(
	team: string | null,
	language: string | null,
): string {
	return `${team ?? "-"}/${language ?? "-"}`;
}
