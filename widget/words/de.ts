import type { Texts } from "./texts.ts";

/**
 * German, formal (Sie).
 * Read by a native speaker: no.
 */
export const de: Texts<"one" | "other"> = {
	language: { tag: "de", dir: "ltr" },
	launcher: {
		open: "Schreiben Sie uns",
		close: "Chat ausblenden",
		dismiss: "Hier ausblenden",
		unread: {
			one: "{count} neue Nachricht",
			other: "{count} neue Nachrichten",
		},
	},
	header: {
		title: "Wie können wir Ihnen helfen?",
		online: "Wir können jetzt antworten",
		away: "Wir haben gerade geschlossen",
		reopens: "Wir öffnen wieder: {when}",
		writeAnyway:
			"Sie können uns trotzdem schreiben. Die Antwort erscheint in diesem Chat.",
		replyTime: "Antwortzeit in letzter Zeit: {duration}",
		hours: "Öffnungszeiten",
		language: "Sprache",
		card: "Rückmeldung geben",
		minimize: "Chat ausblenden",
		menu: "Mehr",
	},
	queue: {
		connecting: "Wir suchen jemanden, der Ihnen antwortet…",
		next: "Sie sind als Nächstes an der Reihe",
		ahead: {
			one: "{count} Person vor Ihnen",
			other: "{count} Personen vor Ihnen",
		},
		waitMinutes: {
			one: "Voraussichtliche Wartezeit: etwa {count} Minute",
			other: "Voraussichtliche Wartezeit: etwa {count} Minuten",
		},
		waitUnderMinute: "Voraussichtliche Wartezeit: weniger als eine Minute",
		waitRange: "Voraussichtliche Wartezeit: {min}–{max}\u00a0Min.",
		waitOver: "Voraussichtliche Wartezeit: mehr als {min}\u00a0Min.",
		waitLonger:
			"Entschuldigung, es dauert länger als angekündigt. Sie behalten Ihren Platz in der Warteschlange.",
		allBusy: "Im Moment sind alle im Gespräch.",
		writeNow:
			"Sie können schon schreiben. Wer Ihnen antwortet, liest Ihre Nachricht.",
		assigned: "Jemand aus unserem Team kümmert sich darum.",
		answerMinutes: {
			one: "Die Antwort kommt meist in etwa {count} Minute.",
			other: "Die Antwort kommt meist in etwa {count} Minuten.",
		},
		answerUnderMinute: "Die Antwort kommt meist in weniger als einer Minute.",
		answerRange: "Die Antwort kommt meist in {min}–{max}\u00a0Min.",
		agentLost:
			"Die Verbindung zu {name} ist abgebrochen. Sie behalten Ihren Platz in der Warteschlange.",
		agentGone:
			"{name} musste den Chat verlassen. Sie behalten Ihren Platz in der Warteschlange.",
		teamGets:
			"Ihr Chat wurde an ein anderes Team übergeben. Sie behalten Ihren Platz in der Warteschlange.",
		isBack: "{name} ist wieder da",
	},
	chat: {
		placeholder: "Nachricht schreiben…",
		send: "Senden",
		attach: "Bild oder PDF hinzufügen",
		typing: "{name} schreibt…",
		joined: "{name} ist jetzt im Chat",
		transferred: "Sie schreiben jetzt mit {name}",
		sending: "Wird gesendet…",
		sent: "Gesendet",
		seen: "Gelesen",
		failed: "Nicht gesendet",
		retry: "Erneut versuchen",
		discard: "Verwerfen",
		waitsForNetwork: "Wir senden sie, sobald die Verbindung wieder da ist.",
		withdrawn: "Nachricht zurückgezogen",
		you: "Sie",
		newMessages: "Neue Nachrichten",
		ended: "Dieser Chat ist beendet.",
		endedQuiet:
			"Dieser Chat ist beendet, weil 24 Stunden lang niemand geschrieben hat. Sie können hier jederzeit wieder schreiben.",
		answersIn:
			"Wir antworten auf {languages}. Schreiben können Sie in jeder Sprache.",
		startNew: "Neuen Chat beginnen",
		earlier: "Früheren Chat zeigen",
		connecting: "Verbindung wird hergestellt…",
		reconnecting: "Verbindung unterbrochen. Sie wird wiederhergestellt…",
		reconnected: "Sie sind wieder verbunden.",
		readsThis: "{shop} liest, was Sie hier schreiben.",
		privacy: "Datenschutzerklärung",
		endsWithPage:
			"Ihr Browser speichert nichts von diesem Chat. Der Chat endet daher, wenn Sie die Seite verlassen.",
		soundOn: "Ton einschalten",
		soundOff: "Ton ausschalten",
		shared:
			"Wenn Sie schreiben, sieht die Person, die Ihnen antwortet, auch Ihren Warenkorb und die Seite, auf der Sie gerade sind.",
	},
	offline: {
		body: "Gerade ist niemand da. Hinterlassen Sie eine Nachricht: Die Antwort erscheint in diesem Chat.",
		called:
			"Gerade ist niemand da. Wenn Sie schreiben, wird jemand benachrichtigt. Die Antwort erscheint in diesem Chat.",
		sent: "Ihre Nachricht ist bei uns angekommen.",
		comesHere: "Die Antwort erscheint in diesem Chat.",
	},
	errors: {
		tooLong: {
			one: "{count} Zeichen zu viel",
			other: "{count} Zeichen zu viel",
		},
		tooFast:
			"Sie senden Nachrichten zu schnell. Bitte warten Sie einen Moment.",
		version:
			"Das Chatfenster wurde aktualisiert. Bitte laden Sie die Seite neu.",
		generic:
			"Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.",
	},
	a11y: {
		widget: "Chat mit dem Kundenservice",
		messages: "Nachrichten",
		newFrom: "Neue Nachricht von {name}",
	},
	later: {
		header: {
			always: "Rund um die Uhr, jeden Tag",
			hoursNote:
				"Unsere üblichen Zeiten. Wenn niemand frei ist, sagen wir es Ihnen.",
			hoursZone:
				"Die Zeiten gelten in Ihrer Zeitzone. Zeitzone des Shops: {zone}.",
			hoursClose: "Schließen",
			forgetMe: "Meine Daten löschen",
			link: "Link zu diesem Chat",
			save: "Diesen Chat speichern",
		},
		queue: {
			leaveMessage: "Nachricht hinterlassen",
			leave: "Nicht mehr warten",
			stillThere: "Sind Sie noch da?",
			stillHere: "Ja, ich bin noch da",
			languageChoice:
				"Wir können Ihnen jetzt auf {language} antworten. Ist das in Ordnung?",
			languageYes: "Ja, auf {language}",
			languageWait: "Lieber warten",
		},
		chat: {
			goOn: "Diesen Chat fortsetzen…",
			anew: "Neuen Chat beginnen…",
			withdraw: "Nachricht zurückziehen",
			withdrawLate:
				"Eine Nachricht können Sie nur in den ersten 5 Minuten zurückziehen.",
			cardHidden:
				"Die Kartennummer ist verborgen. Bitte senden Sie keine Kartennummern im Chat.",
			accountHidden:
				"Die Kontonummer ist verborgen. Der Shop kann sie einsehen.",
			numberHidden: "Eine Nummer in Ihrer Nachricht ist verborgen.",
			end: "Chat beenden",
			showAll: "Alles anzeigen",
			showLess: "Weniger anzeigen",
			endConfirm: "Möchten Sie diesen Chat beenden?",
			endNot: "Weiterschreiben",
			forgetConfirm:
				"Möchten Sie alles löschen, was Sie hier geschrieben haben? Es wird bei Ihnen und beim Shop gelöscht. Das lässt sich nicht rückgängig machen.",
			forgetNot: "Behalten",
			forgetFailed:
				"Wir konnten unseren Dienst nicht erreichen. Es wurde nichts gelöscht. Bitte versuchen Sie es noch einmal, sobald die Verbindung wieder da ist.",
			forgotten: "Alles wurde gelöscht.",
		},
		offline: {
			alsoEmail: "Möchten Sie die Antwort auch per E-Mail? (optional)",
			save: "Speichern",
			skip: "Nein, danke",
			goesTo: "Die Antwort geht auch an {email}.",
			remove: "Entfernen",
			linkOffer:
				"Die Antwort können Sie nur in diesem Browser lesen. Mit einem Link geht es auf jedem Gerät.",
		},
		save: {
			print: "Drucken",
			text: "Als Text speichern",
			you: "Sie",
		},
		link: {
			title: "Sie haben eine Antwort",
			shared:
				"Dieser Link öffnet den Chat mit {shop}, in dem Ihre E-Mail-Adresse hinterlassen wurde. Wer sie dort hinterlassen hat, liest auch, was Sie schreiben. Wenn Sie das nicht waren, öffnen Sie ihn nicht.",
			open: "Chat öffnen",
			gone: "Dieser Link wurde schon benutzt oder ist abgelaufen. Ihr Chat ist noch dort, wo Sie ihn begonnen haben: auf der Seite des Shops.",
			anew: "Hier schreiben",
			keptTitle: "Ihr Chat mit {shop}",
			keptShared:
				"Dieser Link öffnet einen Chat mit {shop}. Wer den Link hat, kann darin lesen und schreiben. Wenn Sie den Link nicht selbst erstellt haben, öffnen Sie ihn nicht.",
			keptGone:
				"Dieser Link öffnet keinen Chat mehr: Er ist abgelaufen oder wurde durch einen neueren ersetzt. Ihr Chat ist noch dort, wo Sie ihn begonnen haben: auf der Seite des Shops.",
			keep: "Dieser Link öffnet diesen Chat 30 Tage lang auf jedem Gerät. Geben Sie ihn nicht weiter: Wer ihn öffnet, kann hier lesen und schreiben.",
			copy: "Kopieren",
			copied: "Link kopiert.",
			byHand:
				"Ihr Browser erlaubt hier kein Kopieren. Der Link ist markiert: Bitte kopieren Sie ihn selbst.",
			share: "Teilen",
		},
		rating: {
			question: "Wie war unsere Hilfe?",
			score1: "Sehr schlecht",
			score2: "Schlecht",
			score3: "Mittel",
			score4: "Gut",
			score5: "Sehr gut",
			solved: "Haben Sie bekommen, was Sie brauchten?",
			yes: "Ja",
			partly: "Noch nicht",
			no: "Nein",
			commentGood: "Was haben wir gut gemacht?",
			commentMiddle: "Was hätten wir besser machen können?",
			commentBad: "Was ist schiefgegangen, und was sollten wir tun?",
			submit: "Bewertung senden",
			skip: "Nicht jetzt",
			change: "Ändern",
			thanks: "Vielen Dank für Ihre Bewertung.",
			thanksBad:
				"Danke, dass Sie es uns gesagt haben. Es tut uns leid. Sie können hier weiterschreiben.",
			late: "Für diesen Chat ist keine Bewertung mehr möglich. Sie können hier weiterschreiben.",
			waits: "Wir senden Ihre Bewertung, sobald die Verbindung wieder da ist.",
		},
		survey: {
			step: "Frage {n} von {total}",
			next: "Weiter",
			skip: "Frage überspringen",
			several: "Sie können mehrere Antworten wählen.",
			up: "Gut",
			down: "Nicht gut",
			outOf: "{n} von {total}",
			npsLow: "Sehr unwahrscheinlich",
			npsHigh: "Sehr wahrscheinlich",
			effortLow: "Stimme gar nicht zu",
			effortHigh: "Stimme voll zu",
			late: "Eine Antwort ist nicht mehr möglich. Was Sie geschrieben haben, steht noch hier.",
			withdrawn: "Diese Frage wird nicht mehr gestellt.",
			invite: "Dürfen wir Sie etwas fragen?",
			minute: "Es dauert etwa eine Minute.",
			answer: "Antworten",
			contact: "Dürfen wir uns deswegen bei Ihnen melden?",
			contactField: "E-Mail oder Telefon (optional)",
			contactKept: "Vielen Dank. Wir haben notiert, wie wir Sie erreichen.",
		},
		card: {
			title: "Was möchten Sie uns sagen?",
			praise: "Lob",
			idea: "Idee",
			problem: "Problem",
			askPraise: "Was war gut?",
			askIdea: "Was ist Ihre Idee?",
			askProblem: "Was ist schiefgegangen?",
			about: "Wer hat Ihnen geholfen? (optional)",
			answer: "Ich möchte eine Antwort in diesem Chat",
			contact: "E-Mail oder Telefon (optional)",
			thanks: "Danke, dass Sie es uns gesagt haben.",
			another: "Noch etwas schreiben",
			later: "Sie haben heute schon viel geschrieben. Wir senden dies später.",
			own: "Was Sie uns gesagt haben",
			heard: "Ihre Idee ist bei uns angekommen.",
			planned: "Wir planen es.",
			done: "Erledigt.",
			declined: "Wir werden es nicht tun.",
		},
		promise: {
			title: "Ihnen zugesagt",
			by: "{name}, bis {time}",
			byShop: "Der Shop, bis {time}",
			kept: "Erledigt: {what}",
			late: "Automatische Nachricht: Wir haben „{what}“ bis {time} zugesagt. Noch hat es niemand bestätigt. {name} wurde daran erinnert.",
			lateShop:
				"Automatische Nachricht: Wir haben „{what}“ bis {time} zugesagt. Noch hat es niemand bestätigt.",
			moved: "Neuer Termin für „{what}“: {time}.",
			withdrawn: "Das können wir leider doch nicht tun: „{what}“.",
			ask: "Ist das erledigt?",
			thanks: "Vielen Dank.",
			reopened: "Danke, dass Sie es uns sagen. Es ist wieder offen.",
			isLate: "Verspätet",
			isKept: "Erledigt",
		},
		repair: {
			opened:
				"Wir möchten das in Ordnung bringen. Sie hören von uns bis {time}.",
			by: "Bis {time}",
			again:
				"Danke, dass Sie uns das sagen. Wir sehen es uns noch einmal an, und Sie hören von uns bis {time}.",
			stillOpen: "Noch offen: „{what}“, bis {time}. Das Löschen beendet es.",
		},
		files: {
			tray: "Dateien zum Senden",
			drop: "Bilder oder PDFs hier ablegen",
			remove: "{name} entfernen",
			most: "Sie können höchstens {most} Dateien auf einmal senden.",
			type: "{name}: Nur Bilder und PDFs können gesendet werden.",
			bytes: "{name} ist größer als {most}.",
			heif: "Dieser Browser kann {name} nicht lesen. Stellen Sie die Kamera auf „Maximale Kompatibilität“, oder machen Sie ein Bildschirmfoto.",
			broken: "{name} ist nicht lesbar.",
			full: "Im Moment können keine weiteren Dateien gesendet werden.",
			off: "Hier können keine Dateien gesendet werden.",
			again: "Bitte wählen Sie {name} noch einmal aus, um die Datei zu senden.",
			choose: "Datei auswählen",
			another: "Das ist eine andere Datei. Bitte wählen Sie {name}.",
			picture: "Bild, gesendet um {time} Uhr",
			gone: "Nicht mehr verfügbar",
			previous: "Vorheriges Bild",
			next: "Nächstes Bild",
		},
		help: {
			find: "Antwort finden",
			none: "Nichts gefunden. Versuchen Sie andere Wörter oder schreiben Sie uns.",
			found: "Gefundene Artikel: {count}",
			back: "Alle Antworten",
			helpful: "War das hilfreich?",
			yes: "Ja",
			no: "Nein",
			missing: "Was hat gefehlt?",
			thanks: "Danke. Das hilft uns, besser zu schreiben.",
			updated: "Aktualisiert am {date}",
			gone: "Diese Antwort ist nicht mehr hier.",
			elsewhere: "In Ihrer Sprache gibt es noch keine Antwort.",
			offer: "Das könnte helfen:",
		},
		ways: {
			title: "So erreichen Sie uns auch",
			phone: "Telefon",
			phoneUntil: "Telefonisch erreichbar bis {time} Uhr",
			phoneClosed: "Telefonisch sind wir gerade nicht erreichbar.",
			phoneReopens: "Telefonisch wieder erreichbar: {when}",
			phoneHours: "Telefonzeiten",
			email: "E-Mail",
			post: "Postanschrift",
			accounts: "Auch hier zu finden",
		},
		errors: {
			blocked:
				"Der Shop nimmt von hier zurzeit keine Nachrichten an. Ihr Text bleibt hier stehen.",
			email: "Bitte geben Sie eine gültige E-Mail-Adresse ein.",
		},
	},
};
