import type { AnswerWords } from "./answer-words.ts";

/** Read by a native speaker: no. */
export const pl: AnswerWords = {
	tag: "pl",
	subject: "Jest odpowiedź dla Państwa",
	// Without a verb that would give a name a gender.
	answered: "{agent} ({site}): jest odpowiedź dla Państwa.",
	answeredUnnamed: "{site}: jest odpowiedź dla Państwa.",
	promise: {
		subject: "Wiadomość o tym, co Państwu obiecaliśmy",
		kept: "{site}: to, co Państwu obiecaliśmy, jest oznaczone jako zrobione.",
		late: "{site}: minął termin tego, co Państwu obiecaliśmy. Nikt tego jeszcze nie potwierdził.",
		moved: "{site}: jest nowy termin tego, co Państwu obiecaliśmy.",
	},
	repair: {
		subject: "W sprawie tego, co poszło nie tak",
		told: "{site}: jest odpowiedź w sprawie tego, co poszło nie tak.",
	},
	complaint: {
		subject: "Jest decyzja w sprawie Państwa skargi",
		decided: "{site}: jest decyzja w sprawie Państwa skargi.",
	},
	open: "Odpowiedź i dalszy czat: {link}",
	once: "Link działa tylko raz, na każdym urządzeniu, i wygasa po tygodniu. Proszę go nie udostępniać: kto go otworzy, może przeczytać Państwa czat.",
	replies: "Odpowiedź na ten e-mail trafi na adres {address}, a nie na czat.",
	noReplies:
		"Nikt nie czyta odpowiedzi na ten e-mail. Aby odpowiedzieć, proszę otworzyć link.",
	stop: "Na czacie sklepu „{site}” poproszono o przysyłanie odpowiedzi na ten adres. Jeśli nie są już potrzebne, proszę otworzyć czat i usunąć tam adres. Jeśli to nie Państwo o nie prosili, proszę nie otwierać linku: osoba, która o nie poprosiła, czyta ten sam czat. Nic nie trzeba robić.",
};
