import type { TeamMember } from "../store/store.ts";

/** Somebody who could take a conversation now, as far as the routing has to know them. */
export type Candidate = Pick<
	TeamMember,
	"person_id" | "name" | "load" | "slots" | "assigned_at"
>;

/**
 * The smallest share of slots in use, then the longest without a new conversation, then the id, so that two
 * relays choose alike. The previous agent is preferred while hardly busier than the least busy one.
 * undefined: nobody has a free slot.
 */
export function chooseAgent(
	candidates: readonly Candidate[],
	previous: string | null,
): Candidate | undefined {
	const free = candidates.filter(({ load, slots }) => load < slots);
	const lowest = Math.min(...free.map(({ load }) => load));
	const known = free.find(
		({ person_id, load }) => person_id === previous && load <= lowest + 1,
	);
	return known ?? [...free].sort(byTurn)[0];
}

function byTurn(a: Candidate, b: Candidate): number {
	return (
		a.load / a.slots - b.load / b.slots ||
		a.assigned_at - b.assigned_at ||
		(a.person_id < b.person_id ? -1 : 1)
	);
}
