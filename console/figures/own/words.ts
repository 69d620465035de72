import { plural } from "../../words/plural.ts";

/** The texts of one's own figures. */
export const ownWords = {
	title: "Your last 30 days",
	lead: "Of conversations in which you wrote. You and supervisors see this; colleagues do not.",
	satisfied: "Satisfied: {share}",
	satisfiedOf: "{who}: satisfied",
	noRatings: "No rating yet",
	firstResponse: "First response: {times}",
	conversations: plural("{count} conversation", "{count} conversations"),
	times: "Times of work",
	none: "No conversation of yours began in these days.",
	rule: "Ratings count for everybody who wrote before the question came; first responses for who wrote the first word.",
};
