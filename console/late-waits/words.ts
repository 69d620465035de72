/** The texts of the line about a wait that was longer than told. */
export const lateWaitWords = {
	waited: "This shopper has waited {waited}, and was told {told} min.",
	range: "{low} to {high}",
	apologise: "Put in an apology",
	apologiseIn: "Put in an apology in {language}",
};
