import type { AvailabilitySet } from "../../protocol/agent.ts";
import { refused } from "../words/words.ts";
import type { Workspace } from "../workspace/workspace.ts";

export async function setAvailability(
	{ connection, toasts, updateMe }: Workspace,
	to: AvailabilitySet,
) {
	const reply = await connection.ask("availability:set", to);
	if (reply.ok) updateMe(reply.data);
	else toasts.say({ text: refused(reply.refusal), action: null });
}
