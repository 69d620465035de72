import {
	agent,
	customer,
	note,
	rated,
	type Story,
	shopper,
	story,
} from "../story.ts";

const told = story("it");

export const italian: readonly Story[] = [
	told("heron", {
		lines: [
			shopper("Buongiorno, la lampada Heron si può regolare in altezza?"),
			agent(
				"Buongiorno! No, lo stelo è un unico tubo piegato a mano: è sempre alta 152 cm.",
			),
			shopper("E lo stelo gira sulla base?"),
			agent("Sì, si può girare liberamente sulla base di ardesia."),
			shopper("Ottimo, grazie mille."),
		],
		rating: rated(5, "yes", "Gentilissimi."),
	}),
	told("home", {
		shopper: customer("Giulia Ferri", {
			id: "LL-3180",
			daysAgo: 5,
			total: 129,
		}),
		lines: [
			shopper("Salve, la cupola della mia Dusk è arrivata con un graffio."),
			agent(
				"Mi dispiace molto. Ci può mandare per e-mail una foto del graffio e una della scatola?",
			),
			shopper("Inviate adesso."),
			note("New Dusk in oat for LL-3180, the dome is scratched."),
			agent(
				"Arrivate, grazie. Le spediamo una lampada nuova, e quella graffiata può tenerla.",
			),
			shopper("Davvero? Che servizio!"),
		],
		rating: rated(5, "yes", "Hanno risolto tutto in cinque minuti."),
	}),
	told("harvest", {
		lines: [
			shopper("L'arazzo si può lavare?"),
			agent(
				"Meglio di no: basta una spazzola morbida, oppure l'aspirapolvere al minimo.",
			),
			shopper("Capito. Quanto costa la spedizione a Palermo?"),
			agent("La spedizione è compresa nel prezzo, anche per la Sicilia."),
			shopper("Perfetto!"),
		],
		ending: "idle",
	}),
	told("moon", {
		when: "closed",
		lines: [
			shopper("Buonasera, fate anche lampade su misura?"),
			agent(
				"Buongiorno! Purtroppo no, ogni modello ha una sola misura. Sopra i tavoli lunghi molti appendono due o tre Moon in fila.",
			),
			shopper("Bella idea, grazie."),
		],
		rating: rated(4, "yes"),
	}),
];
