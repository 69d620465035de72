import { plural } from "../../words/plural.ts";

/** What the pictures say to who cannot see them, and on their axes. */
export const pictureWords = {
	scores: {
		1: "Very poor",
		2: "Poor",
		3: "OK",
		4: "Good",
		5: "Very good",
	},
	face: "{face}: {answers}",
	faces: "{what}. {values}",
	answers: plural("{count} answer", "{count} answers"),
	conversations: plural("{count} conversation", "{count} conversations"),
	axis: "{what}. {values}",
	hour: "{weekday} {from} to {to}",
	cell: "{when}: {conversations}, {customers} of customers and {visitors} of visitors",
	heat: "{what}. Most: {most}. Arrow keys go from hour to hour.",
	least: "0",
	series: "{what}: arrow keys go from point to point",
	difference: "{what}: {difference}, between {low} and {high}",
};
