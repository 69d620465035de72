import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { root } from "../../scripts/run.js";
import {
	type Figure,
	median,
	QUANTILES,
	quantile,
	rounded,
} from "../figure.ts";
import type { Paced } from "./pace.ts";
import { startNode } from "./server.ts";
import { type Crowd, type Target, takeTurns, withTargets } from "./target.ts";

const CROWD: Crowd = { conversations: 200, agents: 1, consoles: 1 };
const RATES = [100, 1_000];
const WARM_UP_MS = 3_000;
const RUN_MS = 5_000;
const DISK_MS = 1_000;
const ROUNDS = 3;

/** One round: of both servers, and of the disk beside. */
interface Round {
	turns: Paced[];
	disk: number[];
}

/**
 * From when a visitor's message was due to when the agent is shown it, and to its reply, at rates that leave the server
 * time. Beside it the floor, and what the disk takes for a sync of its own.
 */
export async function latency(
	folders: readonly (string | null)[],
): Promise<Figure[]> {
	return withTargets(folders, [CROWD], async (targets) => {
		for (const target of targets)
			await target.ask("pace", { perSecond: 1_000, ms: WARM_UP_MS });
		const figures: Figure[] = [];
		for (const perSecond of RATES)
			figures.push(...figuresOf(perSecond, await rounds(targets, perSecond)));
		return figures;
	});
}

async function rounds(targets: Target[], perSecond: number): Promise<Round[]> {
	const all: Round[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const disk = await diskSyncs();
		const paced = (target: Target) =>
			target.ask("pace", { perSecond, ms: RUN_MS });
		const [turns = []] = await takeTurns(targets, 1, paced);
		all.push({ turns, disk });
	}
	return all;
}

function figuresOf(perSecond: number, all: Round[]): Figure[] {
	const rate = `${perSecond.toLocaleString("en")} a second`;
	const at = (share: number, of: (round: Round) => number[]) =>
		rounded(median(all.map((round) => quantile(of(round), share))));
	return (["shown", "acknowledged"] as const).flatMap((what) => {
		const ours = ({ turns }: Round) => turns[1]?.[what] ?? [];
		const floor = ({ turns }: Round) => turns[0]?.[what] ?? [];
		const disk = (round: Round) => round.disk;
		const curves = { floor, disk, ours };
		return (["p50", "p99"] as const).map((name): Figure => {
			const share = name === "p50" ? 0.5 : 0.99;
			return {
				name: `send to ${what}, ${rate}, ${name}`,
				value: at(share, ours),
				unit: "ms",
				beside: {
					floor: `${at(share, floor)} ms`,
					"the disk's own sync": `${at(share, disk)} ms`,
				},
				...(what === "shown" &&
					name === "p99" && {
						curves: Object.fromEntries(
							Object.entries(curves).map(([whose, of]) => [
								whose,
								QUANTILES.map((one) => at(one, of)),
							]),
						),
					}),
			};
		});
	});
}

/** Milliseconds of each sync, in a process of its own, on the disk on which the relay's data lies. */
async function diskSyncs(): Promise<number[]> {
	const folder = mkdtempSync(join(tmpdir(), "shopbell-load-"));
	const program = join(root, "bench/load/disk-sync.js");
	const child = startNode([], [program, folder, String(DISK_MS)], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	const gone = once(child, "close");
	const printed = await text(child.stdout as never);
	await gone;
	rmSync(folder, { recursive: true, force: true });
	return JSON.parse(printed) as number[];
}
