import { root } from "../scripts/run.js";
import type { Figure } from "./figure.ts";
import type { Load } from "./load/generator.ts";
import { canPin } from "./load/pinned.ts";
import { type Crowd, FACTORS, openTarget, type Target } from "./load/target.ts";

const CROWD: Crowd = { conversations: 200, agents: 1, consoles: 1 };
const CREW: Crowd = { conversations: 200, agents: 10, consoles: 10 };
/** The servers have compiled by then what they compile. */
const WARM_UP_MS = 3_000;
const RUN_MS = 2_500;
const REPETITIONS = 3;
/** CPU of a message of an agent, and of a visitor, to the floor's: this step's must. */
const MUST_RATIO = 5;

interface Row {
	name: string;
	crowd: Crowd;
	load: Omit<Load, "ms">;
}

const ROWS: Row[] = [
	{
		name: "CPU a message, 200 × 8 in flight",
		crowd: CROWD,
		load: { by: "visitors", inFlight: 8 },
	},
	{
		name: "CPU a message, 200 × 1 in flight",
		crowd: CROWD,
		load: { by: "visitors", inFlight: 1 },
	},
	{
		name: "CPU a message of an agent, 10 × 20 conversations",
		crowd: CREW,
		load: { by: "agents", inFlight: 1 },
	},
];

/**
 * CPU time of a server's process for one acknowledged message, of the relay and of the floor, which take turns in one
 * run. `against` is the folder of another checkout with a build, which takes turns, too. Only ratios say something:
 * machines differ, and are busy.
 */
export async function benchLoad({
	against,
}: {
	against: string | undefined;
}): Promise<Figure[]> {
	const limits = Object.entries(FACTORS).map((pair) => pair.join("="));
	console.log(`Limits: ${limits.join(" ")}. Pinned: ${canPin()}.`);
	const figures: Figure[] = [];
	for (const crowd of new Set(ROWS.map((row) => row.crowd)))
		figures.push(...(await benchCrowd(crowd, against)));
	return figures;
}

async function benchCrowd(
	crowd: Crowd,
	against: string | undefined,
): Promise<Figure[]> {
	const folders = [null, root, ...(against ? [against] : [])];
	const targets: Target[] = [];
	try {
		for (const folder of folders) targets.push(await openTarget(folder, crowd));
		const rows = ROWS.filter((row) => row.crowd === crowd);
		for (const target of targets)
			await cpuOf(target, { ...(rows[0] as Row).load, ms: WARM_UP_MS });
		const figures: Figure[] = [];
		for (const row of rows) figures.push(...(await benchRow(row, targets)));
		return figures;
	} finally {
		for (const target of targets) await target.end();
	}
}

async function benchRow(
	{ name, load }: Row,
	targets: Target[],
): Promise<Figure[]> {
	const rounds: number[][] = [];
	for (let round = 0; round < REPETITIONS; round++) {
		const took = targets.map(() => 0);
		const order = [...targets.keys()];
		for (const at of round % 2 ? order.reverse() : order)
			took[at] = await cpuOf(targets[at] as Target, { ...load, ms: RUN_MS });
		rounds.push(took);
	}
	const figure = (
		what: string,
		unit: Figure["unit"],
		of: (took: number[]) => number,
		must: number | null = null,
	): Figure => ({
		name: `${name}, ${what}`,
		value: Number(median(rounds.map(of)).toPrecision(4)),
		unit,
		must,
	});
	const at = (index: number) => (took: number[]) => took[index] ?? 0;
	const ratio = (one: number, other: number) => (took: number[]) =>
		at(one)(took) / at(other)(took);
	return [
		figure("floor", "µs", at(0)),
		figure("ours", "µs", at(1)),
		figure("to the floor", "ratio", ratio(1, 0), MUST_RATIO),
		...(targets.length > 2
			? [
					figure("the other checkout", "µs", at(2)),
					figure("ours to the other checkout", "ratio", ratio(1, 2)),
				]
			: []),
	];
}

/** Microseconds of CPU for an acknowledged message. */
async function cpuOf(target: Target, load: Load): Promise<number> {
	const before = await target.usage();
	const acknowledged = await target.ask({ saturate: load });
	const after = await target.usage();
	return (after.cpuMicros - before.cpuMicros) / acknowledged;
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((one, other) => one - other);
	const middle = sorted.length / 2;
	const low = sorted[Math.ceil(middle) - 1] ?? 0;
	const high = sorted[Math.floor(middle)] ?? 0;
	return (low + high) / 2;
}
