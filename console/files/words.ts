/** The texts of files, wherever the staff choose some. */
export const fileWords = {
	remove: "Remove {name}",
	alt: "What does {name} show?",
	altPlaceholder: "What does it show?",
	altHint: "For shoppers who cannot see it. Enter leaves it empty.",
	most: "You can send {most} files at a time. The first ones are here.",
	type: "{name}: only pictures and PDFs can be sent.",
	bytes: "{name} is larger than {most}.",
	heif: "This browser can’t read {name}. Save it as JPEG and choose that.",
	broken: "{name} can’t be read. It may be damaged or too large.",
	many: "There are too many files in this conversation, or waiting to be sent.",
	quota:
		"You have sent as much as one person may in a day. Try again tomorrow.",
	full: "The shop has no room for more files.",
	off: "The shop takes no files. An owner turns them on in the settings.",
};
