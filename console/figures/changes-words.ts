import { plural } from "../words/plural.ts";

/** The texts of what changed against the period before, and of what differs. */
export const changesWords = {
	title: "Changes",
	lead: "Against {days}, as many days right before.",
	figures: {
		satisfied: "Satisfied",
		solved: "Got what they needed",
		rate: "Answered the question",
		level: "Answered in time",
		abandoned: "Given up",
		wait: "Wait",
		firstResponse: "First response",
		handle: "Handle time",
	},
	of: "{figure}, {who}",
	values: "{low} to {high}, n {before} before and {now} now",
	real: "changed",
	noneReal: "Nothing changed by more than chance can explain.",
	others: plural(
		"{count} other figure did not change by more than chance can explain",
		"{count} other figures did not change by more than chance can explain",
	),
	all: plural("The {count} compared", "The {count} compared"),
	none: "There is too little to compare with the days before.",
	both: "both",
};
