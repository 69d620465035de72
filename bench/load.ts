import { factorsInWords } from "../e2e/faults/factors.ts";
import { root } from "../scripts/run.js";
import type { Figure } from "./figure.ts";
import { cpuOfMessages } from "./load/cpu-of-messages.ts";
import { canPin } from "./load/pinned.ts";
import { throughput } from "./load/throughput.ts";

interface Wanted {
	/** Only what takes seconds. */
	quick: boolean;
	/** The folder of another checkout with a build, which takes turns, too. */
	against: string | undefined;
}
/** What is measured of servers: null is the floor, the others are checkouts with a build. */
type Measures = (folders: readonly (string | null)[]) => Promise<Figure[]>;

/** CPU time and number of messages. */
export function benchLoad(wanted: Wanted): Promise<Figure[]> {
	const all = wanted.quick ? [cpuOfMessages] : [cpuOfMessages, throughput];
	return measureBeside(wanted, ...all);
}

/**
 * The built relay beside the floor, which take turns in one run. Machines differ, and are busy: only ratios of what was
 * measured in turn say something, and CPU time holds where wall time does not.
 */
export async function measureBeside(
	{ against }: Pick<Wanted, "against">,
	...all: Measures[]
): Promise<Figure[]> {
	console.log(`Limits: ${factorsInWords()}. Pinned: ${canPin()}.`);
	const folders = [null, root, ...(against ? [against] : [])];
	const figures: Figure[] = [];
	for (const measure of all) figures.push(...(await measure(folders)));
	return figures;
}
