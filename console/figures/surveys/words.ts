import { plural } from "../../words/plural.ts";

/** The texts of the figures of surveys. */
export const surveyFigureWords = {
	title: "Surveys",
	lead: "What was asked in these days, question by question. Versions that ask the same are one.",
	afterChat: "After the chat",
	unnamed: "Survey without a title",
	answers: plural("{count} answer in all", "{count} answers in all"),
	rate: "Answered, of those who saw it",
	none: "No answer in these days.",
	read: "Read the answers",
	fell: "How many chose each answer",
	since: "{question}, since version {version}",
	scores: {
		satisfied: "Satisfied: 4 or 5 of 5",
		up: "Thumbs up",
		effort: "Easy: 5 to 7 of 7",
		solved: "Got what they needed",
	},
	mean: "Mean {mean} of 7",
	nps: "Recommendation score",
	npsNote:
		"{low} to {high}, n {n}: {promoters} of 9 and 10, {passives} of 7 and 8, {detractors} of 0 to 6",
	npsCounts:
		"{promoters} of 9 and 10, {passives} of 7 and 8, {detractors} of 0 to 6",
	npsRule:
		"Share of 9 and 10 less the share of 0 to 6, with the 95% interval (adjusted Wald).",
	solved: { yes: "Yes", not_yet: "Not yet", no: "No" } as Record<
		string,
		string
	>,
	thumbs: { 0: "Down", 1: "Up" } as Record<string, string>,
	/** Of the survey after the chat, whose words the chat has in every language. */
	ownQuestions: {
		score: "How was our help?",
		solved: "Did you get what you needed?",
		comment: "Comment",
	} as Record<string, string>,
	products: "By product",
	moreProducts: "Products with the most answers; there are more.",
};
