/** The texts of the column about the shopper. */
export const personWords = {
	label: "About the shopper",
	saveChat: "Save this chat",
};

/** What the log and the lists say of it. */
export const checkedWords = {
	checked: "Checked by hand",
	checkedLine: "{name} compared order {order} and the name: they match",
	takenBackLine: "{name} took back that order {order} and the name match",
};
