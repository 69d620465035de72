import { root } from "../scripts/run.js";
import type { Figure } from "./figure.ts";
import { type Crowd, openTarget, type Target } from "./load/target.ts";

const NOBODY: Crowd = { conversations: 0, agents: 0, consoles: 0 };
const CHATS: Crowd = { conversations: 200, agents: 10, consoles: 10 };

/** V8 has collected by then what the arrivals left, which it does once and takes seconds of a core for hundreds. */
const SETTLE_MS = 60_000;
/** Six pings of each socket. */
const RUN_MS = 60_000;
const QUICK_RUN_MS = 20_000;

/** CPU as a share of one core, and memory in MB. */
const MUST = { core: 0.01, mb: 150 };

interface Row {
	name: string;
	crowd: Crowd;
	must: { core: number; mb: number } | null;
}

const ROWS: Row[] = [
	{ name: "nobody is there", crowd: NOBODY, must: null },
	{ name: "200 idle open conversations", crowd: CHATS, must: MUST },
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
		return measured.flatMap(({ row, folder }, at) => {
			const { core, mb } = shares[at] as Share;
			const isOurs = folder === root;
			const name = isOurs ? row.name : `${row.name}, the other checkout`;
			const must = isOurs ? row.must : null;
			return [
				figure(`${name}: CPU`, core, "core", must?.core),
				figure(`${name}: memory`, mb, "MB", must?.mb),
			];
		});
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

function figure(
	name: string,
	value: number,
	unit: Figure["unit"],
	must: number | null = null,
): Figure {
	return { name, value: Number(value.toPrecision(3)), unit, must };
}

const pause = (ms: number) => new Promise((next) => setTimeout(next, ms));
