/** The texts of what became of all that a survey asked. */
export const countsWords = {
	title: "Of those who were asked",
	version: "Version {version}",
	customer:
		"Customers: offered {offered}, seen {seen}, started {started}, answered {answered}, dismissed {dismissed}",
	visitor:
		"Visitors: offered {offered}, seen {seen}, started {started}, answered {answered}, dismissed {dismissed}",
	ofAsked: "of {offered} asked",
};
