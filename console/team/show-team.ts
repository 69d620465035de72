import type { Workspace } from "../workspace/workspace.ts";

/** Opens the team beside the conversation, or closes it; where it stands anyway, the focus goes there. */
export function showTeam({ sideColumns }: Workspace) {
	const stands = document.querySelector<HTMLElement>("#team-title");
	if (sideColumns.asked.peek().includes("team")) sideColumns.ask("team", false);
	else if (stands?.checkVisibility()) stands.focus();
	else sideColumns.ask("team", true);
}
