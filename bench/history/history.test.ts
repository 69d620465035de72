import { expect, test } from "vitest";
import { shopHours } from "../../server/demo/shop-settings.ts";
import { history } from "./history.ts";
import { isLate } from "./past-ask.ts";
import { type PastEpisode, satisfied } from "./past-episode.ts";
import { pastHours } from "./past-hours.ts";
import { scenarioOf } from "./scenario.ts";

const AGENTS = 6;
const DAYS = 91;
/** The clocks are put back within it. */
const hours = pastHours(shopHours("Europe/Vilnius"), {
	until: Date.UTC(2026, 10, 30),
	days: DAYS,
});
const made = (seed: number, conversations = 20_000) => [
	...history({
		seed,
		conversations,
		hours,
		agents: AGENTS,
		teams: 2,
		scenario: scenarioOf(seed, AGENTS),
	}),
];
const seven = made(7);

test("FG70 a seed makes the same history each time, and another one another", () => {
	expect(made(7, 500)).toEqual(made(7, 500));
	expect(made(8, 500)).not.toEqual(made(7, 500));
});

test("FG70 as many begin as are asked for, in order, within the days", () => {
	expect(seven).toHaveLength(20_000);
	const begins = seven.map(({ beganAt }) => beganAt);
	expect(begins).toEqual(begins.toSorted((one, other) => one - other));
	expect(seven.filter(({ beganAt, endedAt }) => endedAt < beganAt)).toEqual([]);
	const days = new Set(seven.map(({ day }) => day));
	// On the last, a Sunday, nobody would be answered before the end.
	expect([...days]).toHaveLength(DAYS - 1);
});

test("FG70 hours are those of the clock on the wall, also where it is changed", () => {
	// 2026-10-25 has the hour from three to four twice.
	const changed = hours.filter(({ day }) => day === 20_751);
	expect(changed.map(({ hour }) => hour - 144)).toEqual(
		[0, 1, 2, 3, 3].concat(Array.from({ length: 20 }, (_, at) => at + 4)),
	);
	expect(hours.filter(({ day }) => day === 20_752)).toHaveLength(24);
});

test("FG71 groups differ where the scenario says so, and in nothing else", () => {
	const { agents } = scenarioOf(7, AGENTS);
	const alone = seven.filter((past) => past.agents.length === 1);
	const plain = rated(
		alone.filter((past) => agents[past.agents[0] ?? 0] === 0),
	);
	for (const [agent, effect] of agents.entries()) {
		const theirs = rated(alone.filter((past) => past.agents[0] === agent));
		expect(Math.abs(share(theirs) - share(plain) - effect)).toBeLessThan(
			4 * errorOf(theirs, plain),
		);
	}
	for (const isIn of GROUPS) {
		const inIt = rated(seven.filter(isIn));
		const others = rated(seven.filter((past) => !isIn(past)));
		expect(Math.abs(share(inIt) - share(others))).toBeLessThan(
			4 * errorOf(inIt, others),
		);
	}
});

test("FG71 whether somebody answers says nothing of what they would say", () => {
	const seen = (isIn: (past: PastEpisode) => boolean) =>
		seven.filter((past) => past.ask?.seenAt && isIn(past));
	const answer = (past: PastEpisode) => past.ask?.answer != null;
	const late = seen((past) => isLate(past) === true);
	const kept = seen((past) => isLate(past) === false);
	const rate = (all: PastEpisode[]) => all.filter(answer).length / all.length;
	expect(Math.abs(rate(late) - rate(kept))).toBeLessThan(0.04);
});

const GROUPS: ((past: PastEpisode) => boolean)[] = [
	({ team }) => team === 0,
	({ team }) => team === null,
	({ language }) => language === 0,
	({ language }) => language === 3,
	({ isReturning }) => isReturning,
	({ mode }) => mode === "message",
];

function rated(episodes: PastEpisode[]): boolean[] {
	return episodes.flatMap(({ ask }) =>
		ask?.answer ? [satisfied(ask.answer.score)] : [],
	);
}

function share(all: boolean[]): number {
	return all.filter(Boolean).length / all.length;
}

/** Of the difference of two shares. */
function errorOf(one: boolean[], other: boolean[]): number {
	return Math.sqrt(0.25 / one.length + 0.25 / other.length);
}
