import { plural } from "../words/plural.ts";

/** The texts of waits, first words, and what became of them. */
export const waitsWords = {
	title: "Service",
	lead: "Conversations that could be answered live; messages left while nobody was here stand apart.",
	wait: "Wait",
	waitRule: "From the first message until somebody took it.",
	firstResponse: "First response",
	firstResponseRule: "From the first message until the first human word.",
	handle: "Handle time",
	handleRule: "From the assignment until the end, without quiet times.",
	level: "Answered within {time}",
	levelRule: "Of those answered, and those who gave up after that time.",
	abandoned: "Given up",
	abandonedRule:
		"Left, closed or silent while waiting, or ended without a human word; of all that ended or were answered.",
	silent: plural(
		"{count} fell silent while waiting",
		"{count} fell silent while waiting",
	),
	neverAnswered: plural(
		"{count} was never answered",
		"{count} were never answered",
	),
	told: "Answered in the time told",
	toldRule: "First human word no later than the longer end of what was told.",
	toldOver: plural(
		"{count} was told more than 30 minutes, which is no promise",
		"{count} were told more than 30 minutes, which is no promise",
	),
	messages: "Messages answered by the time told",
	messageResponse: "Messages: first response, in opening hours",
	messagesRule: "Messages left while nobody was here.",
	heatTitle: "When conversations begin",
	heatLead: "By the shop’s own clock ({timeZone}).",
	heat: "Conversations by hour and weekday",
	silentTitle: "Those who answered beside those who said nothing",
	silentLead:
		"Of those who saw the question. Where they differ, the answers do not speak for all.",
	answered: "Answered",
	silentOnes: "Said nothing",
	ofCustomers: "{customers} of {n} were customers",
	volume: "{episodes}: {live} live, {messages}, {running} not ended",
	messageCount: plural("{count} message", "{count} messages"),
	episodes: plural("{count} conversation", "{count} conversations"),
};
