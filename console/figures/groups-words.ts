import { plural } from "../words/plural.ts";

/** The texts of the figures by agent, team, language, and what a wait was like. */
export const groupsWords = {
	title: "Groups",
	lead: "In the order of their names. Each agent is compared with all others together, and nobody is ranked.",
	dimensions: {
		agent: "Agents",
		team: "Teams",
		language: "Languages",
		tag: "Tags",
		late: "Waited longer than told",
		returning: "New and returning",
	},
	values: {
		late: { yes: "Longer than told", no: "No longer than told" },
		returning: { yes: "Returning", no: "New" },
	} as Record<string, Record<string, string>>,
	none: {
		agent: "Nobody wrote",
		team: "No team",
		language: "Language not known",
		tag: "No tag",
		late: "Nothing was told",
		returning: "Not known",
	},
	gone: {
		agent: "Somebody who has left",
		team: "A team that is gone",
		tag: "A tag that is gone",
	} as Record<string, string>,
	episodes: plural("{count} conversation", "{count} conversations"),
	differsMore: "differs from the others: {difference}, {low} to {high}",
	only: "Figures of {name} alone",
	satisfied: "satisfied",
	of: "{name}, {who}, {figure}",
	showAll: "Show all {n}",
};
