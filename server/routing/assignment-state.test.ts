import fc from "fast-check";
import { expect, test } from "vitest";
import { MESSAGE_TURN_MS, OFFER_MS } from "../../protocol/limits.ts";
import { byScore } from "../conversations/queue-order.ts";
import { createAssignmentState } from "./assignment-state.ts";
import { agent, type Choice, chosenFor, queued } from "./choice.support.ts";
import type { AssignableAgent, Queued, QueueState } from "./queue-types.ts";

test("RO6 a required skill of a worked case is a team, and nobody without it is chosen", () => {
	const one = (id: string, skills: string[]): Choice["agents"][number] => ({
		id,
		status: "available",
		load: 0,
		slots: 3,
		idleSince: 0,
		languages: ["lt"],
		skills,
	});
	const agents = [one("a", []), one("b", ["returns"])];
	const contact = { language: "lt", skills: ["returns"] };
	expect(chosenFor({ contact, agents })).toBe("b");
	expect(chosenFor({ contact, agents: agents.slice(0, 1) })).toBeNull();
});

test("RO6 the agent of before is preferred, if hardly busier", () => {
	const assignment = createAssignmentState();
	assignment.agentChanged(agent({ id: "a" }));
	assignment.agentChanged(agent({ id: "b" }));
	const held = (id: string): QueueState => ({
		kind: "held",
		id,
		agent: "b",
		counts: true,
		mode: "live",
		team: null,
	});
	assignment.conversationChanged(held("1"));
	assignment.conversationChanged(queued({ id: "c", previous: "b" }));
	expect(assignment.next(0)).toMatchObject({
		agent: { id: "b" },
		because: { knew: true, of: 2, load: 1 },
	});
	assignment.conversationChanged(held("2"));
	expect(assignment.next(0)).toMatchObject({
		agent: { id: "a" },
		because: { knew: false },
	});
});

test("RO4 live comes first, and an old message has one slot of its team to itself", () => {
	const assignment = createAssignmentState();
	assignment.agentChanged(agent({ id: "a" }));
	for (const id of ["m1", "m2"])
		assignment.conversationChanged(queued({ id, mode: "message" }));
	assignment.conversationChanged(queued({ id: "live", since: 5 }));
	expect(assignment.next(10)?.conversation).toBe("live");
	const late = MESSAGE_TURN_MS + 1;
	expect(assignment.next(late)?.conversation).toBe("m1");
	assignment.conversationChanged({
		kind: "held",
		id: "m1",
		agent: "a",
		counts: true,
		mode: "message",
		team: null,
	});
	expect(assignment.next(late)?.conversation).toBe("live");
});

test("RO6 who declined is asked again once everybody has, and not at once", () => {
	const assignment = createAssignmentState();
	assignment.agentChanged(agent({ id: "a" }));
	assignment.agentChanged(agent({ id: "b", slots: 1 }));
	assignment.conversationChanged(queued({ id: "c", declined: ["a"] }));
	expect(assignment.next(0)?.agent.id).toBe("b");
	assignment.conversationChanged(queued({ id: "c", declined: ["a", "b"] }));
	expect(assignment.next(OFFER_MS - 1)).toBeNull();
	expect(assignment.next(OFFER_MS)?.agent.id).toBe("a");
});

test("RO6 the choice is that of a slow reading of the rule, whatever happened before", () => {
	fc.assert(
		fc.property(fc.array(STEP, { minLength: 1, maxLength: 60 }), (steps) => {
			const assignment = createAssignmentState();
			const agents = new Map<string, AssignableAgent>();
			const queueStates = new Map<string, QueueState>();
			steps.forEach((step, now) => {
				if ("slots" in step) {
					agents.set(step.id, step);
					assignment.agentChanged(step);
				} else {
					queueStates.set(step.id, step);
					assignment.conversationChanged(step);
				}
				const slow = slowly([...agents.values()], [...queueStates.values()]);
				expect(assignment.next(now)?.conversation).toBe(slow?.[0]);
				expect(assignment.next(now)?.agent.id).toBe(slow?.[1]);
				for (const one of queueStates.values())
					expect(assignment.place(one.id)).toBe(
						queuePositionOf(one, [...queueStates.values()]),
					);
			});
		}),
		{ numRuns: 300 },
	);
});

