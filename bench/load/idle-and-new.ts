import { type Figure, median, rounded } from "../figure.ts";
import { cpuOf } from "./cpu-of-messages.ts";
import {
	type Crowd,
	type Target,
	type Turn,
	takeTurns,
	turnOf,
	withTargets,
} from "./target.ts";

const IDLE = 5_000;
/** What the first connections compile and allocate is no cost of a connection. */
const WARM_UP = 500;
const NOBODY: Crowd = { conversations: 0, agents: 1, consoles: 1 };
const KNOWN: Crowd = { conversations: 200, agents: 1, consoles: 1 };
const RUN_MS = 3_000;
const ROUNDS = 3;

/** What an open widget costs that says nothing, and what it costs to come: of our side, with the check of the token. */
export async function idleAndNew(
	folders: readonly (string | null)[],
): Promise<Figure[]> {
	return [
		await withTargets(folders, [NOBODY], memory),
		...(await withTargets(folders, [KNOWN], connecting)),
	];
}

async function memory(targets: Target[]): Promise<Figure> {
	const bytes: number[] = [];
	for (const target of targets) {
		await target.ask("openIdle", { count: WARM_UP });
		const before = await target.usage("tidy");
		await target.ask("openIdle", { count: IDLE });
		const after = await target.usage("tidy");
		bytes.push((after.rss - before.rss) / IDLE);
	}
	const [floor = Number.NaN, ours = Number.NaN] = bytes;
	return {
		name: "memory of an idle connection, 5,000 of them, to the floor's",
		value: rounded(ours / floor),
		unit: "ratio",
		beside: {
			floor: `${rounded(floor / 1_000)} kB`,
			ours: `${rounded(ours / 1_000)} kB`,
		},
	};
}

async function connecting(targets: Target[]): Promise<Figure[]> {
	const come = (ms: number) => (target: Target) =>
		turnOf(target, () => target.ask("comeAndGo", { ms }));
	for (const target of targets) await come(RUN_MS)(target);
	const rounds = await takeTurns(targets, ROUNDS, come(RUN_MS));
	const of = (at: number, value: (turn: Turn) => number) =>
		median(rounds.map((round) => value(round[at] as Turn)));
	const rate = ({ count, ms }: Turn) => (count * 1_000) / ms;
	return [
		{
			name: "connections a second with token check, to the floor's",
			value: rounded(of(1, rate) / of(0, rate)),
			unit: "ratio",
			beside: {
				floor: `${rounded(of(0, rate))} a second`,
				ours: `${rounded(of(1, rate))} a second`,
			},
		},
		{
			name: "CPU of a connection with token check, to the floor's",
			value: rounded(of(1, cpuOf) / of(0, cpuOf)),
			unit: "ratio",
			beside: {
				floor: `${rounded(of(0, cpuOf))} µs`,
				ours: `${rounded(of(1, cpuOf))} µs`,
			},
		},
	];
}
