/** The texts of what is sent and shown as files. */
export const attachWords = {
	attach: "Add pictures or PDFs",
	tray: "Files to send",
	drop: "Drop pictures or PDFs here",
	reading: "Getting ready",
	again: "Choose {name} again to send it.",
	choose: "Choose file",
	another: "This is another file. Choose {name}.",
	picture: "Picture, sent at {time}",
	show: "Show the picture",
	hiddenPicture: "Hidden, because the conversation is marked as spam.",
	save: "Save {name}",
	gone: "No longer available",
	notSaved: "It could not be saved. Try again in a moment.",
	view: {
		label: "Picture {at} of {count}",
		previous: "Previous picture",
		next: "Next picture",
		nearer: "Larger",
		farther: "Smaller",
		save: "Save",
	},
};
