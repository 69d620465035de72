import { plural } from "../words/plural.ts";

export const mondayWords = {
	title: "This week",
	shop: "Shop",
	weeks: "Weeks",
	earlier: "The week before",
	later: "The week after",
	needs: "What needs somebody",
	needsLead: "As it is now, whichever week is shown.",
	nothing:
		"Nothing: no bad rating without an answer, nobody who was never answered, no card that asks for an answer, no message past its time.",
	noRef: "Without a conversation",
	openOf: "Open",
	showAll: plural("Show {count} more", "Show {count} more"),
	week: "How the week was",
	noneBegan: "No conversation began.",
	began: {
		customer: plural(
			"{count} conversation with a customer began.",
			"{count} conversations with customers began.",
		),
		visitor: plural(
			"{count} conversation with a visitor began.",
			"{count} conversations with visitors began.",
		),
	},
	noneAnswered: "Nobody was asked how it was, or nobody answered.",
	readRatings: "Read the ratings",
	ofFormat: "Asked with {kind}, since version {version}.",
	rule: "Good is 4 or 5 of 5. Under 30 answers the numbers stand here, and no percentage. A change is told only where it is more than chance, with all comparisons of the week together (95%).",
	read: "Five to read",
	readLead:
		"Chosen by a fixed rule, not by a person: the worst and the best rated with a comment, the longest wait beyond what was told, one that was never answered, and one by chance. Where there is none of a kind, one by chance takes its place.",
	noneToRead: "There is no conversation of this week to choose.",
	mail: "By mail",
	mailChoice:
		"Send me this page by mail on Mondays at eight, by the shop’s clock",
	mailSays:
		"The mail has numbers, references and links. It has nothing that shoppers wrote, and no names.",
	noMail: "This server sends no mail.",
	chosen: "You get it on Mondays.",
	notChosen: "You no longer get it.",
	badWeek: "There is no such week to show.",
	toLast: "Show the last week",
};
