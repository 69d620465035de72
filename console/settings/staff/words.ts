import { plural } from "../../words/plural.ts";

export const teamsWords = {
	lead: "A conversation that is handed to a team goes to somebody in it, and to nobody else.",
	empty:
		"No teams yet. With one or two people you need none; from three on they help, for example “Returns” and “Orders”.",
	name: "Name",
	nameOf: "Name of the team {name}",
	newName: "Name of the new team",
	add: "Add a team",
	how: "How conversations arrive",
	given: "Given at once",
	givenHint: "Whoever has the most free slots gets it.",
	offered: "Offered",
	offeredHint:
		"One person at a time has {seconds} s to accept or decline. For teams of three or more.",
	members: plural("{count} person", "{count} people"),
	nobody: "Nobody is in it yet: go to People to add somebody.",
	remove: "Remove",
	removeOf: "Remove the team {name}",
	removeSure:
		"Remove {name}? Its people stay, and conversations waiting for it go to anybody.",
	removeYes: "Remove the team",
	removeNo: "Keep it",
	taken: "Another team has this name. Choose another one.",
	noName: "Give the team a name.",
	longName: "At most {most} characters.",
};

export const membersWords = {
	lead: "How many conversations each person has at a time, in which languages, and in which teams.",
	roles: {
		read_only: "Read-only",
		agent: "Agent",
		supervisor: "Supervisor",
		owner: "Owner",
	},
	slots: "Conversations at a time",
	slotsHint: "{least} to {most}. Three suits most people.",
	badSlots: "A whole number from {least} to {most}.",
	languages: "Languages",
	anyLanguage: "None chosen: gets conversations in every language.",
	noLanguages: "The shop names no languages yet: add them under Languages.",
	teams: "Teams",
	noTeam: "No team: gets only conversations that no team is chosen for.",
	noTeams: "There are no teams yet.",
	you: "you",
	saveOf: "Save {name}",
	discardOf: "Discard the changes to {name}",
};
