import type { Relation } from "../../protocol/conversation.ts";
import type { FigurePeriod } from "../../protocol/figures.ts";
import type { SurveyResponse } from "../../protocol/survey-figures.ts";
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
			const isAnswered = ask.answered_at !== null;
			line.asked += 1;
			// An older page tells only what was answered; nobody answers what they have not seen.
			line.seen += Number(ask.seen_at !== null || ask.started_at !== null);
			line.started += Number(ask.started_at !== null);
			line.answered += Number(isAnswered);
			line.done += Number(ask.done_at !== null);
			line.dismissed += Number(ask.dismissed_at !== null && !isAnswered);
			line.withdrawn += Number(ask.withdrawn_at !== null);
			line.hidden += Number(ask.hidden_at !== null);
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
const NONE: Counted = {
	asked: 0,
	seen: 0,
	started: 0,
	answered: 0,
	done: 0,
	dismissed: 0,
	withdrawn: 0,
	hidden: 0,
};
