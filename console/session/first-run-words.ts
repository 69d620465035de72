/** The texts of the very first page of a new relay. */
export const firstRunWords = {
	title: "Set up your shop’s chat",
	lead: "A few answers, then the tag to paste into your shop. All of it can be changed later.",
	you: "You",
	shop: "Your shop",
	name: "Your name",
	nameHint: "Shoppers see it when you answer.",
	email: "Your email",
	emailHint: "You sign in with it. Shoppers never see it.",
	siteName: "The shop’s name",
	origin: "The shop’s address",
	originHint: "As in the address bar, for example https://shop.example",
	submit: "Create the shop",
	sending: "Creating…",
	noToken:
		"This page needs the first-run link that the server prints when it starts without an owner. Whoever runs the server makes another one: shopbell owner-link",
	linkUsed:
		"This first-run link has been used or has expired. If the shop has no owner yet, ask whoever runs the server for a new one: shopbell owner-link",
	badOrigin: "This is not a web address. Try https://shop.example",
	badScheme: "The address begins with https:// or http://",
	wildcard:
		"Please name one address without a *. Others can be added afterwards.",
	credentials: "Please leave out what comes before the @.",
	badPort: "The number behind the colon is from 1 to 65535.",
	plainHttp:
		"The connection to this address is not encrypted, so others can read the chat. Use https://, or submit it again as it is.",
	originKept: "Kept as {origin}",
	withTwin: "Also {origin}, in case shoppers use that address",
	done: "{site} is ready",
	next: "Go to the inbox",
	/** Where the link opens nothing. */
	signIn: "Sign in",
	/** The steps after the form. */
	step: "Step {at} of {all}",
	continue: "Next: {title}",
	notLoaded: "This step did not load. Try again, or go on without it.",
};

export const colourWords = {
	label: "Colour of the chat",
	hint: "As in your shop. Text on it is black or white, whichever is easier to read.",
	sample: "Chat with us",
	taken: "Taken from {origin}; choose another one if you like.",
};

export const hoursWords = {
	title: "When do you answer?",
	lead: "Shoppers see when you are back, and nobody is called outside these hours.",
	weekly: "On these days",
	none: "No set hours",
	noneHint:
		"Shoppers see whether somebody is here, at any time of day, and your devices ring at any time.",
	days: "Days",
	from: "From",
	to: "To",
	zone: "In the time of {zone}.",
	more: "Breaks, holidays and different hours for a day are in the settings.",
	noDay: "Choose a day, or no set hours.",
	noTime: "Please choose a time.",
	backwards: "It ends before it begins. Choose a later time.",
};
