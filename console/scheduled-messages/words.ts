/** The name of the act. */
export const scheduledWords = { key: "Send later" };
