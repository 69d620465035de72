/** The text by which the part is found before it is loaded. */
export const attachLinkWords = { key: "Add pictures or PDFs" };