const id = fc.constantFrom("a", "b", "c", "d", "e");
const language = fc.constantFrom(null, "lt", "sv");
const team = fc.constantFrom(
	null,
	{ id: "t", name: "T" },
	{ id: "u", name: "U" },
);
const STEP: fc.Arbitrary<AssignableAgent | QueueState> = fc.oneof(
	fc.record({
		id,
		name: id,
		slots: fc.integer({ min: 1, max: 3 }),
		assignedAt: fc.integer({ min: 0, max: 3 }),
		receives: fc.boolean(),
		languages: fc.subarray(["lt", "sv"]),
		teams: fc.subarray(["t", "u"]),
	}),
	fc.record({
		kind: fc.constant("waiting" as const),
		id: fc.constantFrom("1", "2", "3", "4", "5", "6", "7", "8"),
		mode: fc.constantFrom("live" as const, "message" as const),
		queueAt: fc.integer({ min: 0, max: 5 }),
		since: fc.integer({ min: 0, max: 5 }),
		team,
		language,
		declined: fc.subarray(["a", "b"]),
		previous: fc.option(id),
		offered: fc.option(id),
	}),
	fc.record({
		kind: fc.constant("held" as const),
		id: fc.constantFrom("1", "2", "3", "4", "5", "6"),
		agent: id,
		counts: fc.boolean(),
		mode: fc.constant("live" as const),
		team: fc.constant(null),
	}),
	fc.record({
		kind: fc.constant("gone" as const),
		id: fc.constantFrom("1", "2", "3"),
	}),
);

/** The rule as it is written, over everybody and everything, for the first 30 s of a wait. */
function slowly(
	agents: AssignableAgent[],
	queueStates: QueueState[],
): [string, string] | undefined {
	const loadOf = ({ id: who }: AssignableAgent) =>
		queueStates.filter(
			(one) =>
				(one.kind === "held" && one.counts && one.agent === who) ||
				(one.kind === "waiting" && one.offered === who),
		).length;
	const order = (a: AssignableAgent, b: AssignableAgent) =>
		loadOf(a) / a.slots - loadOf(b) / b.slots ||
		a.assignedAt - b.assignedAt ||
		(a.id < b.id ? -1 : 1);
	const mode = ({ mode }: Queued) => (mode === "live" ? 0 : 1);
	const line = queueStates
		.filter((one) => one.kind === "waiting" && one.offered === null)
		.map((one) => one as Queued)
		.sort((a, b) => mode(a) - mode(b) || byScore(a, b));
	for (const one of line) {
		const free = agents
			.filter((who) => who.receives && loadOf(who) < who.slots)
			.filter(({ teams }) => one.team === null || teams.includes(one.team.id))
			.filter(
				({ languages }) =>
					one.language === null ||
					languages.length === 0 ||
					languages.includes(one.language),
			)
			.filter(({ id: who }) => !one.declined.includes(who))
			.sort(order);
		const [first] = free;
		if (!first) continue;
		const before = free.find(({ id: who }) => who === one.previous);
		const chosen =
			before && loadOf(before) <= loadOf(first) + 1 ? before : first;
		return [one.id, chosen.id];
	}
	return undefined;
}

function queuePositionOf(
	of: QueueState,
	queueStates: QueueState[],
): number | null {
	if (of.kind !== "waiting" || of.mode !== "live") return null;
	return queueStates.filter(
		(one) =>
			one.kind === "waiting" &&
			one.mode === "live" &&
			one.team?.id === of.team?.id &&
			one.language === of.language &&
			byScore(one, of) < 0,
	).length;
}
