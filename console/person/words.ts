/** The texts of the column about the shopper. */
export const personWords = {
	label: "About the shopper",
	customerSigned: "Customer, confirmed by the shop",
	visitor: "Shopper",
	visitorChecked: "Shopper, checked by hand",
	connected: "On the shop’s page now",
	away: "Not on the shop’s page",
	email: "Email",
	orders: "Orders",
	page: "Viewing now",
	lastPage: "Last viewed",
	cart: "Cart",
	saidOrder: "Reported order",
	saidOrderNote: "Reported by the page, not confirmed by the shop.",
	quantity: "{count} ×",
	total: "Total",
	earlier: "Earlier conversations",
	unknown: "Nothing more is known about this shopper.",
	saveChat: "Save this chat",
	close: "Back to the conversation",
	proven: "Confirmed {when}",
	states: { waiting: "Waiting", open: "Open", closed: "Closed" },
};

/** What the log and the lists say of it. */
export const checkedWords = {
	checked: "Checked by hand",
	checkedLine: "{name} compared order {order} and the name: they match",
	takenBackLine: "{name} took back that order {order} and the name match",
};
