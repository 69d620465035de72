/** The texts of the line about a wait that was longer than told. */
export const lateWaitWords = {
	waited: "This shopper has waited {waited}, and was told {told} min.",
	range: "{low} to {high}",
	apologise: "Add an apology",
	apologiseIn: "Add an apology in {language}",
};
