import {
	agent,
	close,
	note,
	pause,
	rated,
	type Story,
	shopper,
	story,
	transfer,
} from "../story.ts";

const english = story("en");

/** Visitors who look for something. */
export const englishAdvice: readonly Story[] = [
	english("dusk", {
		lines: [
			shopper("Hi! Is the blue Dusk in stock?"),
			agent("Hello! Yes, there are two of the harbour blue ones on the shelf."),
			shopper("Great. Is the cable also blue?"),
			agent("No, the cable is covered in natural linen for all three colours."),
			shopper("Perfect, that goes with our sofa. Thanks!"),
			agent("Lovely. If you order before noon, it leaves us today."),
		],
		rating: rated(5, "yes", "Quick and friendly."),
	}),
	english("dusk", {
		lines: [
			shopper(
				"Can I use my own bulb in the Dusk? I have a smart bulb at home.",
			),
			agent(
				"You can. It takes any E27 bulb up to 12 cm long. With a smart bulb, please leave the dimmer on the cable at full, otherwise the two work against each other.",
			),
			shopper("Ah good to know. And does the dimmer click?"),
			agent("No click, it slides. It goes down to about one tenth."),
			shopper("OK thank you"),
		],
		rating: rated(4, "yes"),
	}),
	english("dusk", {
		lines: [
			shopper("how big is the table lamp? will it fit on a 25 cm shelf"),
			agent(
				"The dome is 28 cm across, so it would stand out by 3 cm. The foot alone is 12 cm and stands safely.",
			),
			shopper("hm then it sticks out. anything smaller?"),
			agent(
				"Ember is 24 cm high and narrow, and has no cable. It is more of a lantern than a lamp to read by, though.",
			),
			shopper("I'll think about it"),
			agent("Of course, take your time."),
		],
		ending: "shopper",
	}),
	english("moon", {
		lines: [
			shopper("Hello, does the Moon pendant come with a ceiling plug?"),
			agent(
				"Hello! It comes with 2 m of cable and a ceiling cup, but with open ends. It has to be connected by somebody who may do that where you live.",
			),
			shopper("So no normal plug?"),
			agent(
				"Not from us. Many customers have an electrician add a plug and hang it from a hook.",
			),
			shopper("Alright, that is what I'll do then. Thank you for being honest"),
			agent("You are welcome!"),
		],
		rating: rated(5, "yes", "Honest answer instead of a sales pitch."),
	}),
	english("moon", {
		lines: [
			shopper(
				"Is the paper of the Moon lamp treated? We have a kitchen with gas",
			),
			agent(
				"It is untreated mulberry paper. In a kitchen I would keep it a good metre away from the stove, because steam and grease stay in the paper.",
			),
			shopper("It would hang over the dining table, 2 m from the stove"),
			agent(
				"That is fine. Dust it with a dry brush now and then, never with water.",
			),
			shopper("Great, ordering now"),
		],
		rating: rated(5, "yes"),
	}),
	english("moon", {
		lines: [
			shopper(
				"Do you have the moon in a bigger size? 48 is too small for our hall",
			),
			agent("Only this one at the moment, I am afraid."),
			note("Third person this month who asks for a larger Moon."),
			agent("I have written your wish down for the workshop in Porto."),
			shopper("that would be nice. can you tell me when it exists?"),
			agent(
				"We write about new things in the letter, twice a year. You can sign up at the bottom of the first page.",
			),
		],
		rating: rated(3, "no", "Nice people, but no larger lamp."),
	}),
	english("heron", {
		lines: [
			shopper("Hi, is the Heron stable? We have two cats."),
			agent(
				"Hello! The foot is a slab of slate of 9 kg, so a cat that rubs against it does nothing. A cat that jumps on the arch is another matter.",
			),
			shopper("Ha ha. One of them would"),
			agent(
				"Then put it behind the chair, with the arch over the backrest. That is out of reach from the floor.",
			),
			shopper("Good idea. And how high is it exactly?"),
			agent("152 cm, and it reaches 70 cm forward."),
			shopper("Thanks, you have been very helpful"),
		],
		rating: rated(5, "yes", "Even thought about my cats!"),
	}),
	english("heron", {
		lines: [
			shopper("What does unlacquered mean for the brass? Will it go green?"),
			agent(
				"Not green indoors. It darkens slowly to a warm brown, first where you touch it. With a soft cloth and a little brass polish it is bright again.",
			),
			shopper("I like that. Do you have a picture of an old one?"),
			agent(
				"There is one in our own shop window, five years old. I can send a picture tomorrow, if you tell me where to.",
			),
			shopper("No need, I believe you :)"),
		],
		ending: "shopper",
	}),
	english("heron", {
		lines: [
			shopper("Can you deliver the Heron on a Saturday?"),
			agent(
				"The carrier that takes the long box drives from Monday to Friday. You can name an evening between 17:00 and 21:00 in the message that you get the day before.",
			),
			shopper("evening works"),
			agent(
				"Good. Somebody has to be there to take it, it does not fit into a parcel station.",
			),
			shopper("understood, thx"),
		],
		rating: rated(4, "yes"),
	}),
	english("ember", {
		lines: [
			shopper("Is the Ember lantern waterproof?"),
			agent(
				"It takes a few drops, but it should not stand in the rain over night. On a covered balcony it is fine.",
			),
			shopper("OK and can the battery be replaced?"),
			agent(
				"Yes, with four screws below the foot. A new battery is 14 euros, and we have them for as long as we sell the lantern.",
			),
			shopper("That convinces me!"),
		],
		rating: rated(5, "yes"),
	}),
	english("ember", {
		lines: [
			shopper("how long does ember need to charge"),
			agent("About four hours from empty, with any USB-C charger."),
			shopper("and can I use it while it charges?"),
			agent("Yes, at up to half brightness."),
			shopper("cool"),
		],
		ending: "idle",
	}),
	english("ember", {
		lines: [
			shopper(
				"We want 12 Ember lanterns for our wedding, do you have that many?",
			),
			agent(
				"Congratulations! There are nine here now. Until when do you need them?",
			),
			shopper("In six weeks"),
			agent(
				"Then that works: the next delivery from Brno comes in two weeks. Shall I put twelve aside for you?",
			),
			shopper("Yes please. Is there a discount?"),
			transfer(
				"Orders and repairs",
				"12 Ember for a wedding in six weeks. Asks for a price.",
			),
			agent(
				"Hello, I look after larger orders. From ten pieces on we take 10 % off. I can write you an offer.",
			),
			shopper("That would be wonderful"),
			agent(
				"You find it in your mail within the hour. Your twelve are reserved.",
			),
			shopper("Amazing service, thank you both"),
		],
		rating: rated(
			5,
			"yes",
			"Two people helped me and neither asked the same thing twice.",
		),
	}),
	english("tide", {
		lines: [
			shopper("Is the throw scratchy? My daughter has sensitive skin"),
			agent(
				"Lambswool is among the softest, but on bare skin it is still wool. For sensitive skin I would lay it over the blanket and not below it.",
			),
			shopper("Thank you. Could we send it back if it itches?"),
			agent(
				"Yes, within thirty days. Take it out and try it, that is what they are for.",
			),
			shopper("Very kind. I'll order one."),
		],
		rating: rated(5, "yes"),
	}),
	english("tide", {
		lines: [
			shopper("What are the stripes dyed with?"),
			agent("Walnut shells for the brown and madder root for the red."),
			shopper("Do they bleed when washed?"),
			agent(
				"By hand and with cold water they do not. Please keep it out of the machine, and away from warm water for the first wash.",
			),
			shopper("👍"),
		],
		rating: rated(4),
	}),
	english("meadow", {
		lines: [
			shopper("Do you sell just the cushion cover without filling?"),
			agent("Yes, though it is not on the page: 29 euros for the cover alone."),
			shopper("oh nice, how do I order it"),
			agent(
				"Put the cushion into the cart and write “cover only” into the note. We correct the price before anything is charged.",
			),
			shopper("done! number LL-3391"),
			note("LL-3391: cover only, 29 euros."),
			agent(
				"Found it, and changed it. You get a new confirmation in a minute.",
			),
		],
		rating: rated(5, "yes", "Solved in three minutes."),
	}),
	english("meadow", {
		lines: [
			shopper(
				"Which side is the front of the meadow cushion? on the picture both look the same",
			),
			agent(
				"Both are the front. The weave is the same, and the buttons are on the short side.",
			),
			shopper("ok"),
		],
	}),
	english("harvest", {
		lines: [
			shopper("Hello. Are all Harvest hangings different?"),
			agent(
				"Yes, each is woven without a drawing. The sun is always there, the fields never are the same.",
			),
			shopper("Can I choose one?"),
			agent(
				"There are four here at the moment. I can describe them, or you come by.",
			),
			shopper("I'm in Lyon so describe please 😄"),
			agent(
				"One has a pale sun over green and ochre. One is almost all ochre with a thin red line. Two have dark fields below, one of them with a river that may be a road.",
			),
			shopper("The one with the river!"),
			agent(
				"It is yours: write “river” into the note of the order, and I take it from the wall.",
			),
			shopper("I love this."),
		],
		rating: rated(
			5,
			"yes",
			"Like shopping in a small village, in the best way.",
		),
	}),
	english("harvest", {
		lines: [
			shopper("does the wall hanging need a special hook"),
			agent("One nail is enough, and it is in the parcel."),
			shopper("concrete wall..."),
			agent(
				"Then you need a 5 mm drill and a plug. A glued hook does not hold 1.4 kg for long.",
			),
			shopper("ok thanks"),
		],
		ending: "idle",
		rating: null,
	}),
	english("nest", {
		lines: [
			shopper("Is the basket strong enough for firewood?"),
			agent(
				"It is strong enough, but bark rubs the thread through within a winter. For wood I would take something harder.",
			),
			shopper("Good that I asked. For blankets then!"),
			agent("For that it was made."),
		],
		rating: rated(5, "yes"),
	}),
	english("nest", {
		lines: [
			shopper("Does seagrass smell?"),
			agent("A little like hay for the first weeks, and then of nothing."),
			shopper("Thanks"),
		],
		ending: "shopper",
		rating: rated(4),
	}),
	english("home", {
		lines: [
			shopper("Do you have gift cards?"),
			agent("We do, from 25 euros, by mail or on paper with a woven ribbon."),
			shopper("The paper one sounds nice. Within a week?"),
			agent("Yes, it takes two to four working days."),
			shopper("super"),
		],
		rating: rated(5, "yes"),
	}),
	english("home", {
		lines: [
			shopper("Can I visit you somewhere?"),
			agent(
				"Yes, our workshop shop is open from Tuesday to Saturday. You find the address on every confirmation and below the page on delivery.",
			),
			shopper("Is everything there that is online?"),
			agent(
				"All lamps, and most of what is woven. Tell me what you want to see, and I put it out for you.",
			),
			shopper("Dusk in brick and the tide throw. Coming Saturday around 11"),
			note(
				"Saturday about eleven: Dusk in brick and a Tide on the table, please.",
			),
			agent("They will be on the table. See you on Saturday!"),
		],
		rating: rated(5, "yes"),
	}),
	english("delivery", {
		lines: [
			shopper("Do you deliver to Norway, and what about customs?"),
			agent(
				"We do, in about six working days. Tax and customs are in the price, nothing is added at the door.",
			),
			shopper("Really? nobody does that"),
			agent("We think that the price on the page is the price."),
			shopper("ok then :)"),
			close,
			pause(95),
			shopper("One more thing: can I send it to a friend there with a card?"),
			agent(
				"Of course. Write the words into the note of the order, we write them by hand.",
			),
			shopper("Perfect!"),
		],
		rating: rated(5, "yes"),
	}),
	english("dusk", {
		lines: [
			shopper("Hello? Anybody there?"),
			shopper("never mind, found it on the page"),
		],
		ending: "shopper",
	}),
	english("home", {
		lines: [shopper("do you sell curtains")],
		ending: "shopper",
	}),
];
