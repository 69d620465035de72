/** The name in the bar and in the list of signs, which come with the first view. */
export const cardLinkWords = { label: "Product card" };
