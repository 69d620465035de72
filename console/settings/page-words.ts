/** The texts of the page, loaded with it. */
export const pageWords = {
	forOwners:
		"Settings are for owners and supervisors. Ask one of them for what you need.",
	site: "Shop",
	sections: "Settings",
	allSections: "All sections",
	rejectedTeams: "A shop has at most {most} teams.",
};

export const privacyWords = {
	lead: "Before their first message, shoppers see who reads what they write. With an address here, a link to your privacy policy is shown next to it.",
	url: "Address of your privacy policy",
	hint: "Begins with https://. Leave it empty for no link.",
	wrong: "This is not a web address. It begins with https:// or http://.",
};

export const answerTimeWords = {
	minutes: "Minutes until a message counts as unanswered",
	hint: "After this time without an answer the conversation is marked, and a supervisor can take it over.",
	wrong: "A whole number from {least} to {most}.",
	save: "Save the answer time",
	discard: "Discard the changed answer time",
};

export const wrapUpWords = {
	seconds: "Seconds without a new conversation after a closing",
	hint: "Time to note what was said. It does not count as idle. 0: the next one may come at once.",
	wrong: "A whole number from 0 to {most}.",
	save: "Save the time after a closing",
	discard: "Discard the changed time after a closing",
};

export const complaintDaysWords = {
	days: "Days within which a complaint is decided",
	hint: "A shopper reads this time with the number of the complaint. It holds for complaints from now on.",
	wrong: "A whole number from 1 to {most}.",
	save: "Save the time for complaints",
	discard: "Discard the changed time for complaints",
};

export const recoveryDaysWords = {
	days: "Opening days within which a shopper hears how it is put right",
	hint: "A shopper reads this time after a bad rating. It holds from now on.",
	wrong: "A whole number from 1 to {most}.",
	save: "Save the time for putting things right",
	discard: "Discard the changed time for putting things right",
};

export const languagesWords = {
	lead: "The languages in which this shop answers. Shoppers who use another language are told so before they write.",
	none: "None chosen: shoppers are told nothing about languages.",
	add: "Add a language",
	choose: "Choose a language",
	remove: "Remove {language}",
	full: "A shop names at most {most} languages.",
	spoken: "The chat has texts",
	unspoken: "The chat has no texts yet",
	noTexts:
		"The chat has no texts in {language}. Shoppers who read it see them in {other}. You still answer in {language}.",
	notRead: "In which languages the chat has texts could not be loaded.",
};
