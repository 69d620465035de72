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
/** A floor that got less of its core says that somebody else had the rest: it is never idle at saturation. */
const LEAST_SHARE = 0.9;

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
		const rounds = await takeTurns(
			targets,
			ROUNDS,
			turns,
			([floor]) => shareOf(floor as Turn) >= LEAST_SHARE,
		);
		const of = (at: number, value: (turn: Turn) => number) =>
			rounded(median(rounds.map((round) => value(round[at] as Turn))));
		const ratios = rounds.map(
			([floor, ours]) => rateOf(ours as Turn) / rateOf(floor as Turn),
		);
		return {
			name: `acknowledged a second, to the floor's: 200 × 8 in flight, ${cores === "one" ? "one core" : "two cores"}`,
			value: rounded(median(ratios)),
			unit: "ratio",
			beside: {
				floor: `${of(0, rateOf)} a second with ${of(0, shareOf)} core`,
				ours: `${of(1, rateOf)} with ${of(1, shareOf)}`,
			},
		};
	});
}

const rateOf = ({ count, ms }: Turn) => (count * 1_000) / ms;
/** Of a core. */
const shareOf = ({ cpuMicros, ms }: Turn) => cpuMicros / 1_000 / ms;
