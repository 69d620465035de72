import type { AnswerWords } from "./answer-words.ts";

/** Read by a native speaker: no. */
export const it: AnswerWords = {
	tag: "it",
	subject: "C’è una risposta per te",
	answered: "{agent} di {site} ti ha risposto.",
	answeredUnnamed: "{site} ti ha risposto.",
	promise: {
		subject: "Novità su quello che ti è stato promesso",
		kept: "{site}: quello che ti è stato promesso risulta fatto.",
		late: "{site}: la scadenza di quello che ti è stato promesso è passata. Nessuno l’ha ancora confermato.",
		moved: "{site}: c’è una nuova scadenza per quello che ti è stato promesso.",
	},
	repair: {
		subject: "Su ciò che è andato storto",
		told: "{site}: hai una risposta su ciò che è andato storto.",
	},
	complaint: {
		subject: "C’è una decisione sul tuo reclamo",
		decided: "{site}: c’è una decisione sul tuo reclamo.",
	},
	open: "Leggi la risposta e continua a scrivere: {link}",
	once: "Il link funziona una sola volta, su qualsiasi dispositivo, e scade dopo una settimana. Tienilo per te: chi lo apre può leggere la tua chat.",
	replies: "Una risposta a questa email arriva a {address}, non nella chat.",
	noReplies:
		"Nessuno legge le risposte a questa email. Per rispondere, apri il link.",
	stop: "Nella chat di {site} hai chiesto di ricevere le risposte a questo indirizzo. Per non riceverle più, apri la chat e rimuovi l’indirizzo. Se la richiesta non è tua, non aprire il link: chi ha chiesto le risposte legge la stessa chat. Non devi fare nulla.",
};
