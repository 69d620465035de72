import { signal } from "@preact/signals";
import type { Leaving } from "../../protocol/agent.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { leavingDues } from "../workspace/leaving-dues.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Whether somebody who wants to sign out is asked about their open conversations. */
export const signOutAsked = signal(false);

/** Signs out; with open conversations, or with something that is owed, only after the question. */
export async function wantToSignOut(workspace: Workspace) {
	await Promise.all(leavingDues.of(workspace.parts).map((one) => one.fetch()));
	if (held(workspace).length + owedNames(workspace).length > 0)
		signOutAsked.value = true;
	else await workspace.signOut();
}

/** What they owe beside their conversations. */
export function owedNames(workspace: Workspace): string[] {
	return dues(workspace).flatMap((one) => one.names(workspace));
}

/** What could not be loaded holds nobody here. */
function dues({ parts }: Workspace) {
	return leavingDues
		.of(parts)
		.flatMap(({ state: { value } }) =>
			value.kind === "here" ? [value.module] : [],
		);
}

/** What becomes of the open ones, and then the door. Why it could not be done, or null. */
export async function signOutWith(
	workspace: Workspace,
	open: Leaving["open"],
	handsOver: boolean,
): Promise<Refusal | null> {
	if (held(workspace).length > 0) {
		const reply = await workspace.connection.ask("desk:leave", { open });
		if (!reply.ok) return reply.refusal;
	}
	const to = open.kind === "transfer" ? open.to : null;
	for (const due of handsOver ? dues(workspace) : []) {
		const refusal = await due.handOver(workspace, to);
		if (refusal) return refusal;
	}
	signOutAsked.value = false;
	await workspace.signOut();
	return null;
}

export function held(workspace: Workspace) {
	return workspace.of(inboxModel).inbox.rowsIn("mine");
}
