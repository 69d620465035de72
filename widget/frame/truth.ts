import type { ConversationFace } from "../../protocol/conversation.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import type { Availability } from "../../protocol/visitor.ts";

/** What the head of the chat may say now. */
export type Truth =
	/** Nothing is known yet, so nothing is said. */
	| { kind: "unknown" }
	| { kind: "here" }
	/** Agents are there with full hands: nothing is claimed. */
	| { kind: "busy" }
	| { kind: "away" }
	/** Somebody is there, and whoever is free first answers. */
	| { kind: "finding" }
	/** The message is kept, and nobody can be promised. */
	| { kind: "kept" }
	| { kind: "agent"; name: string };

/** @param told what the relay said of the site; null without a connection, when it may be untrue by now */
export function truthOf(
	told: Availability | null,
	face: ConversationFace | null,
): Truth {
	if (!face || face.state.kind === "closed") {
		return { kind: told?.kind ?? "unknown" };
	}
	switch (face.state.kind) {
		case "open":
			return face.agent
				? { kind: "agent", name: face.agent.name }
				: { kind: "kept" };
		case "waiting":
			if (!told) return { kind: "unknown" };
			// Begun while somebody was there, and still somebody is: else nobody can be promised.
			return face.mode === "live" && told?.kind !== "away"
				? { kind: "finding" }
				: { kind: "kept" };
		default:
			return unreachable(face.state);
	}
}
