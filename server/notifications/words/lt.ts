import type { AnswerWords } from "./answer-words.ts";

/** Read by a native speaker: no. */
export const lt: AnswerWords = {
	tag: "lt",
	subject: "Gavote atsakymą",
	// Names stand in the nominative.
	answered: "{agent} ({site}) jums atsakė.",
	answeredUnnamed: "„{site}“ jums atsakė.",
	promise: {
		subject: "Naujienos apie tai, kas jums pažadėta",
		kept: "„{site}“: tai, kas jums pažadėta, pažymėta kaip atlikta.",
		late: "„{site}“: to, kas jums pažadėta, terminas praėjo. Kol kas niekas to nepatvirtino.",
		moved: "„{site}“: to, kas jums pažadėta, terminas pasikeitė.",
	},
	repair: {
		subject: "Dėl to, kas nepavyko",
		told: "„{site}“: jums atsakyta dėl to, kas nepavyko.",
	},
	complaint: {
		subject: "Dėl jūsų skundo nuspręsta",
		decided: "„{site}“: dėl jūsų skundo nuspręsta.",
	},
	open: "Perskaitykite ir rašykite toliau: {link}",
	once: "Nuoroda veikia vieną kartą, bet kuriame įrenginyje, ir galioja savaitę. Niekam jos nepersiųskite: kas ją atvers, galės skaityti jūsų pokalbį.",
	replies: "Atsakymas į šį laišką pateks adresu {address}, o ne į pokalbį.",
	noReplies:
		"Atsakymų į šį laišką niekas neskaito. Atsakykite pokalbyje: atverkite nuorodą.",
	stop: "Parduotuvės „{site}“ pokalbyje buvo paprašyta atsakymus siųsti šiuo adresu. Jei jų nebereikia, atverkite pokalbį ir pašalinkite adresą. Jei tai buvote ne jūs, nuorodos neatverkite: adresą palikęs žmogus skaito tą patį pokalbį. Nieko daryti nereikia.",
};
