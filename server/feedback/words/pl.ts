import type { AskedWords } from "./asked-words.ts";

export const pl: AskedWords = {
	tag: "pl",
	subject: "Jak przebiegło zamówienie?",
	lead: "Sklep „{site}” chciałby się dowiedzieć, jak przebiegło zamówienie {order}.",
	leadUnnamed:
		"Sklep „{site}” chciałby się dowiedzieć, jak przebiegło Państwa zamówienie.",
	open: "Tu można odpowiedzieć: {link}",
	once: "Zajmie to minutę. Link jest tylko dla Państwa i działa do dnia {date}.",
	replies: "Odpowiedź na ten e-mail trafi na adres {address}.",
	noReplies: "Nikt nie czyta odpowiedzi na ten e-mail.",
	stop: "Otrzymali Państwo ten e-mail, ponieważ wyrazili Państwo na to zgodę przy zamówieniu w sklepie „{site}”. O każde zamówienie pytamy tylko raz.",
	required: "Proszę odpowiedzieć na to pytanie.",
	invalid: "Ta odpowiedź nie jest możliwa. Proszę wybrać ponownie.",
	used: "Na te pytania już odpowiedziano. Dziękujemy.",
	elsewhere:
		"Odpowiadanie na te pytania zaczęto na innym urządzeniu. Proszę kontynuować tam.",
	ended: "Ten link nie jest już ważny. Te pytania nie są już zadawane.",
	late: "Czas na te pytania minął.",
	unknown:
		"Ten link prowadzi donikąd. Proszę sprawdzić, czy został skopiowany w całości.",
	own: "Proszę wysłać to z tej strony:",
};
