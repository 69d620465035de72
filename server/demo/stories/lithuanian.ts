import {
	agent,
	customer,
	note,
	rated,
	type Story,
	shopper,
	story,
} from "../story.ts";

const told = story("lt");

export const lithuanian: readonly Story[] = [
	told("meadow", {
		lines: [
			shopper("Laba diena, ar pagalvėlės užvalkalą galima skalbti?"),
			agent(
				"Laba diena! Taip, 40 laipsnių temperatūroje. Prieš skalbiant geriau užsegti sagas.",
			),
			shopper("Ar jis nesusitraukia?"),
			agent(
				"Linas gali susitraukti apie du procentus, bet išlygintas vėl išsitempia.",
			),
			shopper("Ačiū, labai aišku."),
		],
		rating: rated(5, "yes", "Greitai ir aiškiai."),
	}),
	told("home", {
		shopper: customer("Rūta Kazlauskaitė", {
			id: "LL-3236",
			daysAgo: 2,
			total: 112,
		}),
		lines: [
			shopper(
				"Sveiki, ar galite pasakyti, kada bus pristatyta mano siunta LL-3236?",
			),
			agent(
				"Sveiki! Siunta jau Kauno sandėlyje ir bus pristatyta artimiausią darbo dieną.",
			),
			shopper("Puiku. Ar galima ją palikti pas kaimynus?"),
			agent("Taip. Koks jų buto numeris?"),
			shopper("Trečias."),
			agent("Ačiū, pastaba kurjeriui įrašyta."),
			shopper("Labai ačiū!"),
		],
		rating: rated(5, "yes"),
	}),
	told("heron", {
		lines: [
			shopper("Ar Heron pristatote į paštomatą?"),
			agent(
				"Deja, ne: dėžė labai ilga, tad ją atveža kurjeris, ir kas nors turi būti namuose.",
			),
			shopper("Supratau. O vakare galima?"),
			agent("Taip, kurjeris siūlo laiką nuo 17 iki 21 valandos."),
			shopper("Tiks, ačiū."),
		],
		rating: rated(4, "yes"),
	}),
	told("nest", {
		lines: [
			shopper("Kokio dydžio krepšys?"),
			agent("36 cm skersmens ir 30 cm aukščio."),
			shopper("Ar tinka malkoms?"),
			agent(
				"Malkoms geriau kas nors tvirtesnio: žievė per žiemą nutrina siūlus. Pledams ir žaislams tinka puikiai.",
			),
			shopper("Aišku, dėkui."),
		],
		ending: "shopper",
		rating: rated(5, "yes"),
	}),
	told("dusk", {
		when: "closed",
		shopper: customer("Tomas Petrauskas", {
			id: "LL-2760",
			daysAgo: 150,
			total: 129,
		}),
		lines: [
			shopper("Labas vakaras, ar dar turite plytų spalvos Dusk?"),
			agent(
				"Labas rytas! Šiuo metu ne, bet kita partija bus po dviejų savaičių. Ar atidėti vieną jums?",
			),
			shopper("Taip, prašau!"),
			note("One brick Dusk from the next firing for Tomas Petrauskas."),
			agent("Atidėta. Kai ji bus čia, parašysime jums."),
		],
		rating: rated(5, "yes", "Ačiū, kad pagalvojote apie mane."),
	}),
];
