import type { Scenario } from "./scenario.ts";
import type { Staff } from "./staff.ts";

/** In sentences, what the figures have to find. All that is not said here is chance. */
export function whatIsReal(
	{ agents, customers, late, change }: Scenario,
	{ cast }: Staff,
): string[] {
	const differing = agents.flatMap((effect, at) =>
		effect === 0 ? [] : [`${cast.agents[at]?.name} by ${points(effect)}`],
	);
	return [
		"What is real in it, in points of satisfaction; everything else is chance:",
		`  agents, where they write alone: ${differing.join(", ")}`,
		`  customers, to visitors: ${customers === 0 ? "no difference" : points(customers)}`,
		`  who waited longer than told: ${points(late)}`,
		`  the second half of the time, to the first: ${points(change)}`,
		"  and with it how often it was solved, by 0.4 of each",
	];
}

function points(share: number): string {
	return `${share > 0 ? "+" : "−"}${Math.round(Math.abs(share) * 100)}`;
}
