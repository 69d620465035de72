import type { Comparison } from "../../protocol/figures.ts";
import { SOLVED } from "./past-ask.ts";
import type { Scenario } from "./scenario.ts";

/** What a comparison would say if it had all the conversations that there could be. */
export type Truth =
	/** The same happens to both. */
	| { kind: "same" }
	/** Percentage points, the first group less the second; null: they differ, and by how much was not worked out. */
	| { kind: "differs"; points: number | null };

type Compared = Pick<Comparison, "figure" | "against" | "value">;

const SAME: Truth = { kind: "same" };

/** Waiting longer than told is a long wait: what is measured of waits differs by itself. */
const OF_WAITS = ["level", "abandoned", "wait", "firstResponse"];

/**
 * Of a page of the second half that compares with the first. Everything that is drawn is drawn independently, so the
 * only thing in which two groups differ is what the scenario adds to one of them.
 * @param alone share of an agent's conversations in which nobody else has written
 */
export function truthOf(
	{ figure, against, value }: Compared,
	scenario: Scenario,
	{ agents, alone }: { agents: readonly string[]; alone: number },
): Truth {
	if (against === "late" && OF_WAITS.includes(figure))
		return { kind: "differs", points: null };
	const satisfied = effectOf();
	if (satisfied === 0) return SAME;
	if (figure === "satisfied")
		return { kind: "differs", points: 100 * satisfied };
	if (figure === "solved") {
		const more = SOLVED.satisfied - SOLVED.unsatisfied;
		return { kind: "differs", points: 100 * satisfied * more };
	}
	return SAME;

	/** On the share of the satisfied. */
	function effectOf(): number {
		switch (against) {
			case "before":
				return scenario.change;
			case "relation":
				return scenario.customers;
			case "late":
				return value === "no" ? -scenario.late : scenario.late;
			case "agent":
				return (scenario.agents[agents.indexOf(value ?? "")] ?? 0) * alone;
			default:
				return 0;
		}
	}
}
