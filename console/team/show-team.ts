import type { Desk } from "../workspace/workspace.ts";

/** Opens the team beside the conversation, or closes it; where it stands anyway, the focus goes there. */
export function showTeam(desk: Desk) {
	const stands = document.querySelector<HTMLElement>("#team-title");
	if (desk.teamShown.peek()) desk.teamShown.value = false;
	else if (stands?.checkVisibility()) stands.focus();
	else desk.teamShown.value = true;
}
