import { CLIENT_MUTANTS } from "./client-mutants.ts";
import { isGreen } from "./storm-figures.ts";
import { runStorm, type StormPlan } from "./storm-run.ts";

/** Each breaks one promise of the real relay, or of the pages that talk to it; a checker that does not see it proves nothing. */
const MUTANTS = [
	"ack-before-commit",
	"ignore-client-ids",
	"join-without-catching-up",
	"synchronous-off",
	"pieces-stay-in-memory",
	"file-after-its-entry",
	"pieces-anywhere",
	...CLIENT_MUTANTS,
];

export interface MutantResult {
	mutant: string;
	seed: number;
	/** The invariants that it broke. */
	broke: string[];
	/** The same command and seed without it. */
	greenWithout: boolean;
	caught: boolean;
}

export async function runMutants(plan: StormPlan): Promise<MutantResult[]> {
	const { seed, say } = plan;
	say(`without any mutant, seed ${seed}`);
	const honest = await runStorm({ ...plan, mutant: undefined });
	const greenWithout = isGreen(honest);
	say(
		greenWithout
			? "green"
			: `red: ${[...honest.invariants, ...honest.wrongs, ...honest.relayFaults].join(", ")}`,
	);
	const results: MutantResult[] = [];
	for (const mutant of MUTANTS) {
		say(`${mutant}, seed ${seed}`);
		const { invariants } = await runStorm({ ...plan, mutant });
		const caught = greenWithout && invariants.length > 0;
		say(caught ? `red, as it must be: ${invariants.join(", ")}` : "not caught");
		results.push({ mutant, seed, broke: invariants, greenWithout, caught });
	}
	return results;
}
