import {
	agent,
	customer,
	note,
	rated,
	type Story,
	shopper,
	story,
} from "../story.ts";

const told = story("ro");

export const romanian: readonly Story[] = [
	told("tide", {
		lines: [
			shopper("Bună ziua, pătura este din lână naturală?"),
			agent(
				"Bună ziua! Da, este lână de miel nevopsită, doar dungile sunt vopsite, cu nuc și roibă.",
			),
			shopper("Livrați și la Cluj?"),
			agent(
				"Da, în două până la patru zile lucrătoare, iar livrarea este inclusă în preț.",
			),
			shopper("Minunat, mulțumesc!"),
		],
		rating: rated(5, "yes", "Foarte amabili."),
	}),
	told("home", {
		shopper: customer("Andrei Popescu", {
			id: "LL-3208",
			daysAgo: 4,
			total: 129,
		}),
		lines: [
			shopper("Bună, am primit lampa, dar lipsește becul."),
			agent("Bună! Îmi pare rău. Vă trimitem azi un bec nou, într-un plic."),
			shopper("Cât durează?"),
			note("Bulb for LL-3208, in an envelope."),
			agent("Două sau trei zile."),
			shopper("E în regulă, mulțumesc."),
		],
		rating: rated(4, "not_yet"),
	}),
	told("moon", {
		when: "closed",
		lines: [
			shopper("Bună seara, se poate curăța hârtia lămpii Moon?"),
			agent("Bună dimineața! Da, cu o pensulă moale și uscată. Apa lasă pete."),
			shopper("Mulțumesc frumos!"),
		],
		rating: rated(5, "yes"),
	}),
];
