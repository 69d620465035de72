import { plural } from "../../words/plural.ts";

/** The texts of times of work. */
export const workloadWords = {
	title: "Times of work",
	lead: "How long each agent was here for new conversations, and how much of that time they had an open one. Sorted by name, never by a figure.",
	since: "Known since {day}.",
	filtered:
		"Times of work are those of everybody: of the filters, only the one by agent changes them.",
	none: "Nobody was here for new conversations in these days.",
	list: "Times of work by agent",
	all: "All together",
	gone: "Somebody who has left",
	here: "Here",
	busy: "Busy",
	concurrency: "At a time",
	utilisation: "Slots in use",
	full: "All slots taken",
	most: "at most {n}",
	concurrencyOf: "{mean}, {most}",
	shareOf: "{percent}, {time}",
	rule: "Here: set to “Here” and connected. Busy: with at least one conversation that is not silent. At a time: conversations while busy. No share is shown for less than an hour.",
	staffing: "Staffing beside volume",
	staffingLead:
		"How many conversations began in an hour, and how many of you were here, on average. Hours in {timeZone}.",
	staffingFrom:
		"For days from {day} on, a chart of the week shows how many agents were here and how many conversations began.",
	staffingShow: "Show {days}",
	came: "Conversations an hour",
	were: "Agents here",
	cell: "{weekday}, {from} to {to}: {came} an hour, {here} here",
	unknown: "{weekday}, {from} to {to}: {came}, nothing known of who was here",
	conversations: plural("{count} conversation", "{count} conversations"),
	agents: plural("{count} agent", "{count} agents"),
	unattended: plural(
		"{count} conversation began in an hour of the week in which nobody was ever here.",
		"{count} conversations began in hours of the week in which nobody was ever here.",
	),
	staffingRule:
		"Bars: conversations that began, to a scale of {came} an hour. Line: agents here, to a scale of {here}.",
};
