/** The texts of giving back, handing over and taking over. */
export const transferWords = {
	keys: {
		giveBack: "Give it back",
		handOver: "Hand it over",
		takeOver: "Take it over",
	},
	more: "More",
	giveBack: "Give back",
	giveBackHint: "It goes back to the queue, ahead of newer ones",
	handOver: "Hand over…",
	takeOver: "Take over from {name}",
	typingTitle: "{name} is typing. Take it over?",
	typingLead: "Their draft stays with them and is not sent.",
	given: "The conversation with {name} is back in the queue.",
	title: "Hand over the conversation with {name}",
	teams: "Teams",
	colleagues: "Colleagues",
	note: "Why (the next person reads this)",
	submit: "Hand over",
	submitTo: "Hand over to {name}",
	done: "The conversation with {name} is now with {to}.",
	cancel: "Cancel",
};
