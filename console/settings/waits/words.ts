import { plural } from "../../words/plural.ts";

export const waitsWords = {
	/** By what was told: the time to the first human word, or, by older versions, until somebody takes it. */
	lead: {
		answered:
			"What shoppers were told about the time until a person writes to them, compared with what happened, since {since}.",
		taken:
			"What shoppers were told about the time until somebody takes them, compared with what happened, since {since}. From now on the time until a person writes is told, and counted separately.",
	},
	older: plural(
		"{count} wait from before was told until somebody takes it. It is in no figure here.",
		"{count} waits from before were told until somebody takes them. They are in no figure here.",
	),
	empty: "No waiting time has been shown to anybody yet.",
	emptyHint:
		"When shoppers wait, they are told a range such as 5 to 8 min. Each one is kept, and here you see how many were answered within it. A good share is {least} to {most} %.",
	ranges: "Ranges told",
	rangesHint: "Such as “about 5 to 8 min”.",
	recent: "Recent reply time told",
	recentHint: "Shown instead while there is not enough data for a range.",
	none: "None yet.",
	within: {
		answered: "Answered within what was told",
		taken: "Taken within what was told",
	},
	few: "{within} of {n}. A percentage is shown from {least} on.",
	share: "{share} %",
	whole: "{within} of {n}, 95 % interval {low} to {high} %",
	fewAnswers: "Few waits: the share can still move a lot.",
	picture:
		"{share} % within, n = {n}, 95 % interval {low} to {high} %. The goal is {goalLow} to {goalHigh} %.",
	goal: "From 0 to 100 %, goal {low} to {high} %",
	before: plural(
		"{count} of {n} came before the lower end.",
		"{count} of {n} came before the lower end.",
	),
	takenWithin: plural(
		"{count} of {n} had an agent by the upper end, whether the agent had written or not.",
		"{count} of {n} had an agent by the upper end, whether the agent had written or not.",
	),
	later: plural(
		"On average {count} min later than the middle of what was told.",
		"On average {count} min later than the middle of what was told.",
	),
	earlier: plural(
		"On average {count} min earlier than the middle of what was told.",
		"On average {count} min earlier than the middle of what was told.",
	),
	exact: "On average right in the middle of what was told.",
	apart: "Counted separately",
	over: "Told “more than 30 min”, which is no promise",
	open: "Told, and not answered yet",
	left: "Left before anybody wrote",
	silent: "Fell silent before anybody came",
	refresh: "Refresh",
};
