/** The texts of what was agreed. */
export const agreementWords = {
	title: "What was agreed",
	lead: "Up to {lines} lines. The shopper confirms or corrects them.",
	must: "A complaint is closed with what was agreed: write it down, then close again.",
	line: "Line {n}",
	send: "Send",
	cancel: "Cancel",
	blank: "Write at least one line.",
	agreed: "Agreed: {lines}",
	confirmed: "The shopper confirmed: {lines}",
	corrected: "The shopper corrects it. What is different follows.",
};
