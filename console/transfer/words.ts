/** The texts of giving back, handing over and taking over. */
export const transferWords = {
	keys: {
		giveBack: "Give it back",
		handOver: "Hand it over",
		takeOver: "Take it over",
	},
	more: "More",
	giveBack: "Give back",
	giveBackHint: "It waits again, in front of later ones",
	handOver: "Hand over…",
	takeOver: "Take over from {name}",
	takeOverShort: "Take over",
	given: "You gave {name} back.",
	title: "Hand over {name}",
	teams: "Teams",
	colleagues: "Colleagues",
	note: "A word about why, for whoever gets it",
	submit: "Hand over",
	submitTo: "Hand over to {name}",
	done: "{name} went to {to}.",
	cancel: "Cancel",
};
