import type { Relation } from "../../protocol/conversation.ts";
import type { ComparedFigure, Comparison } from "../../protocol/figures.ts";
import type { Proportion } from "../statistics/newcombe.ts";
import type { ComparedPage } from "./compare.ts";
import type { Compared } from "./compared-groups.ts";
import { type Held, sharesHeld, timesHeld } from "./difference-of.ts";
import { abandonedCounts, levelCounts, satisfiedOf } from "./figures-of.ts";
import { scoresOf } from "./group-figures.ts";
import type { Counts, Tally } from "./tally.ts";

/** What shoppers say: between customers and visitors, and between periods. */
const SAID = ["satisfied", "solved", "rate"] as const;
/** What the shop does: between periods alone, since who gets a conversation is not chosen by the relation. */
const SERVED = [
	"level",
	"abandoned",
	"wait",
	"firstResponse",
	"handle",
] as const;
const RELATIONS: readonly Relation[] = ["customer", "visitor"];

/** Customers against visitors, then each of them against the period before. */
export function comparedLines(
	{ lines, before }: Pick<ComparedPage, "lines" | "before">,
	format: string | null,
	levelSeconds: number,
): Compared[] {
	const held = (figure: ComparedFigure, a: Tally, b: Tally) =>
		heldOf(figure, a, b, { format, levelSeconds });
	return [
		...SAID.map((figure) =>
			fixed(
				{ figure, relation: "both", against: "relation", value: null },
				held(figure, lines.customer, lines.visitor),
			),
		),
		...RELATIONS.flatMap((relation) =>
			[...SAID, ...SERVED].map((figure) =>
				fixed(
					{ figure, relation, against: "before", value: null },
					held(figure, lines[relation], before[relation]),
				),
			),
		),
	];
}

function fixed(
	of: Pick<Comparison, "figure" | "relation" | "against" | "value">,
	held: Held | null,
): Compared {
	return {
		held: () => held,
		says: ({ p: _, ...rest }, isReal) => [{ ...of, ...rest, isReal }],
	};
}

interface HowCounted {
	format: string | null;
	levelSeconds: number;
}

function heldOf(
	figure: ComparedFigure,
	a: Tally,
	b: Tally,
	how: HowCounted,
): Held | null {
	switch (figure) {
		case "wait":
			return timesHeld(a.times.wait, b.times.wait);
		case "firstResponse":
			return timesHeld(a.times.response, b.times.response);
		case "handle":
			return timesHeld(a.times.handle, b.times.handle);
		default:
			return sharesHeld(shareIn(figure, a, how), shareIn(figure, b, how));
	}
}

function shareIn(
	figure: "satisfied" | "solved" | "rate" | "level" | "abandoned",
	tally: Tally,
	{ format, levelSeconds }: HowCounted,
): Proportion {
	const { counts } = tally;
	switch (figure) {
		case "satisfied":
			return satisfiedOf(scoresOf(counts, format));
		case "solved":
			return proportion(solvedCounts(counts));
		case "rate":
			return { hits: counts.rated, n: counts.seen };
		case "level":
			return proportion(levelCounts(tally, levelSeconds));
		case "abandoned":
			return proportion(abandonedCounts(counts));
	}
}

function solvedCounts({
	solved: { yes, not_yet, no },
}: Counts): [hits: number, n: number] {
	return [yes, yes + not_yet + no];
}

function proportion([hits, n]: [hits: number, n: number]): Proportion {
	return { hits, n };
}
