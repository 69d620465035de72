import type { AnswerWords } from "./answer-words.ts";

/** Read by a native speaker: no. */
export const de: AnswerWords = {
	tag: "de",
	subject: "Sie haben eine Antwort",
	answered: "{agent} von {site} hat Ihnen geantwortet.",
	answeredUnnamed: "{site} hat Ihnen geantwortet.",
	promise: {
		subject: "Neues zu Ihrer Zusage",
		kept: "{site}: Was Ihnen zugesagt wurde, ist als erledigt eingetragen.",
		late: "{site}: Der Termin für das, was Ihnen zugesagt wurde, ist vorbei. Noch hat es niemand bestätigt.",
		moved:
			"{site}: Für das, was Ihnen zugesagt wurde, gibt es einen neuen Termin.",
	},
	repair: {
		subject: "Zu dem, was schiefgegangen ist",
		told: "{site}: Es gibt eine Antwort zu dem, was schiefgegangen ist.",
	},
	complaint: {
		subject: "Über Ihre Beschwerde ist entschieden",
		decided: "{site}: Über Ihre Beschwerde ist entschieden.",
	},
	open: "Antwort lesen und weiterschreiben: {link}",
	once: "Der Link funktioniert einmal, auf jedem Gerät, und läuft nach einer Woche ab. Geben Sie ihn nicht weiter: Wer ihn öffnet, kann Ihren Chat lesen.",
	replies:
		"Eine Antwort auf diese E-Mail geht an {address}, nicht in den Chat.",
	noReplies:
		"Antworten auf diese E-Mail liest niemand. Zum Antworten öffnen Sie bitte den Link.",
	stop: "Im Chat von {site} wurde darum gebeten, Antworten an diese Adresse zu senden. Wenn Sie keine mehr möchten, öffnen Sie den Chat und entfernen Sie dort die Adresse. Wenn Sie das nicht waren, öffnen Sie den Link nicht: Wer um die Antworten gebeten hat, liest denselben Chat. Sie müssen nichts tun.",
};
