import { expect, test } from "vitest";
import { chance } from "../../server/statistics/chance.ts";
import { expected } from "./expected.ts";
import { simulated } from "./simulated.ts";

test.for([
	{ nodes: 1, sites: 1 },
	{ nodes: 2, sites: 1 },
	{ nodes: 10, sites: 50 },
	{ nodes: 100, sites: 1_000 },
])(
	"what $nodes relays of $sites sites ask of each other is reckoned as it is counted",
	(of) => {
		const setup = {
			...of,
			conversations: of.nodes * 200,
			windows: 2,
			messages: 20_000,
		};
		const byHand = expected(setup);
		const counted = simulated(setup, chance(7));
		for (const what of ["heard", "rows", "swept", "asked"] as const) {
			const most = Math.max(byHand[what], counted[what]);
			expect(Math.abs(byHand[what] - counted[what])).toBeLessThanOrEqual(
				most * 0.05,
			);
		}
	},
);
