import {
	agent,
	customer,
	note,
	rated,
	type Story,
	shopper,
	story,
	transfer,
} from "../story.ts";

const english = story("en");

/** Written in an evening or on a day off, and answered at the next opening. */
export const englishMessages: readonly Story[] = [
	english("tide", {
		when: "closed",
		lines: [
			shopper(
				"Hi, I know you are closed. Is the Tide throw big enough for a double bed?",
			),
			agent(
				"Good morning! It is 135 × 190 cm: over the foot of a double bed it is just right, as a blanket for two it is too small.",
			),
			shopper("That is all I needed, thank you"),
		],
		rating: rated(5, "yes", "Answer was there with my first coffee."),
	}),
	english("dusk", {
		when: "closed",
		shopper: customer("Ellen Fischer", {
			id: "LL-3274",
			daysAgo: 2,
			total: 109,
		}),
		lines: [
			shopper(
				"The brick lamp is here and it is wonderful. But the bulb flickers when dimmed low.",
			),
			shopper("Is that normal?"),
			agent(
				"Good morning! No, it is not. One series of bulbs does that, and I send you another one today.",
			),
			note("Bulb for LL-3274, second one this week of the same series."),
			agent("It is in an envelope and needs no signature."),
			shopper("Brilliant, thanks"),
		],
		rating: rated(5, "yes"),
	}),
	english("heron", {
		when: "closed",
		lines: [
			shopper("Do you ship the floor lamp to Iceland?"),
			agent(
				"Good morning. Not with our usual carrier, I am afraid: the box is too long for the post there. We could send it by freight for 60 euros, in about two weeks.",
			),
		],
		rating: null,
	}),
	english("home", {
		when: "closed",
		shopper: customer("Rosa Delgado", {
			id: "LL-3255",
			daysAgo: 7,
			total: 184,
		}),
		lines: [
			shopper(
				"Two cushions arrived but I ordered two cushions AND a throw. Where is the throw??",
			),
			transfer("Orders and repairs", "Part of LL-3255 is missing: the throw."),
			agent(
				"Good morning, and sorry. The throw was packed into a second parcel, which left a day later. It is with you today.",
			),
			shopper(
				"OK it just rang at the door. You could have told me about two parcels",
			),
			agent(
				"Yes, we could. From today on the message says how many parcels there are.",
			),
		],
		rating: rated(
			3,
			"yes",
			"It came, but tell people about the second parcel.",
		),
	}),
	english("nest", {
		when: "closed",
		lines: [
			shopper("When do you get the basket back in the large size?"),
			agent(
				"Good morning! There is only the one size of 36 cm, the large one was a single batch. The next comes in spring.",
			),
		],
	}),
	english("home", {
		when: "closed",
		lines: [shopper("asdf test test")],
	}),
	english("moon", {
		when: "closed",
		lines: [
			shopper(
				"What bulb do you recommend for the moon pendant? I want it warm and not too bright",
			),
			agent(
				"Good morning. 2700 K and 470 lumens, frosted: then the paper glows evenly, and the ribs throw soft shadows.",
			),
			shopper("Thank you, bought one. Looks like the picture!"),
			agent("That is the best thing to hear in the morning."),
		],
		rating: rated(5, "yes"),
	}),
];
