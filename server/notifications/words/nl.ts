import type { AnswerWords } from "./answer-words.ts";

/** Read by a native speaker: no. */
export const nl: AnswerWords = {
	tag: "nl",
	subject: "Je hebt antwoord",
	answered: "{agent} van {site} heeft je geantwoord.",
	answeredUnnamed: "{site} heeft je geantwoord.",
	promise: {
		subject: "Nieuws over wat je is beloofd",
		kept: "{site}: wat je is beloofd, staat als klaar genoteerd.",
		late: "{site}: de tijd voor wat je is beloofd, is voorbij. Nog niemand heeft het bevestigd.",
		moved: "{site}: er is een nieuwe tijd voor wat je is beloofd.",
	},
	repair: {
		subject: "Over wat misging",
		told: "{site}: er is een antwoord over wat misging.",
	},
	complaint: {
		subject: "Er is beslist over je klacht",
		decided: "{site}: er is beslist over je klacht.",
	},
	open: "Lees het antwoord en schrijf verder: {link}",
	once: "De link werkt één keer, op elk apparaat, en verloopt na een week. Deel hem niet: wie hem opent, kan je chat lezen.",
	replies:
		"Een antwoord op deze e-mail gaat naar {address}, niet naar de chat.",
	noReplies:
		"Niemand leest antwoorden op deze e-mail. Open de link om te antwoorden.",
	stop: "In de chat van {site} is gevraagd om antwoorden naar dit adres te sturen. Wil je ze niet meer, open dan de chat en verwijder het adres daar. Was jij dat niet, open de link dan niet: wie om de antwoorden vroeg, leest dezelfde chat. Je hoeft niets te doen.",
};
