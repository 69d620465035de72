import { expect, test } from "vitest";
import type { PublicConversation } from "../../../protocol/conversation.ts";
import type { Availability } from "../../../protocol/visitor.ts";
import { availabilityStateOf } from "./availability-state.ts";

const face = (state: string, mode = "live", agent: string | null = null) =>
	({
		state: { kind: state, since: 0 },
		mode,
		agent: agent && { name: agent },
	}) as PublicConversation;

test.each<[Availability["kind"] | null, PublicConversation | null, string]>([
	[null, null, "unknown"],
	["here", null, "here"],
	["busy", null, "busy"],
	["called", null, "called"],
	["closed", null, "closed"],
	[null, face("waiting"), "unknown"],
	["here", face("waiting"), "finding"],
	["busy", face("waiting"), "finding"],
	["called", face("waiting"), "kept"],
	["here", face("waiting", "message"), "kept"],
	["called", face("open", "live", "Noor"), "agent"],
	["here", face("closed", "live", "Noor"), "here"],
	["called", face("closed", "live", "Noor"), "called"],
])("%s with %j says %s", (kind, conversation, said) => {
	const availability = kind && ({ kind } as Availability);
	expect(availabilityStateOf(availability, conversation).kind).toBe(said);
});
