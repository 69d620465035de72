import type { StaffConversation } from "../../protocol/agent.ts";
import type { NotFree } from "../../protocol/refusal.ts";
import {
	requiredLanguage,
	whatIsMissing,
} from "../../protocol/required-language.ts";
import type { Colleague, TeamPicture } from "../../protocol/team-picture.ts";
import { inOrder } from "./team.ts";

/** Whom a conversation can be handed to; `why`: whom it cannot be handed to now. */
export type Target =
	| {
			kind: "agent";
			id: string;
			name: string;
			colleague: Colleague;
			why: NotFree | null;
	  }
	| {
			kind: "team";
			id: string;
			name: string;
			here: number;
			all: number;
			why: null;
	  };

/** What the routing asks of whoever gets it. */
export type Wanted = Pick<StaffConversation, "team" | "language">;

/**
 * Teams first, then everybody but oneself; whoever can get one before whoever cannot.
 * @param wanted what is to be handed over; null: several at once, of which nothing is asked in common
 */
export function targetsIn(
	picture: TeamPicture | null,
	me: string,
	wanted: Wanted | null = null,
): Target[] {
	if (!picture) return [];
	const teams = picture.teams.map(({ id, name }): Target => {
		const all = picture.agents.filter(({ teams }) => teams.includes(id));
		const here = all.filter(({ presence }) => presence === "present");
		return {
			kind: "team",
			id,
			name,
			here: here.length,
			all: all.length,
			why: null,
		};
	});
	const colleagues = inOrder(picture.agents)
		.filter(({ id }) => id !== me)
		.map(
			(colleague): Target => ({
				kind: "agent",
				id: colleague.id,
				name: colleague.name,
				colleague,
				why: whyNot(colleague, picture, wanted),
			}),
		);
	return [...teams, ...able(colleagues, true), ...able(colleagues, false)];
}

function able(targets: Target[], is: boolean): Target[] {
	return targets.filter(({ why }) => (why === null) === is);
}

/** As the relay will decide it, by what was told last. */
function whyNot(
	colleague: Colleague,
	{ languages = [], agents }: TeamPicture,
	wanted: Wanted | null,
): NotFree | null {
	const lacks =
		wanted &&
		whatIsMissing(
			{
				team: wanted.team?.id ?? null,
				language: requiredLanguage(wanted.language, languages, agents),
			},
			colleague,
		);
	if (lacks) return lacks;
	if (colleague.presence !== "present") return "gone";
	if (colleague.availability !== "here") return "away";
	return colleague.load < colleague.slots ? null : "full";
}
