import { type Figure, median, rounded } from "../figure.ts";
import { cpuOf } from "./cpu-of-messages.ts";
import { saturated, takeTurns, withTargets } from "./target.ts";

const LOAD = { by: "visitors", inFlight: 1 } as const;
const WARM_UP_MS = 2_000;
const RUN_MS = 2_500;
const ROUNDS = 3;
const SIZES = [20, 300, 1_000];

/** CPU time of a message in a site with so many consoles, each of which is told of the row. The floor has no such thing. */
export async function manyConsoles(
	folders: readonly (string | null)[],
): Promise<Figure[]> {
	const relays = folders.filter((folder) => folder !== null);
	const figures: Figure[] = [];
	for (const consoles of SIZES) {
		const crowd = { conversations: 40, agents: 10, consoles };
		await withTargets(relays, [crowd], async (targets) => {
			for (const target of targets)
				await saturated({ ...LOAD, ms: WARM_UP_MS })(target);
			const turns = saturated({ ...LOAD, ms: RUN_MS });
			const rounds = await takeTurns(targets, ROUNDS, turns);
			const ms = (at: number) =>
				rounded(median(rounds.map((round) => cpuOf(round[at]) / 1_000)));
			figures.push({
				name: `CPU a message in a site of ${consoles.toLocaleString("en")} consoles`,
				value: ms(0),
				unit: "ms",
				...(relays[1] && { beside: { "the other checkout": `${ms(1)} ms` } }),
			});
		});
	}
	return figures;
}
