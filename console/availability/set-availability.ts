import { signal } from "@preact/signals";
import type {
	AvailabilitySet,
	Leaving,
	StaffConversation,
} from "../../protocol/agent.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { refused } from "../words/words.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What was chosen, while it is asked what becomes of the unanswered; null: nothing is asked. */
export const leaving = signal<AvailabilitySet | null>(null);

/** Sets it; who goes while somebody waits for their answer is asked first. */
export async function wantAvailability(
	workspace: Workspace,
	to: AvailabilitySet,
): Promise<void> {
	const goes = to.availability === "away" || to.availability === "break";
	if (goes && unanswered(workspace).length > 0) leaving.value = to;
	else await setAvailability(workspace, to);
}

/** With what becomes of the unanswered. Why it could not be; null: it was. */
export async function leaveTo(
	{ connection, updateMe }: Workspace,
	open: Leaving["open"],
): Promise<Refusal | null> {
	const to = leaving.value;
	if (!to) return null;
	const reply = await connection.ask("availability:set", {
		...to,
		unanswered: open,
	});
	if (!reply.ok) return reply.refusal;
	updateMe(reply.data);
	leaving.value = null;
	return null;
}

export async function setAvailability(
	{ connection, toasts, updateMe }: Workspace,
	to: AvailabilitySet,
) {
	const reply = await connection.ask("availability:set", to);
	if (reply.ok) updateMe(reply.data);
	else toasts.say({ text: refused(reply.refusal), action: null });
}

/** What this agent holds and has not answered. */
export function unanswered(workspace: Workspace): StaffConversation[] {
	const mine = workspace.of(inboxModel).inbox.rowsIn("mine");
	return mine.filter(({ unansweredSince }) => unansweredSince != null);
}
