import { plural } from "../words/plural.ts";

/** The texts of the figures that stand in more than one place of them. */
export const figuresWords = {
	title: "Figures",
	shop: "Shop",
	customers: "Customers",
	visitors: "Visitors",
	customer: "Customer",
	visitor: "Visitor",
	few: "few answers",
	fewEpisodes: "few conversations",
	n: "n {n}",
	interval: "{low} to {high}, n {n}",
	countsOf: "{hits} of {n}",
	points: "{points} points",
	seconds: "{s} s",
	minutes: "{m} min",
	minutesSeconds: "{m} min {s} s",
	hours: "{h} h",
	hoursMinutes: "{h} h {m} min",
	days: plural("{count} day", "{count} days"),
	times: "median {median}, 9 of 10 within {p90}",
	timesInterval: ", median between {low} and {high}",
	timesCounts: "n {n}, too few for a median",
	median: "Median {median}",
	p90: "9 of 10 within {p90}",
	between: "{low} to {high}",
	none: "None in these days",
	open: "Read the conversations",
	/** By how many there are: fewer than a share is told of. */
	read: [
		"",
		"Read it.",
		"Read the two.",
		"Read the three.",
		"Read the four.",
	] as readonly string[],
	values: "{what}: {value}",
	known: "As known at {time}.",
	again: "Read again",
	empty:
		"No conversation began in these days: figures are made of conversations and of what shoppers say after them, so choose more days.",
	emptyLong:
		"No conversation began in these days. Figures are made of conversations and of what shoppers say after them: the first one stands here as soon as it has begun.",
	emptyFiltered:
		"No conversation in these days fits the filter: take a part of it off, or choose more days.",
	more90: "Show 90 days",
	dropAll: "Take the filter off",
};

/** The rules that stand beside numbers, once in a card. */
export const ruleWords = {
	satisfied:
		"Satisfied: 4 or 5 of 5. 95% interval (Wilson). Under 5 answers counts only, under 30 “few answers”.",
	share: "95% interval (Wilson). Under 5 counts only, under 30 marked as few.",
	times:
		"Dot: median with its 95% interval. Line: 9 of 10 took no longer. Under 5 no median.",
	real: "One rule for all comparisons of this page together says whether a difference is real: on about one page in twenty, chance alone makes one look real.",
};
