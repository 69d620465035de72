/** The names of what can be done about what was agreed. */
export const agreementActWords = {
	leave: "Write down what was agreed",
};
