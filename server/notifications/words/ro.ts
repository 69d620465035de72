import type { AnswerWords } from "./answer-words.ts";

/** Read by a native speaker: no. */
export const ro: AnswerWords = {
	tag: "ro",
	subject: "Aveți un răspuns",
	answered: "{agent} de la {site} v-a răspuns.",
	answeredUnnamed: "{site} v-a răspuns.",
	promise: {
		subject: "Noutăți despre ce v-am promis",
		kept: "{site}: ce v-am promis este marcat ca rezolvat.",
		late: "{site}: termenul pentru ce v-am promis a trecut. Nimeni nu a confirmat încă.",
		moved: "{site}: ce v-am promis are un termen nou.",
	},
	repair: {
		subject: "Despre ce nu a mers bine",
		told: "{site}: aveți un răspuns despre ce nu a mers bine.",
	},
	complaint: {
		subject: "S-a luat o decizie în privința reclamației",
		decided:
			"{site}: s-a luat o decizie în privința reclamației dumneavoastră.",
	},
	open: "Citiți răspunsul și scrieți mai departe: {link}",
	once: "Linkul funcționează o singură dată, pe orice dispozitiv, și expiră după o săptămână. Nu îl dați nimănui: cine îl deschide vă poate citi conversația.",
	replies: "Un răspuns la acest e-mail ajunge la {address}, nu în chat.",
	noReplies:
		"Nimeni nu citește răspunsurile la acest e-mail. Ca să răspundeți, deschideți linkul.",
	stop: "Ați cerut în chatul {site} să primiți răspunsurile la această adresă. Ca să nu le mai primiți, deschideți chatul și eliminați adresa. Dacă nu ați fost dumneavoastră, nu deschideți linkul: cine a cerut răspunsurile citește aceeași conversație. Nu trebuie să faceți nimic.",
};
