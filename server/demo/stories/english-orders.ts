import {
	agent,
	close,
	customer,
	note,
	pause,
	rated,
	type Story,
	shopper,
	story,
	transfer,
} from "../story.ts";

const english = story("en");

/** Customers, about what they have bought. */
export const englishOrders: readonly Story[] = [
	english("home", {
		shopper: customer("Hanna Berg", { id: "LL-3127", daysAgo: 4, total: 129 }),
		lines: [
			shopper("Hi, where is my order LL-3127? It said two to four days"),
			agent("Hello! I look it up."),
			transfer("Orders and repairs", "Where is LL-3127? Sent four days ago."),
			agent(
				"It was handed to the carrier on the same day, and is in the depot near you since this morning. It comes on the next working day, before noon.",
			),
			shopper("Ah ok. Can it go to a parcel station instead?"),
			agent(
				"Done: it goes to the one in the street of the station. You get a code by text message.",
			),
			shopper("Thank you!!"),
		],
		rating: rated(5, "yes", "Fast, and no waiting in a line."),
	}),
	english("home", {
		shopper: customer("Daniel Okafor", {
			id: "LL-3088",
			daysAgo: 9,
			total: 245,
		}),
		lines: [
			shopper("My Heron arrived but the foot switch does nothing"),
			agent("I am sorry. Does the lamp light when you turn the bulb tighter?"),
			shopper("no. tried another bulb too"),
			transfer(
				"Orders and repairs",
				"Heron, foot switch dead, another bulb was tried.",
			),
			agent(
				"Hello, I do the repairs here. Then it is the switch. I send you a new cable with a switch today; it is plugged in below the slate, without tools.",
			),
			shopper("that easy? great"),
			agent("Yes, two clips. Keep the old one, nobody needs it back."),
			shopper("perfect, thanks"),
		],
		rating: rated(4, "not_yet", "Good help, waiting for the part."),
	}),
	english("home", {
		shopper: customer("Daniel Okafor", {
			id: "LL-3088",
			daysAgo: 14,
			total: 245,
		}),
		lines: [
			shopper("Hi again, the new cable came. It works!"),
			agent("That is good to hear. Is the light as you wanted it?"),
			shopper("Yes, reading every evening now"),
			agent("Then enjoy it!"),
		],
		ending: "shopper",
		rating: rated(5, "yes"),
	}),
	english("home", {
		shopper: customer("Aoife Murphy", { id: "LL-3204", daysAgo: 3, total: 89 }),
		lines: [
			shopper(
				"My moon lamp has a tear in the paper. See the box, it was squashed",
			),
			agent(
				"Oh no. We send you a new one tomorrow. Could you mail us a picture of the lamp and one of the box? The carrier wants to see both.",
			),
			shopper("Sent"),
			note(
				"Pictures are there, box squashed on one side. New Moon for LL-3204.",
			),
			agent(
				"They are here, thank you. The new one leaves tomorrow, and you need not send the old one back.",
			),
			shopper("Wow ok. Thank you so much"),
		],
		rating: rated(
			5,
			"yes",
			"No fuss at all. This is how it should be everywhere.",
		),
	}),
	english("delivery", {
		shopper: customer("Marek Dvořák", {
			id: "LL-3150",
			daysAgo: 21,
			total: 98,
		}),
		lines: [
			shopper("How do I return the Tide throw? The colour does not fit."),
			agent(
				"Pack it as it came, put the label from the parcel on the box, and leave it at any pick-up point. You have nine more days.",
			),
			shopper("I lost the label"),
			agent("No matter, a new one is in your mail now."),
			shopper("Got it. When do I get the money?"),
			agent("Within five working days after the parcel is here."),
			shopper("OK"),
		],
		rating: rated(3, "yes"),
	}),
	english("home", {
		shopper: customer("Marek Dvořák", {
			id: "LL-3150",
			daysAgo: 30,
			total: 98,
		}),
		lines: [
			shopper("Still no money for my return?"),
			agent(
				"I am sorry that you have to ask. I see that the parcel came on Thursday.",
			),
			transfer(
				"Orders and repairs",
				"Return of LL-3150 came on Thursday, the money has not gone out.",
			),
			agent(
				"That was our mistake: it stood here without a note. The money went out a minute ago, 98 euros, and takes one or two days to you.",
			),
			shopper("ok. should not happen"),
			agent("You are right, and I have told the others."),
		],
		rating: rated(2, "yes", "Had to ask for my own money."),
	}),
	english("meadow", {
		shopper: customer("Sofia Lindgren", {
			id: "LL-3222",
			daysAgo: 1,
			total: 92,
		}),
		lines: [
			shopper("Can I still change my order? I want three cushions and not two"),
			agent(
				"It is packed, but it has not left. I add one: 46 euros more, with the same payment. Is that all right?",
			),
			shopper("Yes!"),
			note("LL-3222: one more Meadow, before the van comes."),
			agent("Done. You get a new confirmation, and they come together."),
		],
		rating: rated(5, "yes"),
	}),
	english("dusk", {
		shopper: customer("Ellen Fischer", {
			id: "LL-2987",
			daysAgo: 40,
			total: 129,
		}),
		lines: [
			shopper(
				"I bought the oat Dusk last month and love it. Is the brick one the same brick as the old series?",
			),
			agent(
				"Nearly. The new brick is a little darker, and has fewer freckles.",
			),
			shopper("Hmm. Do you have any of the old?"),
			agent(
				"One, which stood in the window for a season. It is 20 euros less for that.",
			),
			shopper("Put it aside for me please!"),
			note(
				"Old brick Dusk from the window for Ellen Fischer, 109 euros, for two weeks.",
			),
			agent("It has your name on it for two weeks."),
			shopper("You made my day"),
		],
		rating: rated(5, "yes", "They remembered the old glaze. Impressive."),
	}),
	english("home", {
		shopper: customer("James Whitfield", {
			id: "LL-3261",
			daysAgo: 6,
			total: 112,
		}),
		lines: [
			shopper("Tracking says delivered but there is nothing here"),
			agent(
				"I ask the carrier where the driver left it. Give me a few minutes.",
			),
			pause(7),
			agent(
				"It was left with a neighbour, at number 14. The driver has written it into the wrong field.",
			),
			shopper("Found it! Neighbour had it. Sorry for the noise"),
			agent("No noise at all. Enjoy the Harvest!"),
		],
		rating: rated(5, "yes"),
	}),
	english("ember", {
		shopper: customer("Priya Raman", {
			id: "LL-2875",
			daysAgo: 120,
			total: 148,
		}),
		lines: [
			shopper("One of my two Embers holds only 3 hours now instead of 11"),
			transfer(
				"Orders and repairs",
				"Ember, four months old, holds three hours only.",
			),
			agent(
				"That is too little for four months. Which number is printed below the foot?",
			),
			shopper("BR-0417"),
			agent(
				"That is a series with a weak battery. I send you a new one for nothing, with the screwdriver.",
			),
			shopper("Can I do that myself?"),
			agent(
				"It is four screws and one plug, and there is a drawing with it. If you would rather not, send us the lantern and we do it within a day.",
			),
			shopper("I'll try myself. Thanks"),
		],
		rating: rated(4, "not_yet"),
	}),
	english("delivery", {
		shopper: customer("Tom Verhaegen", {
			id: "LL-3240",
			daysAgo: 5,
			total: 38,
		}),
		lines: [
			shopper("I need an invoice with my company's name and VAT number"),
			agent("Of course. Please write both here."),
			shopper("Atelier Verhaegen, BE 0477.321.654"),
			transfer(
				"Orders and repairs",
				"Invoice for LL-3240 to Atelier Verhaegen.",
			),
			agent("The new invoice is in your mail, and the old one is cancelled."),
			shopper("Very quick, thank you"),
		],
		rating: rated(5, "yes"),
	}),
	english("home", {
		shopper: customer("Hanna Berg", { id: "LL-3127", daysAgo: 11, total: 129 }),
		lines: [
			shopper(
				"Hello again. The lamp is beautiful. Do you have the same dimmer for a Moon?",
			),
			agent(
				"The Moon has no dimmer, but with a dimmable bulb you can use the switch on the wall.",
			),
			shopper("I don't have a dimmer there. Could an electrician add one?"),
			agent("Yes, any for LED from 3 W on."),
			shopper("Great, then I'll take a Moon too"),
		],
		ending: "shopper",
		rating: rated(5, "yes", "Second time, same good help."),
	}),
	english("home", {
		shopper: customer("Luca Moretti", {
			id: "LL-3199",
			daysAgo: 8,
			total: 129,
		}),
		lines: [
			shopper("my parcel was sent to my old address, can you stop it"),
			agent("I try. Which is the new one?"),
			shopper("Via Garibaldi 12, Torino"),
			transfer(
				"Orders and repairs",
				"LL-3199 is on its way to an old address: please turn it round.",
			),
			agent(
				"I have reached the carrier: it is stopped and goes to Via Garibaldi 12, one day later.",
			),
			shopper("thanks a lot, you saved my present"),
			close,
			pause(140),
			shopper("it says now it comes a day later, is that right?"),
			agent("Yes, it has to go back through the depot first."),
			shopper("ok good"),
		],
		rating: rated(4, "yes"),
	}),
	english("heron", {
		shopper: customer("Ingrid Solberg", {
			id: "LL-3018",
			daysAgo: 16,
			total: 245,
		}),
		lines: [
			shopper("How do I clean the brass of the Heron? There are finger prints"),
			agent(
				"A dry cotton cloth takes away new ones. Older ones stay as the first of its marks, or go with a drop of brass polish on the cloth, never on the lamp.",
			),
			shopper("And the slate?"),
			agent("A damp cloth, and once a year a little linseed oil."),
			shopper("Thank you!"),
		],
		ending: "idle",
	}),
];
