import type { AskedWords } from "./asked-words.ts";

export const de: AskedWords = {
	tag: "de",
	subject: "Wie war Ihre Bestellung?",
	lead: "{site} möchte gern wissen, wie es mit Ihrer Bestellung {order} gelaufen ist.",
	leadUnnamed:
		"{site} möchte gern wissen, wie es mit Ihrer Bestellung gelaufen ist.",
	open: "Hier antworten: {link}",
	once: "Es dauert eine Minute. Der Link ist nur für Sie und funktioniert bis zum {date}.",
	replies: "Eine Antwort auf diese E-Mail geht an {address}.",
	noReplies: "Antworten auf diese E-Mail liest niemand.",
	stop: "Sie erhalten diese E-Mail, weil Sie bei Ihrer Bestellung bei {site} zugestimmt haben. Zu einer Bestellung fragen wir nur einmal.",
	required: "Bitte beantworten Sie diese Frage.",
	invalid: "Diese Antwort ist nicht möglich. Bitte wählen Sie noch einmal.",
	used: "Diese Fragen sind schon beantwortet. Vielen Dank.",
	elsewhere:
		"Diese Fragen wurden auf einem anderen Gerät begonnen. Bitte machen Sie dort weiter.",
	ended:
		"Dieser Link gilt nicht mehr. Diese Fragen werden nicht mehr gestellt.",
	late: "Die Zeit für diese Fragen ist abgelaufen.",
	unknown:
		"Dieser Link führt nirgendwohin. Bitte prüfen Sie, ob Sie ihn vollständig kopiert haben.",
	own: "Bitte senden Sie es von dieser Seite aus:",
};
