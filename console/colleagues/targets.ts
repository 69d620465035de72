import type { Colleague, TeamPicture } from "../../protocol/agent.ts";
import { inOrder } from "./team.ts";

/** Whom a conversation can be handed to. */
export type Target =
	| { kind: "agent"; id: string; name: string; colleague: Colleague }
	| { kind: "team"; id: string; name: string; here: number; all: number };

/** Teams first, then everybody but oneself; whoever is here before whoever is not. */
export function targetsIn(picture: TeamPicture | null, me: string): Target[] {
	if (!picture) return [];
	const teams = picture.teams.map(({ id, name }): Target => {
		const all = picture.agents.filter(({ teams }) => teams.includes(id));
		const here = all.filter(({ presence }) => presence === "present");
		return { kind: "team", id, name, here: here.length, all: all.length };
	});
	const colleagues = inOrder(picture.agents)
		.filter(({ id }) => id !== me)
		.map(
			(colleague): Target => ({
				kind: "agent",
				id: colleague.id,
				name: colleague.name,
				colleague,
			}),
		);
	return [...teams, ...colleagues];
}
