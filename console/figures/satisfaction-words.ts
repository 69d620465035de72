import { plural } from "../words/plural.ts";

/** The texts of what shoppers said. */
export const satisfactionWords = {
	title: "Satisfaction",
	satisfied: "Satisfied",
	distribution: "How many chose each answer",
	few: plural("{count} answer", "{count} answers"),
	fewOf: "{answers}: {good} good, {bad} bad.",
	readBad: plural("Read the bad one.", "Read the {count} bad ones."),
	fewAsked: "few saw it",
	rate: "Answered, of those who saw the question",
	bounds: "What those who said nothing could change",
	boundsOf:
		"If all who saw the question and said nothing were unhappy, {low} would be satisfied; if all were happy, {high} (n {n}).",
	noBounds: "Too few saw the question to say.",
	facts:
		"Asked {asked}, seen {seen}, started {started}, answered {answered}, dismissed {dismissed}, withdrawn {withdrawn}, hidden by the staff {hidden}",
	solved: "Got what they needed",
	format: "{kind}, since version {version}",
	kinds: {
		faces: "Faces",
		stars: "Stars",
		numbers: "Numbers",
	} as Record<string, string>,
	noAnswers: "No answer in these days.",
	isReal: "That is a real difference.",
	isChance: "That may be chance.",
	more: "Customers are satisfied more often than visitors: {difference}, {low} to {high}.",
	less: "Customers are satisfied less often than visitors: {difference}, {low} to {high}.",
	same: "Customers and visitors are satisfied equally often: {difference}, {low} to {high}.",
	notCompared:
		"Customers and visitors are not compared: one side has under 5 answers.",
};
