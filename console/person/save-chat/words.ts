export const saveWords = {
	title: "Save this chat",
	withNotes: "With notes and what only the team reads",
	print: "Print",
	text: "Save as text",
	noteOf: "Note of {name}",
	file: "{shop} {ref}",
};
