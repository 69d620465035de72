import { type Figure, median, rounded } from "../figure.ts";
import type { Load } from "./generator.ts";
import {
	type Crowd,
	saturated,
	type Target,
	type Turn,
	takeTurns,
	withTargets,
} from "./target.ts";

/** One agent, so that no colleagues are told. */
const ONE: Crowd = { conversations: 200, agents: 1, consoles: 1 };
const CREW: Crowd = { conversations: 200, agents: 10, consoles: 10 };
/** The servers have compiled by then what they compile. */
const WARM_UP_MS = 3_000;
const RUN_MS = 2_500;
const ROUNDS = 3;

interface Row {
	name: string;
	load: Omit<Load, "ms">;
}

const OF_VISITORS: Row[] = [
	{ name: "200 × 8 in flight", load: { by: "visitors", inFlight: 8 } },
	{ name: "200 × 1 in flight", load: { by: "visitors", inFlight: 1 } },
];
const OF_AGENTS: Row[] = [
	{
		name: "an agent's, 10 × 20 conversations",
		load: { by: "agents", inFlight: 1 },
	},
];

/** CPU time of a server's process for one acknowledged message, from its first byte to the reply and to who is told of it. */
export async function cpuOfMessages(
	folders: readonly (string | null)[],
): Promise<Figure[]> {
	return [
		...(await withTargets(folders, [ONE], (targets) =>
			measure(targets, OF_VISITORS),
		)),
		...(await withTargets(folders, [CREW], (targets) =>
			measure(targets, OF_AGENTS),
		)),
	];
}

async function measure(targets: Target[], rows: Row[]): Promise<Figure[]> {
	const [first] = rows as [Row];
	for (const target of targets)
		await saturated({ ...first.load, ms: WARM_UP_MS })(target);
	const figures: Figure[] = [];
	for (const { name, load } of rows) {
		const turns = saturated({ ...load, ms: RUN_MS });
		const rounds = await takeTurns(targets, ROUNDS, turns);
		figures.push({
			name: `CPU a message, to the floor's: ${name}`,
			value: rounded(median(rounds.map(toFloor))),
			unit: "ratio",
			beside: besideTurns(rounds),
		});
	}
	return figures;
}

const toFloor = (round: Turn[]) => cpuOf(round[1]) / cpuOf(round[0]);

/** The floor, ours, and where there is another checkout, that one and how we stand to it. */
function besideTurns(rounds: Turn[][]): Record<string, string> {
	const micros = (at: number) =>
		`${rounded(median(rounds.map((round) => cpuOf(round[at]))))} µs`;
	const toOther = rounds.map((round) => cpuOf(round[1]) / cpuOf(round[2]));
	return {
		floor: micros(0),
		ours: micros(1),
		...(rounds[0]?.[2] && {
			"the other checkout": micros(2),
			"ours to it": median(toOther).toFixed(3),
		}),
	};
}

/** Microseconds of CPU for each. */
export function cpuOf(turn: Turn | undefined): number {
	return turn ? turn.cpuMicros / turn.count : Number.NaN;
}
