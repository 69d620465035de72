import { expect, test } from "vitest";
import { type MetricsCase, usesAll } from "./metrics-cases.ts";

const one: MetricsCase = {
	name: "a case",
	input: { threshold: 20, agents: [{ id: "a", skills: [] }, { id: "b" }] },
	expected: { agent: null, shares: { low: 1, high: 2 } },
	tolerance: 0,
};

function unreadBy(claim: (one: MetricsCase) => void): string {
	try {
		usesAll(claim)(one.name, one);
		return "";
	} catch (error) {
		return String(error);
	}
}

test("a field that a test does not read is named, at any depth", () => {
	const unread = unreadBy(({ input, expected }) => {
		expect(input.agents[0].id).toBe("a");
		expect(expected.shares.low).toBe(1);
	});
	expect(unread).toBe(
		"Error: the test does not read input.threshold, input.agents[].skills, expected.agent, expected.shares.high",
	);
});

test("reaching an object is no use of what it holds, and its length is none either", () => {
	const unread = unreadBy(({ input, expected }) => {
		expect(input.threshold).toBe(20);
		expect(input.agents.length).toBe(2);
		expect(expected.agent).toBeNull();
		expect(expected.shares).toBeDefined();
	});
	expect(unread).toBe(
		"Error: the test does not read input.agents[].id, input.agents[].skills, expected.shares.low, expected.shares.high",
	);
});

test("renaming every field, and comparing whole, is use of all", () => {
	const unread = unreadBy(({ input, expected }) => {
		const { threshold: limit, agents } = input;
		expect(limit).toBe(20);
		expect(
			agents.map(({ id, skills = [] }: { id: string; skills?: string[] }) => ({
				id,
				teams: skills,
			})),
		).toEqual([
			{ id: "a", teams: [] },
			{ id: "b", teams: [] },
		]);
		expect(expected).toEqual({ agent: null, shares: { low: 1, high: 2 } });
	});
	expect(unread).toBe("");
});

test("what the claim itself finds wrong comes first", () => {
	expect(
		unreadBy(() => {
			throw new Error("wrong figure");
		}),
	).toBe("Error: wrong figure");
});
