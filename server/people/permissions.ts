import { Refused } from "../../protocol/refusal.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { AgentActor, VisitorActor } from "./actor.ts";
import type { Agent } from "./agent.ts";

/** Whoever is on a page of the site, known or not. Errors: `forbidden` in a preview. */
export function anyVisitor({
	who,
	isPreview,
}: VisitorActor): VisitorRow | null {
	if (isPreview) throw new Refused({ code: "forbidden" });
	return who;
}

/** A visitor who was made: by a first message, or by a token of before. Errors: `not_found`. */
export function knownVisitor({ who }: VisitorActor): VisitorRow {
	if (!who) throw new Refused({ code: "not_found" });
	return who;
}

/** Everybody of the staff: it is about themselves, or about all their sites. */
export function anyAgent({ who }: AgentActor): Agent {
	return who;
}
