/** The name in the list of signs, which comes with the first view. */
export const policyLinkWords = { label: "Policy card" };
