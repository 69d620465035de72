import { plural } from "../words/plural.ts";

/** The texts of the list in the composer, loaded with it. */
export const pickerWords = {
	label: "Saved replies",
	missing: "no text in {wanted}: {used}",
	files: plural("{count} file", "{count} files"),
	none: "Nothing fits “{query}”.",
	noneYet: "There are no saved replies yet.",
	edit: "Edit replies",
};

/** The texts of the page. */
export const repliesWords = {
	title: "Saved replies",
	lead: "In a conversation, type / in the box for messages to put one in.",
	site: "Shop",
	whose: "Whose replies",
	shared: "The shop’s",
	own: "Mine",
	onlySet: "Owners and supervisors change these. Yours are under “Mine”.",
	search: "Find",
	add: "New reply",
	importIt: "Import CSV",
	exportIt: "Export CSV",
	exportHint:
		"The CSV file has the texts; files of replies are in the export of all data.",
	exportFile: "saved-replies",
	none: "There are none yet. A reply is a text that is written often, such as how long a delivery takes.",
	noneFound: "Nothing fits.",
	list: "Saved replies",
	usedNow: "sent: {count} this month",
	used: "{count} in a year",
	more: plural("Show {count} more", "Show {count} more"),
	back: "All replies",
	gone: "This reply is not there any more.",
	removed: "Removed “{name}”.",
	undo: "Undo",
};

export const editWords = {
	newTitle: "New reply",
	title: "Edit the reply",
	name: "Name",
	nameHint: "How it is found.",
	shortcut: "Shortcut",
	shortcutHint: "What is typed behind the /, in one word. It can be left out.",
	text: "Text in {language}",
	first: "Used wherever a language has no text.",
	places: "Placeholders",
	placesHint:
		"A placeholder is filled in when the reply is put into the message. What is not known then has to be filled in by hand before it is sent.",
	place: {
		name: "Shopper’s name",
		agent: "Your name",
		shop: "Shop’s name",
		order: "Newest order",
	},
	files: "Files",
	filesHint:
		"Pictures and PDFs that go with every language, up to {most}. Whoever answers can take them off before sending.",
	addFiles: "Add pictures or PDFs",
	mostFiles: "A reply has at most {most} files. The first ones are here.",
	comingFiles: "Wait until all files are here, or remove them.",
	addLanguage: "Add a language…",
	removeText: "Remove the text in {language}",
	remove: "Remove the reply",
	changed: "Somebody has changed this reply since you opened it. It says now:",
	takeTheirs: "Take theirs",
	overwrite: "Save mine over it",
	full: "There is no room for another one. Remove some that nobody uses.",
};

export const faultWords = {
	noName: "Give it a name.",
	longName: "The name is longer than {most} characters.",
	takenName: "Another reply has this name.",
	shortcut:
		"A shortcut is one word of at most {most} characters without / @ { }.",
	noText: "Write the text.",
	longText: "The text is longer than {most} characters.",
	place: "“{place}” is not a placeholder. These exist: {places}.",
	language: "“{language}” is no language tag, such as en or pt-BR.",
	cells: "The line has another number of cells than the first.",
	twice: "An earlier line has this name and language.",
	tooMany: "Beyond {most} lines.",
	longReply: "All languages of this reply together are too long.",
};

export const importWords = {
	title: "Import replies",
	lead: "A CSV file whose first line names the columns: name, text, and if you like shortcut and language. One line for each language of a reply. A reply whose name is there already gets the new texts and keeps its other languages and its files. A CSV file brings no files of replies.",
	choose: "Choose a file",
	reading: "Reading…",
	counts: {
		added: plural("{count} new reply", "{count} new replies"),
		changed: plural("{count} changed", "{count} changed"),
		same: plural("{count} unchanged", "{count} unchanged"),
		faults: plural("{count} line left out", "{count} lines left out"),
	},
	faults: "Lines left out",
	line: "Line",
	why: "Why",
	firstFaults: "The first {most} are shown. The file has all.",
	saveFaults: "Save the lines left out as CSV",
	faultsFile: "replies-left-out",
	start: "Import",
	nothing: "Nothing in this file is new.",
	sending: "Imported {done} of {all}…",
	done: "Done.",
	again: "Another file",
	file: {
		large: "The file is larger than {most} MiB.",
		columns:
			"The first line has to name the columns. At least name and text have to be there.",
		quote: "A quote that begins in line {line} never ends.",
		unreadable: "The file cannot be read. Choose it once more.",
		room: "There is room for {room} more replies, and {added} are new.",
	},
};
