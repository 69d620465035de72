import { root } from "../scripts/run.js";
import { type Figure, rounded } from "./figure.ts";
import { type Crowd, openTarget, type Target } from "./load/target.ts";

const NOBODY: Crowd = { conversations: 0, agents: 0, consoles: 0 };
const CHATS: Crowd = { conversations: 200, agents: 10, consoles: 10 };

/** V8 has collected by then what the arrivals left, which it does once and takes seconds of a core for hundreds. */
const SETTLE_MS = 60_000;
/** Six pings of each socket. */
const RUN_MS = 60_000;
const QUICK_RUN_MS = 20_000;

interface Row {
	name: string;
	crowd: Crowd;
}

const ROWS: Row[] = [
	{ name: "nobody is there", crowd: NOBODY },
	{ name: "200 idle open conversations", crowd: CHATS },
];

/**
 * What a relay costs with people on it who say nothing. All of them are measured at the same time: they leave nearly
 * all of the core to each other. `against` is the folder of another checkout with a build.
 */
export async function benchIdle({
	quick,
	against,
}: {
	quick: boolean;
	against: string | undefined;
}): Promise<Figure[]> {
	const folders = [root, ...(against ? [against] : [])];
	const measured: { row: Row; folder: string; target: Target }[] = [];
	try {
		for (const row of ROWS)
			for (const folder of folders)
				measured.push({
					...{ row, folder },
					target: await openTarget(folder, row.crowd),
				});
		await pause(SETTLE_MS);
		const targets = measured.map(({ target }) => target);
		const shares = await sharesOf(targets, quick ? QUICK_RUN_MS : RUN_MS);
		const of = (row: Row, folder: string) =>
			shares[
				measured.findIndex((one) => one.row === row && one.folder === folder)
			];
		return ROWS.flatMap((row) =>
			figuresOf(row.name, of(row, root), against && of(row, against)),
		);
	} finally {
		for (const { target } of measured) await target.end();
	}
}

interface Share {
	core: number;
	mb: number;
}

async function sharesOf(
	targets: readonly Target[],
	ms: number,
): Promise<Share[]> {
	const usages = () => Promise.all(targets.map((target) => target.usage()));
	const from = performance.now();
	const before = await usages();
	await pause(ms);
	const after = await usages();
	const took = (performance.now() - from) * 1_000;
	return after.map(({ cpuMicros, rss }, at) => ({
		core: (cpuMicros - (before[at]?.cpuMicros ?? 0)) / took,
		mb: rss / 1e6,
	}));
}

function figuresOf(
	name: string,
	ours: Share | undefined,
	other: Share | "" | undefined,
): Figure[] {
	const figure = (
		what: string,
		unit: Figure["unit"],
		value: (share: Share) => number,
	): Figure => ({
		name: `${name}: ${what}`,
		value: ours ? rounded(value(ours)) : Number.NaN,
		unit,
		...(other && {
			beside: { "the other checkout": `${rounded(value(other))} ${unit}` },
		}),
	});
	return [
		figure("CPU", "core", ({ core }) => core),
		figure("memory", "MB", ({ mb }) => mb),
	];
}

const pause = (ms: number) => new Promise((next) => setTimeout(next, ms));
