/** The texts of the ratings: their page, and what the log and the lists show of them. */
export const ratingsWords = {
	notLoaded: "The ratings could not be loaded.",
	link: "Ratings",
	asked: "The shopper was asked for a rating",
	rated: "Rated",
	scored: "Rated: {score}",
};

export const scoreWords = {
	1: "Very poor",
	2: "Poor",
	3: "OK",
	4: "Good",
	5: "Very good",
};

export const solvedWords = {
	yes: "Got what they needed",
	not_yet: "Not yet what they needed",
	no: "Did not get what they needed",
};
