import { signal } from "@preact/signals";
import type { Leaving } from "../../protocol/agent.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Whether somebody who wants to sign out is asked about their open conversations. */
export const signOutAsked = signal(false);

/** Signs out; with open conversations only after the question. */
export async function wantToSignOut(workspace: Workspace) {
	if (held(workspace).length > 0) signOutAsked.value = true;
	else await workspace.signOut();
}

/** What becomes of the open ones, and then the door. Why it could not be done, or null. */
export async function signOutWith(
	workspace: Workspace,
	open: Leaving["open"],
): Promise<Refusal | null> {
	const reply = await workspace.connection.ask("desk:leave", { open });
	if (!reply.ok) return reply.refusal;
	signOutAsked.value = false;
	await workspace.signOut();
	return null;
}

export function held(workspace: Workspace) {
	return workspace.of(inboxModel).inbox.rowsIn("mine");
}
