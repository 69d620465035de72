import { plural } from "../words/plural.ts";

/** The texts of the column that shows the team. */
export const teamWords = {
	keys: {
		team: "Team: who is here",
	},
	title: "Team",
	open: "Team",
	label: "Team: who is here",
	close: "Close the team",
	waiting: "Waiting",
	live: plural("{count} is waiting now", "{count} are waiting now"),
	nobody: "Nobody is waiting",
	oldest: "longest {duration}",
	messages: plural("{count} message", "{count} messages"),
	you: "{name} (you)",
	none: "The team could not be loaded.",
	holds: plural("Has {count} conversation", "Has {count} conversations"),
	noMail:
		"Without mail, a shopper who leaves the page reads a reply only when they come back, or by a link that they kept.",
	shop: {
		here: "Shoppers see that you can answer now.",
		busy: "Shoppers see that all of you are busy.",
		called:
			"Shoppers read: “Nobody is here right now. When you write, somebody is notified. The reply will appear in this chat.”",
		unattended:
			"Shoppers read: “Nobody is here right now. Leave a message: the reply will appear in this chat.”",
		closed: "Shoppers see that the shop is closed.",
		closedUntil: "Shoppers see that the shop is closed until {time}.",
	},
};
