import type { Pruned } from "../ports/pruned.ts";
import { agentHandlers, type StaffParts } from "./commands.ts";
import type { StaffStore } from "./queries.ts";

/** An ended invitation can be renewed for so long. */
export const INVITATION_REMEMBERED_MS = 30 * 24 * 3_600_000;

/** Who works for a site: invitations, roles, removal, and how colleagues get in again. */
export function staff(parts: StaffParts) {
	return {
		agent: agentHandlers(parts),
		prunes: endedInvitations(parts.store),
		restored: () => dropInvitations(parts.store),
	};
}

/** An invitation that a restored backup brings back may have been used or withdrawn since: its link would open again. */
async function dropInvitations(
	store: Pick<StaffStore, "pruneInvitations">,
): Promise<{ invitations: number }> {
	let invitations = 0;
	for (;;) {
		const now = await store.pruneInvitations(Number.MAX_SAFE_INTEGER, 1_000);
		invitations += now;
		if (now < 1_000) return { invitations };
	}
}

function endedInvitations(
	store: Pick<StaffStore, "pruneInvitations">,
): Pruned[] {
	return [
		{
			name: "invitations",
			drop: (now, most) =>
				store.pruneInvitations(now - INVITATION_REMEMBERED_MS, most),
		},
	];
}
