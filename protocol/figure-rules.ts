import { FIGURE_FEW, FIGURE_LEAST } from "./figure-limits.ts";
import type { ComparedFigure, LineFigures } from "./figures.ts";

export type FigureName =
	| ComparedFigure
	| "score"
	| "bounds"
	| "customers"
	| "asked"
	| "seen"
	| "started"
	| "dismissed"
	| "withdrawn"
	| "hidden"
	| keyof Pick<
			LineFigures,
			| "episodes"
			| "live"
			| "messages"
			| "running"
			| "silent"
			| "neverAnswered"
			| "toldKept"
			| "toldOver"
			| "messagesInTime"
			| "messageResponse"
	  >;

/** How much a figure may say: counts alone, greyed as of few, or plain. */
export type FigureStrength = "counts" | "few" | "plain";

export function strengthOf(n: number): FigureStrength {
	if (n < FIGURE_LEAST) return "counts";
	return n < FIGURE_FEW ? "few" : "plain";
}

/** How each figure is made, in the words of the file. */
export const FIGURE_RULES: Readonly<Record<FigureName, string>> = {
	episodes:
		"Conversations from a start or a reopening to the end, by when they began",
	live: "Those that somebody could answer at once",
	messages: "Those left while nobody was there",
	running: "Not ended yet",
	satisfied: "4 and 5 of the answers from 1 to 5; 95 % Wilson interval",
	score: "How often this score was given",
	asked: "Asked how it was",
	seen: "Saw the question",
	started: "Began to answer",
	dismissed: "Put it away without an answer",
	withdrawn: "Taken back before an answer",
	hidden: "Answered, and hidden by the staff: they count",
	rate: "Answered, of those who saw the question; 95 % Wilson interval",
	bounds:
		"Satisfied if all who saw it and said nothing were unhappy (low), and happy (high)",
	solved: "Yes, of the answers to whether it was solved; 95 % Wilson interval",
	wait: "First message until somebody took it; seconds, nearest rank, 95 % interval of the median",
	firstResponse:
		"First message until the first human message; seconds, nearest rank, 95 % interval of the median",
	level:
		"Answered in time, of those answered and those who gave up later; 95 % Wilson interval",
	abandoned:
		"Left, closed or silent while waiting, or never answered, of all that were answered or ended; 95 % Wilson interval",
	silent: "Of those who gave up: fell silent while waiting",
	neverAnswered:
		"Of those who gave up: given to somebody, ended without a human word",
	handle:
		"Assignment to end without quiet times; seconds, nearest rank, 95 % interval of the median",
	toldKept:
		"First human word no later than the upper end of the range told; 95 % Wilson interval",
	toldOver: "Told more than 30 minutes, which is no promise",
	messagesInTime: "Messages answered by the time told; 95 % Wilson interval",
	messageResponse:
		"Messages: until the first human message, in opening hours; seconds, nearest rank",
	customers: "Of those who saw the question: how many are customers",
};
