import type { Relation } from "../../protocol/conversation.ts";
import type { ComparedFigure } from "../../protocol/figures.ts";
import type { Proportion } from "../statistics/newcombe.ts";
import type { ComparedPage } from "./compare.ts";
import { type Held, sharesHeld, timesHeld } from "./difference-of.ts";
import { abandonedOf, levelOf, satisfiedOf, solvedOf } from "./figures-of.ts";
import { scoresOf } from "./group-figures.ts";
import { asked, type Question } from "./question.ts";
import type { Tally } from "./tally.ts";

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
): Question[] {
	const how = { format, levelSeconds };
	const betweenLines = SAID.map((figure) =>
		asked(
			{ figure, relation: "both", against: "relation", value: null },
			heldOf(figure, lines.customer, lines.visitor, how),
		),
	);
	const betweenPeriods = [...SAID, ...SERVED].map((figure) =>
		RELATIONS.flatMap((relation) =>
			asked(
				{ figure, relation, against: "before", value: null },
				heldOf(figure, lines[relation], before[relation], how),
			),
		),
	);
	return [...betweenLines, ...betweenPeriods];
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
			return solvedOf(counts);
		case "rate":
			return { hits: counts.rated, n: counts.seen };
		case "level":
			return levelOf(tally, levelSeconds);
		case "abandoned":
			return abandonedOf(counts);
	}
}
