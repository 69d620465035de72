/** The texts of the form in which somebody of the staff says what they have compared. */
export const checkWords = {
	title: "Check by hand",
	order: "Order number",
	hint: "Compare number and name with your orders. Your colleagues read that you did, the shopper does not.",
	missing: "Type the number of the order that you compared.",
	check: "Order and name match",
	by: "{name} compared order {order} and the name, {when}.",
	takeBack: "It does not match",
	signed: "The shop’s server has confirmed an order meanwhile.",
};
