import type { StaffTexts } from "./staff-words.ts";

/**
 * German, formal (Sie), with a no-break space between a number and its unit.
 * Read by a native speaker: no.
 */
export const de: StaffTexts<"one" | "other"> = {
	monday: {
		line: {
			customer: "Kunden",
			visitor: "Besucher",
		},
		ofLine: "{line}: {sentence}",
		nobody: "niemand hat geantwortet, wie es war.",
		few: {
			one: "{count} hat geantwortet: {parts}.",
			other: "{count} haben geantwortet: {parts}.",
		},
		good: {
			one: "{count} gut",
			other: "{count} gut",
		},
		bad: {
			one: "{count} schlecht",
			other: "{count} schlecht",
		},
		many: {
			one: "{count} hat geantwortet: {percent}\u00a0% gut (95-%-Intervall {low} bis {high}\u00a0%).",
			other:
				"{count} haben geantwortet: {percent}\u00a0% gut (95-%-Intervall {low} bis {high}\u00a0%).",
		},
		rose: "{figure}: gestiegen um {size} ({near} bis {far}), {n} gemessen gegen {before} in den vier Wochen davor.",
		fell: "{figure}: gesunken um {size} ({near} bis {far}), {n} gemessen gegen {before} in den vier Wochen davor.",
		points: "{number} Prozentpunkte",
		unchanged:
			"Nichts hat sich gegen die vier Wochen davor mehr als zufällig geändert.",
		tooLittle:
			"Es wurde zu wenig gemessen, um diese Woche mit den vier davor zu vergleichen.",
		figure: {
			satisfied: "der Anteil guter Bewertungen",
			solved: "der Anteil gelöster Konversationen",
			rate: "der Anteil derer, die sagten, wie es war",
			level: "der Anteil rechtzeitiger Antworten",
			abandoned: "der Anteil derer, die nicht länger warteten",
			wait: "die mittlere Wartezeit (Median)",
			firstResponse: "die mittlere Zeit bis zur ersten Antwort (Median)",
			handle: "die mittlere Dauer einer Konversation (Median)",
		},
		reason: {
			worst:
				"Mit {score} von 5 bewertet: die schlechteste von denen mit Kommentar.",
			waited:
				"Genannt wurden höchstens {told}, gewartet {took}: am längsten über das Genannte hinaus.",
			neverAnswered: "Niemand hat je geantwortet.",
			neverAnsweredFor: "Niemand hat je geantwortet: Sie endete nach {waited}.",
			best: "Mit {score} von 5 bewertet: die beste von denen mit Kommentar.",
			chance: "Zufällig gewählt.",
		},
		moreThan: "Mehr als {items}",
		need: {
			badRating: {
				one: "{count} schlechte Bewertung, zu der niemand geschrieben hat",
				other:
					"{count} schlechte Bewertungen, zu denen niemand geschrieben hat",
			},
			neverAnswered: {
				one: "{count} nie beantwortete Konversation",
				other: "{count} nie beantwortete Konversationen",
			},
			card: {
				one: "{count} Rückmeldung, die eine Antwort verlangt und keine hat",
				other:
					"{count} Rückmeldungen, die eine Antwort verlangen und keine haben",
			},
			lateMessage: {
				one: "{count} Nachricht über die genannte Antwortzeit hinaus",
				other: "{count} Nachrichten über die genannte Antwortzeit hinaus",
			},
			more: {
				one: "noch {count} Punkt",
				other: "noch {count} Punkte",
			},
		},
	},
	mondayMail: {
		subject: "Ihre Woche im Chat",
		week: "{shop}, die Woche vom {since} bis {until}.",
		nothing: "Es gibt nichts, worum sich jemand kümmern muss.",
		needs: "Worum sich jemand kümmern muss:",
		noneAnswered:
			"Niemand wurde gefragt, wie es war, oder niemand hat geantwortet.",
		toRead: "Zum Lesen:",
		whole: "Die ganze Seite: {link}",
		why: "Sie bekommen diese E-Mail montags, weil Sie es auf dieser Seite gewählt haben. Dort können Sie sie abstellen.",
	},
	call: {
		subject: "Jemand wartet in Ihrem Chat",
		waiting: {
			one: "{count} Besucher wartet bei {site} seit {since}.",
			other: "{count} Besucher warten bei {site}; der erste seit {since}.",
		},
		open: "Konsole öffnen: {link}",
		replies:
			"Eine Antwort auf diese E-Mail geht an {address}, nicht an den Besucher.",
		stop: "Sie bekommen diese E-Mail, weil Sie für diesen Shop Chats beantworten. Hat der Shop Öffnungszeiten, wird sie nur in diesen gesendet, und nie öfter als sechsmal in der Stunde.",
	},
	badRating: {
		subject: "Eine schlechte Bewertung in Ihrem Chat",
		scored:
			"Ein Besucher von {site} gab am {time} {score} von 5. Seitdem hat ihm niemand geschrieben.",
		notSolved:
			"Ein Besucher von {site} sagte am {time}, dass sein Problem nicht gelöst ist. Seitdem hat ihm niemand geschrieben.",
		alsoNot: "Er sagte auch, dass sein Problem nicht gelöst ist.",
		open: "Lesen und schreiben: {link}",
		stop: "Sie bekommen diese E-Mail, weil Sie es in der Konsole neben Ihren Geräten gewählt haben. Hat der Shop Öffnungszeiten, wird sie nur in diesen gesendet, und nie öfter als viermal in der Stunde.",
	},
	trial: {
		subject: "E-Mails aus Ihrem Chat kommen an",
		lead: "So erreichen Sie E-Mails von {site}. Sie haben diese aus den Einstellungen des Chats gesendet.",
		replies: "Eine Antwort auf diese E-Mail geht an {address}.",
		nothing: "Es ist nichts zu tun.",
	},
	link: {
		sign_in: {
			subject: "Bei Shopbell anmelden",
			opening:
				"Öffnen Sie diesen Link, um sich bei Ihrer Shopbell-Konsole anzumelden:",
			closing:
				"Wenn Sie nicht darum gebeten haben, müssen Sie nichts tun: Ohne den Link kommt niemand hinein.",
		},
		password: {
			subject: "Neues Passwort für Shopbell wählen",
			opening:
				"Öffnen Sie diesen Link, um ein neues Passwort für Ihre Shopbell-Konsole zu wählen:",
			closing:
				"Wenn Sie nicht darum gebeten haben, müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.",
		},
		address: {
			subject: "Adresse für Shopbell bestätigen",
			opening:
				"Öffnen Sie diesen Link, um zu bestätigen, dass Sie sich ab jetzt mit dieser Adresse bei Shopbell anmelden:",
			closing:
				"Wenn Sie nicht darum gebeten haben, müssen Sie nichts tun: Ohne den Link ändert sich nichts.",
		},
		once: "Der Link gilt einmal und läuft nach einer Stunde ab. Geben Sie ihn niemandem.",
	},
	moved: {
		subject: "Ihre Adresse für Shopbell hat sich geändert",
		now: "Sie melden sich jetzt mit einer anderen Adresse bei Ihrer Shopbell-Konsole an, also ist das hier die letzte E-Mail.",
		notYou:
			"Wenn Sie das nicht geändert haben, bitten Sie einen Inhaber Ihres Shops, das Konto zu entfernen und Sie neu einzuladen.",
	},
	invitation: {
		subject: "Einladung zum Personal eines Shops",
		lead: "{by} lädt Sie zum Personal von {site} ein.",
		open: "Öffnen Sie diesen Link, um beizutreten:",
		once: "Er gilt einmal, sieben Tage lang. Gilt er nicht mehr, bitten Sie um einen anderen.",
		notYou: "Wenn das nicht für Sie bestimmt war, ist nichts zu tun.",
	},
	noReplies: "Niemand liest Antworten auf diese E-Mail.",
};
