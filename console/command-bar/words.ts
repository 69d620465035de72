import { plural } from "../words/plural.ts";

/** The texts of the command bar. */
export const commandBarWords = {
	key: "Find anything to do, read or open",
	link: "Command bar",
	title: "What do you want to do?",
	placeholder: "Action, page, person, conversation",
	acts: "Actions",
	none: "Nothing was found with this name.",
	count: plural("{count} line", "{count} lines"),
	notLoaded: "The command bar could not be loaded.",
};
