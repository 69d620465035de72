import { signal } from "@preact/signals";
import type { Leaving } from "../../protocol/agent.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { Session } from "../session/session.ts";
import { type Target, targetsIn } from "../transfer/transfer.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Whether somebody who wants to sign out is asked about their open conversations. */
export const signOutAsked = signal(false);

/** Signs out; with open conversations only after the question. */
export async function wantToSignOut(workspace: Workspace, session: Session) {
	if (workspace.inbox.tabs.peek().mine.length > 0) signOutAsked.value = true;
	else await goHome(workspace, session);
}

/** What becomes of the open ones, and then the door. Why it could not be done, or null. */
export async function signOutWith(
	workspace: Workspace,
	session: Session,
	open: Leaving["open"],
): Promise<Refusal | null> {
	const reply = await workspace.relay.ask("desk:leave", { open });
	if (!reply.ok) return reply.refusal;
	signOutAsked.value = false;
	await goHome(workspace, session);
	return null;
}

/** Who has gone is not rung on this device any more. */
async function goHome({ pushNotifications }: Workspace, session: Session) {
	await pushNotifications.leave();
	await session.signOut();
}

/** Whom all of them could go to: the teams and colleagues of every shop in which one is open. */
export function heirs(workspace: Workspace): Target[] {
	const sites = new Set(
		workspace.inbox.tabs.value.mine.map(({ site }) => site),
	);
	const all = [...sites].flatMap((site) =>
		targetsIn(workspace.team.of(site), workspace.me.value.id),
	);
	return [
		...new Map(all.map((target) => [`${target.kind} ${target.id}`, target])),
	].map(([, target]) => target);
}
