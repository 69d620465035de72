/** The texts of the series. */
export const seriesWords = {
	title: "Over time",
	satisfied: {
		day: "Satisfied, by day",
		week: "Satisfied, by week",
		month: "Satisfied, by month",
	},
	point: {
		day: "{day}",
		week: "Week of {day}",
		month: "Month of {day}",
	},
	values: "{point}: {lines}",
	line: "{who} {value}",
	notLoaded: "The picture could not be loaded. Check your connection.",
	keys: "Arrow keys go from point to point. The band is the 95% interval.",
	open: "Read these conversations",
};
