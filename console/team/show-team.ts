import type { Workspace } from "../workspace/workspace.ts";

/** Opens the team beside the conversation, or closes it; where it stands anyway, the focus goes there. */
export function showTeam(workspace: Workspace) {
	const stands = document.querySelector<HTMLElement>("#team-title");
	if (workspace.teamShown.peek()) workspace.teamShown.value = false;
	else if (stands?.checkVisibility()) stands.focus();
	else workspace.teamShown.value = true;
}
