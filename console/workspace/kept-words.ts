export const keptWords = {
	restored: "Here is what you wrote and did not save.",
	discard: "Discard it",
};
