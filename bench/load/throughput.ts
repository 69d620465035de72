import { type Figure, median, rounded } from "../figure.ts";
import {
	type Crowd,
	saturated,
	type Turn,
	takeTurns,
	withTargets,
} from "./target.ts";

const CROWD: Crowd = { conversations: 200, agents: 1, consoles: 1 };
const LOAD = { by: "visitors", inFlight: 8 } as const;
const WARM_UP_MS = 3_000;
const RUN_MS = 4_000;
const ROUNDS = 3;
/** Share of a core. Ours waits for its disk, so its own share says nothing of how busy the machine is; this does. */
const MOST_FOREIGN = 0.15;

/** Acknowledged messages a second, as many as each server can, with one core and with all of them. */
export async function throughput(
	folders: readonly (string | null)[],
): Promise<Figure[]> {
	return [await measure(folders, "one"), await measure(folders, "all")];
}

function measure(
	folders: readonly (string | null)[],
	cores: "one" | "all",
): Promise<Figure> {
	return withTargets(folders, [CROWD, cores], async (targets) => {
		for (const target of targets)
			await saturated({ ...LOAD, ms: WARM_UP_MS })(target);
		const turns = saturated({ ...LOAD, ms: RUN_MS });
		const isQuiet = (round: Turn[]) =>
			round.every(({ foreign }) => foreign <= MOST_FOREIGN);
		const rounds = await takeTurns(targets, ROUNDS, turns, isQuiet);
		return figureOf(cores, rounds);
	});
}

function figureOf(cores: "one" | "all", rounds: Turn[][]): Figure {
	const figure = {
		name: `acknowledged a second, to the floor's: 200 × 8 in flight, ${cores === "one" ? "one core" : "two cores"}`,
		unit: "ratio" as const,
	};
	if (rounds.length === 0)
		return {
			...figure,
			value: Number.NaN,
			unmeasured: `no round counts, because others had more than ${MOST_FOREIGN} of a core in each`,
		};
	const of = (at: number, value: (turn: Turn) => number) =>
		rounded(median(rounds.map((round) => value(round[at] as Turn))));
	const ratioTo = (at: number, to: (turn: Turn) => number) =>
		rounded(
			median(
				rounds.map((round) => rateOf(round[at] as Turn) / to(round[0] as Turn)),
			),
		);
	const isCompared = rounds[0]?.[2] !== undefined;
	const inWords = (at: number) =>
		`${of(at, rateOf)} a second with ${of(at, shareOf)} core`;
	return {
		...figure,
		value: ratioTo(1, wholeRateOf),
		beside: {
			floor: `${of(0, wholeRateOf)} a second with a whole core (${inWords(0)})`,
			ours: inWords(1),
			...(isCompared && {
				"the other checkout": `${ratioTo(2, wholeRateOf)} (${inWords(2)})`,
			}),
		},
	};
}

const rateOf = ({ count, ms }: Turn) => (count * 1_000) / ms;
/**
 * The floor never waits for a disk. What it does not use of its core it was not given work for, or somebody else had; with
 * all of it it would do as much more.
 */
const wholeRateOf = ({ count, cpuMicros }: Turn) =>
	(count * 1_000_000) / cpuMicros;
/** Of a core. */
const shareOf = ({ cpuMicros, ms }: Turn) => cpuMicros / 1_000 / ms;
