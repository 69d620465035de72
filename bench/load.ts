import { root } from "../scripts/run.js";
import type { Figure } from "./figure.ts";
import { cpuOfMessages } from "./load/cpu-of-messages.ts";
import { idleAndNew } from "./load/idle-and-new.ts";
import { latency } from "./load/latency.ts";
import { manyConsoles } from "./load/many-consoles.ts";
import { canPin } from "./load/pinned.ts";
import { FACTORS } from "./load/server.ts";
import { throughput } from "./load/throughput.ts";

interface Wanted {
	/** The CPU time of messages alone. */
	quick: boolean;
	/** The folder of another checkout with a build, which takes turns, too. */
	against: string | undefined;
}

/**
 * The built relay beside the floor, which take turns in one run. Machines differ, and are busy: only ratios of what was
 * measured in turn say something, and CPU time holds where wall time does not.
 */
export async function benchLoad({ quick, against }: Wanted): Promise<Figure[]> {
	const limits = Object.entries(FACTORS).map((pair) => pair.join("="));
	console.log(`Limits: ${limits.join(" ")}. Pinned: ${canPin()}.`);
	const folders = [null, root, ...(against ? [against] : [])];
	const figures = await cpuOfMessages(folders);
	if (quick) return figures;
	for (const measure of [throughput, manyConsoles, latency, idleAndNew])
		figures.push(...(await measure(folders)));
	return figures;
}
