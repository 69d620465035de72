/** The texts of tags and outcomes in the log and the lists. */
export const tagsWords = {
	key: "Tag",
	close: "Close the conversation",
	tagged: "{name} tagged it: {added}",
	untagged: "{name} took off: {removed}",
	both: "{name} tagged it: {added}, and took off: {removed}",
	outcome: "{name} chose the outcome: {outcome}",
};
