import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/run.js";
import { readFigures } from "../../server/figures/read-figures.ts";
import { type OpenedStore, openStore } from "../../server/open-store.ts";
import { handClock } from "../../server/ports/clock.ts";
import { type Figure, median, rounded } from "../figure.ts";
import { cpuOf } from "../fill/cpu-of.ts";
import { CAST, END, NEWEST } from "./quarters.ts";

/** Each, in turns, after one that is not counted. */
const TIMES = 15;

/**
 * All figures of a quarter with a million conversations, which are compared with those of the quarter before; and the
 * same with one more quarter before both.
 */
export async function quarterRead(): Promise<Figure[]> {
	const folder = mkdtempSync(join(tmpdir(), "shopbell-quarters-"));
	try {
		const [two, three] = ["two", "three"].map((name) => {
			mkdirSync(join(folder, name), { mode: 0o700 });
			return join(folder, name, "shopbell.db");
		}) as [string, string];
		fill(two, 0);
		fill(two, 1);
		fill(three, 2, two);
		return await measure(two, three);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** @param from another database, of which it becomes a copy first */
function fill(path: string, quarter: number, ...from: string[]): void {
	console.error(`quarter ${quarter} is written`);
	const script = join(root, "bench/figures/fill-quarter.ts");
	execFileSync(
		process.execPath,
		["--import", "tsx", script, path, String(quarter), ...from],
		{ cwd: root, stdio: ["ignore", "ignore", "inherit"] },
	);
}

async function measure(two: string, three: string): Promise<Figure[]> {
	const stores = await Promise.all(
		[two, three].map((path) => openStore(path, handClock(END))),
	);
	const costs = stores.map((): number[] => []);
	for (let time = -1; time < TIMES; time++)
		for (const [at, store] of stores.entries()) {
			const cost = await cpuOf(() => readQuarter(store));
			if (time >= 0) costs[at]?.push(cost);
		}
	for (const store of stores) await store.close();
	const [short = Number.NaN, long = Number.NaN] = costs.map(median);
	return [
		{
			name: "reports over a quarter of 1,000,000 conversations",
			value: rounded(long),
			unit: "ms",
			beside: { "with a quarter less before": `${rounded(short)} ms` },
		},
		{
			name: "reports over a quarter, with one more before to without",
			value: rounded(long / short),
			unit: "ratio",
		},
	];
}

async function readQuarter(store: OpenedStore): Promise<unknown> {
	const asked = { site: CAST.site, period: NEWEST, filter: {} };
	const read = await readFigures(
		{ store, caughtUp: async () => {} },
		asked,
		"all",
	);
	if (read.lines.visitor.episodes === 0) throw new Error("nothing was read");
	return read;
}
