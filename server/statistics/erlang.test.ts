import fc from "fast-check";
import { expect, test } from "vitest";
import { erlangA } from "./erlang-a.ts";
import { agentsNeeded, erlangC } from "./erlang-c.ts";

const staffing = fc.record({
	callsPerHour: fc.double({ min: 0, max: 20_000, noNaN: true }),
	ahtSeconds: fc.double({ min: 1, max: 3_600, noNaN: true }),
	agents: fc.integer({ min: 0, max: 300 }),
	thresholdSeconds: fc.double({ min: 0, max: 600, noNaN: true }),
	meanPatienceSeconds: fc.double({ min: 1, max: 3_600, noNaN: true }),
});

test("shares stay shares, and times stay times, under any load", () => {
	fc.assert(
		fc.property(staffing, (given) => {
			const c = erlangC(given);
			const a = erlangA(given);
			for (const share of [c.probWait, c.erlangB, a.probWait, a.probAbandon]) {
				expect(share).toBeGreaterThanOrEqual(0);
				expect(share).toBeLessThanOrEqual(1 + 1e-9);
			}
			expect(c.serviceLevel).toBeGreaterThanOrEqual(0);
			expect(c.serviceLevel).toBeLessThanOrEqual(100);
			expect(c.stable).toBe(c.asaSeconds !== null);
			// Whoever may leave waits less.
			if (c.asaSeconds !== null)
				expect(a.meanWaitSeconds).toBeLessThanOrEqual(c.asaSeconds + 1e-6);
			expect(a.meanWaitSeconds).toBeLessThanOrEqual(
				given.meanPatienceSeconds * (1 + 1e-9),
			);
		}),
		{ numRuns: 50 },
	);
});

test("a load of thousands overflows nothing", () => {
	const { probAbandon, probWait } = erlangA({
		callsPerHour: 36_000,
		ahtSeconds: 300,
		agents: 2_700,
		meanPatienceSeconds: 600,
	});
	// 3,000 Erlangs for 2,700 agents: one in ten must leave.
	expect(probAbandon).toBeCloseTo(0.1, 3);
	expect(probWait).toBeCloseTo(1, 3);
});

test("the agents needed reach the target, and one fewer does not", () => {
	fc.assert(
		fc.property(
			staffing,
			fc.double({ min: 0.01, max: 0.99, noNaN: true }),
			(given, target) => {
				const calls = { ...given, callsPerHour: given.callsPerHour / 100 };
				const agents = agentsNeeded({ ...calls, target });
				const level = (of: number) =>
					erlangC({ ...calls, agents: of }).serviceLevel;
				expect(level(agents)).toBeGreaterThanOrEqual(100 * target);
				expect(level(agents - 1)).toBeLessThan(100 * target);
			},
		),
		{ numRuns: 50 },
	);
});

test("with nobody there everybody waits", () => {
	const nobody = {
		callsPerHour: 60,
		ahtSeconds: 60,
		agents: 0,
		thresholdSeconds: 20,
		meanPatienceSeconds: 60,
	};
	expect(erlangC(nobody)).toMatchObject({ probWait: 1, stable: false });
	expect(erlangA(nobody)).toMatchObject({
		probWait: expect.closeTo(1, 9),
		probAbandon: expect.closeTo(1, 9),
		meanWaitSeconds: expect.closeTo(60, 9),
	});
});

const FINE = {
	callsPerHour: 60,
	ahtSeconds: 300,
	agents: 6,
	thresholdSeconds: 30,
	meanPatienceSeconds: 120,
	target: 0.8,
};

test.each([
	{ callsPerHour: -1 },
	{ callsPerHour: Number.NaN },
	{ callsPerHour: Number.POSITIVE_INFINITY },
	{ ahtSeconds: 0 },
	{ ahtSeconds: Number.NaN },
])("no formula answers for %o", (wrong) => {
	const given = { ...FINE, ...wrong };
	expect(() => erlangC(given)).toThrow(RangeError);
	expect(() => erlangA(given)).toThrow(RangeError);
	expect(() => agentsNeeded(given)).toThrow(RangeError);
});

test("agents are whole, and times and targets are what they can be", () => {
	for (const agents of [-1, 2.5, Number.NaN]) {
		expect(() => erlangC({ ...FINE, agents })).toThrow(RangeError);
		expect(() => erlangA({ ...FINE, agents })).toThrow(RangeError);
	}
	for (const thresholdSeconds of [-1, Number.NaN])
		expect(() => erlangC({ ...FINE, thresholdSeconds })).toThrow(RangeError);
	for (const meanPatienceSeconds of [0, -1, Number.POSITIVE_INFINITY])
		expect(() => erlangA({ ...FINE, meanPatienceSeconds })).toThrow(RangeError);
	for (const target of [0, 1, 80, -0.1, Number.NaN])
		expect(() => agentsNeeded({ ...FINE, target })).toThrow(RangeError);
});
