import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRelay, type Relay } from "../e2e/faults/relay.ts";
import { root } from "../scripts/run.js";
import { openLoad } from "./cpu/load.ts";
import type { Figure } from "./figure.ts";

const SOCKETS = 50;
const IN_FLIGHT = 8;
const RUN_MS = 10_000;
/** The relay has compiled by then what it compiles. */
const WARM_UP_MS = 3_000;
const ROUNDS = 4;

/**
 * CPU time of the relay's process for one acknowledged message, from its first byte to the reply, and to the agent
 * who is told of it. `against` is the folder of another checkout with a build: the two take turns in one run, each
 * first as often as the other, and only their ratio says something; machines differ.
 */
export async function benchCpu(against: string | undefined): Promise<Figure[]> {
	const here: number[] = [];
	const there: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const turns = [
			async () => void here.push(await cpuOfMessage(root)),
			async () => {
				if (against) there.push(await cpuOfMessage(against));
			},
		];
		for (const turn of round % 2 ? turns.reverse() : turns) await turn();
	}
	const figures: Figure[] = [
		{ name: "CPU per message", value: median(here), unit: "µs", must: null },
	];
	if (!against) return figures;
	return [
		...figures,
		{
			name: "CPU per message, the other checkout",
			value: median(there),
			unit: "µs",
			must: null,
		},
		{
			name: "CPU per message, ratio",
			value: Math.round((median(here) / median(there)) * 1000) / 1000,
			unit: "ratio",
			must: 1.03,
		},
	];
}

async function cpuOfMessage(folder: string): Promise<number> {
	const file = join(folder, "dist/server/main.js");
	if (!existsSync(file)) throw new Error(`there is no build in ${folder}`);
	const notes = mkdtempSync(join(tmpdir(), "shopbell-cpu-"));
	const counted = join(notes, "used");
	const relay = await createRelay({
		file,
		env: { CPU_FILE: counted },
		nodeOptions: ["--import", join(root, "bench/cpu/count.js")],
	});
	try {
		await relay.start();
		const load = await openLoad(relay, {
			sockets: SOCKETS,
			inFlight: IN_FLIGHT,
		});
		await load.run(WARM_UP_MS);
		const before = { cpu: await cpuOf(relay, counted), n: load.acknowledged() };
		await load.run(RUN_MS);
		const after = { cpu: await cpuOf(relay, counted), n: load.acknowledged() };
		load.close();
		return (after.cpu - before.cpu) / (after.n - before.n);
	} finally {
		await relay.end();
		rmSync(notes, { recursive: true, force: true });
	}
}

/** Microseconds that the process has used so far. */
async function cpuOf(relay: Relay, file: string): Promise<number> {
	rmSync(file, { force: true });
	relay.signal("SIGWINCH");
	while (!existsSync(file)) await new Promise((next) => setTimeout(next, 5));
	return Number(readFileSync(file, "utf8"));
}

/** Rounded to a tenth. */
function median(values: readonly number[]): number {
	const sorted = values.toSorted((one, other) => one - other);
	const middle = sorted.length / 2;
	const low = sorted[Math.ceil(middle) - 1] ?? 0;
	const high = sorted[Math.floor(middle)] ?? 0;
	return Math.round(((low + high) / 2) * 10) / 10;
}
