/** Whether somebody gets new conversations, and how full they are. */
export const presenceWords = {
	here: "Here",
	finishing: "Finishing",
	break: "Break",
	breakUntil: "Break until {time}",
	away: "Away",
	load: "{load} of {slots}",
	loadLabel: "{load} of {slots} conversations",
	lost: "Connection lost a moment ago",
	gone: "Not here",
};

/** The choice of whom a conversation goes to. */
export const targetWords = {
	to: "To",
	team: "Team, {here} of {all} here",
	cannot: "Cannot take it now",
	why: {
		team: "Not in its team",
		language: "Does not speak {language}",
		otherLanguage: "Does not speak the shopper’s language",
		full: "Full",
	},
	noOne: "There is nobody else in this shop yet.",
};
