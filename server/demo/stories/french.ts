import {
	agent,
	customer,
	note,
	pause,
	rated,
	type Story,
	shopper,
	story,
} from "../story.ts";

const told = story("fr");

export const french: readonly Story[] = [
	told("dusk", {
		lines: [
			shopper("Bonjour, la lampe Dusk existe-t-elle encore en bleu ?"),
			agent("Bonjour ! Oui, il nous en reste deux en bleu."),
			shopper("Super. Et la livraison à Lille prend combien de temps ?"),
			agent(
				"Deux à quatre jours ouvrés. Si vous commandez avant midi, elle part le jour même.",
			),
			shopper("Parfait, merci !"),
		],
		rating: rated(5, "yes", "Réponse immédiate et très claire."),
	}),
	told("home", {
		shopper: customer("Camille Laurent", {
			id: "LL-3231",
			daysAgo: 3,
			total: 98,
		}),
		lines: [
			shopper("Bonjour, où en est ma commande LL-3231 ?"),
			agent(
				"Bonjour ! Le colis est au dépôt de Lyon. Vous le recevrez le prochain jour ouvré, en principe avant midi.",
			),
			shopper(
				"Je ne serai pas là le matin. Peut-on le déposer en point relais ?",
			),
			agent(
				"C'est fait : il ira au point relais de la rue de la Gare. Vous recevrez un code par SMS.",
			),
			shopper("Merci beaucoup, c'est parfait."),
		],
		rating: rated(5, "yes"),
	}),
	told("tide", {
		lines: [
			shopper("Le plaid se lave-t-il en machine ?"),
			agent(
				"Non, plutôt à la main et à l'eau froide. Le plus souvent, il suffit de l'aérer.",
			),
			shopper("D'accord. Et il perd des poils au début ?"),
			agent(
				"Un peu les premières semaines, comme toute laine d'agneau. Ensuite, plus du tout.",
			),
			shopper("Merci pour votre franchise."),
		],
		rating: rated(4, "yes"),
	}),
	told("moon", {
		lines: [
			shopper("Je trouve le prix de la suspension élevé pour du papier…"),
			agent(
				"Je comprends la question. Elle est pliée à la main à Porto, avec quarante-deux baguettes de bambou, et une personne en termine deux par jour.",
			),
			shopper("Je ne savais pas. Vous faites des soldes ?"),
			agent("Non, nous préférons garder le même prix toute l'année."),
			shopper("Dommage, mais merci."),
		],
		ending: "shopper",
		rating: rated(3, "no", "Réponse honnête, mais trop cher pour moi."),
	}),
	told("ember", {
		shopper: customer("Julien Moreau", {
			id: "LL-2911",
			daysAgo: 70,
			total: 74,
		}),
		lines: [
			shopper("La lanterne ne s'allume plus depuis ce matin."),
			agent(
				"Bonjour, c'est ennuyeux. Est-ce qu'un voyant s'allume quand vous branchez le câble ?",
			),
			shopper("Oui, un petit voyant orange."),
			note("Ember, probably empty. Otherwise a new battery for LL-2911."),
			agent(
				"Alors la batterie était complètement vide : laissez la lanterne branchée au moins une heure, même si rien ne semble se passer.",
			),
			pause(75),
			shopper("Ça marche, merci ! Je m'inquiétais pour rien."),
			agent("Avec plaisir, bonne soirée aux chandelles sans chandelles !"),
		],
		rating: rated(
			5,
			"yes",
			"Très bon conseil, problème réglé sans rien renvoyer.",
		),
	}),
	told("meadow", {
		when: "closed",
		lines: [
			shopper(
				"Bonsoir, peut-on échanger un coussin contre une autre couleur ?",
			),
			agent(
				"Bonjour ! Le coussin Meadow n'existe qu'en vert sauge. Vous pouvez bien sûr le renvoyer dans les trente jours.",
			),
			shopper("Ah, dommage. Je vais le garder alors, il est joli quand même."),
			agent("Bonne idée : il va très bien avec le lin naturel."),
		],
		rating: rated(4, "yes"),
	}),
];
