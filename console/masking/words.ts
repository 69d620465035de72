export const maskingWords = {
	card: "A card number in this message is hidden. It was not kept.",
	account: "A bank account number in this message is hidden.",
	show: "Show it",
	gone: "It was deleted, as the settings say.",
	logged: "Shown to you. That stands in the audit log.",
};
