import { signal } from "@preact/signals";
import type { Leaving } from "../../protocol/agent.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { Session } from "../session/session.ts";
import { type Target, targetsIn } from "../transfer/transfer.ts";
import type { Desk } from "../workspace/workspace.ts";

/** Whether somebody who wants to sign out is asked about their open conversations. */
export const leavingAsked = signal(false);

/** Signs out; with open conversations only after the question. */
export async function wantToLeave(desk: Desk, session: Session) {
	if (desk.inbox.tabs.peek().mine.length > 0) leavingAsked.value = true;
	else await goHome(desk, session);
}

/** What becomes of the open ones, and then the door. Why it could not be done, or null. */
export async function leaveWith(
	desk: Desk,
	session: Session,
	open: Leaving["open"],
): Promise<Refusal | null> {
	const reply = await desk.relay.ask("desk:leave", { open });
	if (!reply.ok) return reply.refusal;
	leavingAsked.value = false;
	await goHome(desk, session);
	return null;
}

/** Who has gone is not rung on this device any more. */
async function goHome({ calling }: Desk, session: Session) {
	await calling.leave();
	await session.signOut();
}

/** Whom all of them could go to: the teams and colleagues of every shop in which one is open. */
export function heirs(desk: Desk): Target[] {
	const sites = new Set(desk.inbox.tabs.value.mine.map(({ site }) => site));
	const all = [...sites].flatMap((site) =>
		targetsIn(desk.team.of(site), desk.me.value.id),
	);
	return [
		...new Map(all.map((target) => [`${target.kind} ${target.id}`, target])),
	].map(([, target]) => target);
}
