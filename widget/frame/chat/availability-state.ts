import type {
	PublicConversation,
	QueuePosition,
} from "../../../protocol/conversation.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import type { Availability } from "../../../protocol/visitor.ts";

/** What the head of the chat may say now. */
export type AvailabilityState =
	/** Nothing is known yet, so nothing is said; and what the relay says of a site without a conversation. */
	| { kind: "unknown" }
	| Availability
	/** Somebody is there, and whoever is free first answers; `place` null: nothing is claimed of the wait. */
	| { kind: "finding"; place: QueuePosition | null }
	/** The message is kept, and nobody can be promised; `told`: what else is known. */
	| { kind: "kept"; told: Availability | null }
	/** `place`: what was told until the first word; null: somebody has written, or nothing is claimed. */
	| { kind: "agent"; name: string; place: QueuePosition | null };

/** @param told what the relay said of the site; null without a connection, when it may be untrue by now */
export function availabilityStateOf(
	told: Availability | null,
	face: PublicConversation | null,
): AvailabilityState {
	if (!face || face.state.kind === "closed") return told ?? { kind: "unknown" };
	switch (face.state.kind) {
		case "open":
			return face.agent
				? {
						kind: "agent",
						name: face.agent.name,
						// One of the line is not true any more.
						place: face.place?.assigned ? face.place : null,
					}
				: { kind: "kept", told };
		case "waiting":
			if (!told) return { kind: "unknown" };
			// Begun while somebody was there, and still somebody is: else nobody can be promised.
			return face.mode === "live" && isManned(told)
				? { kind: "finding", place: face.place ?? null }
				: { kind: "kept", told };
		default:
			return unreachable(face.state);
	}
}

/** Whether somebody is there, with free hands or not. */
export function isManned(told: Availability | null): boolean {
	return told?.kind === "here" || told?.kind === "busy";
}
