/** The texts of the head: which days, whose, and what may be done with them. */
export const headWords = {
	period: "Days",
	recent: "Recent",
	recentHint: "The shortest of 7, 30 and 90 days with 30 answers",
	days: { 7: "7 days", 30: "30 days", 90: "90 days" },
	month: { this: "This month", last: "Last month" },
	own: "Own days",
	from: "From",
	to: "To",
	show: "Show",
	shown: "{days} by the shop’s clock ({timeZone}).",
	/** Why the days that nobody chose are these. */
	recentDays: {
		7: "The last 7 days: they have 30 answers or more.",
		30: "The last 30 days: the last 7 have fewer than 30 answers.",
		90: "The last 90 days: the last 30 have fewer than 30 answers.",
	} as Record<number, string>,
	before: "Compared with {days}.",
	isCut: "The end has not come: until now.",
	filter: "Filter",
	filters: "Filters",
	who: "Who",
	drop: "Drop {name}",
	print: "Print",
	csv: "CSV",
	asTable: "As a table",
	asPictures: "As pictures",
	chip: {
		relation: { customer: "Customers", visitor: "Visitors" },
		late: { yes: "Waited longer than told", no: "Waited no longer than told" },
		returning: { yes: "Returning", no: "New" },
	} as Record<string, Record<string, string>>,
	chipOf: {
		agent: "Agent: {name}",
		team: "Team: {name}",
		language: "Language: {name}",
	} as Record<string, string>,
};
