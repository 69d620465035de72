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
	};
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
