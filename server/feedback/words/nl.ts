import type { AskedWords } from "./asked-words.ts";

export const nl: AskedWords = {
	tag: "nl",
	subject: "Hoe was je bestelling?",
	lead: "{site} wil graag weten hoe het met je bestelling {order} is gegaan.",
	leadUnnamed: "{site} wil graag weten hoe het met je bestelling is gegaan.",
	open: "Antwoord hier: {link}",
	once: "Het duurt een minuut. De link is alleen voor jou en werkt tot en met {date}.",
	replies: "Een antwoord op deze e-mail gaat naar {address}.",
	noReplies: "Niemand leest antwoorden op deze e-mail.",
	stop: "Je krijgt deze e-mail omdat je daarmee akkoord ging toen je bij {site} bestelde. Per bestelling vragen we het één keer.",
	required: "Beantwoord deze vraag.",
	invalid: "Zo kun je niet antwoorden. Kies opnieuw.",
	used: "Deze vragen zijn al beantwoord. Bedankt.",
	elsewhere:
		"Met deze vragen is op een ander apparaat begonnen. Ga daar verder.",
	ended: "Deze link werkt niet meer. Deze vragen worden niet meer gesteld.",
	late: "De tijd voor deze vragen is voorbij.",
	unknown:
		"Deze link leidt nergens naartoe. Controleer of je hem helemaal hebt gekopieerd.",
	own: "Verstuur het vanaf deze pagina:",
};
