/** The texts of what an owner does for a shopper who asks for their data, loaded with it. */
export const shopperWords = {
	export: "Export",
	exportOf: "Export what is kept of {name}",
	erase: "Erase",
	eraseOf: "Erase {name}",
	sure: "Everything that {name} wrote, and all that was written to them, is erased for good: every conversation, comment, name and address. Conversations that are open are closed.",
	yes: "Erase for good",
	no: "Do not erase",
	erased: "Erased. Nothing of them is left.",
	erasedSoon:
		"Erased. It is removed from the disk when the backup that is running now has ended.",
	gone: "Nothing is kept of this shopper any more.",
};
