import type { Relation } from "../../protocol/conversation.ts";
import type { FigurePeriod } from "../../protocol/figures.ts";
import type { SurveyResponse } from "../../protocol/survey-figures.ts";
import { addReach, NO_REACH } from "../asks/ask-reach.ts";
import type { AskRow, EndedAsksRow } from "../asks/rows.ts";
import { shareOf } from "../statistics/share-of.ts";

type Counted = Omit<SurveyResponse, "rate">;

/** Counts how far what was asked came. */
export function createResponses() {
	const lines: Record<Relation, Counted> = {
		customer: { ...NONE },
		visitor: { ...NONE },
	};
	return {
		count(ask: AskRow): void {
			const line = lines[ask.relation];
			line.asked += 1;
			addReach(line, ask);
		},
		/** Those that are no rows of their own any more are kept by days of UTC: they count where most of that day does. */
		countEnded(
			ended: EndedAsksRow,
			{ since, until }: Pick<FigurePeriod, "since" | "until">,
		): void {
			const noon = ended.day + HALF_DAY_MS;
			if (noon < since || noon >= until) return;
			const line = lines[ended.relation];
			line.asked += ended.offered;
			line.seen += ended.seen;
			line.dismissed += ended.dismissed;
		},
		told: (): Record<Relation, SurveyResponse> => ({
			customer: toldLine(lines.customer),
			visitor: toldLine(lines.visitor),
		}),
	};
}

function toldLine(line: Counted): SurveyResponse {
	return { ...line, rate: shareOf(line.answered, line.seen) };
}

const HALF_DAY_MS = 12 * 3_600_000;
const NONE: Counted = { asked: 0, ...NO_REACH };
