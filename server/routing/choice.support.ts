import { createAssignmentState } from "./assignment-state.ts";
import type { AssignableAgent, Queued } from "./queue-types.ts";

export const agent = (
	set: Partial<AssignableAgent> & { id: string },
): AssignableAgent => ({
	name: set.id,
	slots: 3,
	assignedAt: 0,
	receives: true,
	languages: [],
	teams: [],
	...set,
});
export const queued = (set: Partial<Queued> & { id: string }): Queued => ({
	kind: "waiting",
	mode: "live",
	queueAt: set.since ?? 0,
	since: 0,
	team: null,
	language: null,
	declined: [],
	previous: null,
	offered: null,
	...set,
});

export interface Choice {
	contact: { language: string; skills: string[] };
	agents: {
		id: string;
		status: string;
		load: number;
		slots: number;
		idleSince: number;
		languages: string[];
		skills: string[];
	}[];
}

/** Whom the rule chooses in a worked case: what it calls skills are teams here. */
export function chosenFor({ contact, agents }: Choice): string | null {
	const assignment = createAssignmentState();
	for (const { id, status, load, idleSince, skills, ...rest } of agents) {
		assignment.agentChanged(
			agent({
				...rest,
				id,
				assignedAt: idleSince,
				teams: skills,
				receives: status === "available",
			}),
		);
		for (let at = 0; at < load; at++)
			assignment.conversationChanged({
				kind: "held",
				id: `${id}${at}`,
				agent: id,
				counts: true,
				mode: "live",
				team: null,
			});
	}
	const { language, skills } = contact;
	assignment.conversationChanged(
		queued({ id: "c", language, team: teamOf(skills) }),
	);
	return assignment.next(0)?.agent.id ?? null;
}

function teamOf([team, ...more]: string[]): Queued["team"] {
	if (more.length > 0) throw new Error("a conversation has one team at most");
	return team === undefined ? null : { id: team, name: team };
}
