import type { Entry, ReleaseReason } from "../../protocol/entry.ts";

export type LostCause =
	| { kind: ReleaseReason }
	/** A colleague took it, or gave it to another. */
	| { kind: "taken_over"; by: string };

/** Why an agent holds it no more, from the entries since; "own" when it was their doing, null when nothing says. */
export function causeIn(
	entries: readonly Entry[],
	me: string,
): LostCause | "own" | null {
	for (const entry of entries) {
		if (!entry.body) continue;
		const byAnother = entry.author.kind === "agent" && entry.author.id !== me;
		switch (entry.kind) {
			case "closed":
				return "own";
			case "transferred":
				if (entry.body.from.id === me && !byAnother) return "own";
				break;
			case "released":
				if (entry.body.agent.id !== me) break;
				// Only a connection is lost without anybody's will.
				return entry.body.why === "agent_lost" || byAnother
					? { kind: entry.body.why }
					: "own";
			case "assigned":
				if (entry.body.agent.id === me) break;
				return { kind: "taken_over", by: entry.body.agent.name };
		}
	}
	return null;
}
