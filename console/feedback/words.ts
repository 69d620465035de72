/** The texts of the frame around everything that shoppers say. */
export const feedbackWords = {
	link: "Feedback",
	title: "Feedback",
	tabs: "Kinds of feedback",
};
