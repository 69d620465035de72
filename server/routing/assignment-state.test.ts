import fc from "fast-check";
import { expect, test } from "vitest";
import { MESSAGE_TURN_MS, OFFER_MS } from "../../protocol/limits.ts";
import { byScore, queueAt } from "../conversations/queue-order.ts";
import { metricsCases, usesAll } from "../testing/metrics-cases.ts";
import { createFloor } from "./assignment-state.ts";
import type { FloorAgent, Queued, Standing } from "./queue-types.ts";
import { createSorted } from "./sorted.ts";

const agent = (set: Partial<FloorAgent> & { id: string }): FloorAgent => ({
	name: set.id,
	slots: 3,
	assignedAt: 0,
	receives: true,
	languages: [],
	teams: [],
	...set,
});
const queued = (set: Partial<Queued> & { id: string }): Queued => ({
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

interface Choice {
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
function chosenFor({ contact, agents }: Choice): string | null {
	const floor = createFloor();
	for (const { id, status, load, idleSince, skills, ...rest } of agents) {
		floor.agentChanged(
			agent({
				...rest,
				id,
				assignedAt: idleSince,
				teams: skills,
				receives: status === "available",
			}),
		);
		for (let at = 0; at < load; at++)
			floor.conversationChanged({
				kind: "held",
				id: `${id}${at}`,
				agent: id,
				counts: true,
				mode: "live",
				team: null,
			});
	}
	const { language, skills } = contact;
	floor.conversationChanged(
		queued({ id: "c", language, team: teamOf(skills) }),
	);
	return floor.next(0)?.agent.id ?? null;
}

function teamOf([team, ...more]: string[]): Queued["team"] {
	if (more.length > 0) throw new Error("a conversation has one team at most");
	return team === undefined ? null : { id: team, name: team };
}

test.each(metricsCases("routingChoice"))(
	"RO6 %s",
	usesAll(({ input, expected }) => {
		expect(chosenFor(input)).toBe(expected.agent);
	}),
);

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

test.each(metricsCases("priorityWithAgeing"))(
	"RO5 ageing orders as the score does, %s",
	usesAll(({ input, expected }) => {
		const pointMs = 1_000 / input.pointsPerSecond;
		const line = createSorted(byScore);
		for (const { id, base, arrived } of input.waiting) {
			const since = arrived * 1_000;
			const at = queueAt(since, base, pointMs);
			line.add({ id, since, queueAt: at });
			expect((input.now * 1_000 - at) / pointMs).toBeCloseTo(
				expected.scores[id],
				6,
			);
		}
		expect([...line].map(({ id }) => id)).toEqual(expected.order);
	}),
);

test("RO6 the agent of before is preferred, if hardly busier", () => {
	const floor = createFloor();
	floor.agentChanged(agent({ id: "a" }));
	floor.agentChanged(agent({ id: "b" }));
	const held = (id: string): Standing => ({
		kind: "held",
		id,
		agent: "b",
		counts: true,
		mode: "live",
		team: null,
	});
	floor.conversationChanged(held("1"));
	floor.conversationChanged(queued({ id: "c", previous: "b" }));
	expect(floor.next(0)).toMatchObject({
		agent: { id: "b" },
		because: { knew: true, of: 2, load: 1 },
	});
	floor.conversationChanged(held("2"));
	expect(floor.next(0)).toMatchObject({
		agent: { id: "a" },
		because: { knew: false },
	});
});

test("RO4 live comes first, and an old message has one slot of its team to itself", () => {
	const floor = createFloor();
	floor.agentChanged(agent({ id: "a" }));
	for (const id of ["m1", "m2"])
		floor.conversationChanged(queued({ id, mode: "message" }));
	floor.conversationChanged(queued({ id: "live", since: 5 }));
	expect(floor.next(10)?.conversation).toBe("live");
	const late = MESSAGE_TURN_MS + 1;
	expect(floor.next(late)?.conversation).toBe("m1");
	floor.conversationChanged({
		kind: "held",
		id: "m1",
		agent: "a",
		counts: true,
		mode: "message",
		team: null,
	});
	expect(floor.next(late)?.conversation).toBe("live");
});

test("RO6 who declined is asked again once everybody has, and not at once", () => {
	const floor = createFloor();
	floor.agentChanged(agent({ id: "a" }));
	floor.agentChanged(agent({ id: "b", slots: 1 }));
	floor.conversationChanged(queued({ id: "c", declined: ["a"] }));
	expect(floor.next(0)?.agent.id).toBe("b");
	floor.conversationChanged(queued({ id: "c", declined: ["a", "b"] }));
	expect(floor.next(OFFER_MS - 1)).toBeNull();
	expect(floor.next(OFFER_MS)?.agent.id).toBe("a");
});

test("RO6 the choice is that of a slow reading of the rule, whatever happened before", () => {
	fc.assert(
		fc.property(fc.array(STEP, { minLength: 1, maxLength: 60 }), (steps) => {
			const floor = createFloor();
			const agents = new Map<string, FloorAgent>();
			const standings = new Map<string, Standing>();
			steps.forEach((step, now) => {
				if ("slots" in step) {
					agents.set(step.id, step);
					floor.agentChanged(step);
				} else {
					standings.set(step.id, step);
					floor.conversationChanged(step);
				}
				const slow = slowly([...agents.values()], [...standings.values()]);
				expect(floor.next(now)?.conversation).toBe(slow?.[0]);
				expect(floor.next(now)?.agent.id).toBe(slow?.[1]);
				for (const one of standings.values())
					expect(floor.place(one.id)).toBe(
						placeOf(one, [...standings.values()]),
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
const STEP: fc.Arbitrary<FloorAgent | Standing> = fc.oneof(
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
	agents: FloorAgent[],
	standings: Standing[],
): [string, string] | undefined {
	const loadOf = ({ id: who }: FloorAgent) =>
		standings.filter(
			(one) =>
				(one.kind === "held" && one.counts && one.agent === who) ||
				(one.kind === "waiting" && one.offered === who),
		).length;
	const order = (a: FloorAgent, b: FloorAgent) =>
		loadOf(a) / a.slots - loadOf(b) / b.slots ||
		a.assignedAt - b.assignedAt ||
		(a.id < b.id ? -1 : 1);
	const mode = ({ mode }: Queued) => (mode === "live" ? 0 : 1);
	const line = standings
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

function placeOf(of: Standing, standings: Standing[]): number | null {
	if (of.kind !== "waiting" || of.mode !== "live") return null;
	return standings.filter(
		(one) =>
			one.kind === "waiting" &&
			one.mode === "live" &&
			one.team?.id === of.team?.id &&
			one.language === of.language &&
			byScore(one, of) < 0,
	).length;
}
