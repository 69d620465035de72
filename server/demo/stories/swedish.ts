import {
	agent,
	customer,
	note,
	rated,
	type Story,
	shopper,
	story,
} from "../story.ts";

const told = story("sv");

export const swedish: readonly Story[] = [
	told("dusk", {
		lines: [
			shopper("Hej! Finns Dusk i blått hemma?"),
			agent("Hej! Ja, vi har två kvar i blått."),
			shopper("Bra. Går det att dimra den?"),
			agent(
				"Ja, dimmern sitter på sladden och går ner till ungefär en tiondel.",
			),
			shopper("Perfekt, då beställer jag."),
		],
		rating: rated(5, "yes", "Snabbt och trevligt!"),
	}),
	told("tide", {
		lines: [
			shopper("Kliar filten?"),
			agent(
				"Lammull är bland det mjukaste som finns, men det är fortfarande ull. Du kan prova den hemma och skicka tillbaka den inom trettio dagar.",
			),
			shopper("Schysst. Hur tvättar man den?"),
			agent(
				"Helst inte alls: vädra den ofta. Om det behövs, för hand i kallt vatten.",
			),
			shopper("Tack för hjälpen"),
		],
		rating: rated(5, "yes"),
	}),
	told("home", {
		shopper: customer("Erik Nyström", { id: "LL-3212", daysAgo: 4, total: 76 }),
		lines: [
			shopper("Hej, jag har beställt två korgar men bara fått en."),
			agent("Hej Erik, det var tråkigt. Jag tittar efter."),
			note("LL-3212: the second Nest was left on the packing table."),
			agent(
				"Den andra låg kvar här på packbordet. Den skickas i dag, och du får ett spårningsnummer med e-post.",
			),
			shopper("Okej, tack!"),
		],
		rating: rated(4, "not_yet"),
	}),
	told("ember", {
		lines: [
			shopper("Kan man ha lyktan ute på vintern?"),
			agent(
				"Ja, ner till ungefär tio minusgrader, men batteriet räcker kortare tid i kyla. Ta in den när ni går in.",
			),
			shopper("Då vet jag, tack"),
		],
		ending: "shopper",
	}),
	told("moon", {
		when: "closed",
		lines: [
			shopper("Hej, hur mycket väger Moon? Vi har bara en krok i taket."),
			agent("God morgon! 380 gram med sladd, så en vanlig krok räcker gott."),
			shopper("Toppen, tack!"),
		],
		rating: rated(5, "yes"),
	}),
];
