/** The texts of the section, loaded with it. */
export const lookWords = {
	lead: "How the chat looks and what it says first. Open chats change as soon as you save, the launcher with the next page that is opened.",
	older:
		"This relay is older than this page and cannot save a look. Reload the page, or ask whoever runs the relay for an update.",
	name: "Name of the shop",
	nameHint: "Shoppers read it at the head of the chat.",
	nameFault: "Write a name of up to {most} characters.",
	colour: "Colour",
	pick: "Choose a colour",
	colourFault:
		"This is not a colour that can be used. Write # and six digits or letters from a to f, such as #1d5c54.",
	sample: "Aa",
	onWhite: "Text on it is white: contrast {contrast} to 1.",
	onBlack: "Text on it is black: contrast {contrast} to 1.",
	faint:
		"On a white page the launcher can hardly be seen. A darker colour stands out.",
	theme: "Light or dark",
	themes: {
		auto: "As the shopper’s device is set",
		light: "Always light",
		dark: "Always dark",
	},
	launcher: "Picture on the launcher",
	launcherHint: "A square picture, shown round. Without one there is a bell.",
	logo: "Logo at the head of the chat",
	logoHint: "Wide logos keep their shape. Without one there is a bell.",
	choose: "Choose a picture",
	change: "Choose another picture",
	drop: "Take the picture away",
	sending: "Sending the picture…",
	bad: {
		type: "This picture can’t be used. Choose a PNG, JPEG, WebP or GIF.",
		bytes: "This file has more than {most} MB. Choose a smaller picture.",
		pixels:
			"This picture has too many pixels. Make it smaller, then choose it again.",
		broken:
			"This picture can’t be read: the file may be damaged. Choose another one.",
	},
	corner: "Corner",
	corners: {
		end: "Where lines end, on the right in English",
		start: "Where lines begin, on the left in English",
	},
	offset: "Distance from the edges, in pixels",
	side: "From the side",
	bottom: "From the bottom",
	offsetHint: "Leave both empty for ours, which is 20.",
	offsetFault: "Two whole numbers from 0 to {most}, or nothing in both.",
	language: "Language",
	languageHint: "Of the texts below, and of the preview.",
	greeting: "Greeting",
	greetingHint:
		"What the empty chat says. Leave it empty for ours. {left} characters left.",
	starters: "Questions to begin with",
	startersHint:
		"Up to four. One tap puts the question into the field; nothing is sent by it.",
	starter: "Question {at}",
	tooLong: "At most {most} characters. Shorten it by {by}.",
	closed: "Pages where the chat never opens by itself",
	closedHint:
		"One path on each line, such as /b2b/order. Pages below it count as well, and checkouts always do.",
	closedFault:
		"Line {line} is not a path. It begins with / and has no spaces, commas, ? or #.",
	closedMany: "At most {most} paths.",
	staffPictures: "Shoppers see the pictures of those who answer",
	preview: "Preview",
	previewLead: "The real chat as it will be. Nobody else sees it.",
	previewOf: "Preview of the chat",
	size: "Size",
	sizes: { desktop: "Computer", phone: "Phone" },
	paper: "Device",
	papers: { light: "Light", dark: "Dark" },
	panel: "Chat",
	panels: { open: "Open", closed: "Closed" },
};
