import { plural } from "../../words/plural.ts";

export const waitsWords = {
	lead: "What shoppers were told about their wait, compared with what happened, since {since}.",
	empty: "No waiting time has been shown to anybody yet.",
	emptyHint:
		"When shoppers wait, they are told a range such as 5 to 8 min. Each one is kept, and here you see how many were served within it. A good share is {least} to {most} %.",
	ranges: "Ranges told",
	rangesHint: "Such as “about 5 to 8 min”.",
	recent: "Recent reply time told",
	recentHint: "Shown instead while there is not enough data for a range.",
	none: "None yet.",
	within: "Served within what was told",
	few: "{within} of {n}. A percentage is shown from {least} on.",
	share: "{share} %",
	whole: "{within} of {n}, 95 % interval {low} to {high} %",
	fewAnswers: "Few waits: the share can still move a lot.",
	picture:
		"{share} % served within, n = {n}, 95 % interval {low} to {high} %. The goal is {goalLow} to {goalHigh} %.",
	goal: "From 0 to 100 %, goal {low} to {high} %",
	before: plural(
		"{count} of {n} was served before the lower end.",
		"{count} of {n} were served before the lower end.",
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
	open: "Told, and still waiting",
	left: "Left before anybody came",
	silent: "Fell silent before anybody came",
	refresh: "Refresh",
};
