/** The texts of the links by which a survey is answered. */
export const linksWords = {
	title: "Links",
	lead: "Whoever opens a link answers the survey on a page of its own, without the chat and without JavaScript.",
	notAfterChat:
		"The survey after a conversation is asked in the chat only: it has no links.",
	notRunning: {
		draft: "This survey is a draft: its links open nothing until you start it.",
		paused: "This survey is paused: its links ask nobody until you resume it.",
		ended: "This survey has ended: its links ask nobody any more.",
	},
	none: "No link yet.",
	make: "New link",
	name: "Name",
	nameHint:
		"Where it stands, such as Parcels or Till. Shoppers do not read it.",
	nameFault: "Write a name, so that you know it again.",
	uses: "Who may answer",
	useses: {
		open: "Everybody who has it, each once on a device",
		once: "One person, on one device",
	},
	order: "Order",
	orderHint:
		"Whoever answers is the customer of this order. Leave it empty for a visitor.",
	orderFault: "Your server has told the relay of no order with this number.",
	expires: "It ends after",
	expiresFault: "This day has passed.",
	makeIt: "Make the link",
	madeLead:
		"This is the only time that the address is shown. Copy it, or print the code.",
	copy: "Copy the link",
	code: "QR code of the link",
	print: "Print this page",
	done: "Done",
	open: "Open",
	once: "For one person",
	used: "Used",
	ended: "Ended",
	orderOf: "Order {order}",
	until: "until {day}",
	end: "End",
	endNamed: "End the link {name}",
	endSure:
		"End the link “{name}”? It opens nothing any more, and what was answered by it stays.",
	endYes: "End the link",
	no: "Cancel",
	tooMany:
		"A survey has at most {most} links. Those that have ended count as well.",
};
