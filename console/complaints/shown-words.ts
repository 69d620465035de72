/** The texts of complaints, in the log and in the lists. */
export const complaintWords = {
	title: "Complaints",
	more: "There are more. These are due first.",
	erased: "The words were erased.",
	order: "Order {order}",
	wants: "Wants: {wants}",
	contact: "May be contacted",
	states: {
		filed: "To assess by {time}",
		assessed: "To decide by {time}",
		not_accepted: "Not accepted: decide again by {time}",
	},
	overdue: "Overdue",
	severity: "How severe is it?",
	severities: {
		safety: "Safety: somebody was hurt, or may be",
		serious: "Serious",
		ordinary: "Ordinary",
	},
	outcome: "Who is right?",
	outcomes: {
		upheld: "The shopper",
		partly: "The shopper in part",
		not_upheld: "The shop",
	},
	text: "Decision (the shopper reads it)",
	decide: "Decide",
	blank: "Write the decision first.",
	conflict: "Somebody else was faster. This is how it is now.",
	notAccepted: "Why it was not accepted: {why}",
	filed: "Complaint: assess by {assess}, decide by {answer}",
	disputed:
		"The shopper does not accept the decision: decide again by {answer}",
};
