import { teamModel } from "../colleagues/team.ts";
import { refused } from "../words/words.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { availabilityMenuWords } from "./words.ts";

/** Until when nothing new comes to this agent although they are here; null: it does. */
export function restsUntil({ me, sites, of }: Workspace): number | null {
	const team = of(teamModel);
	const { id: own } = me.value;
	for (const { id } of sites.value) {
		const agents = team.of(id)?.agents ?? [];
		const until = agents.find((agent) => agent.id === own)?.restsUntil;
		if (until) return until;
	}
	return null;
}

/** Two minutes without new conversations, or the end of them. */
export async function toggleBreath(workspace: Workspace): Promise<void> {
	const { connection, toasts } = workspace;
	const on = restsUntil(workspace) === null;
	const reply = await connection.ask("breath:set", { on });
	const w = availabilityMenuWords;
	if (!reply.ok) toasts.say({ text: refused(reply.refusal), action: null });
	else if (on) toasts.say({ text: w.breathBegun, action: null });
}

export function isHere({ me }: Workspace): boolean {
	return me.value.availability === "here";
}
