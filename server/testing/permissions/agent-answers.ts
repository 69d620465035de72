import { AGENT_CONVERSATIONS, type Answer, type Four, SELF } from "./table.ts";

/** Who answers on the site alike, in whichever role: of all else they get the answer for what does not exist. */
export function staff(...here: Four) {
	return conversations(here, [
		"forbidden",
		"forbidden",
		"forbidden",
		"forbidden",
	]);
}

/** The same, and who only reads there as well. */
export function readers(...here: Four) {
	return conversations(here, here);
}

/** The same, and who runs the site also what a colleague holds. */
export function movers(...here: Four) {
	const { columns, answers } = staff(...here);
	const [mine, , ...others] = here;
	const all = [mine, "ok", ...others, "not_found", "not_found"] as const;
	return { columns, answers: { ...answers, supervisor: all, owner: all } };
}

/** Whoever sets up a site reads it of its conversations. */
export function settersOf() {
	const { columns, answers } = readers("ok", "ok", "ok", "ok");
	const forbidden = readers(
		...(["forbidden", "forbidden", "forbidden", "forbidden"] as const),
	);
	return {
		columns,
		answers: {
			...answers,
			read_only: forbidden.answers.read_only,
			agent: forbidden.answers.agent,
			"agent here, owner elsewhere": [
				...forbidden.answers.agent.slice(0, 4),
				...(["ok", "not_found"] as const),
			],
		},
	};
}

function conversations(here: Four, reader: Four) {
	const [, , waiting] = here;
	const member = [...here, "not_found", "not_found"] as const;
	const none = Array<Answer>(4).fill("not_found");
	const [, ...others] = reader;
	return {
		columns: AGENT_CONVERSATIONS,
		answers: {
			// None is ever theirs.
			read_only: [
				"n/a" as const,
				...others,
				"not_found" as const,
				"not_found" as const,
			],
			agent: member,
			supervisor: member,
			owner: member,
			"owner elsewhere": [...none, waiting, "not_found" as const],
			"agent here, owner elsewhere": [...here, waiting, "not_found" as const],
			left: [...none, "not_found" as const, "not_found" as const],
		},
	};
}

/** Of what is nobody's conversation: of oneself. */
export const everyAgent = (
	answer: Answer,
	left: Answer = answer,
	reader: Answer = answer,
) =>
	({
		columns: SELF,
		answers: {
			read_only: [reader],
			agent: [answer],
			supervisor: [answer],
			owner: [answer],
			"owner elsewhere": [answer],
			"agent here, owner elsewhere": [answer],
			left: [left],
		},
	}) as const;
