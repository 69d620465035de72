export const maskingWords = {
	title: "Numbers in messages",
	cards:
		"Card numbers are hidden before a message is kept, and whoever wrote one reads that. This is always on.",
	ibans: "Hide bank account numbers (IBAN) in what shoppers write",
	ibansHint:
		"Those who answer see the last four characters, and the whole number by a click that stands in the audit log.",
	days: "Delete hidden account numbers after so many days",
	daysHint: "From 1 to 365 days.",
};
