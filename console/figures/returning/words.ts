/** The texts of who bought again. */
export const returningWords = {
	title: "Customers who bought again",
	lead: "Of the customers who bought in a month, those who bought again within 90 days of their first order in it. Orders are those that the shop’s server told.",
	month: "{month}: bought again",
	running: "may still grow",
	of: "bought again",
	none: "No order was told in these months.",
};
