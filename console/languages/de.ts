import type { Texts } from "./texts.ts";

/**
 * German, formal (Sie), with a no-break space between a number and its unit.
 * Read by a native speaker: no.
 */
export const de: Texts<"one" | "other"> = {
	"account/confirm/confirm-words": {
		confirmWords: {
			lead: "Ihre Anmeldung ist älter als 12 Stunden. Bestätigen Sie, dass Sie es sind, um fortzufahren.",
			password: "Ihr Passwort",
			code: "Code aus Ihrer App",
			codeHint: "Sechs Ziffern oder einer Ihrer Wiederherstellungscodes.",
			wrong:
				"Das ist nicht richtig. Prüfen Sie es und versuchen Sie es erneut.",
			wrongTogether:
				"Das Passwort oder der Code ist nicht richtig. Jeder Code gilt einmal: Warten Sie auf den nächsten in Ihrer App.",
			wrongPasskey:
				"Dieser Passkey bestätigt Sie hier nicht. Versuchen Sie einen anderen.",
			confirm: "Bestätigen",
			confirming: "Wird geprüft…",
			passkey: "Passkey verwenden",
			cancelled:
				"Es wurde kein Passkey verwendet. Versuchen Sie es erneut, wenn Sie so weit sind.",
			unusable:
				"Dieser Browser kann hier keinen Passkey verwenden. Versuchen Sie es anders.",
			failed:
				"Die Abfrage des Passkeys wurde nicht geladen. Versuchen Sie es gleich noch einmal.",
			nothing:
				"Sie haben kein Passwort und keinen Passkey, der hier funktioniert. Melden Sie sich ab und mit einem Link wieder an: Danach wird 12 Stunden lang nichts weiter gefragt.",
			cancel: "Abbrechen",
		},
	},
	"account/page-words": {
		codesWords: {
			card: "Wiederherstellungscodes",
			left: {
				one: "Es ist noch {count} Wiederherstellungscode übrig.",
				other: "Es sind noch {count} Wiederherstellungscodes übrig.",
			},
			none: "Sie haben keine Wiederherstellungscodes. Mit einem können Sie sich anmelden, wenn Sie Ihr Gerät verloren haben.",
			first: "Wiederherstellungscodes erstellen",
			make: "Neue Wiederherstellungscodes erstellen",
			makeSure: "Ihre jetzigen Codes funktionieren dann nicht mehr.",
			makeYes: "Neue erstellen",
			makeNo: "Alte behalten",
			making: "Werden erstellt…",
			title: "Ihre Wiederherstellungscodes",
			lead: "Jeder meldet Sie einmal an, wenn Sie Ihr Gerät nicht haben. Sie werden nur jetzt angezeigt: Bewahren Sie sie dort auf, wo Sie ohne Ihr Gerät herankommen.",
			copy: "Codes kopieren",
			download: "Als Text herunterladen",
			kept: "Ich habe sie gesichert",
			file: "shopbell-wiederherstellungscodes.txt",
			head: "Wiederherstellungscodes für Shopbell. Jeder meldet Sie einmal an.",
		},
		emailWords: {
			title: "E-Mail-Adresse",
			label: "Ihre E-Mail",
			hintMail:
				"Damit melden Sie sich an. Eine neue Adresse wird erst durch einen Link bestätigt, der dorthin gesendet wird.",
			hintPlain:
				"Damit melden Sie sich an. Dieser Server sendet keine E-Mails, also gilt eine neue Adresse sofort.",
			taken: "Diese Adresse hat hier schon jemand. Wählen Sie eine andere.",
			slowDown:
				"Zuletzt wurden zu viele Links gesendet. Versuchen Sie es in einer Stunde erneut.",
			pending:
				"Wir haben einen Link an {address} gesendet. Öffnen Sie ihn innerhalb einer Stunde, dann ist das Ihre Adresse. Bis dahin bleibt Ihre Adresse, wie sie ist.",
			save: "Adresse speichern",
			done: "Fertig",
			mailed: "Der Link wurde gesendet.",
		},
		factorWords: {
			title: "Authenticator-App",
			lead: "Eine App auf Ihrem Telefon zeigt alle 30 Sekunden einen neuen Code. Er wird dann bei der Anmeldung mit Passwort oder Link zusätzlich verlangt.",
			wanted:
				"Ein Shop, für den Sie arbeiten, verlangt von allen einen zweiten Faktor: diese App oder einen Passkey.",
			setAt: "Eingerichtet: {day}.",
			setUp: "App einrichten",
			end: "App entfernen",
			endSure:
				"Bei der Anmeldung wird ihr Code nicht mehr verlangt. Ohne Passkey funktionieren auch Ihre Wiederherstellungscodes nicht mehr.",
			endYes: "Entfernen",
			endNo: "Behalten",
			stillWanted:
				"Ein Shop, für den Sie arbeiten, verlangt einen zweiten Faktor. Fügen Sie zuerst einen Passkey hinzu, dann entfernen Sie die App.",
		},
		languageWords: {
			title: "Sprache",
			label: "Sprache der Konsole",
			hint: "Gilt auch für Benachrichtigungen Ihrer Geräte, für E-Mails an Sie und für die Konsole auf anderen Geräten.",
			browser: "Wie im Browser",
			save: "Diese Sprache verwenden",
		},
		nameWords: {
			title: "Sie",
			label: "Ihr Name",
			save: "Namen speichern",
			hint: "Ihre Kollegen sehen ihn. Besucher sehen ihn auch, wenn Sie das nächste Feld leer lassen.",
			shoppersRead: "Name für Besucher",
			shoppersHint:
				"Zum Beispiel Ihr Vorname. Er steht auch bei dem, was Sie früher geschrieben haben. Ist das Feld leer, lesen Besucher Ihren Namen.",
			saveShort: "Namen für Besucher speichern",
		},
		pageWords: {
			save: "Speichern",
			saving: "Wird gespeichert…",
			saved: "Gespeichert",
			cancel: "Abbrechen",
		},
		passkeyWords: {
			title: "Passkeys",
			lead: "Mit einem Passkey melden Sie sich per Fingerabdruck, Gesicht oder Gerätesperre an, ohne Passwort und ohne Code.",
			none: "Sie haben noch keinen Passkey.",
			unsupported:
				"Dieser Browser unterstützt keine Passkeys. In einem anderen Browser können Sie einen hinzufügen.",
			notHere:
				"Passkeys brauchen für die Konsole einen Hostnamen und https. Wer den Server betreibt, kann das einrichten.",
			name: "Name des Passkeys",
			nameHint:
				"Damit Sie ihn wiedererkennen, zum Beispiel der Name des Geräts.",
			add: "Passkey hinzufügen",
			adding: "Warten auf Ihr Gerät…",
			done: "Der Passkey wurde hinzugefügt.",
			added: "Hinzugefügt: {day}.",
			used: "Zuletzt verwendet: {ago}.",
			unused: "Noch nicht verwendet.",
			elsewhere:
				"Er wurde unter einer anderen Adresse dieser Konsole erstellt und funktioniert hier nicht. Sie können ihn entfernen und einen neuen hinzufügen.",
			remove: "Entfernen",
			removeOf: "{name} entfernen",
			removeSure: "Mit {name} kann sich dann niemand mehr anmelden.",
			removeYes: "Entfernen",
			removeNo: "Behalten",
			stillWanted:
				"Ein Shop, für den Sie arbeiten, verlangt einen zweiten Faktor. Fügen Sie zuerst einen anderen Passkey oder eine App hinzu, dann entfernen Sie diesen.",
			full: "Sie haben {most} Passkeys, mehr passen nicht. Entfernen Sie zuerst einen.",
			cancelled:
				"Es wurde nichts hinzugefügt. Versuchen Sie es erneut, wenn Sie so weit sind.",
			known: "Dieses Gerät hat schon einen Passkey für Sie.",
			unusable:
				"Dieses Gerät kann für diese Konsole keinen Passkey erstellen. Versuchen Sie ein anderes Gerät oder einen anderen Browser.",
			failed:
				"Der Teil, der Passkeys erstellt, wurde nicht geladen. Versuchen Sie es gleich noch einmal.",
		},
		passwordWords: {
			title: "Passwort",
			none: "Sie haben noch kein Passwort. Mit einem können Sie sich selbst anmelden.",
			setAt: "Festgelegt: {day}.",
			label: "Neues Passwort",
			hint: "Mindestens {least} Zeichen. Es gibt keine weitere Regel: Einige Wörter hintereinander eignen sich gut.",
			ends: "Alle Ihre anderen Sitzungen enden, wenn Sie es ändern.",
			set: "Passwort festlegen",
			change: "Passwort ändern",
			done: "Ihr neues Passwort gilt ab jetzt.",
		},
		pictureWords: {
			none: "Ohne Bild sehen andere den ersten Buchstaben Ihres Namens.",
			choose: "Bild wählen",
			change: "Anderes Bild wählen",
			remove: "Bild entfernen",
			removeSure:
				"Ohne Bild sehen andere den ersten Buchstaben Ihres Namens. Das Bild wird gelöscht.",
			removeYes: "Entfernen",
			removeNo: "Behalten",
			cropTitle: "Ausschnitt wählen",
			cropHint: "Ziehen Sie das Bild, oder benutzen Sie die Schieberegler.",
			zoom: "Zoom",
			across: "Links und rechts",
			along: "Oben und unten",
			keep: "Dieses Bild verwenden",
			bad: {
				type: "Dieses Bild kann nicht verwendet werden. Wählen Sie PNG, JPEG, WebP oder GIF.",
				bytes: "Diese Datei ist zu groß. Wählen Sie ein kleineres Bild.",
				pixels:
					"Dieses Bild hat zu viele Pixel. Verkleinern Sie es und wählen Sie es erneut.",
				broken:
					"Dieses Bild kann nicht gelesen werden: Die Datei ist vielleicht beschädigt. Wählen Sie ein anderes.",
			},
			tooLarge:
				"Diese Datei hat mehr als {most}\u00a0MB. Wählen Sie ein kleineres Bild.",
		},
		sessionsWords: {
			title: "Wo Sie angemeldet sind",
			lead: "Beenden Sie jede Sitzung, die Sie nicht erkennen, und ändern Sie dann Ihr Passwort.",
			browser: "{browser} auf {system}",
			unknown: "Unbekannter Browser",
			thisOne: "Dieser Browser",
			first: "Angemeldet: {day}.",
			last: "Zuletzt verwendet: {ago}.",
			end: "Beenden",
			endOf: "Sitzung von {browser} beenden",
			endSure: "Wer dort {browser} benutzt, muss sich neu anmelden.",
			endYes: "Beenden",
			endNo: "Angemeldet lassen",
			endOthers: "Alle anderen beenden",
			othersSure:
				"Hier bleiben Sie angemeldet, überall sonst werden Sie abgemeldet.",
			othersYes: "Beenden",
			othersNo: "Angemeldet lassen",
			alone: "Sie sind sonst nirgends angemeldet.",
		},
		setupWords: {
			steps: "Authenticator-App einrichten",
			scan: "Scannen Sie dieses Bild mit einer Authenticator-App auf Ihrem Telefon, zum Beispiel Aegis, Google Authenticator oder 1Password.",
			picture: "QR-Code für die Authenticator-App",
			type: "Oder geben Sie diesen Schlüssel in die App ein:",
			copyKey: "Schlüssel kopieren",
			open: "In einer App auf diesem Gerät öffnen",
			code: "Code aus der App",
			codeHint: "Sechs Ziffern. Die App zeigt alle 30 Sekunden neue.",
			wrongCode:
				"Dieser Code ist nicht richtig. Geben Sie den ein, den die App jetzt zeigt. Bleibt er falsch, stellen Sie die Uhr des Telefons auf Netzzeit.",
			tooLate:
				"Das hat zu lange gedauert, der Schlüssel funktioniert nicht mehr. Beginnen Sie neu.",
			again: "Neu beginnen",
			confirm: "Code bestätigen",
			confirming: "Wird geprüft…",
		},
	},
	"account/words": {
		accountWords: {
			link: "Mein Konto",
			title: "Mein Konto",
			app: "Authenticator-App",
			notLoaded:
				"Ihr Konto wurde nicht geladen. Versuchen Sie es erneut, oder laden Sie die Seite neu, wenn das nicht hilft.",
			confirm: "Bestätigen Sie, dass Sie es sind",
			confirmNotLoaded:
				"Die Frage wurde nicht geladen. Versuchen Sie es erneut.",
		},
	},
	"alerts/words": {
		alertWords: {
			tab: "Zu beantworten",
			lead: "Schlechte Bewertungen und ähnliche Antworten. Jede bleibt hier, bis jemand dem Besucher geschrieben oder sie als erledigt markiert hat. Probleme aus Rückmeldungen stehen bei den Rückmeldungen.",
			none: "Nichts wartet auf eine Antwort.",
			badge: "Schlechte Bewertung",
			scored: "Mit {score} von 5 bewertet",
			notSolved: "Sagte, dass es nicht gelöst ist",
			nobody: "Seitdem hat niemand geschrieben.",
			reach: "Zu erreichen über {contact}",
			settle: "Keine Nachricht nötig",
			settleHint: "Nimmt es aus dieser Liste",
			settled: "Erledigt.",
			raised: "Ein Besucher war nicht zufrieden.",
			open: "Öffnen",
			openOf: "Konversation öffnen",
			answers: "Antworten ansehen",
			unnamed: "Ein Besucher ohne Konversation",
		},
	},
	"attachments/link-words": {
		attachLinkWords: {
			key: "Bilder oder PDFs hinzufügen",
		},
	},
	"attachments/words": {
		attachWords: {
			attach: "Bilder oder PDFs hinzufügen",
			tray: "Zu sendende Dateien",
			drop: "Bilder oder PDFs hier ablegen",
			reading: "Wird vorbereitet",
			again: "Wählen Sie {name} erneut, um die Datei zu senden.",
			choose: "Datei wählen",
			another: "Das ist eine andere Datei. Wählen Sie {name}.",
			picture: "Bild, gesendet um {time}",
			show: "Bild anzeigen",
			hiddenPicture: "Verborgen, weil die Konversation als Spam markiert ist.",
			save: "{name} speichern",
			gone: "Nicht mehr verfügbar",
			notSaved:
				"Es konnte nicht gespeichert werden. Versuchen Sie es gleich noch einmal.",
			view: {
				label: "Bild {at} von {count}",
				previous: "Voriges Bild",
				next: "Nächstes Bild",
				nearer: "Größer",
				farther: "Kleiner",
				save: "Speichern",
			},
		},
	},
	"attention/words": {
		attentionWords: {
			keys: {
				settle: "Als nicht zu beantworten markieren",
			},
			unopened: "Noch nicht geöffnet",
			unanswered: "Seit {duration} unbeantwortet",
			neverAnswered: "Nie beantwortet",
			neverAnsweredHint:
				"Die Konversation endete, bevor jemand geantwortet hat",
			settle: "Nichts zu beantworten",
			settleHint:
				"Die letzte Nachricht braucht keine Antwort. Hat sie die Konversation wieder geöffnet, schließt diese sich wieder.",
		},
	},
	"audit/link-words": {
		auditLinkWords: {
			link: "Audit-Protokoll",
			notLoaded:
				"Das Audit-Protokoll wurde nicht geladen. Versuchen Sie es erneut, oder laden Sie die Seite neu, wenn das nicht hilft.",
		},
	},
	"audit/words": {
		auditWords: {
			title: "Audit-Protokoll",
			forOwners:
				"Das Audit-Protokoll ist für Inhaber. Fragen Sie einen davon nach dem, was Sie brauchen.",
			lead: "Wer vom Personal was getan hat, das Neueste zuerst. Namen sind, wie sie jetzt sind. Niemand kann eine Zeile ändern.",
			site: "Shop",
			search: "Name, Adresse oder Einstellung",
			doSearch: "Suchen",
			person: "Person",
			anybody: "Alle",
			kind: "Art",
			anything: "Alles",
			kinds: {
				settings: "Einstellungen und Teams",
				people: "Wer hier arbeitet",
				sign_in: "An- und Abmelden",
				account: "Konten",
				data: "Daten von Besuchern",
				log: "Dieses Protokoll",
			},
			from: "Von",
			until: "Bis",
			clear: "Filter leeren",
			none: "Noch wurde nichts aufgezeichnet.",
			noneFound: "Nichts passt. Ändern oder leeren Sie die Filter.",
			noneYet:
				"Bisher nichts gefunden. Ältere Zeilen sind noch zu durchsuchen.",
			more: "Ältere Zeilen anzeigen",
			moreSearch: "Ältere Zeilen durchsuchen",
			export: "Als CSV exportieren",
			exporting: "Wird exportiert…",
			exportFile: "audit-protokoll",
			exported:
				"Die Datei ist in Ihren Downloads. Sie enthält höchstens {most} Zeilen.",
			lines: "Zeilen des Protokolls",
			details: "Details",
			detailsOf: "Details: {sentence}",
			hide: "Verbergen",
			before: "Vorher",
			after: "Nachher",
			field: "Einstellung",
			long: "Die Werte sind zu lang, um sie hier zu zeigen.",
			undo: "Rückgängig",
			undoOf: "Rückgängig: {sentence}",
			undoLead: "Das stellt wieder her, was vorher galt:",
			undoLong: "Das stellt wieder her, was vor dieser Änderung galt.",
			undoUntil: "Kann bis {time} rückgängig gemacht werden.",
			undoYes: "Wiederherstellen",
			undoNo: "So lassen",
			undone: "Wiederhergestellt.",
			tooLate: "Es ist zu spät, das rückgängig zu machen.",
			changedSince:
				"Es wurde seitdem erneut geändert. Machen Sie zuerst die spätere Änderung rückgängig.",
		},
		sentenceWords: {
			somebody: "Jemand",
			thisPerson: "jemand",
			themselves: "sich selbst",
			printedLink:
				"Ein Anmeldelink für {target} wurde auf dem Server ausgegeben",
			madeTeam: "{by} hat das Team {target} erstellt",
			undidTeam: "{by} hat eine Änderung des Teams {target} rückgängig gemacht",
			goneTeam: "das es nicht mehr gibt",
			ways: {
				password: "mit einem Passwort",
				passkey: "mit einem Passkey",
				link: "mit einem Link vom Server",
				colleague: "mit einem Link eines Inhabers",
				mail: "mit einem Link per E-Mail",
				invitation: "mit einer Einladung",
				first_run: "mit dem ersten Link",
			},
			second: "{way} und einem zweiten Faktor",
			roles: {
				read_only: "Nur lesen",
				agent: "Agent",
				supervisor: "Supervisor",
				owner: "Inhaber",
			},
			settings: {
				"hours:change": "die Öffnungszeiten und Sprachen",
				hours: "die Öffnungszeiten",
				languages: "die Sprachen",
				"privacy:change": "die Adresse der Datenschutzerklärung",
				"answer-time:change": "die Antwortzeit",
				"wrap-up:change": "die Zeit nach einem Abschluss",
				"complaint-days:change": "die Zeit für Beschwerden",
				"recovery-days:change":
					"die Zeit, in der etwas in Ordnung gebracht wird",
				"texts:change": "die Texte des Chats",
				"security:change": "die Art der Anmeldung",
				"attributes:change": "die Felder einer Person",
				"tags:change": "ein Schlagwort",
				"outcomes:change": "Ergebnisse und was zum Schließen nötig ist",
				"masking:change": "welche Nummern in Nachrichten verborgen sind",
				"retention:change": "wie lange etwas aufbewahrt wird",
				"addresses:change": "die Adressen des Shops",
				"contact:change": "andere Wege zum Shop",
				"look:change": "das Aussehen des Chats",
				"team:change": "ein Team",
				"member:change": "was jemand bekommt",
				"mail:change": "wohin Antworten auf E-Mails gehen",
				"product-feed:change": "wo die Produktliste liegt",
			},
			setting: "eine Einstellung",
		},
		sentences: {
			signed_in: "{by} hat sich angemeldet, {way}",
			sign_in_failed:
				"Jemand hat vergeblich versucht, sich als {target} anzumelden",
			signed_out: "{by} hat sich abgemeldet",
			session_ended: "{by} hat eine eigene Sitzung beendet",
			password_set: "{by} hat ein neues Passwort festgelegt",
			totp_set: "{by} hat eine Authenticator-App eingerichtet",
			totp_ended: "{by} hat die eigene Authenticator-App entfernt",
			recovery_code_used: "{by} hat einen Wiederherstellungscode verwendet",
			recovery_codes_made: "{by} hat neue Wiederherstellungscodes erstellt",
			passkey_added: "{by} hat einen Passkey hinzugefügt",
			passkey_ended: "{by} hat einen Passkey entfernt",
			name_changed: "{by} hat den eigenen Namen geändert",
			email_changed: "{by} hat die eigene E-Mail-Adresse geändert",
			picture_changed: "{by} hat das eigene Bild geändert",
			site_made: "{by} hat diesen Shop erstellt",
			invitation_made: "{by} hat {target} eingeladen, Rolle: {role}",
			invitation_renewed: "{by} hat die Einladung für {target} erneuert",
			invitation_withdrawn: "{by} hat die Einladung für {target} zurückgezogen",
			invitation_used: "{by} hat eine Einladung angenommen, Rolle: {role}",
			role_changed:
				"{by} hat die Rolle von {target} von {from} in {to} geändert",
			member_changed: "{by} hat geändert, was {target} bekommt",
			member_removed: "{by} hat {target} entfernt",
			sign_in_link_made: "{by} hat einen Anmeldelink für {target} erstellt",
			second_factor_reset:
				"{by} hat den zweiten Faktor von {target} zurückgesetzt",
			setting_changed: "{by} hat geändert: {setting}",
			setting_undone: "{by} hat eine Änderung rückgängig gemacht: {setting}",
			team_changed: "{by} hat das Team {target} geändert",
			team_removed: "{by} hat das Team {target} entfernt",
			audit_exported: "{by} hat dieses Protokoll exportiert",
			audit_pruned:
				"Ältere Zeilen wurden gelöscht, wie es die Einstellungen sagen",
			hidden_shown: "{by} hat eine verborgene Kontonummer angesehen",
			card_hidden: "{by} hat eine Rückmeldung verborgen: „{why}“",
			card_shown: "{by} hat eine verborgene Rückmeldung wieder gezeigt",
			data_pruned:
				"Was Besucher geschrieben haben, wurde nach den eingestellten Tagen gelöscht",
			person_erased: "{by} hat einen Besucher gelöscht",
			person_exported: "{by} hat die Daten eines Besuchers exportiert",
			site_exported: "{by} hat diesen Shop exportiert",
			backup_made: "{by} hat eine Sicherung verlangt",
			backup_restored: "Eine Sicherung wurde wiederhergestellt",
			identity_key_made:
				"{by} hat einen Schlüssel erstellt, der Kunden nachweist",
			identity_key_retired:
				"{by} hat einen Schlüssel stillgelegt, der Kunden nachweist",
			webhook_saved: "{by} hat den Webhook festgelegt",
			webhook_secret_made:
				"{by} hat ein neues Geheimnis für den Webhook erstellt",
			webhook_removed: "{by} hat den Webhook entfernt",
			ratings_imported: "{by} hat Bewertungen von anderswo importiert",
			ratings_import_removed: "{by} hat importierte Bewertungen entfernt",
			ratings_import_restored:
				"{by} hat die Entfernung importierter Bewertungen zurückgenommen",
			survey_saved: "{by} hat eine Umfrage gespeichert",
			survey_set: "{by} hat geändert, wann eine Umfrage gestellt wird",
			survey_removed: "{by} hat eine Umfrage entfernt",
			survey_link_made: "{by} hat einen Link zu einer Umfrage erstellt",
			survey_link_ended: "{by} hat einen Link zu einer Umfrage beendet",
			answer_hidden: "{by} hat eine Antwort verborgen",
			answer_shown: "{by} hat eine Antwort wieder gezeigt",
			saved_reply_saved: "{by} hat die Antwort „{target}“ gespeichert",
			saved_reply_removed:
				"{by} hat die gespeicherte Antwort „{target}“ entfernt",
			policy_published: "{by} hat die Richtlinie „{target}“ veröffentlicht",
			policy_removed: "{by} hat den Entwurf der Richtlinie „{target}“ entfernt",
			improvement_published:
				"{by} hat „{target}“ unter „Sie sagten, wir taten“ veröffentlicht",
			improvement_withdrawn:
				"{by} hat „{target}“ von „Sie sagten, wir taten“ genommen",
			article_published: "{by} hat den Artikel „{target}“ veröffentlicht",
			article_withdrawn: "{by} hat den Artikel „{target}“ zurückgezogen",
			article_merged:
				"{by} hat den Artikel „{target}“ mit einem anderen zusammengelegt",
			articles_imported: "{by} hat Artikel importiert",
			saved_replies_imported: "{by} hat gespeicherte Antworten importiert",
			visitor_blocked: "{by} hat den Besucher einer Konversation gesperrt",
			visitor_unblocked: "{by} hat die Sperre eines Besuchers aufgehoben",
		},
		valueWords: {
			hours: "Öffnungszeiten",
			always: "Immer offen",
			closed: "Geschlossen",
			asUsual: "Wie jede Woche",
			timeZone: "Zeitzone",
			attributes: "Felder einer Person",
			tag: "Schlagwort",
			outcomes: "Ergebnisse",
			needsOutcome: "Schließen braucht ein Ergebnis",
			needsTag: "Schließen braucht ein Schlagwort",
			languages: "Sprachen",
			anyLanguage: "Beliebig",
			privacyUrl: "Datenschutzerklärung",
			productFeed: "Produktliste",
			none: "Keine",
			answerWithin: "Unbeantwortet nach",
			minutes: "{count}\u00a0min",
			wrapUp: "Nach einem Abschluss",
			complaintDays: "Beschwerden werden entschieden innerhalb von",
			recoveryDays:
				"Antwort, wie etwas in Ordnung gebracht wird, innerhalb von",
			seconds: "{count}\u00a0s",
			ours: "Unser eigener Text",
			sessionDays: "Ungenutzte Anmeldungen enden nach",
			auditDays: "Protokoll wird aufbewahrt für",
			days: "{count} Tage",
			secondFactor: "Alle brauchen einen zweiten Faktor",
			yes: "Ja",
			no: "Nein",
			teamName: "Name",
			offers: "Konversationen werden",
			offered: "Angeboten",
			given: "Sofort zugeteilt",
			slots: "Konversationen gleichzeitig",
			teams: "Teams",
			goneTeam: "ein Team, das es nicht mehr gibt",
			count: "Zeilen",
			olderThan: "Älter als",
			backupOf: "Sicherung vom",
			conversations: "Konversationen",
			files: "Dateien",
			comments: "Kommentare aus Bewertungen und Rückmeldungen",
			visitors: "Besucher",
			conversationsKept: "Geschlossene Konversationen werden aufbewahrt",
			commentsKept:
				"Kommentare aus Bewertungen und Rückmeldungen werden aufbewahrt",
			visitorsKept: "Besucher ohne Konversation werden aufbewahrt",
			kept: "Immer",
			open: "Offene Konversationen",
			toQueue: "Zurück in die Warteschlange",
			toAgent: "An {name}",
			toTeam: "An das Team {name}",
			somebody: "jemand",
			addresses: "Adressen",
			host: "Server",
			importName: "Import",
			ratings: "Bewertungen",
			key: "Schlüssel",
			replyTo: "Antworten auf E-Mails gehen an",
			asMachine: "Wie der Server eingerichtet ist",
			phone: "Telefon",
			phoneHours: "Telefonzeiten",
			anyTime: "Jederzeit",
			email: "E-Mail-Adresse",
			post: "Postanschrift",
			account: "Konto",
		},
	},
	"availability/sheet-words": {
		sheetWords: {
			hereHint: "Sie bekommen neue Konversationen",
			breath: "Zwei Minuten",
			breathHint: "Es kommt nichts Neues, und Sie bleiben auf Da",
			finishingHint:
				"Sie behalten Ihre offenen Konversationen, bis sie geschlossen sind. Neue bekommen Sie nicht.",
			breakHint:
				"Keine neuen Konversationen. Am Ende stehen Sie wieder auf Da.",
			breakFor: "{minutes}\u00a0min",
			breakTime: "Pause bis",
			breakSet: "Beginnen",
			awayHint:
				"Sie antworten vorerst niemandem. Sie wählen, was mit Konversationen geschieht, die eine Antwort brauchen; die anderen bleiben bei Ihnen.",
		},
	},
	"availability/unanswered-words": {
		unansweredFormWords: {
			lead: {
				one: "{count} Konversation ist unbeantwortet. Was soll damit geschehen?",
				other:
					"{count} Konversationen sind unbeantwortet. Was soll damit geschehen?",
			},
			keepHint:
				"Sie bleiben bei Ihnen, und Besucher warten, bis Sie antworten.",
			submit: "Fortfahren",
			stay: "Abbrechen",
		},
	},
	"availability/words": {
		availabilityMenuWords: {
			keys: {
				availability: "Da, Pause oder abwesend",
				breath: "Zwei Minuten ohne neue Konversationen",
			},
			title: "Neue Konversationen",
			label: "Neue Konversationen: {state}. {load}",
			loadLabel: "{load} von {slots} Konversationen",
			breathEnds: "Zwei Minuten, bis {time}",
			breathBegun: "Zwei Minuten lang kommt nichts Neues zu Ihnen.",
			missed:
				"Sie stehen auf Abwesend, weil zwei Angebote nacheinander ohne Antwort abgelaufen sind.",
			unopened:
				"Sie stehen auf Abwesend, weil zwei Konversationen nacheinander an Kollegen gingen, bevor Sie sie geöffnet haben.",
			back: "Ich bin da",
		},
		unansweredWords: {
			title: "Besucher warten auf Ihre Antwort",
		},
	},
	"blocking/form-words": {
		blockWords: {
			title: "Besucher sperren",
			blockedTitle: "Der Besucher ist gesperrt",
			lead: "Er kann nicht mehr schreiben, und der Chat sagt ihm das. Seine offenen Konversationen werden als Spam geschlossen.",
			length: "Für wie lange",
			day: "Ein Tag",
			month: "Ein Monat",
			ever: "Für immer",
			onlyDay: "Inhaber und Supervisoren können länger sperren.",
			why: "Warum (für Ihre Kollegen)",
			network: {
				one: "{count} weitere offene Konversation begann im selben Netz",
				other: "{count} weitere offene Konversationen begannen im selben Netz",
			},
			networkHint:
				"Viele Menschen können ein Netz teilen. Die ohne Antwort sind angekreuzt: Sehen Sie sich die Namen an, bevor Sie sie schließen.",
			networkUnknown:
				"Das Netz dieser Konversation ist nicht mehr bekannt. Der Server kennt es höchstens einen Tag und vergisst es beim Neustart.",
			close: {
				one: "{count} als Spam schließen",
				other: "{count} als Spam schließen",
			},
			closed: {
				one: "Als Spam markiert.",
				other: "{count} als Spam markiert.",
			},
			blocked: "Gesperrt.",
			lifted: "Die Sperre ist aufgehoben.",
			liftedSpam: "Sperre aufgehoben. Noch als Spam markiert.",
			noSpam: "Kein Spam",
			lift: "Sperre aufheben",
			untilEver: "Für immer gesperrt von {name}",
			until: "Gesperrt bis {time} von {name}",
			visitor: "Ein Besucher",
			erased: "Ein gelöschter Kunde",
			empty: "Niemand ist gesperrt.",
			more: "Ältere anzeigen",
			cancel: "Abbrechen",
			done: "Schließen",
		},
	},
	"blocking/words": {
		blockingWords: {
			block: "Besucher sperren",
			list: "Gesperrte Besucher",
			notLoaded:
				"Die Liste der gesperrten Besucher konnte nicht geladen werden.",
		},
	},
	"colleagues/leaving-words": {
		leavingWords: {
			keep: "Behalten",
			queue: "Zurück in die Warteschlange",
			queueHint: "Der nächste freie Kollege bekommt sie vor neueren.",
			transfer: "Übergeben",
			transferHint: "An einen Kollegen oder ein Team, wenn Platz ist.",
		},
	},
	"colleagues/words": {
		presenceWords: {
			here: "Da",
			finishing: "Abschließend",
			break: "Pause",
			breakUntil: "Pause bis {time}",
			away: "Abwesend",
			load: "{load} von {slots}",
			loadLabel: "{load} von {slots} Konversationen",
			lost: "Verbindung gerade verloren",
			gone: "Nicht da",
		},
		targetWords: {
			to: "An",
			team: "Team, {here} von {all} da",
			cannot: "Kann sie jetzt nicht nehmen",
			why: {
				team: "Nicht in ihrem Team",
				language: "Spricht nicht {language}",
				otherLanguage: "Spricht nicht die Sprache des Besuchers",
				full: "Voll",
			},
			noOne: "In diesem Shop gibt es noch niemand anderen.",
		},
	},
	"command-bar/words": {
		commandBarWords: {
			key: "Alles finden, was zu tun, zu lesen oder zu öffnen ist",
			link: "Befehlsleiste",
			title: "Was möchten Sie tun?",
			placeholder: "Aktion, Seite, Person, Konversation",
			acts: "Aktionen",
			none: "Nichts mit diesem Namen gefunden.",
			count: {
				one: "{count} Zeile",
				other: "{count} Zeilen",
			},
			notLoaded: "Die Befehlsleiste konnte nicht geladen werden.",
		},
	},
	"comment-cards/link-words": {
		cardLinkWords: {
			link: "Rückmeldungen",
			notLoaded: "Die Rückmeldungen konnten nicht geladen werden.",
			onCard: {
				praise: "Lob, in einer Rückmeldung",
				idea: "Eine Idee, in einer Rückmeldung",
				problem: "Ein Problem, in einer Rückmeldung",
			},
			praised: "Ein Besucher lobt Sie: „{text}“",
			read: "Lesen",
		},
	},
	"comment-cards/words": {
		cardWords: {
			lead: "Was Ihnen Besucher jederzeit gesagt haben, ohne Konversation.",
			lists: "Listen",
			site: "Shop",
			places: {
				wall: "Lobwand",
				mine: "Lob für mich",
				idea: "Ideen",
				problem: "Probleme",
				praise: "Alles Lob",
				link: "Link für Pakete",
			},
			empty: {
				wall: "Noch kein Lob.",
				mine: "Noch hat Sie niemand genannt.",
				idea: "Noch keine Idee.",
				problem: "Noch kein Problem.",
				praise: "Noch kein Lob.",
			},
			emptyHint: "Besucher hinterlassen eine Rückmeldung im Chat.",
			more: "Mehr anzeigen",
			customer: "Kunde",
			visitor: "Besucher",
			byLink: "Über einen Link",
			about: "Über {name}",
			named: "Nennt „{name}“",
			order: "Bestellung {order}",
			contact: "Kontakt: {contact}",
			erased: "Der Text wurde gelöscht.",
			open: "Konversation öffnen",
			waits: "Wartet auf eine Antwort",
			waitsQuiet: "Nicht erledigt",
			settled: "Erledigt",
			settle: "Als erledigt markieren",
			unsettle: "Doch nicht erledigt",
			state: "Stand der Idee",
			states: {
				heard: "Gehört",
				planned: "Geplant",
				done: "Umgesetzt",
				declined: "Abgelehnt",
			},
			note: "Eine Nachricht an die Person (freiwillig)",
			save: "Speichern",
			saved: "Gespeichert. Die Person sieht es im Chat.",
			savedByLink:
				"Gespeichert. Die Person kam über einen Link und sieht es nicht.",
			hide: "Verbergen",
			hideWhy: "Warum wird sie verborgen? Das steht im Audit-Protokoll.",
			hideYes: "Verbergen",
			hideNo: "So lassen",
			hideHint: "Sie verschwindet von der Lobwand und zählt weiter mit.",
			hidden: "Verborgen von {by}: „{why}“",
			show: "Wieder anzeigen",
			linkLead:
				"Wer diesen Link öffnet, kann ohne den Chat und ohne JavaScript eine Rückmeldung geben. Drucken Sie ihn auf das, was in Ihren Paketen liegt.",
			linkLabel: "Link für Rückmeldungen",
			code: "Bild des Links, für eine Kamera",
			print: "Drucken",
		},
	},
	"conversation/system-words": {
		systemWords: {
			startedOn: "Begonnen auf {page}",
			started: "Die Konversation begann",
			startedMessage: "Niemand war da; der Besucher hinterließ eine Nachricht",
			assigned: {
				least_loaded: "{name} zugeteilt: {why}",
				taken: "{name} hat sie genommen",
				previous_agent: "Zurück bei {name}: {why}",
				accepted: "{name} hat sie angenommen: {why}",
				transferred: "{name} hat sie von einem Kollegen bekommen",
				taken_over: "{name} hat sie übernommen",
				plain: "{name} hat sie",
			},
			assignedMe: {
				least_loaded: "Ihnen zugeteilt: {why}",
				taken: "Sie haben sie genommen",
				previous_agent: "Zurück bei Ihnen: {why}",
				accepted: "Sie haben sie angenommen: {why}",
				transferred: "Sie haben sie von einem Kollegen bekommen",
				taken_over: "Sie haben sie übernommen",
				plain: "Sie haben sie",
			},
			because: {
				leastLoaded: "die meisten freien Plätze",
				onlyOne: "sonst war niemand frei",
				hadIt: "hatte sie schon vorher",
				speaks: "spricht {language}",
				team: "in {team}",
				knew: "hat diesem Besucher schon geantwortet",
				load: "{load} von {slots} Konversationen",
			},
			released: {
				agent_lost: "{name} hat die Verbindung verloren; sie wartet wieder",
				agent_left: "{name} steht auf Abwesend; sie wartet wieder",
				released: "{name} hat sie zurückgegeben; sie wartet wieder",
				unopened: "{name} hat sie nicht geöffnet; sie wartet wieder",
				transferred: "Sie wartet auf das Team {team}",
			},
			releasedBy:
				"{by} hat sie zurück in die Warteschlange gestellt; {name} hatte sie",
			transferred: "{from} hat sie an {to} übergeben",
			transferredNote: "{from} hat sie an {to} übergeben: „{note}“",
			offered: "{name} angeboten",
			offerEnded: {
				declined: "{name} hat abgelehnt",
				declinedWhy: "{name} hat abgelehnt: „{reason}“",
				timed_out: "{name} hat auf das Angebot nicht rechtzeitig geantwortet",
				withdrawn: "Das Angebot an {name} wurde zurückgezogen",
			},
			mode: {
				messageSilent:
					"Der Besucher war 10 Minuten weg: Sie zählt nun als Nachricht",
				messageLeft: "Der Besucher hinterließ eine Nachricht, statt zu warten",
				live: "Der Besucher ist zurück und jetzt erreichbar",
			},
			quieted: "Der Besucher schweigt; die Konversation ruht und zählt nicht",
			woken:
				"Der Besucher hat wieder geschrieben; die Konversation zählt wieder",
			languageChosen:
				"Der Besucher fährt auf {language} statt auf {instead} fort",
			closedByAgent: "{name} hat sie geschlossen",
			closedByVisitor: "Der Besucher hat den Chat beendet",
			closedBySystem: "Nach einem Tag ohne Nachrichten automatisch geschlossen",
			reopenedByAgent: "{name} hat sie wieder geöffnet",
			reopenedByVisitor: "Der Besucher hat wieder geschrieben",
			withdrawn: "Nachricht zurückgezogen",
			forgotten: "Der Besucher hat diese Konversation gelöscht",
			note: "Notiz, nur für das Team",
			you: "Sie",
		},
	},
	"conversation/words": {
		afterCloseWords: {
			label: "Nach dem Schließen",
			next: "Nächste Konversation",
			list: "Die Liste",
			stay: "Bleiben",
		},
		composerWords: {
			keys: {
				send: "Senden",
				lineBreak: "Zeilenumbruch",
				leave: "Eingabefeld verlassen",
			},
			enterSends: "Enter sendet",
			enterBreaks: "Strg+Enter sendet",
			forgetful:
				"Dieser Browser speichert nichts: Entwürfe und nicht gesendete Nachrichten gehen verloren, wenn Sie die Seite schließen.",
			label: "Schreiben",
			kind: "Was Sie schreiben",
			reply: "Antwort",
			note: "Notiz",
			replyPlaceholder: "Nachricht schreiben…",
			notePlaceholder: "Eine Notiz für das Team. Der Besucher sieht sie nie.",
			send: "An {name} senden",
			addNote: "Notiz hinzufügen",
			toAnswer:
				"Nehmen Sie sie, um zu antworten, oder hinterlassen Sie eine Notiz.",
			toAnswerClosed:
				"Sie ist geschlossen. Öffnen Sie sie wieder, um zu antworten, oder hinterlassen Sie eine Notiz.",
			heldBy:
				"{name} hat sie. Übernehmen Sie sie, um zu antworten, oder hinterlassen Sie eine Notiz.",
			readOnly:
				"Hier können Sie lesen und nicht schreiben. Um zu antworten oder eine Notiz zu hinterlassen, bitten Sie einen Inhaber um die Rolle Agent.",
			leaveNote: "Notiz hinterlassen",
			keptDraft: "Ihr Entwurf",
			draftKept: "Ihr Entwurf ist gespeichert und nicht gesendet:",
			full: "Zu viele nicht gesendete Nachrichten auf diesem Gerät. Warten Sie, bis einige gesendet sind.",
			tooLong: {
				one: "{count} Zeichen zu viel",
				other: "{count} Zeichen zu viel",
			},
		},
		conversationWords: {
			keys: {
				reply: "Antworten",
				note: "Notiz",
				take: "Nehmen",
				close: "Konversation schließen",
				undo: "Letzte Aktion rückgängig machen",
				withdraw: "Letzte Nachricht zurückziehen",
			},
			draft: "Entwurf",
			none: "Wählen Sie eine Konversation",
			noneHint:
				"J und K bewegen sich in der Liste, Enter öffnet, und ? zeigt alle Tastenkürzel.",
			back: "Zurück zur Liste",
			more: "Mehr",
			waiting: "Wartet",
			waitingMessage: "Hinterließ eine Nachricht",
			open: "Bei {name}",
			openMine: "Bei Ihnen",
			viewing: "{names} auch hier",
			closed: "Geschlossen",
			customer: "Kunde",
			visitor: "Besucher",
			take: "Nehmen",
			closeIt: "Schließen",
			reopen: "Wieder öffnen",
			closedToast: "Geschlossen.",
			undo: "Rückgängig",
			log: "Konversation",
			typing: "{name} schreibt…",
			newMessages: "Neue Nachrichten",
			notLoaded: "Was gesagt wurde, konnte nicht geladen werden.",
			unshowable: "Dieser Eintrag kann nicht angezeigt werden.",
			gone: "Diese Konversation kann nicht geöffnet werden.",
		},
		foldWords: {
			showAll: "Alles anzeigen",
			showLess: "Weniger anzeigen",
		},
		messageWords: {
			sending: "Wird gesendet…",
			sent: "Gesendet",
			seen: "Gesehen",
			failed: "Nicht gesendet",
			waitsForNetwork: "Wir senden es, sobald die Verbindung wieder da ist.",
			retry: "Erneut versuchen",
			anyway: "Trotzdem senden",
			discard: "Verwerfen",
			withdraw: "Zurückziehen",
			withdrawHint: "Löscht den Text für alle, innerhalb von 5 Minuten",
		},
	},
	"desktop-notices/words": {
		noticeWords: {
			label: "Hinweise auf diesem Computer",
			hint: {
				on: "Während diese Seite verborgen ist: wer kam und wer schrieb. Nie, was.",
				off: "Während diese Seite verborgen ist, zeigt nichts, wer kam.",
				blocked:
					"Dieser Browser blockiert Hinweise dieser Seite. In seinen Einstellungen lassen sie sich erlauben.",
				unable: "Dieser Browser zeigt keine Hinweise einer Seite.",
			},
			arrived: "Eine neue Konversation",
			wrote: "Hat Ihnen geschrieben",
			tryTitle: "Shopbell",
			tryBody: "So sieht ein Hinweis aus.",
			tried: {
				on: "Gezeigt. Wenn Sie nichts gesehen haben, zeigt Ihr System keine Hinweise.",
				off: "Sie sind ausgeschaltet.",
			},
		},
	},
	"feedback/words": {
		feedbackWords: {
			link: "Feedback",
			title: "Feedback",
			tabs: "Arten von Feedback",
		},
	},
	"figures/behind-words": {
		behindWords: {
			back: "Zahlen",
			titles: {
				all: "Alle Konversationen",
				rated: "Konversationen mit einer Antwort",
				satisfied: "Mit 4 oder 5 bewertet",
				unsatisfied: "Mit 1 bis 3 bewertet",
				solved: "Bekamen, was sie brauchten",
				notSolved: "Bekamen nicht, was sie brauchten",
				asked: "Um eine Bewertung gebeten",
				unanswered: "Sahen die Frage und sagten nichts",
				abandoned: "Aufgegeben",
				silent: "Beim Warten verstummt",
				neverAnswered: "Nie beantwortet",
				toldBroken: "Später beantwortet als gesagt",
				toldOver: "Mehr als 30 Minuten genannt",
				overLevel: "Nicht rechtzeitig beantwortet",
				messages: "Als Nachricht hinterlassen",
			},
			score: "Mit {score} von 5 bewertet",
			hour: "Begonnen {weekday} zwischen {from} und {to}",
			shown: {
				one: "{count} Konversation",
				other: "{count} Konversationen, neueste zuerst",
			},
			more: "Mehr anzeigen",
			none: "Hinter dieser Zahl steht in diesen Tagen keine Konversation.",
			waited: "wartete {time}",
			first: "erstes Wort nach {time}",
			outcome: "geschlossen mit: {name}",
			by: "Beantwortet von {agents}",
			ref: "Besucher {ref}",
		},
	},
	"figures/changes-words": {
		changesWords: {
			title: "Änderungen",
			lead: "Verglichen mit {days}, ebenso vielen Tagen direkt davor.",
			figures: {
				satisfied: "Zufrieden",
				solved: "Bekamen, was sie brauchten",
				rate: "Die Frage beantwortet",
				level: "Rechtzeitig beantwortet",
				abandoned: "Aufgegeben",
				wait: "Wartezeit",
				firstResponse: "Erste Antwort",
				handle: "Bearbeitungszeit",
			},
			of: "{figure}, {who}",
			values: "{low} bis {high}, n {before} vorher und {now} jetzt",
			real: "geändert",
			noneReal: "Nichts hat sich mehr geändert, als Zufall erklären kann.",
			others: {
				one: "{count} weitere Zahl hat sich nicht mehr geändert, als Zufall erklären kann",
				other:
					"{count} weitere Zahlen haben sich nicht mehr geändert, als Zufall erklären kann",
			},
			all: {
				one: "Die {count} verglichene",
				other: "Die {count} verglichenen",
			},
			none: "Es gibt zu wenig für einen Vergleich mit den Tagen davor.",
			both: "beide",
		},
	},
	"figures/groups-words": {
		groupsWords: {
			title: "Gruppen",
			lead: "In der Reihenfolge der Namen. Jeder Agent wird mit allen anderen zusammen verglichen, und niemand bekommt einen Rang.",
			dimensions: {
				agent: "Agenten",
				team: "Teams",
				language: "Sprachen",
				tag: "Schlagwörter",
				late: "Länger gewartet als gesagt",
				returning: "Neue und wiederkehrende",
			},
			values: {
				late: {
					yes: "Länger als gesagt",
					no: "Nicht länger als gesagt",
				},
				returning: {
					yes: "Wiederkehrend",
					no: "Neu",
				},
			},
			none: {
				agent: "Niemand hat geschrieben",
				team: "Kein Team",
				language: "Sprache nicht bekannt",
				tag: "Kein Schlagwort",
				late: "Nichts wurde gesagt",
				returning: "Nicht bekannt",
			},
			gone: {
				agent: "Jemand, der nicht mehr hier arbeitet",
				team: "Ein Team, das es nicht mehr gibt",
				tag: "Ein Schlagwort, das es nicht mehr gibt",
			},
			episodes: {
				one: "{count} Konversation",
				other: "{count} Konversationen",
			},
			differsMore:
				"unterscheidet sich von den anderen: {difference}, {low} bis {high}",
			only: "Zahlen nur von {name}",
			satisfied: "zufrieden",
			of: "{name}, {who}, {figure}",
			showAll: "Alle {n} anzeigen",
		},
	},
	"figures/head-words": {
		headWords: {
			period: "Tage",
			recent: "Zuletzt",
			recentHint:
				"Der kürzeste Zeitraum von 7, 30 und 90 Tagen mit 30 Antworten",
			days: {
				7: "7 Tage",
				30: "30 Tage",
				90: "90 Tage",
			},
			month: {
				this: "Dieser Monat",
				last: "Letzter Monat",
			},
			own: "Eigene Tage",
			from: "Von",
			to: "Bis",
			show: "Anzeigen",
			shown: "{days} nach der Uhr des Shops ({timeZone}).",
			recentDays: {
				7: "Die letzten 7 Tage: Sie haben 30 Antworten oder mehr.",
				30: "Die letzten 30 Tage: Die letzten 7 haben weniger als 30 Antworten.",
				90: "Die letzten 90 Tage: Die letzten 30 haben weniger als 30 Antworten.",
			},
			before: "Verglichen mit {days}.",
			isCut: "Das Ende ist noch nicht erreicht: bis jetzt.",
			filter: "Filter",
			filters: "Filter",
			who: "Wer",
			drop: "Filter {name} entfernen",
			print: "Drucken",
			csv: "CSV",
			asTable: "Als Tabelle",
			asPictures: "Als Bilder",
			chip: {
				relation: {
					customer: "Kunden",
					visitor: "Besucher",
				},
				late: {
					yes: "Länger gewartet als gesagt",
					no: "Nicht länger gewartet als gesagt",
				},
				returning: {
					yes: "Wiederkehrend",
					no: "Neu",
				},
			},
			chipOf: {
				agent: "Agent: {name}",
				team: "Team: {name}",
				language: "Sprache: {name}",
				tag: "Schlagwort: {name}",
			},
		},
	},
	"figures/link-words": {
		figuresLinkWords: {
			link: "Zahlen",
			notLoaded:
				"Die Zahlen konnten nicht geladen werden. Prüfen Sie Ihre Verbindung.",
		},
	},
	"figures/own/words": {
		ownWords: {
			title: "Ihre letzten 30 Tage",
			lead: "Aus Konversationen, in denen Sie geschrieben haben. Sie und Supervisoren sehen das; Kollegen nicht.",
			satisfied: "Zufrieden: {share}",
			satisfiedOf: "{who}: zufrieden",
			noRatings: "Noch keine Bewertung",
			firstResponse: "Erste Antwort: {times}",
			conversations: {
				one: "{count} Konversation",
				other: "{count} Konversationen",
			},
			times: "Arbeitszeiten",
			none: "In diesen Tagen begann keine Konversation von Ihnen.",
			rule: "Bewertungen zählen für alle, die vor der Frage geschrieben haben; erste Antworten für den, der das erste Wort geschrieben hat.",
		},
	},
	"figures/pictures/words": {
		pictureWords: {
			scores: {
				1: "Sehr schlecht",
				2: "Schlecht",
				3: "In Ordnung",
				4: "Gut",
				5: "Sehr gut",
			},
			face: "{face}: {answers}",
			faces: "{what}. {values}",
			answers: {
				one: "{count} Antwort",
				other: "{count} Antworten",
			},
			conversations: {
				one: "{count} Konversation",
				other: "{count} Konversationen",
			},
			axis: "{what}. {values}",
			hour: "{weekday}, {from} bis {to}",
			cell: "{when}: {conversations}, {customers} von Kunden und {visitors} von Besuchern",
			heat: "{what}. Am meisten: {most}. Pfeiltasten gehen von Stunde zu Stunde.",
			least: "0",
			series: "{what}: Pfeiltasten gehen von Punkt zu Punkt",
			difference: "{what}: {difference}, zwischen {low} und {high}",
		},
	},
	"figures/returning/words": {
		returningWords: {
			title: "Kunden, die wieder gekauft haben",
			lead: "Von den Kunden, die in einem Monat gekauft haben, jene, die innerhalb von 90 Tagen nach ihrer ersten Bestellung darin wieder gekauft haben. Bestellungen sind die, die der Server des Shops gemeldet hat.",
			month: "{month}: wieder gekauft",
			running: "kann noch wachsen",
			of: "wieder gekauft",
			none: "In diesen Monaten wurde keine Bestellung gemeldet.",
		},
	},
	"figures/satisfaction-words": {
		satisfactionWords: {
			title: "Zufriedenheit",
			satisfied: "Zufrieden",
			distribution: "Wie viele jede Antwort gewählt haben",
			few: {
				one: "{count} Antwort",
				other: "{count} Antworten",
			},
			fewOf: "{answers}: {good} gut, {bad} schlecht.",
			readBad: {
				one: "Die schlechte lesen.",
				other: "Die {count} schlechten lesen.",
			},
			fewAsked: "wenige sahen sie",
			rate: "Beantwortet, von denen, die die Frage sahen",
			bounds: "Was die ändern könnten, die nichts sagten",
			boundsOf:
				"Wären alle, die die Frage sahen und nichts sagten, unzufrieden, dann wären {low} zufrieden; wären alle zufrieden, {high} (n {n}).",
			noBounds: "Zu wenige sahen die Frage, um etwas zu sagen.",
			facts:
				"Gefragt {asked}, gesehen {seen}, begonnen {started}, beantwortet {answered}, geschlossen {dismissed}, zurückgezogen {withdrawn}, vom Personal verborgen {hidden}",
			solved: "Bekamen, was sie brauchten",
			format: "{kind}, seit Version {version}",
			kinds: {
				faces: "Gesichter",
				stars: "Sterne",
				numbers: "Zahlen",
			},
			noAnswers: "Keine Antwort in diesen Tagen.",
			isReal: "Das ist ein echter Unterschied.",
			isChance: "Das kann Zufall sein.",
			more: "Kunden sind öfter zufrieden als Besucher: {difference}, {low} bis {high}.",
			less: "Kunden sind seltener zufrieden als Besucher: {difference}, {low} bis {high}.",
			same: "Kunden und Besucher sind gleich oft zufrieden: {difference}, {low} bis {high}.",
			notCompared:
				"Kunden und Besucher werden nicht verglichen: Eine Seite hat unter 5 Antworten.",
		},
	},
	"figures/series-words": {
		seriesWords: {
			title: "Im Lauf der Zeit",
			satisfied: {
				day: "Zufrieden, nach Tag",
				week: "Zufrieden, nach Woche",
				month: "Zufrieden, nach Monat",
			},
			point: {
				day: "{day}",
				week: "Woche vom {day}",
				month: "Monat vom {day}",
			},
			values: "{point}: {lines}",
			line: "{who} {value}",
			notLoaded:
				"Das Bild konnte nicht geladen werden. Prüfen Sie Ihre Verbindung.",
			keys: "Pfeiltasten gehen von Punkt zu Punkt. Das Band ist das 95-%-Intervall.",
			open: "Diese Konversationen lesen",
		},
	},
	"figures/surveys/words": {
		surveyFigureWords: {
			title: "Umfragen",
			lead: "Was in diesen Tagen gefragt wurde, Frage für Frage. Versionen, die dasselbe fragen, sind eine.",
			afterChat: "Nach dem Chat",
			unnamed: "Umfrage ohne Titel",
			answers: {
				one: "{count} Antwort insgesamt",
				other: "{count} Antworten insgesamt",
			},
			rate: "Beantwortet, von denen, die sie sahen",
			none: "Keine Antwort in diesen Tagen.",
			read: "Antworten lesen",
			fell: "Wie viele jede Antwort gewählt haben",
			since: "{question}, seit Version {version}",
			scores: {
				satisfied: "Zufrieden: 4 oder 5 von 5",
				up: "Daumen hoch",
				effort: "Leicht: 5 bis 7 von 7",
				solved: "Bekamen, was sie brauchten",
			},
			mean: "Mittel {mean} von 7",
			nps: "Empfehlungswert",
			npsNote:
				"{low} bis {high}, n {n}: {promoters} mit 9 und 10, {passives} mit 7 und 8, {detractors} mit 0 bis 6",
			npsCounts:
				"{promoters} mit 9 und 10, {passives} mit 7 und 8, {detractors} mit 0 bis 6",
			npsRule:
				"Anteil von 9 und 10 minus Anteil von 0 bis 6, mit dem 95-%-Intervall (angepasstes Wald).",
			solved: {
				yes: "Ja",
				not_yet: "Noch nicht",
				no: "Nein",
			},
			thumbs: {
				0: "Runter",
				1: "Hoch",
			},
			ownQuestions: {
				score: "Wie war unsere Hilfe?",
				solved: "Haben Sie bekommen, was Sie brauchten?",
				comment: "Kommentar",
			},
			products: "Nach Produkt",
			moreProducts: "Produkte mit den meisten Antworten; es gibt weitere.",
		},
	},
	"figures/table-words": {
		tableWords: {
			lead: "Dieselben Zahlen wie in den Bildern und in der Datei.",
			blocks: {
				now: "Diese Tage",
				before: "Die Tage davor",
				groups: "Gruppen",
				comparisons: "Vergleiche",
				hours: "Nach Stunde und Wochentag",
				series: "Im Lauf der Zeit",
				silent: "Die geantwortet haben neben denen, die nichts sagten",
			},
			heads: {
				figure: "Zahl",
				who: "Wer",
				group: "Gruppe",
				n: "n",
				hits: "Davon",
				percent: "Anteil",
				interval: "95-%-Intervall",
				median: "Median",
				p90: "9 von 10 innerhalb von",
				difference: "Unterschied",
				others: "n daneben",
				mark: "Was es sagt",
				rule: "Wie es gemacht ist",
			},
			marks: {
				counts: "nur Anzahlen",
				few: "wenige Antworten",
				plain: "",
				real: "echt",
				chance: "kann Zufall sein",
			},
			both: "Beide",
			interval: "{low} bis {high}",
			against: {
				relation: "Kunden gegen Besucher",
				before: "gegen die Tage davor",
				group: "{name} gegen die anderen",
			},
			saw: {
				answered: "Beantwortet",
				silent: "Sagten nichts",
			},
			figures: {
				episodes: "Konversationen",
				live: "Live",
				messages: "Nachrichten",
				running: "Nicht beendet",
				satisfied: "Zufrieden",
				score: "Wert",
				asked: "Gefragt",
				seen: "Sahen die Frage",
				started: "Begannen zu antworten",
				dismissed: "Geschlossen",
				withdrawn: "Zurückgezogen",
				hidden: "Vom Personal verborgen",
				rate: "Beantwortet",
				bounds: "Wären alle ohne Antwort unzufrieden, zufrieden",
				solved: "Bekamen, was sie brauchten",
				wait: "Wartezeit",
				firstResponse: "Erste Antwort",
				level: "Rechtzeitig beantwortet",
				abandoned: "Aufgegeben",
				silent: "Verstummt",
				neverAnswered: "Nie beantwortet",
				handle: "Bearbeitungszeit",
				toldKept: "In der genannten Zeit beantwortet",
				toldOver: "Mehr als 30 Minuten genannt",
				messagesInTime: "Rechtzeitig beantwortete Nachrichten",
				messageResponse: "Nachrichten: erste Antwort",
				customers: "Davon Kunden",
			},
		},
	},
	"figures/waits-words": {
		waitsWords: {
			title: "Service",
			lead: "Konversationen, die live beantwortet werden konnten; Nachrichten, die hinterlassen wurden, als niemand da war, stehen getrennt.",
			wait: "Wartezeit",
			waitRule: "Von der ersten Nachricht, bis jemand sie genommen hat.",
			firstResponse: "Erste Antwort",
			firstResponseRule:
				"Von der ersten Nachricht bis zum ersten Wort eines Menschen.",
			handle: "Bearbeitungszeit",
			handleRule: "Von der Zuteilung bis zum Ende, ohne ruhige Zeiten.",
			level: "Innerhalb von {time} beantwortet",
			levelRule:
				"Von den beantworteten und denen, die nach dieser Zeit aufgaben.",
			abandoned: "Aufgegeben",
			abandonedRule:
				"Beim Warten gegangen, geschlossen oder verstummt, oder ohne Wort eines Menschen beendet; von allen, die endeten oder beantwortet wurden.",
			silent: {
				one: "{count} verstummte beim Warten",
				other: "{count} verstummten beim Warten",
			},
			neverAnswered: {
				one: "{count} wurde nie beantwortet",
				other: "{count} wurden nie beantwortet",
			},
			told: "In der genannten Zeit beantwortet",
			toldRule:
				"Erstes Wort eines Menschen nicht später als das längere Ende des Genannten.",
			toldOver: {
				one: "Bei {count} wurden mehr als 30 Minuten genannt, was keine Zusage ist",
				other:
					"Bei {count} wurden mehr als 30 Minuten genannt, was keine Zusage ist",
			},
			messages: "Nachrichten, zur genannten Zeit beantwortet",
			messageResponse: "Nachrichten: erste Antwort, in Öffnungszeiten",
			messagesRule: "Nachrichten, die hinterlassen wurden, als niemand da war.",
			heatTitle: "Wann Konversationen beginnen",
			heatLead: "Nach der Uhr des Shops ({timeZone}).",
			heat: "Konversationen nach Stunde und Wochentag",
			silentTitle: "Die geantwortet haben neben denen, die nichts sagten",
			silentLead:
				"Von denen, die die Frage sahen. Wo sie sich unterscheiden, sprechen die Antworten nicht für alle.",
			answered: "Beantwortet",
			silentOnes: "Sagten nichts",
			ofCustomers: "{customers} von {n} waren Kunden",
			volume: "{episodes}: {live} live, {messages}, {running} nicht beendet",
			messageCount: {
				one: "{count} Nachricht",
				other: "{count} Nachrichten",
			},
			episodes: {
				one: "{count} Konversation",
				other: "{count} Konversationen",
			},
		},
	},
	"figures/words": {
		figuresWords: {
			title: "Zahlen",
			shop: "Shop",
			customers: "Kunden",
			visitors: "Besucher",
			customer: "Kunde",
			visitor: "Besucher",
			few: "wenige Antworten",
			fewEpisodes: "wenige Konversationen",
			n: "n {n}",
			interval: "{low} bis {high}, n {n}",
			countsOf: "{hits} von {n}",
			points: "{points} Punkte",
			seconds: "{s}\u00a0s",
			minutes: "{m}\u00a0min",
			minutesSeconds: "{m}\u00a0min {s}\u00a0s",
			hours: "{h}\u00a0h",
			hoursMinutes: "{h}\u00a0h {m}\u00a0min",
			days: {
				one: "{count} Tag",
				other: "{count} Tage",
			},
			times: "Median {median}, 9 von 10 innerhalb von {p90}",
			timesInterval: ", Median zwischen {low} und {high}",
			timesCounts: "n {n}, zu wenige für einen Median",
			median: "Median {median}",
			p90: "9 von 10 innerhalb von {p90}",
			between: "{low} bis {high}",
			none: "Keine in diesen Tagen",
			open: "Konversationen lesen",
			read: [
				"",
				"Sie lesen.",
				"Die zwei lesen.",
				"Die drei lesen.",
				"Die vier lesen.",
			],
			values: "{what}: {value}",
			known: "Stand: {time}.",
			again: "Neu lesen",
			empty:
				"In diesen Tagen begann keine Konversation: Zahlen entstehen aus Konversationen und aus dem, was Besucher danach sagen. Wählen Sie mehr Tage.",
			emptyLong:
				"In diesen Tagen begann keine Konversation. Zahlen entstehen aus Konversationen und aus dem, was Besucher danach sagen: Die erste steht hier, sobald sie begonnen hat.",
			emptyFiltered:
				"Keine Konversation dieser Tage passt zum Filter: Nehmen Sie einen Teil davon weg, oder wählen Sie mehr Tage.",
			more90: "90 Tage anzeigen",
			dropAll: "Filter entfernen",
		},
		ruleWords: {
			satisfied:
				"Zufrieden: 4 oder 5 von 5. 95-%-Intervall (Wilson). Unter 5 Antworten nur Anzahlen, unter 30 „wenige Antworten“.",
			share:
				"95-%-Intervall (Wilson). Unter 5 nur Anzahlen, unter 30 als wenige markiert.",
			times:
				"Punkt: Median mit seinem 95-%-Intervall. Strich: worin 9 von 10 blieben. Unter 5 kein Median.",
			real: "Ein Unterschied gilt als echt nach einer Regel für alle Vergleiche dieser Seite zusammen: Auf etwa einer von zwanzig Seiten bringt Zufall allein einen.",
		},
	},
	"figures/workload/words": {
		workloadWords: {
			title: "Arbeitszeiten",
			lead: "Wie lange jeder Agent für neue Konversationen da war und wie viel dieser Zeit mit einer offenen. Nach Namen, nie nach einer Zahl.",
			since: "Bekannt seit {day}.",
			filtered:
				"Arbeitszeiten sind die von allen: Von den Filtern ändert sie nur der nach Agent.",
			none: "In diesen Tagen war niemand für neue Konversationen da.",
			list: "Arbeitszeiten nach Agent",
			all: "Alle zusammen",
			gone: "Jemand, der nicht mehr hier arbeitet",
			here: "Da",
			busy: "Beschäftigt",
			concurrency: "Gleichzeitig",
			utilisation: "Belegte Plätze",
			full: "Alle Plätze belegt",
			most: "höchstens {n}",
			concurrencyOf: "{mean}, {most}",
			shareOf: "{percent}, {time}",
			rule: "Da: auf „da“ und an der Konsole. Beschäftigt: mit mindestens einer Konversation, ruhende ausgenommen. Gleichzeitig: Konversationen, während beschäftigt. Kein Anteil von weniger als einer Stunde.",
			staffing: "Besetzung und Aufkommen",
			staffingLead:
				"Wie viele Konversationen in einer Stunde begannen und wie viele von Ihnen da waren, im Mittel. Stunden in {timeZone}.",
			staffingFrom:
				"Für Tage ab {day} zeigt ein Bild der Woche, wie viele von Ihnen da waren und wie viele Konversationen begannen.",
			staffingShow: "{days} anzeigen",
			came: "Konversationen pro Stunde",
			were: "Agenten da",
			cell: "{weekday}, {from} bis {to}: {came} pro Stunde, {here} da",
			unknown:
				"{weekday}, {from} bis {to}: {came}, wer da war, ist nicht bekannt",
			conversations: {
				one: "{count} Konversation",
				other: "{count} Konversationen",
			},
			agents: {
				one: "{count} Agent",
				other: "{count} Agenten",
			},
			unattended: {
				one: "{count} Konversation begann in einer Stunde der Woche, in der nie jemand da war.",
				other:
					"{count} Konversationen begannen in Stunden der Woche, in denen nie jemand da war.",
			},
			staffingRule:
				"Balken: begonnene Konversationen, Skala bis {came} pro Stunde. Linie: Agenten da, Skala bis {here}.",
		},
	},
	"files/words": {
		fileWords: {
			remove: "{name} entfernen",
			alt: "Was zeigt {name}?",
			altPlaceholder: "Was ist zu sehen?",
			altHint: "Für Besucher, die es nicht sehen können. Enter lässt es leer.",
			most: "Sie können {most} Dateien auf einmal senden. Die ersten sind hier.",
			type: "{name}: Nur Bilder und PDFs können gesendet werden.",
			bytes: "{name} ist größer als {most}.",
			heif: "Dieser Browser kann {name} nicht lesen. Speichern Sie es als JPEG, und wählen Sie dieses.",
			broken:
				"{name} kann nicht gelesen werden. Vielleicht ist es beschädigt oder zu groß.",
			many: "In dieser Konversation sind zu viele Dateien, oder zu viele warten.",
			quota:
				"Sie haben so viel gesendet, wie eine Person an einem Tag darf. Versuchen Sie es morgen erneut.",
			full: "Der Shop hat keinen Platz für weitere Dateien.",
			off: "Der Shop nimmt keine Dateien an. Ein Inhaber schaltet sie in den Einstellungen ein.",
		},
	},
	"floor/link-words": {
		floorLinkWords: {
			link: "Übersicht",
			notLoaded: "Die Übersicht konnte nicht geladen werden.",
			whisper: "Der zuständigen Person zuflüstern",
			takeOver: "Übernehmen",
		},
	},
	"floor/words": {
		floorWords: {
			title: "Übersicht",
			shop: "Shop",
			closed: "Die Übersicht ist für Supervisoren und Inhaber.",
			reading: "Wer da ist, wird geladen…",
			groups: {
				here: "Da",
				finishing: "Abschließend",
				break: "In der Pause",
				away: "Abwesend",
				gone: "Nicht da",
			},
			since: "seit {time}",
			oldest: "am längsten unbeantwortet: {duration}",
			has: {
				one: "{count} Konversation",
				other: "{count} Konversationen",
			},
			more: {
				one: "noch {count}",
				other: "noch {count}",
			},
			moreHint: "Sie stehen in der Liste „Alle“.",
			select: "{name} auswählen",
			selectAll: "Alle von {name} auswählen",
			unanswered: "Seit {duration} unbeantwortet",
			answered: "Beantwortet",
			quiet: "Ruhend",
			snoozed: "Zurückgestellt",
			whisper: "Flüstern",
			takeOver: "Übernehmen",
			takenOver: {
				one: "Sie haben sie jetzt.",
				other: "Sie haben jetzt {count}.",
			},
			whisperLabel: "{name} zuflüstern: Der Besucher liest es nie",
			send: "Flüstern",
			cancel: "Abbrechen",
			whispered: "{name} zugeflüstert.",
			waiting: "Wartet",
			live: {
				one: "{count} wartet jetzt",
				other: "{count} warten jetzt",
			},
			nobody: "Niemand wartet.",
			messages: {
				one: "{count} Nachricht",
				other: "{count} Nachrichten",
			},
			waits: "wartet {duration}",
			told: "{range}\u00a0min genannt",
			range: "{low} bis {high}",
			late: "länger als gesagt",
			today: "Gesagt und tatsächlich, heute",
			todayHint:
				"Von den Wartezeiten, die heute genannt wurden und mit einer Antwort endeten.",
			none: "Noch hat niemand eine Antwort bekommen, dem heute eine Wartezeit genannt wurde.",
			counts: "{within} von {n} innerhalb des Genannten beantwortet.",
			share:
				"{share}\u00a0% innerhalb des Genannten: {within} von {n}, 95-%-Intervall {low} bis {high}\u00a0%.",
			few: "Wenige Wartezeiten: Der Anteil kann sich noch stark ändern.",
			later: "Im Mittel {minutes}\u00a0min später als die Mitte des Genannten.",
			earlier:
				"Im Mittel {minutes}\u00a0min früher als die Mitte des Genannten.",
			exact: "Im Mittel genau in der Mitte des Genannten.",
			apart:
				"Noch nicht beantwortet: {open}. Gegangen: {left}. Verstummt: {silent}.",
			kinds: {
				ranges: "Spannen",
				recent: "Letzte Antwortzeit",
			},
		},
	},
	"help/link-words": {
		helpLinkWords: {
			link: "Hilfeartikel",
			notLoaded:
				"Die Artikel wurden nicht geladen. Versuchen Sie es erneut, oder laden Sie die Seite neu, wenn das nicht hilft.",
		},
	},
	"help/words": {
		articleWords: {
			back: "Alle Artikel",
			newTitle: "Neuer Artikel",
			languages: "Sprachen",
			addLanguage: "Sprache hinzufügen",
			title: "Frage",
			titleHint: "Wie ein Besucher sie stellt.",
			address: "Adresse",
			addressHint:
				"Kleine Buchstaben, Ziffern und Bindestriche. Eine frühere Adresse führt zur neuen.",
			body: "Antwort",
			bodyHint:
				"Markdown: **fett**, - Listen, # Überschriften, [Links](https://…).",
			preview: "Vorschau",
			picture: "Bild hinzufügen",
			pictureAlt: "Was das Bild zeigt",
			pictureFault:
				"Dieses Bild kann nicht verwendet werden. Wählen Sie PNG, JPEG oder WebP unter 5\u00a0MB.",
			save: "Entwurf speichern",
			publish: "Veröffentlichen",
			withdraw: "Zurückziehen",
			saved: "Gespeichert.",
			published: "Veröffentlicht. Besucher finden ihn ab jetzt.",
			withdrawn: "Zurückgezogen. Besucher finden ihn nicht mehr.",
			conflict:
				"Jemand anderes hat ihn seitdem geändert, oder ein anderer Artikel hat diese Adresse. Laden Sie die Seite neu, um ihn zu sehen.",
			tooLong: "Die Antwort ist zu lang. Schreiben Sie zwei Artikel.",
			full: "Für weitere ist kein Platz.",
			empty: "Schreiben Sie zuerst eine Frage.",
			badAddress: "Schreiben Sie kleine Buchstaben, Ziffern und Bindestriche.",
			missing: "Was Besuchern gefehlt hat",
			merge: "Mit einem anderen Artikel zusammenführen",
			mergeLead:
				"Wenn zwei dasselbe sagen: Alle Adressen von diesem führen dann zum anderen, in jeder Sprache, und Besucher finden diesen nicht mehr.",
			mergeInto: "Der andere Artikel",
			mergeChoose: "Artikel wählen",
			mergeAct: "Zusammenführen",
			merged: "Zusammengeführt. Seine Adressen führen zum anderen Artikel.",
			open: "Seite öffnen",
		},
		filesWords: {
			title: "Import und Export",
			lead: "Alle Artikel mit ihren Bildern als Ordner mit Markdown-Dateien: zum Aufbewahren, zum Schreiben an anderer Stelle oder zum Mitbringen.",
			save: "Exportieren",
			files: "Dateien importieren",
			folder: "Ordner importieren",
			looking: "Die Dateien werden durchgesehen…",
			taking: "Import läuft…",
			done: "Fertig.",
			nothing: "Nichts in diesen Dateien ist neu.",
			start: "Importieren",
			again: "Andere wählen",
			counts: {
				new: "Neu: {count}",
				changed: "Geändert: {count}",
				same: "Unverändert: {count}",
				refused: "Abgelehnt: {count}",
				left: "Ausgelassen: {count}",
				pictures: "Neue Bilder: {count}",
			},
			lines: "Bitte ansehen",
			first: "Die ersten {most} werden gezeigt.",
			large:
				"Zusammen sind diese Dateien größer als {most}\u00a0MiB. Importieren Sie sie in Teilen.",
			left: "Weder ein Artikel noch ein Bild eines Artikels.",
			why: {
				packed: "Die Datei lässt sich nicht entpacken.",
				too_much:
					"Entpackt ist der Ordner zu groß. Importieren Sie ihn in Teilen.",
				too_many:
					"Der Ordner hat zu viele Dateien. Importieren Sie ihn in Teilen.",
				path: "Der Pfad führt aus dem Ordner hinaus.",
				too_long: "Zu lang für einen Artikel.",
				text: "Das ist kein Text in UTF-8.",
				front_matter: "Was über dem Text steht, ist nicht lesbar.",
				title: "Der Titel fehlt oder ist zu lang.",
				language: "Weder die Datei noch ihr Ordner nennt die Sprache.",
				address:
					"Die Adresse darf nur kleine Buchstaben, Ziffern und Bindestriche haben.",
				state: "Der Status muss draft, published oder changed sein.",
				twice: "Derselbe Artikel in derselben Sprache wie {about}.",
				leads_on: "Die Adresse führt in diesem Shop zu „{about}“.",
				full: "Für weitere ist kein Platz.",
			},
			notes: {
				no_file: "Führt ins Leere: {names}",
				no_picture: "Bilder, die nicht verwendet werden können: {names}",
				former: "Keine frühere Adresse dieses Artikels: {names}",
				keys: "Nicht übernommen: {names}",
			},
		},
		helpWords: {
			lead: "Fragen mit Antworten. Besucher finden sie im Chat und auf öffentlichen Seiten.",
			shop: "Shop",
			publicPage: "Öffentliche Seite",
			add: "Neuer Artikel",
			none: "Es gibt noch keinen Artikel. Schreiben Sie die Frage, die Sie am häufigsten beantworten.",
			search: "Artikel finden",
			list: "Artikel",
			toMend: "Zu verbessern",
			toMendLead:
				"Weniger als der Hälfte derer, die abstimmten, wurde geholfen.",
			missed: "Ohne Ergebnis gesucht",
			missedLead: "Neueste zuerst. Jede ist eine Frage ohne Antwort.",
			missedNone: "Nichts wurde ohne Ergebnis gesucht.",
			missedTimes: {
				one: "{count}-mal",
				other: "{count}-mal",
			},
			state: {
				draft: "Entwurf",
				published: "Veröffentlicht",
				changed: "Veröffentlicht, seitdem geändert",
			},
			missingIn: "Fehlt auf: {languages}",
			helped: "{share}\u00a0% geholfen ({from}–{to}\u00a0%, {count} Stimmen)",
			votes: "Geholfen: {yes}, nicht geholfen: {no}",
			views: {
				one: "{count} Aufruf",
				other: "{count} Aufrufe",
			},
			chats: {
				one: "{count} Chat begann hier",
				other: "{count} Chats begannen hier",
			},
		},
	},
	"imported-ratings/link-words": {
		importLinkWords: {
			link: "Import",
			notLoaded: "Der Import konnte nicht geladen werden.",
		},
	},
	"imported-ratings/words": {
		importWords: {
			formats: {
				csat_5: "Zufriedenheit, 1 bis 5",
				csat_3: "Zufriedenheit, 1 bis 3",
				thumbs: "Daumen hoch oder runter",
				nps: "Würde empfehlen, 0 bis 10 (NPS)",
				scale_10: "Etwas anderes, 0 bis 10",
				ces: "War leicht, 1 bis 7 (7 ist leicht)",
				scale_7: "Etwas anderes, 1 bis 7",
			},
			encodings: {
				"utf-8": "UTF-8",
				"windows-1252": "Westeuropäisch (Windows-1252, Latin-1)",
				"windows-1250": "Mitteleuropäisch (Windows-1250)",
				"windows-1257": "Baltisch (Windows-1257)",
				"utf-16le": "UTF-16, Little Endian",
				"utf-16be": "UTF-16, Big Endian",
			},
			delimiters: {
				",": "Komma",
				";": "Semikolon",
				"\t": "Tabulator",
			},
			dateForms: {
				iso: "Jahr zuerst: 2026-03-31",
				day_dots: "Tag zuerst: 31.03.2026",
				day_slashes: "Tag zuerst: 31/03/2026",
				month_slashes: "Monat zuerst: 03/31/2026",
				seconds: "Sekunden seit 1970",
				milliseconds: "Millisekunden seit 1970",
			},
			faults: {
				cells: "Sie hat eine andere Zahl von Zellen als die erste Zeile",
				no_score: "Es gibt keinen Wert",
				score: "Der Wert ist keine ganze Zahl",
				range: "Der Wert liegt nicht auf dieser Skala",
				thumb: "Es ist nicht bekannt, ob das hoch oder runter ist",
				no_date: "Es gibt kein Datum",
				date: "Das Datum ist nicht so geschrieben, oder es gibt diesen Tag nicht",
				future: "Das Datum liegt in der Zukunft",
				too_old: "Das Datum liegt vor 1990",
			},
			missing: {
				score: "Geben Sie an, welche Spalte der Wert ist.",
				format:
					"Geben Sie an, was gefragt wurde. Die Skala allein sagt es nicht.",
				thumbs: "Geben Sie an, welche Werte hoch und welche runter sind.",
				date: "Geben Sie an, welche Spalte das Datum ist.",
				dateForm:
					"Geben Sie an, wie die Daten geschrieben sind. Nichts in der Datei trennt Tag und Monat.",
			},
			lines: {
				customer: "Kunden",
				visitor: "Besucher",
				unknown: "Nicht angegeben",
			},
			title: "Bewertungen von anderswo",
			shop: "Shop",
			lead: "Bewertungen, die Ihr Shop in einem anderen Werkzeug bekommen hat. Sie bleiben getrennt: Sie sind in keiner Ihrer eigenen Zahlen.",
			readOnly: "Nur ein Inhaber kann importieren.",
			make: "Bewertungen importieren",
			full: "Es gibt {most} Importe, so viele kann ein Shop haben. Entfernen Sie zuerst einen.",
			none: "Noch wurde nichts importiert. Speichern Sie die Bewertungen im anderen Werkzeug als CSV-Datei, und wählen Sie sie hier.",
			name: "Name",
			asked: "Was gefragt wurde",
			count: "Bewertungen",
			days: "Tage",
			by: "Von",
			from: "{from} bis {to}",
			unfinished:
				"Nicht beendet. Er ist in keiner Zahl und wird einen Tag nach seinem Beginn verworfen.",
			remove: "Entfernen",
			removeOne: "{name} entfernen",
			removed: "{name} ist entfernt.",
			undo: "Rückgängig",
			elsewhere: "Von anderswo",
			cancel: "Abbrechen",
			back: "Alle Importe",
			chooseTitle: "Bewertungen importieren",
			choose: "CSV-Datei wählen",
			drop: "oder hier ablegen. Sie wird in Ihrem Browser gelesen. Höchstens 50\u00a0MB und 200.000 Bewertungen.",
			orPaste: "Stattdessen die Zeilen einfügen",
			paste: "Zeilen einer CSV-Datei",
			usePaste: "Diese Zeilen lesen",
			pasted: "Eingefügt",
			file: {
				too_large:
					"Diese Datei ist größer als 50\u00a0MB und wurde nicht gelesen. Speichern Sie im anderen Werkzeug weniger Jahre oder Spalten, oder teilen Sie die Datei und importieren Sie die Teile nacheinander.",
				workbook:
					"Das ist eine Datei eines Tabellenprogramms, wie Excel sie speichert. Öffnen Sie sie dort, speichern Sie sie als CSV (Komma oder Semikolon, beides wird gelesen), und wählen Sie diese Datei.",
				empty: "In dieser Datei ist keine Zeile. Wählen Sie eine andere.",
				unreadable:
					"Die Datei konnte nicht gelesen werden. Wählen Sie sie erneut.",
			},
			looking: "Datei wird gelesen: {share}",
			quote:
				"Ein Anführungszeichen, das in Zeile {line} beginnt, endet nie, also kann danach nichts gelesen werden. Berichtigen Sie Zeile {line} und wählen Sie die Datei erneut, oder wählen Sie ein anderes Trennzeichen.",
			long: "Zeile {line} ist länger, als eine Bewertung sein kann. Ist das eine CSV-Datei, und stimmt das Trennzeichen?",
			columns:
				"Die erste Zeile hat mehr als {most} Spalten. Stimmt das Trennzeichen?",
			previewTitle: "Die ersten Zeilen von {name}",
			counted: {
				one: "{count} Zeile",
				other: "{count} Zeilen",
			},
			encoding: "Zeichenkodierung",
			delimiter: "Spalten sind getrennt durch",
			header: "Die erste Zeile benennt die Spalten",
			column: "Spalte {number}",
			mapTitle: "Was die Spalten sind",
			score: "Wert",
			format: "Was gefragt wurde",
			chooseOne: "Wählen",
			nothing: "Keine",
			date: "Datum",
			dateForm: "Wie Daten geschrieben sind",
			zone: "Daten ohne Zeitzone sind die des Shops: {zone}.",
			comment: "Kommentar",
			agent: "Name des Agenten",
			language: "Sprache",
			relation: "Kunde oder Besucher",
			values: "Was die Werte bedeuten",
			manyValues: "Diese Spalte hat zu viele Werte. Wählen Sie eine andere.",
			up: "Hoch",
			down: "Runter",
			customer: "Kunde",
			visitor: "Besucher",
			notTaken: "Ausgelassen",
			importName: "Name dieses Imports",
			try: "Ausprobieren",
			trying: "Wird ausprobiert: {share}",
			triedTitle: "Was geschehen würde",
			taken: {
				one: "{count} Bewertung kann importiert werden.",
				other: "{count} Bewertungen können importiert werden.",
			},
			refused: {
				one: "{count} Zeile wird ausgelassen.",
				other: "{count} Zeilen werden ausgelassen.",
			},
			cut: {
				one: "{count} Kommentar ist länger als 2.000 Zeichen und wird gekürzt.",
				other:
					"{count} Kommentare sind länger als 2.000 Zeichen und werden gekürzt.",
			},
			tooMany:
				"Ein Import hat höchstens {most} Bewertungen. Teilen Sie die Datei, etwa nach Jahren, und importieren Sie die Teile nacheinander.",
			nothingTaken:
				"Keine Zeile kann importiert werden. Sehen Sie sich die Gründe und die Spalten oben an.",
			line: "Zeile",
			why: "Warum sie ausgelassen wird",
			content: "Inhalt der Zeile",
			shown:
				"Die ersten {shown} von {count} werden gezeigt. Alle stehen in der Datei, die Sie speichern können.",
			more: "Mehr anzeigen",
			save: "Alle als CSV speichern",
			savedFile: "ausgelassene-zeilen",
			twice: "Dieselbe Datei wurde am {day} als „{name}“ importiert.",
			again: "Noch einmal importieren",
			send: {
				one: "{count} Bewertung importieren",
				other: "{count} Bewertungen importieren",
			},
			sending: "Wird importiert: {lines} von {of}",
			lost: "Die Verbindung ist weg. Es geht von selbst weiter, sobald sie wieder da ist.",
			ended: {
				one: "{count} Bewertung ist importiert.",
				other: "{count} Bewertungen sind importiert.",
			},
			look: "Ansehen",
			another: "Andere Datei importieren",
			of: "n = {n}",
			share: "{percent} ({low}–{high}), {hits} von {n}",
			few: "wenige Antworten",
			counts: "{hits} von {n}",
			satisfied: {
				csat_5: "Zufrieden (4 und 5)",
				csat_3: "Zufrieden (3)",
				thumbs: "Daumen hoch",
				ces: "Leicht (5 bis 7)",
			},
			promoters:
				"NPS: {score} ({low} bis {high}), {promoters} Promotoren und {detractors} Detraktoren von {n}",
			promoterCounts:
				"{promoters} Promotoren und {detractors} Detraktoren von {n}",
			mean: "Mittel {mean} ({low}–{high})",
			rule: "Das Intervall enthält den wahren Wert in 95 von 100 Fällen. Unter 5 Antworten werden nur Anzahlen genannt; unter 30 sind es wenige.",
			distribution: "Wie viele jeden Wert gegeben haben",
			byMonth: "Nach Monat",
			month: "Monat",
			linesTitle: "Die Bewertungen",
			moreLines: "Mehr anzeigen",
			gone: "Diesen Import gibt es nicht mehr.",
		},
	},
	"inbox/words": {
		inboxWords: {
			title: "Posteingang",
			keys: {
				down: "Nächste in der Liste",
				up: "Vorige in der Liste",
				open: "Öffnen",
			},
			erased: "Text gelöscht",
			label: "Konversationen",
			states: {
				waiting: "wartend",
				open: "offen",
				closed: "geschlossen",
			},
			waiting: "Wartet",
			mine: "Meine",
			open: "Alle",
			closed: "Geschlossen",
			fresh: {
				one: "{count} neue",
				other: "{count} neue",
			},
			emptyWaiting: "Niemand wartet.",
			emptyWaitingAway:
				"Sie bekommen jetzt keine neuen Konversationen. Schalten Sie auf Da, um welche zu bekommen.",
			emptyWaitingHere: "Neue Konversationen kommen von selbst zu Ihnen.",
			emptyMine: "Sie haben keine Konversationen.",
			emptyMineNext:
				"Nehmen Sie eine aus Wartet, oder warten Sie auf die Klingel.",
			emptyOpen: "Niemand hat eine Konversation.",
			emptyClosed: "Noch ist nichts geschlossen.",
			older: "Ältere Konversationen werden geladen…",
			customer: "Kunde",
			message: "Nachricht",
			messages: "Nachrichten",
			messageHint: "Wollte nicht warten; liest die Antwort später",
			answerBy: "Antwort bis {time}",
			offeredTo: "{name} angeboten",
			offeredMe: "Ihnen angeboten",
			quiet: "Ruhend",
			quietHint: "Der Besucher schweigt; die Konversation ruht und zählt nicht",
			unread: "Ungelesen",
			waits: "Wartet seit {duration}",
			unanswered: "Seit {duration} unbeantwortet",
			you: "Sie: {text}",
			colleague: "{name}: {text}",
			handed: "{name} hat sie übergeben",
			withdrawn: "Nachricht zurückgezogen",
			noText: "Noch keine Nachricht",
			pictures: {
				one: "Bild",
				other: "{count} Bilder",
			},
			papers: {
				one: "PDF",
				other: "{count} PDFs",
			},
			files: {
				one: "{count} Datei",
				other: "{count} Dateien",
			},
			goneTo: "{name} hat sie",
			goneClosed: "Geschlossen",
			notDone: {
				one: "1 blieb, wie sie ist: {why}",
				other: "{count} blieben, wie sie sind: {why}",
			},
		},
	},
	"keys/words": {
		keysWords: {
			link: "Tastenkürzel",
			title: "Tastenkürzel",
			single: "Kürzel mit einer Taste benutzen",
			singleHint: "Sie wirken nie, während Sie schreiben.",
			help: "Diese Liste",
		},
	},
	"late-waits/words": {
		lateWaitWords: {
			waited:
				"Dieser Besucher hat {waited} gewartet, und ihm wurden {told}\u00a0min genannt.",
			range: "{low} bis {high}",
			apologise: "Entschuldigung hinzufügen",
			apologiseIn: "Entschuldigung auf {language} hinzufügen",
		},
	},
	"lost-conversations/words": {
		lostConversationsWords: {
			label: "Verlorene Konversationen",
			title: {
				one: "Eine Konversation ist nicht mehr Ihre",
				other: "{count} Konversationen sind nicht mehr Ihre",
			},
			agent_lost: "Ihre Verbindung war zu lange unterbrochen.",
			agent_left: "Sie stehen auf Abwesend.",
			released: "Sie ging zurück in die Warteschlange.",
			unopened: "Sie haben sie nicht rechtzeitig geöffnet.",
			transferred: "Sie wurde einem Team übergeben.",
			taken_over: "{agent} hat sie übernommen.",
			went: "{agent} hat sie jetzt.",
			waits: "Sie wartet wieder.",
			closed: "Sie wurde geschlossen.",
			draft: "Ihr Entwurf ist gespeichert:",
			copy: "Entwurf kopieren",
			copied: "Kopiert",
			copyFailed: "Öffnen Sie sie, und kopieren Sie den Entwurf von Hand.",
			open: "Öffnen",
			dismiss: "Schließen",
		},
	},
	"masking/words": {
		maskingWords: {
			card: "Eine Kartennummer in dieser Nachricht ist verborgen. Sie wurde nicht aufbewahrt.",
			account: "Eine Kontonummer in dieser Nachricht ist verborgen.",
			show: "Anzeigen",
			gone: "Sie wurde gelöscht, wie es die Einstellungen sagen.",
			logged: "Ihnen gezeigt. Das steht im Audit-Protokoll.",
		},
	},
	"mentions/page-words": {
		mentionPageWords: {
			title: "Erwähnungen",
			none: "Noch hat Sie niemand erwähnt. Schreiben Sie in einer Notiz @ und den Namen eines Kollegen: Er wird benachrichtigt, mit einem Link dorthin.",
			named: "{by} hat Sie zu {shopper} erwähnt",
			whispered: "{by} hat Ihnen zu {shopper} zugeflüstert",
			gone: "Die Notiz gibt es nicht mehr.",
			unread: "Neu",
		},
	},
	"mentions/picker-words": {
		pickerWords: {
			label: "Kollegen",
			none: "Niemand mit diesem Namen",
		},
	},
	"mentions/whisper-words": {
		whisperWords: {
			unread: "Erwähnungen: {count} ungelesen",
			whisper: "{name} zuflüstern",
			whispers: "{name} flüstert: {text}",
		},
	},
	"mentions/words": {
		mentionWords: {
			link: "Erwähnungen",
			notLoaded: "Diese Seite konnte nicht geladen werden.",
		},
	},
	"monday/link-words": {
		mondayLinkWords: {
			link: "Diese Woche",
			notLoaded: "Diese Seite konnte nicht geladen werden.",
		},
	},
	"monday/words": {
		mondayWords: {
			title: "Diese Woche",
			shop: "Shop",
			weeks: "Wochen",
			earlier: "Die Woche davor",
			later: "Die Woche danach",
			needs: "Worum sich jemand kümmern muss",
			needsLead: "Wie es jetzt ist, gleich welche Woche gezeigt wird.",
			nothing:
				"Nichts: keine schlechte Bewertung ohne Antwort, niemand, der nie eine bekam, keine Rückmeldung, die eine Antwort verlangt, keine Nachricht über ihre Zeit hinaus.",
			noRef: "Ohne Konversation",
			openOf: "Öffnen",
			showAll: {
				one: "{count} weitere anzeigen",
				other: "{count} weitere anzeigen",
			},
			week: "Wie die Woche war",
			noneBegan: "Keine Konversation begann.",
			began: {
				customer: {
					one: "{count} Konversation mit einem Kunden begann.",
					other: "{count} Konversationen mit Kunden begannen.",
				},
				visitor: {
					one: "{count} Konversation mit einem Besucher begann.",
					other: "{count} Konversationen mit Besuchern begannen.",
				},
			},
			noneAnswered:
				"Niemand wurde gefragt, wie es war, oder niemand hat geantwortet.",
			readRatings: "Bewertungen lesen",
			ofFormat: "Gefragt mit {kind}, seit Version {version}.",
			rule: "Gut ist 4 oder 5 von 5. Unter 30 Antworten stehen die Zahlen hier und kein Prozentwert. Eine Änderung wird nur genannt, wo sie mehr als Zufall ist, mit allen Vergleichen der Woche zusammen (95\u00a0%).",
			read: "Fünf zum Lesen",
			readLead:
				"Nach einer festen Regel ausgewählt, nicht von einer Person: die am schlechtesten und die am besten bewertete mit Kommentar, die längste Wartezeit über das Genannte hinaus, eine nie beantwortete und eine zufällige. Wo es von einer Art keine gibt, tritt eine zufällige an ihre Stelle.",
			noneToRead: "Aus dieser Woche lässt sich keine Konversation auswählen.",
			mail: "Per E-Mail",
			mailChoice:
				"Diese Seite montags um acht per E-Mail senden, nach der Uhr des Shops",
			mailSays:
				"Die E-Mail enthält Zahlen, Kennungen und Links. Sie enthält nichts, was Besucher geschrieben haben, und keine Namen.",
			noMail: "Dieser Server sendet keine E-Mails.",
			chosen: "Sie bekommen sie montags.",
			notChosen: "Sie bekommen sie nicht mehr.",
			badWeek: "Eine solche Woche gibt es nicht.",
			toLast: "Letzte Woche anzeigen",
		},
	},
	"offers/words": {
		offersWords: {
			keys: {
				accept: "Angebot annehmen",
				decline: "Angebot ablehnen",
			},
			label: "Angebot",
			arrived: "Ihnen wird eine Konversation angeboten: {name}",
			title: "{name}",
			more: {
				one: "{count} weiteres Angebot wartet",
				other: "{count} weitere Angebote warten",
			},
			left: "noch {seconds}\u00a0s",
			stays: "Es bleibt, bis jemand antwortet.",
			waited: "Wartet seit {duration}",
			message: "Hinterließ eine Nachricht",
			accept: "Annehmen",
			decline: "Ablehnen",
			why: "Warum lehnen Sie ab? Ihre Kollegen können das lesen.",
			reasons: [
				"Bin auf dem Sprung",
				"Nicht mein Gebiet",
				"Nicht meine Sprache",
			],
			reason: "Ein anderer Grund",
			declineNow: "Ablehnen",
			keep: "Zurück zum Angebot",
			ranOut:
				"Das Angebot der Konversation mit {name} ist abgelaufen und ging an die nächste Person.",
			goneTo: "Die Konversation mit {name} ist jetzt bei {agent}.",
		},
	},
	"person/check-words": {
		checkWords: {
			title: "Von Hand prüfen",
			order: "Bestellnummer",
			hint: "Vergleichen Sie Nummer und Namen mit Ihren Bestellungen. Ihre Kollegen lesen, dass Sie es getan haben, der Besucher nicht.",
			missing:
				"Geben Sie die Nummer der Bestellung ein, die Sie verglichen haben.",
			check: "Bestellung und Name stimmen überein",
			by: "{name} hat Bestellung {order} und den Namen verglichen, {when}.",
			takeBack: "Es stimmt nicht überein",
			signed: "Der Server des Shops hat inzwischen eine Bestellung bestätigt.",
		},
	},
	"person/details/words": {
		detailWords: {
			fields: "Felder",
			note: "Notiz",
			noteHint: "Ihre Kollegen lesen es, der Besucher nicht.",
			addNote: "Notiz schreiben",
			add: "Hinzufügen",
			change: "Ändern",
			edit: "{name} ändern",
			save: "Speichern",
			cancel: "Abbrechen",
			none: "Nichts gewählt",
			goneChoice: "Eine Option, die nicht mehr angeboten wird",
			by: "{name}, {when}",
			saved: "Gespeichert.",
			undo: "Rückgängig",
			wrong: {
				number: "Geben Sie eine Zahl ein, etwa 12 oder 12,5.",
				date: "Wählen Sie einen Tag.",
				choice: "Wählen Sie etwas aus der Liste.",
				text: "Kürzen Sie auf 500 Zeichen.",
			},
			conflict: "{name} hat inzwischen geschrieben: {value}",
			conflictEmpty: "Ein Kollege hat es inzwischen geleert.",
			keepTheirs: "Das behalten",
			useMine: "Meins speichern",
			language: "Sprache",
			localTime: "Uhrzeit dort",
			device: "Browser",
			on: "{browser} auf {system}",
			pages: "Letzte Seiten",
			linked: "Dieselbe Person",
			linkedHint:
				"Von Ihrem Team verknüpft. Der Besucher sieht nichts davon, und jede Konversation bleibt, wie sie ist.",
			link: "Person verknüpfen",
			find: "Finden",
			findLabel: "Kennung oder E-Mail-Adresse",
			findHint:
				"Die Kennung einer ihrer Konversationen, oder ihre ganze Adresse.",
			findMissing: "Geben Sie eine Kennung oder eine ganze E-Mail-Adresse ein.",
			foundNone: "Damit wird niemand gefunden.",
			linkWith: "{name} verknüpfen",
			unlink: "Verknüpfung mit {name} zurücknehmen",
			unlinkShort: "Trennen",
			linkedDone: "Mit {name} verknüpft.",
			unlinked: "Die Verknüpfung mit {name} ist zurückgenommen.",
			linkRefused:
				"Diese beiden können nicht verknüpft werden: Es ist schon dieselbe Person, oder eine davon hat 20 Verknüpfungen.",
			visitor: "Besucher {ref}",
			cards: "Rückmeldungen",
			hidden: "In den Listen verborgen",
			erased: "Der Text wurde gelöscht.",
			answers: "Antworten auf Umfragen",
			openAnswer: "Öffnen",
			kinds: {
				praise: "Lob",
				idea: "Idee",
				problem: "Problem",
			},
			ownQuestions: {
				score: "Wert",
				solved: "Gelöst",
				comment: "Kommentar",
			},
			solved: {
				yes: "Ja",
				not_yet: "Noch nicht",
				no: "Nein",
			},
			ofScale: "{score} von {most}",
			notLoaded: "Mehr über den Besucher konnte nicht geladen werden.",
		},
	},
	"person/save-chat/words": {
		saveWords: {
			title: "Diesen Chat speichern",
			withNotes: "Mit Notizen und dem, was nur das Team liest",
			print: "Drucken",
			text: "Als Text speichern",
			noteOf: "Notiz von {name}",
			file: "{shop} {ref}",
		},
	},
	"person/column-words": {
		personColumnWords: {
			customerSigned: "Kunde, vom Shop bestätigt",
			visitor: "Besucher",
			visitorChecked: "Besucher, von Hand geprüft",
			connected: "Jetzt auf der Seite des Shops",
			away: "Nicht auf der Seite des Shops",
			email: "E-Mail",
			orders: "Bestellungen",
			page: "Sieht gerade",
			lastPage: "Zuletzt gesehen",
			cart: "Warenkorb",
			saidOrder: "Gemeldete Bestellung",
			saidOrderNote: "Von der Seite gemeldet, nicht vom Shop bestätigt.",
			quantity: "{count} ×",
			total: "Summe",
			earlier: "Frühere Konversationen",
			unknown: "Mehr ist über diesen Besucher nicht bekannt.",
			close: "Zurück zur Konversation",
			proven: "Bestätigt {when}",
			states: {
				waiting: "Wartet",
				open: "Offen",
				closed: "Geschlossen",
			},
		},
	},
	"person/words": {
		checkedWords: {
			checked: "Von Hand geprüft",
			checkedLine:
				"{name} hat Bestellung {order} und den Namen verglichen: Sie stimmen überein",
			takenBackLine:
				"{name} hat zurückgenommen, dass Bestellung {order} und der Name übereinstimmen",
		},
		personWords: {
			label: "Über den Besucher",
			saveChat: "Diesen Chat speichern",
		},
	},
	"policies/link-words": {
		policyLinkWords: {
			label: "Richtlinienkarte",
		},
	},
	"policies/words": {
		policyCardWords: {
			list: "Geltende Richtlinien",
			hint: "Enter sendet sie als Karte, die ihre Version nennt.",
			none: "Nichts ist veröffentlicht. Inhaber schreiben Richtlinien in den Einstellungen.",
			reading: "Wird gesucht…",
			send: "Version {number}",
			clocks: {
				returned:
					"Das Paket ist zurück: das Geld innerhalb von {days} Tagen zusagen",
				sent: "Das Paket ist unterwegs: innerhalb von {days} Tagen zusagen",
			},
			changed:
				"Diese Richtlinie hat sich inzwischen geändert. Wählen Sie sie erneut.",
			started: "Zugesagt. Es steht in der Nachverfolgung.",
			old: "Das hat sich seitdem geändert: Es gilt Version {number}.",
			open: "Lesen, was jetzt gilt",
		},
	},
	"products/link-words": {
		cardLinkWords: {
			label: "Produktkarte",
		},
	},
	"products/words": {
		cardWords: {
			list: "Produkte",
			searching: "Wird gesucht…",
			none: "Nichts passt zu „{query}“.",
			noneYet:
				"Die Seite des Besuchers hat kein Produkt genannt. Geben Sie einen Namen ein, um in der Liste des Shops zu suchen.",
			hint: "Was der Besucher angesehen hat, der Warenkorb und die Liste des Shops.",
			from: {
				page: "auf dem Bildschirm des Besuchers",
				cart: "im Warenkorb",
				seen: "vorher angesehen",
				feed: "",
			},
			tray: "Karten, die mit der nächsten Nachricht gehen",
			remove: "{name} entfernen",
			copying: "Bild wird geholt…",
			withPicture: "Mit Bild",
			noPicture: "Ohne Bild",
			why: {
				inside: "Kein Bild: Seine Adresse führt in ein Netz des Servers.",
				time: "Kein Bild: Sein Server hat nicht rechtzeitig geantwortet.",
				network: "Kein Bild: Es konnte nicht aus dem Shop gelesen werden.",
				status: "Kein Bild: Unter seiner Adresse ist keines.",
				type: "Kein Bild: Was unter seiner Adresse steht, ist keines.",
				broken: "Kein Bild: Was unter seiner Adresse steht, ist keines.",
				bytes: "Kein Bild: Es ist zu groß.",
				pixels: "Kein Bild: Es ist zu groß.",
				many: "Kein Bild: Es gibt keinen Platz für eine weitere Datei.",
				quota: "Kein Bild: Es gibt keinen Platz für eine weitere Datei.",
				full: "Kein Bild: Es gibt keinen Platz für eine weitere Datei.",
				off: "Kein Bild: Der Shop hat Dateien ausgeschaltet.",
				hash: "Kein Bild: Es konnte nicht aus dem Shop gelesen werden.",
				offset: "Kein Bild: Es konnte nicht aus dem Shop gelesen werden.",
				piece: "Kein Bild: Es konnte nicht aus dem Shop gelesen werden.",
				unfinished: "Kein Bild: Es konnte nicht aus dem Shop gelesen werden.",
				gone: "Kein Bild: Es konnte nicht aus dem Shop gelesen werden.",
				sent: "Kein Bild: Es konnte nicht aus dem Shop gelesen werden.",
			},
			failed: "Kein Bild: Es konnte nicht aus dem Shop gelesen werden.",
			link: "Im Shop öffnen",
		},
	},
	"promises/hints/words": {
		hintWords: {
			vague:
				"„{phrase}“ kann irgendwann heißen. Sagen Sie, bis wann, wenn Sie können.",
			promise:
				"„{phrase}“ ist eine Zusage. Sagen Sie, bis wann, damit sie nicht vergessen wird.",
			make: "Zusagen…",
			dismiss: "Kein Hinweis zu „{phrase}“",
		},
	},
	"promises/rate-words": {
		keptRateWords: {
			title: "Zur zuerst zugesagten Zeit eingehalten",
			lead: "Von fälligen Zusagen: nach Art, Team und Agent. Spät eingehaltene und verschobene stehen getrennt.",
			own: "Von Zusagen, die Sie schulden oder gemacht haben.",
			days: "Fällig in",
			lastDays: "den letzten {count} Tagen",
			none: "In diesen Tagen war nichts fällig.",
			groups: {
				kind: "Art",
				team: "Team",
				agent: "Agent",
			},
			kinds: {
				spoken: "Im Chat zugesagt",
				callback: "Zurückrufen",
				correction: "In Ordnung bringen",
				policy: "Bedingungen des Shops",
			},
			nobody: {
				team: "Kein Team",
				agent: "Kein Agent",
			},
			counts: "{hits} von {n} eingehalten",
			share:
				"{percent}\u00a0% von {n} eingehalten (95\u00a0%: {low} bis {high}\u00a0%)",
			apart:
				"{made} gemacht, {late} spät eingehalten, {moved} verschoben, {later} später eingetragen, {confirmed} von Besuchern bestätigt",
		},
	},
	"promises/shown-words": {
		shownPromiseWords: {
			title: "{name} etwas zusagen",
			what: "Was",
			example: "z. B. Die Werkstatt ruft Sie mit einem Preis an",
			who: "Wer sie schuldet",
			me: "Ich",
			shop: "Der Shop",
			team: "Team {name}",
			when: "Bis wann (Zeit des Shops, {zone})",
			inAnHour: "In 1 Stunde",
			atClosing: "Heute bei Ladenschluss ({time})",
			tomorrow: "Morgen 12:00",
			date: "Andere Zeit",
			readBack: "Fällig {time}",
			readBackShopper:
				"Fällig {time}. Der Besucher liest {other}, in seiner Zeit.",
			make: "Zusagen",
			anyway: "Trotzdem zusagen",
			cancel: "Abbrechen",
			close: "Schließen",
			blank: "Schreiben Sie, was zugesagt wird.",
			noTime: "Wählen Sie eine Zeit.",
			tooLate: "Diese Zeit ist vorbei.",
			tooFar:
				"Wählen Sie eine Zeit innerhalb eines Jahres, die die Uhr des Shops anzeigt.",
			skipped: "An diesem Tag überspringt die Uhr des Shops diese Zeit.",
			notDone: "Wählen Sie eine vergangene Zeit seit der Zusage.",
			conflict: "Jemand hat sie inzwischen geändert. So ist sie jetzt.",
			warnings: {
				closed: "Der Shop ist dann geschlossen.",
				exception:
					"Der Shop hat an diesem Tag andere Zeiten und ist dann geschlossen.",
				break: "Wer sie schuldet, ist bis {time} in der Pause.",
				load: {
					one: "Wer sie schuldet, hat {count} offene Zusage.",
					other: "Wer sie schuldet, hat {count} offene Zusagen.",
				},
			},
			by: "{owner}, bis {time}",
			byShop: "Der Shop, bis {time}",
			states: {
				open: "Offen",
				late: "Spät",
				kept: "Eingehalten",
				withdrawn: "Zurückgezogen",
			},
			overdue: "Überfällig",
			movedTimes: {
				one: "{count}-mal verschoben",
				other: "{count}-mal verschoben",
			},
			confirmed: "Der Besucher sagt, dass es erledigt ist",
			erased: "Der Besucher dazu wurde gelöscht.",
			done: "Erledigt",
			doneAt: "Erledigt um…",
			newTime: "Neue Zeit",
			handOver: "Übergeben",
			withdraw: "Zurückziehen",
			why: "Warum (der Besucher liest es)",
			whyMissing: "Schreiben Sie, warum. Der Besucher liest es.",
			doneWhen: "Wann es erledigt war (Zeit des Shops, {zone})",
			newTimeOf: "Neue Zeit (Zeit des Shops, {zone})",
			save: "Speichern",
			kept: "{name} hat als erledigt markiert: {what}",
			keptAt: "{name} hat als erledigt markiert, um {time}: {what}",
			late: "Automatisch: fällig {time}, und niemand hat es bestätigt. {name} wurde erinnert: {what}",
			lateShop:
				"Automatisch: fällig {time}, und niemand hat es bestätigt: {what}",
			moved: "{name} hat es von {was} auf {time} verschoben: {what}. „{why}“",
			withdrawn: "{name} hat zurückgezogen: {what}. „{why}“",
			yes: "Der Besucher sagt, dass es erledigt ist: {what}",
			notYet: "Der Besucher sagt, dass es noch nicht erledigt ist: {what}",
			before: "Erinnerung: bald fällig: {what}",
			due: "Jetzt fällig: {what}",
			handed: "{name} hat von {from} an {to} übergeben: {what}",
			leftShop:
				"{from} antwortet hier nicht mehr. Jetzt schuldet es der Shop: {what}",
			theShop: "der Shop",
			something: "eine Zusage",
			mine: "Meine",
			others: "Des Teams",
			none: "Niemandem wird etwas geschuldet. Eine Zusage machen Sie mit Alt+P in einer Konversation.",
			nothingMine: "Sie schulden niemandem etwas.",
			more: "Es gibt mehr. Diese sind zuerst fällig.",
			promises: "Zusagen",
			today: {
				one: "{count} Zusage heute fällig",
				other: "{count} Zusagen heute fällig",
			},
		},
	},
	"promises/words": {
		promiseWords: {
			make: "Etwas zusagen",
			link: "Nachverfolgung",
			notLoaded: "Die Nachverfolgung konnte nicht geladen werden.",
		},
	},
	"complaints/shown-words": {
		complaintWords: {
			title: "Beschwerden",
			one: "Beschwerde",
			more: "Es gibt mehr. Diese sind zuerst fällig.",
			erased: "Der Text wurde gelöscht.",
			order: "Bestellung {order}",
			wants: "Wunsch: {wants}",
			contact: "Darf kontaktiert werden",
			states: {
				filed: "Bis {time} einschätzen",
				assessed: "Bis {time} entscheiden",
				not_accepted: "Nicht akzeptiert: bis {time} neu entscheiden",
			},
			decidedOn: "Entschieden am {time}",
			finalOn: "Zum zweiten Mal entschieden am {time}",
			overdue: "Überfällig",
			severity: "Wie schwer wiegt es?",
			severities: {
				safety: "Sicherheit: jemand wurde verletzt oder könnte es werden",
				serious: "Schwer",
				ordinary: "Gewöhnlich",
			},
			outcome: "Wer hat recht?",
			outcomes: {
				upheld: "Die Kundschaft",
				partly: "Die Kundschaft zum Teil",
				not_upheld: "Der Shop",
			},
			text: "Entscheidung (wird im Chat gelesen)",
			decide: "Entscheiden",
			blank: "Schreiben Sie zuerst die Entscheidung.",
			conflict: "Jemand anderes war schneller. So steht es jetzt.",
			notAccepted: "Warum sie nicht akzeptiert wird: {why}",
			filed: "Beschwerde: bis {assess} einschätzen, bis {answer} entscheiden",
			ofYear: "Alle Beschwerden von {year}",
			noneOfYear: "Aus {year} gibt es keine.",
			csv: "Als CSV-Datei speichern",
			formWhat: "Was passiert ist (in den Worten der Kundschaft)",
			formOrder: "Bestellnummer (darf leer bleiben)",
			formWants: "Was es in Ordnung bringen würde (darf leer bleiben)",
			formBlank: "Schreiben Sie, was passiert ist.",
			save: "Beschwerde einreichen",
			cancel: "Abbrechen",
			close: "Schließen",
			given:
				"Eingereicht als {number}. Geben Sie diesen Link weiter, er wird einmal gezeigt:",
			disputed:
				"Die Entscheidung wird nicht akzeptiert: bis {answer} neu entscheiden",
		},
	},
	"repair/shown-words": {
		repairRateWords: {
			title: "Wiedergutmachung",
			lead: "Zu dem, was in den letzten 90 Tagen schiefging. Kunden und Besucher stehen getrennt. Die Wirkung gilt der Zufriedenheit; eine auf Wiederkäufe ist nicht gezeigt (de Matos 2007).",
			of: {
				customer: "Kunden",
				visitor: "Besucher",
			},
			opened: "{opened} eröffnet, {open} offen, {overdue} überfällig",
			inTime: "Rechtzeitig informiert: {share}",
			recovered: "Von 1 oder 2 auf 4 oder 5: {share}",
			toTold:
				"Die Hälfte wurde innerhalb von {time} informiert ({n} informiert)",
			toTold0: "Zeiten bis zur Information: zu wenige ({n})",
			apart:
				"{explained} erklärt, nichts ging schief, {lost} nicht erreichbar, {tried} dreimal versucht, {again} als nicht in Ordnung gemeldet",
			counts: "{hits} von {n}",
			share: "{percent}\u00a0% von {n} (95\u00a0%: {low} bis {high}\u00a0%)",
		},
		shownRepairWords: {
			title: "In Ordnung zu bringen",
			lead: "Jemandem wurde nicht geholfen. Entschuldigen Sie sich, bringen Sie es in Ordnung, sagen Sie es: Dann ist es erledigt.",
			ofCause: "Ursache",
			allCauses: "Alle Ursachen",
			onlyMine: "Nur meine",
			noneSo: "Davon ist nichts offen.",
			more: "Es gibt mehr. Diese sind zuerst fällig.",
			section: "In Ordnung bringen",
			causes: {
				score: "Schlechte Bewertung",
				not_solved: "Bekam nicht, was nötig war",
				by_hand: "Von Hand eröffnet",
				promise: "Gebrochene Zusage",
				card: "Rückmeldung mit einem Problem",
			},
			scored: "{score} von 5",
			noWords: "Keine Worte hinterlassen.",
			states: {
				to_do: "Zu tun",
				promised: "Zugesagt",
				told: "Informiert",
				done: "Erledigt",
				no_way_back: "Nicht erreichbar",
				not_reachable: "Dreimal versucht",
			},
			overdue: "Überfällig",
			due: "informieren bis {time}",
			owner: "{name} hat es",
			nobody: "Noch hat es niemand",
			again: {
				one: "{count}-mal als nicht in Ordnung gemeldet",
				other: "{count}-mal als nicht in Ordnung gemeldet",
			},
			second: "Danach {score} von 5",
			elseAsked: "Wünscht jemand anderen",
			elseGiven:
				"Der Besucher wünscht jemand anderen. Jetzt hat es eine andere Person.",
			elseAlone: "Der Besucher wünscht jemand anderen, und es gibt niemanden.",
			tried: "Nicht erreicht",
			triedHow: "Wie es versucht wurde (liest das Team)",
			triedSaid: "Nicht erreicht: {how}",
			tries: "Vergeblich versucht: {n}",
			gaveUp: "Dreimal an zwei Tagen versucht: {name} hat es beendet.",
			putRight: "In Ordnung bringen",
			explain: "Erklären: Nichts ging schief",
			take: "Ich nehme es",
			tell: "Sagen, was berichtigt wurde",
			finish: "Erledigt",
			confirm: "Erklärung bestätigen",
			apology: "Entschuldigung (der Besucher liest sie)",
			correction: "Was wir berichtigen",
			correctionText: "In Worten (der Besucher liest es)",
			correctionExample: "z. B. 20\u00a0€ zurück für Bestellung 1042",
			kinds: {
				refund: "Erstattung",
				replacement: "Ersatz",
				done_again: "Noch einmal gemacht",
				information: "Auskunft",
				other: "Etwas anderes",
			},
			by: "Bis wann (Zeit des Shops, {zone})",
			already: "Es ist schon berichtigt",
			prevention:
				"Was wir ändern, damit es nicht wieder geschieht (darf leer bleiben)",
			explanation: "Warum nichts schiefging (der Besucher liest es)",
			told: "Was berichtigt wurde (der Besucher liest es)",
			save: "Senden",
			cancel: "Abbrechen",
			openWords: "Was schiefging (das Personal liest es)",
			blankApology: "Schreiben Sie die Entschuldigung. Eine leere ist keine.",
			blankCorrection: "Schreiben Sie, was berichtigt wird.",
			blank: "Schreiben Sie es in Worten.",
			noTime:
				"Wählen Sie eine Zeit, oder sagen Sie, dass es schon berichtigt ist.",
			tooLate: "Diese Zeit ist vorbei.",
			conflict: "Jemand hat es inzwischen geändert. So ist es jetzt.",
			own: "Jemand anderes muss es bestätigen.",
			opened: "Eröffnet: {cause}. Der Besucher wird bis {time} informiert.",
			openedByHand: "Von Hand eröffnet, bis {time}.",
			corrected: "{apology} · {correction}",
			correctedBy: "{apology} · {correction} · bis {time}",
			notAccepted: "Der Besucher sagt, dass es nicht in Ordnung ist.",
			ended: "{name} hat es als erledigt markiert.",
			lost: "Niemand hat eine Adresse hinterlassen, und 30 Tage lang gab es keinen Besuch: nicht erreichbar.",
		},
	},
	"agreements/shown-words": {
		agreementWords: {
			title: "Was vereinbart wurde",
			lead: "Bis zu {lines} Zeilen. Der Besucher bestätigt oder berichtigt sie.",
			must: "Eine Beschwerde wird mit dem geschlossen, was vereinbart wurde: Schreiben Sie es auf und schließen Sie dann noch einmal.",
			line: "Zeile {n}",
			send: "Senden",
			cancel: "Abbrechen",
			blank: "Schreiben Sie mindestens eine Zeile.",
			agreed: "Vereinbart: {lines}",
			confirmed: "Der Besucher hat bestätigt: {lines}",
			corrected: "Der Besucher berichtigt es. Was anders ist, folgt.",
		},
	},
	"agreements/words": {
		agreementActWords: {
			leave: "Aufschreiben, was vereinbart wurde",
		},
	},
	"complaints/words": {
		complaintActWords: {
			file: "Für den Besucher eine Beschwerde einreichen",
		},
	},
	"repair/words": {
		repairWords: {
			open: "Hier ging etwas schief",
		},
	},
	"push-notifications/link-words": {
		pushLinkWords: {
			phone: "Mein Telefon klingeln lassen",
			notLoaded: "Diese Seite wurde nicht geladen. Versuchen Sie es erneut.",
			device: "{browser} auf {system}",
			browser: "Browser",
			system: "dieses Gerät",
		},
	},
	"push-notifications/phone-words": {
		phoneWords: {
			title: "Mein Telefon klingeln lassen",
			lead: "Während die Konsole geschlossen ist, klingeln Ihre Geräte, wenn ein Besucher eine Minute gewartet und niemand nachgesehen hat. Außerhalb der Öffnungszeiten bleiben sie still.",
			here: "Dieses Gerät",
			there: "Ein anderes Gerät",
			thereLead:
				"Öffnen Sie die Kamera Ihres Telefons, und richten Sie sie auf den Code. Er meldet Sie dort an, einmal, innerhalb von zehn Minuten. Schalten Sie dann auf dem Telefon das Klingeln ein.",
			showCode: "Code anzeigen",
			newCode: "Neuen Code anzeigen",
			making: "Einen Moment…",
			code: "QR-Code mit einem Link, der Sie anmeldet",
			codeEnded: "Dieser Code ist abgelaufen.",
			codeSecret:
				"Wer den Code scannt, ist als Sie angemeldet. Zeigen Sie ihn niemandem.",
			orLink: "Oder kopieren Sie den Link",
			homeTitle: "Auf einem iPhone oder iPad",
			home: [
				"Öffnen Sie diese Seite in Safari, und tippen Sie auf Teilen.",
				"Wählen Sie Zum Home-Bildschirm, dann Hinzufügen.",
				"Öffnen Sie die Konsole vom Home-Bildschirm, und melden Sie sich dort noch einmal an.",
				"Tippen Sie auf Ihr Bild, und schalten Sie „Melden, wenn ein Besucher wartet“ ein.",
			],
			android:
				"Auf Android klingelt Chrome oder Firefox, sobald Sie Benachrichtigungen erlaubt haben. Es muss nicht offen bleiben.",
			devices: "Geräte, die klingeln",
			noDevices: "Noch klingelt kein Gerät.",
			rungAt: "Klingelte {when}",
			neverRung: "Hat noch nicht geklingelt",
			ring: "Jetzt klingeln",
			ringOn: "{device} jetzt klingeln lassen",
			ringing: "Klingelt…",
			said: {
				rung: "Es klingelt. Nichts gehört? Prüfen Sie am Gerät, ob Benachrichtigungen für die Konsole erlaubt sind und es nicht stumm ist.",
				gone: "Dieses Gerät nimmt keine Benachrichtigungen mehr an und wurde entfernt. Schalten Sie dort das Klingeln wieder ein.",
				refused:
					"Der Push-Dienst des Geräts hat die Benachrichtigung abgelehnt. Entfernen Sie das Gerät, und schalten Sie dort das Klingeln wieder ein.",
				slow: "Der Push-Dienst des Geräts hat noch nicht geantwortet. Vielleicht klingelt es noch; versuchen Sie es gleich noch einmal.",
			},
			remove: "Entfernen",
			bad: "Schlechte Bewertungen",
			badLead:
				"Wenn ein Besucher nicht zufrieden war, werden die Supervisoren benachrichtigt, die arbeiten, sonst die Inhaber. Die Konsole zeigt es immer. Außerhalb der Öffnungszeiten klingelt nichts, und nie öfter als viermal in der Stunde.",
			badPush: "Meine Geräte klingeln lassen",
			badMail: "Mir eine E-Mail senden",
			reader:
				"Wer nur liest, wird nicht benachrichtigt, also klingelt keines Ihrer Geräte.",
		},
	},
	"push-notifications/words": {
		notificationWords: {
			test: "Dieses Gerät klingelt, wenn ein Besucher wartet. Jetzt wartet niemand.",
			title: "Jemand wartet",
			badRating:
				"Ein Besucher sagt, dass sein Problem nicht gelöst ist. Seitdem hat ihm niemand geschrieben.",
			mention: "{name} hat Sie in einer Notiz erwähnt.",
			badScore:
				"Ein Besucher gab {score} von 5. Seitdem hat ihm niemand geschrieben.",
			waiting: {
				one: "{count} Besucher wartet seit {time}.",
				other: "{count} Besucher warten; der erste wartet seit {time}.",
			},
		},
		pushNotificationsWords: {
			switch: "Melden, wenn ein Besucher wartet",
			on: "Dieser Browser klingelt, wenn ein Besucher eine Minute gewartet und niemand nachgesehen hat, auch bei geschlossener Konsole.",
			off: "Dieser Browser klingelt nicht, während die Konsole geschlossen ist.",
			working: "Einen Moment…",
			unable:
				"Dieser Browser kann nicht klingeln. Fügen Sie die Konsole auf einem Telefon zum Home-Bildschirm hinzu, und öffnen Sie sie von dort.",
			blocked:
				"Dieser Browser blockiert Benachrichtigungen der Konsole. Erlauben Sie sie in seinen Einstellungen für diese Seite, und kommen Sie zurück.",
			home_screen:
				"Ein iPhone oder iPad klingelt nur vom Home-Bildschirm aus. Fügen Sie die Konsole dort hinzu, und öffnen Sie sie von dort.",
			failed:
				"Dieser Browser konnte nicht registriert werden. Versuchen Sie es später erneut.",
			devices: {
				one: "{count} Ihrer Geräte klingelt",
				other: "{count} Ihrer Geräte klingeln",
			},
			thisOne: "dieser Browser",
			end: "Auf {device} ausschalten",
		},
	},
	"quiet-hours/words": {
		quietWords: {
			title: "Ruhezeiten",
			now: "Ruhe bis {time}: Nichts klingelt. Wer wartet, steht in den Listen.",
			set: "Von {from} bis {to} klingelt nichts.",
			none: "Keine. Was hier eingeschaltet ist, klingelt jederzeit.",
			lead: "Nichts klingelt, kein Hinweis erscheint auf diesem Computer, und keines Ihrer Geräte wird gerufen. Was wartet, steht trotzdem in den Listen, und E-Mails kommen weiterhin.",
			from: "Von",
			to: "Bis",
			days: "Tage, an denen sie beginnen",
			zone: "Nach der Uhr von {zone}.",
			save: "Speichern",
			remove: "Keine Ruhezeiten",
			hide: "Verbergen",
			saved: "Gespeichert.",
			noTime: "Geben Sie an, von wann bis wann.",
			sameTime: "Wählen Sie ein anderes Ende als den Beginn.",
			noDay: "Wählen Sie einen Tag.",
		},
	},
	"ratings/tab-words": {
		ratingsTabWords: {
			title: "Bewertungen",
			lead: "Was Besucher nach einer Konversation gesagt haben, neueste zuerst.",
			empty: "Noch keine Bewertung.",
			emptyHint:
				"Besucher werden 10\u00a0s nach dem Schließen einer Konversation gefragt.",
			more: "Mehr anzeigen",
			open: "Konversation öffnen",
			answeredBy: "Beantwortet von {agents}",
			reach: "Zu erreichen über {contact}",
			customer: "Kunde",
			visitor: "Besucher",
		},
	},
	"ratings/words": {
		ratingsWords: {
			notLoaded: "Die Bewertungen konnten nicht geladen werden.",
			link: "Bewertungen",
			asked: "Der Besucher wurde um eine Bewertung gebeten",
			rated: "Bewertet",
			scored: "Bewertet: {score}",
		},
		scoreWords: {
			1: "Sehr schlecht",
			2: "Schlecht",
			3: "In Ordnung",
			4: "Gut",
			5: "Sehr gut",
		},
		solvedWords: {
			yes: "Hat bekommen, was nötig war",
			not_yet: "Hat noch nicht bekommen, was nötig war",
			no: "Hat nicht bekommen, was nötig war",
		},
	},
	"ring-now/words": {
		ringNowWords: {
			ring: "Jetzt klingeln",
			tried: "{way}: {outcome}",
		},
	},
	"saved-replies/link-words": {
		repliesLinkWords: {
			link: "Gespeicherte Antworten",
			notLoaded:
				"Die gespeicherten Antworten wurden nicht geladen. Versuchen Sie es erneut, oder laden Sie die Seite neu, wenn das nicht hilft.",
			key: "Gespeicherte Antworten, in einer Nachricht",
			open: "{places} ist nicht ausgefüllt. Enter führt dorthin.",
		},
	},
	"saved-replies/words": {
		editWords: {
			newTitle: "Neue Antwort",
			title: "Antwort bearbeiten",
			name: "Name",
			nameHint: "Wie sie gefunden wird.",
			shortcut: "Kürzel",
			shortcutHint:
				"Was hinter dem / getippt wird, in einem Wort. Es kann fehlen.",
			text: "Text auf {language}",
			first: "Wird benutzt, wo eine Sprache keinen Text hat.",
			places: "Platzhalter",
			placesHint:
				"Ein Platzhalter wird ausgefüllt, wenn die Antwort in die Nachricht gesetzt wird. Was dann nicht bekannt ist, muss vor dem Senden von Hand ausgefüllt werden.",
			place: {
				name: "Name des Besuchers",
				agent: "Ihr Name",
				shop: "Name des Shops",
				order: "Neueste Bestellung",
			},
			files: "Dateien",
			filesHint:
				"Bilder und PDFs, die zu jeder Sprache gehören, bis zu {most}. Wer antwortet, kann sie vor dem Senden wegnehmen.",
			addFiles: "Bilder oder PDFs hinzufügen",
			mostFiles:
				"Eine Antwort hat höchstens {most} Dateien. Die ersten sind hier.",
			comingFiles:
				"Warten Sie, bis alle Dateien hier sind, oder entfernen Sie sie.",
			addLanguage: "Sprache hinzufügen…",
			removeText: "Text auf {language} entfernen",
			remove: "Antwort entfernen",
			changed:
				"Jemand hat diese Antwort geändert, seit Sie sie geöffnet haben. Sie lautet jetzt:",
			takeTheirs: "Deren Fassung nehmen",
			overwrite: "Meine darüber speichern",
			full: "Für eine weitere ist kein Platz. Entfernen Sie einige, die niemand benutzt.",
		},
		faultWords: {
			noName: "Geben Sie ihr einen Namen.",
			longName: "Der Name ist länger als {most} Zeichen.",
			takenName: "Eine andere Antwort hat diesen Namen.",
			shortcut:
				"Ein Kürzel ist ein Wort mit höchstens {most} Zeichen ohne / @ { }.",
			noText: "Schreiben Sie den Text.",
			longText: "Der Text ist länger als {most} Zeichen.",
			place: "„{place}“ ist kein Platzhalter. Es gibt: {places}.",
			language: "„{language}“ ist kein Sprachkürzel wie en oder pt-BR.",
			cells: "Die Zeile hat eine andere Zahl von Zellen als die erste.",
			twice: "Eine frühere Zeile hat diesen Namen und diese Sprache.",
			tooMany: "Mehr als {most} Zeilen.",
			longReply: "Alle Sprachen dieser Antwort zusammen sind zu lang.",
		},
		importWords: {
			title: "Antworten importieren",
			lead: "Eine CSV-Datei, deren erste Zeile die Spalten benennt: name, text und, wenn Sie möchten, shortcut und language. Eine Zeile für jede Sprache einer Antwort. Eine Antwort, deren Name schon da ist, bekommt die neuen Texte und behält ihre anderen Sprachen und ihre Dateien. Eine Tabelle bringt keine Dateien mit.",
			choose: "Datei wählen",
			reading: "Wird gelesen…",
			counts: {
				added: {
					one: "{count} neue Antwort",
					other: "{count} neue Antworten",
				},
				changed: {
					one: "{count} geändert",
					other: "{count} geändert",
				},
				same: {
					one: "{count} unverändert",
					other: "{count} unverändert",
				},
				faults: {
					one: "{count} Zeile ausgelassen",
					other: "{count} Zeilen ausgelassen",
				},
			},
			faults: "Ausgelassene Zeilen",
			line: "Zeile",
			why: "Warum",
			firstFaults: "Die ersten {most} werden gezeigt. Die Datei enthält alle.",
			saveFaults: "Ausgelassene Zeilen als CSV speichern",
			faultsFile: "ausgelassene-antworten",
			start: "Importieren",
			nothing: "Nichts in dieser Datei ist neu.",
			sending: "{done} von {all} importiert…",
			done: "Fertig.",
			again: "Andere Datei",
			file: {
				large: "Die Datei ist größer als {most}\u00a0MiB.",
				columns:
					"Die erste Zeile muss die Spalten benennen. Mindestens name und text müssen da sein.",
				quote: "Ein Anführungszeichen, das in Zeile {line} beginnt, endet nie.",
				unreadable:
					"Die Datei kann nicht gelesen werden. Wählen Sie sie noch einmal.",
				room: "Für {room} weitere Antworten ist Platz, und {added} sind neu.",
			},
		},
		pickerWords: {
			label: "Gespeicherte Antworten",
			missing: "kein Text auf {wanted}: {used}",
			files: {
				one: "{count} Datei",
				other: "{count} Dateien",
			},
			none: "Nichts passt zu „{query}“.",
			noneYet: "Es gibt noch keine gespeicherten Antworten.",
			edit: "Antworten bearbeiten",
		},
		repliesWords: {
			title: "Gespeicherte Antworten",
			lead: "Tippen Sie in einer Konversation / in das Feld für Nachrichten, um eine einzusetzen.",
			site: "Shop",
			whose: "Wessen Antworten",
			shared: "Die des Shops",
			own: "Meine",
			onlySet:
				"Diese ändern Inhaber und Supervisoren. Ihre stehen unter „Meine“.",
			search: "Finden",
			add: "Neue Antwort",
			importIt: "CSV importieren",
			exportIt: "CSV exportieren",
			exportHint:
				"Die CSV-Datei enthält die Texte; Dateien von Antworten sind im Export aller Daten.",
			exportFile: "gespeicherte-antworten",
			none: "Es gibt noch keine. Eine Antwort ist ein Text, der oft geschrieben wird, etwa wie lange eine Lieferung dauert.",
			noneFound: "Nichts passt.",
			list: "Gespeicherte Antworten",
			usedNow: "gesendet: {count} in diesem Monat",
			used: "{count} in einem Jahr",
			more: {
				one: "{count} weitere anzeigen",
				other: "{count} weitere anzeigen",
			},
			back: "Alle Antworten",
			gone: "Diese Antwort gibt es nicht mehr.",
			removed: "„{name}“ entfernt.",
			undo: "Rückgängig",
		},
	},
	"scheduled-messages/dialog-words": {
		scheduleDialogWords: {
			title: "Später an {name} senden",
			hint: "Sie wird in Ihrem Namen gesendet, außer der Besucher schreibt vorher oder die Konversation wird geschlossen.",
			unsent:
				"Diese wurde nicht gesendet. Geben Sie ihr eine andere Zeit, oder senden Sie sie von Hand.",
			text: "Nachricht",
			at: "Wann (Ihre Zeit, {zone})",
			inAnHour: "In einer Stunde",
			tomorrow: "Morgen um 9:00",
			save: "Später senden",
			cancel: "Nicht senden",
			close: "Schließen",
			early: "Wählen Sie eine Zeit, die mindestens eine Minute voraus liegt.",
			mostDays: "Wählen Sie eine Zeit innerhalb von 90 Tagen.",
			blank: "Schreiben Sie, was gesagt werden soll.",
		},
	},
	"scheduled-messages/line-words": {
		scheduledLineWords: {
			waits:
				"Eine Nachricht wird {time} gesendet, außer der Besucher schreibt vorher.",
			change: "Ändern",
			set: "{name} hat eine Nachricht für {time} geschrieben",
			ended: {
				visitor_wrote:
					"Die geplante Nachricht wurde nicht gesendet: Der Besucher schrieb vorher",
				closed:
					"Die geplante Nachricht wurde nicht gesendet: Die Konversation wurde geschlossen",
				cancelled: "Die geplante Nachricht wurde abgebrochen",
				late: "Die geplante Nachricht wurde nicht gesendet: Sie war mehr als eine Stunde zu spät",
				author_left:
					"Die geplante Nachricht wurde nicht gesendet: Wer sie schrieb, arbeitet nicht mehr hier",
			},
		},
	},
	"scheduled-messages/words": {
		scheduledWords: {
			key: "Später senden",
		},
	},
	"search/search-box-words": {
		searchBoxWords: {
			label: "Suchen",
			key: "Alles durchsuchen",
			people: "Personen",
			views: "Ansichten",
			clear: "Suche leeren",
			notLoaded: "Die Suche konnte nicht geladen werden.",
		},
	},
	"search/views/words": {
		viewsWords: {
			save: "Als Ansicht speichern",
			edit: "Ansicht bearbeiten",
			title: "Ansicht",
			name: "Name",
			query: "Suche",
			icon: "Symbol",
			site: "Shop",
			owner: "Wer sie sieht",
			owners: {
				mine: "Nur ich",
				team: "Alle im Shop",
			},
			icons: {
				star: "Stern",
				clock: "Uhr",
				inbox: "Posteingang",
				note: "Notiz",
				person: "Person",
				people: "Personen",
				globe: "Globus",
				bell: "Klingel",
			},
			keep: "Speichern",
			cancel: "Abbrechen",
			remove: "Löschen",
			removed: "Ansicht gelöscht.",
			undo: "Rückgängig",
			rejected: "Es gibt schon {most} Ansichten. Löschen Sie zuerst eine.",
			more: "{count}+",
		},
	},
	"search/words": {
		searchWords: {
			results: "Gefunden",
			found: {
				one: "{count} Konversation",
				other: "{count} Konversationen",
			},
			foundSome: {
				one: "Die neueste {count}",
				other: "Die neuesten {count}",
			},
			nothing: "Nichts gefunden.",
			nothingHint:
				"Versuchen Sie weniger Wörter, oder den Anfang eines Wortes.",
			older: "Ältere Konversationen werden durchsucht…",
			more: "Ältere anzeigen",
			offer: "Suche vervollständigen",
			faults: {
				short: "Geben Sie mindestens zwei Buchstaben ein.",
				many: "Eine Suche hat höchstens {most} Wörter. Lassen Sie einige weg.",
				empty: "Sagen Sie, was nach {key} steht:",
				value: "„{value}“ passt nicht zu {key}:",
			},
			fits: {
				from: "visitor, agent oder der Anfang eines Namens",
				tag: "der Name eines Schlagworts, in Anführungszeichen, wenn er Leerzeichen hat",
				order: "die Nummer einer Bestellung",
				before: "ein Tag, wie 2026-11-30",
				after: "ein Tag, wie 2026-11-30",
				rated: "ein Wert von 1 bis 5, wie 2, <3 oder >=4",
				is: "waiting, open, closed, mine, snoozed, spam, customer oder visitor",
				with: "link, note oder comment",
			},
			noTag:
				"Es gibt kein Schlagwort namens „{name}“. Vielleicht wurde es gelöscht.",
			noView:
				"Diese Ansicht gibt es nicht mehr, oder sie gehört jemand anderem.",
			by: {
				note: "Notiz",
				comment: "Kommentar",
				name: "Name",
				order: "Bestellung",
			},
		},
	},
	"selection/form-words": {
		assignFormWords: {
			assignTitle: {
				one: "{count} Konversation zuteilen",
				other: "{count} Konversationen zuteilen",
			},
			assignTo: "{name} zuteilen",
			me: "Ich",
			assigned: {
				one: "Zugeteilt.",
				other: "{count} zugeteilt.",
			},
			queue: "Zurück in die Warteschlange",
			released: {
				one: "Zurück in der Warteschlange.",
				other: "{count} zurück in der Warteschlange.",
			},
			several:
				"Wählen Sie Konversationen eines einzigen Shops, um sie zusammen zuzuteilen.",
			cancel: "Abbrechen",
		},
	},
	"selection/bar-words": {
		selectionBarWords: {
			full: "Mehr können nicht ausgewählt werden.",
			clear: "Leeren",
		},
	},
	"selection/words": {
		selectionWords: {
			keys: {
				select: "Auswählen, um mehrere zusammen zu ändern",
				extend: "Nächste oder vorige auch auswählen",
				clear: "Nichts auswählen",
				assign: "Zuteilen",
			},
			selected: "Ausgewählt",
			count: {
				one: "{count} ausgewählt",
				other: "{count} ausgewählt",
			},
			close: "Schließen",
			assign: "Zuteilen",
		},
	},
	"session/door-words": {
		invitationWords: {
			title: "{site} beitreten",
			lead: "{by} lädt Sie zu {site} ein, Rolle: {role}.",
			somebody: "Ein Inhaber",
			roles: {
				owner: "Inhaber",
				supervisor: "Supervisor",
				agent: "Agent",
				read_only: "nur lesen",
			},
			may: {
				owner:
					"Sie werden Besuchern antworten und über Einstellungen und Personen des Shops entscheiden.",
				supervisor:
					"Sie werden Besuchern antworten und sich um Einstellungen und Wartezeiten kümmern.",
				agent: "Sie werden Besuchern antworten.",
				read_only: "Sie werden Konversationen lesen und niemandem antworten.",
			},
			name: "Ihr Name",
			nameHint: "Besucher sehen ihn, wenn Sie antworten.",
			nameHintReader: "Ihre Kollegen sehen ihn.",
			email: "Ihre E-Mail",
			emailHint: "Damit melden Sie sich an. Besucher sehen sie nie.",
			join: "Beitreten",
			joining: "Beitritt läuft…",
			joinAs: "Als {name} beitreten",
			notYou: "Abmelden und als jemand anderes beitreten",
			haveAccount: "Ich habe hier schon ein Konto",
			taken:
				"Diese Adresse hat schon jemand. Wenn Sie das sind, melden Sie sich damit an und treten dann bei.",
			signInToJoin: "Anmelden, dann beitreten",
			isMember:
				"Sie arbeiten schon für {site}. Geben Sie diese Einladung an die Person weiter, für die sie bestimmt ist.",
		},
		linkWords: {
			signInAs: "Als {name} anmelden",
			opens: "Dieser Link meldet {name} in diesem Browser an. Er gilt einmal.",
			replaces:
				"Wenn Sie sich hier anmelden, wird abgemeldet, wer jetzt angemeldet ist, in allen Fenstern dieses Browsers.",
			newPassword: "Neues Passwort wählen",
			newPasswordLead:
				"Für {name}. Alle Geräte, die als {name} angemeldet sind, werden abgemeldet.",
			keep: "Speichern und anmelden",
			saving: "Wird gespeichert…",
			newAddress: "Adresse bestätigen",
			newAddressLead: "Danach meldet sich {name} mit {email} an.",
			confirm: "{email} bestätigen",
			confirming: "Wird bestätigt…",
			addressTaken:
				"Diese Adresse hat hier schon jemand. Wählen Sie in Ihrem Konto eine andere.",
			confirmed: "{email} ist jetzt Ihre Adresse.",
			goOn: "Fortfahren",
		},
		mailWords: {
			signIn: "Link per E-Mail senden",
			signInLead: "Der Link meldet Sie einmal an, innerhalb einer Stunde.",
			password: "Neues Passwort wählen",
			passwordLead:
				"Wir senden Ihnen einen Link. Damit können Sie innerhalb einer Stunde ein neues Passwort wählen.",
			send: "Link senden",
			sending: "Wird gesendet…",
			sent: "Wenn hier jemand die Adresse {email} hat, ist ein Link dorthin unterwegs. Er gilt einmal, eine Stunde lang.",
			notThere:
				"Nach einigen Minuten nichts da? Sehen Sie im Spam nach, und prüfen Sie die Adresse.",
			another: "Andere Adresse verwenden",
			back: "Zurück zur Anmeldung",
		},
		passwordWords: {
			password: "Passwort wählen",
			newPassword: "Neues Passwort",
			hint: "{least} Zeichen oder mehr. Mehrere Wörter sind leicht zu merken.",
			weak: {
				short: "Zu kurz: Es braucht {least} Zeichen oder mehr.",
				long: "Zu lang: höchstens {most} Zeichen.",
				blank:
					"Leerzeichen allein sind kein Passwort. Fügen Sie Buchstaben hinzu.",
				common:
					"Viele benutzen dieses Passwort, darum wird es zuerst erraten. Wählen Sie ein anderes.",
				own: "Das ist Ihr Name oder Ihre Adresse und wird zuerst erraten. Wählen Sie etwas anderes.",
			},
		},
		secondStepWords: {
			title: "Zweiter Schritt",
			lead: "Geben Sie die sechs Ziffern ein, die Ihre Authenticator-App jetzt zeigt.",
			code: "Code aus Ihrer App",
			recoveryLead:
				"Geben Sie einen Ihrer aufbewahrten Wiederherstellungscodes ein. Jeder gilt einmal.",
			recovery: "Wiederherstellungscode",
			passkeyLead: "Bestätigen Sie mit Ihrem Passkey, dass Sie es sind.",
			useRecovery: "Wiederherstellungscode verwenden",
			useApp: "App verwenden",
			usePasskey: "Passkey verwenden",
			next: "Fortfahren",
			checking: "Wird geprüft…",
			back: "Als jemand anderes anmelden",
			sixDigits: "Der Code hat sechs Ziffern.",
			wrongCode:
				"Dieser Code ist nicht richtig oder schon verwendet. Warten Sie auf den nächsten in Ihrer App, und prüfen Sie, dass die Uhr Ihres Telefons automatisch gestellt wird.",
			wrongRecovery:
				"Dieser Wiederherstellungscode ist nicht richtig oder schon verwendet. Versuchen Sie einen anderen.",
		},
		setUpWords: {
			title: "Zuerst ein zweiter Faktor",
			lead: "Dieser Shop will, dass sich alle mit einem zweiten Faktor anmelden. Richten Sie jetzt einen ein; es dauert eine Minute.",
			signOut: "Abmelden",
		},
	},
	"session/first-run-words": {
		colourWords: {
			label: "Farbe des Chats",
			hint: "Wie in Ihrem Shop. Was darauf steht, wird schwarz oder weiß geschrieben, je nachdem, was besser lesbar ist.",
			sample: "Schreiben Sie uns",
			taken:
				"Von {origin} übernommen; wählen Sie eine andere, wenn Sie möchten.",
		},
		firstRunWords: {
			title: "Chat Ihres Shops einrichten",
			lead: "Einige Antworten, dann der Code zum Einfügen in Ihren Shop. Alles lässt sich später ändern.",
			you: "Sie",
			shop: "Ihr Shop",
			name: "Ihr Name",
			nameHint: "Besucher sehen ihn, wenn Sie antworten.",
			email: "Ihre E-Mail",
			emailHint: "Damit melden Sie sich an. Besucher sehen sie nie.",
			siteName: "Name des Shops",
			origin: "Adresse des Shops",
			originHint: "Wie in der Adresszeile, zum Beispiel https://shop.example",
			submit: "Shop erstellen",
			sending: "Wird erstellt…",
			noToken:
				"Diese Seite braucht den Link zur Ersteinrichtung, den der Server ausgibt, wenn er ohne Inhaber startet. Wer den Server betreibt, erstellt einen weiteren: shopbell owner-link",
			linkUsed:
				"Dieser Link zur Ersteinrichtung wurde verwendet oder ist abgelaufen. Wenn der Shop noch keinen Inhaber hat, bitten Sie den Betreiber des Servers um einen neuen: shopbell owner-link",
			badOrigin: "Das ist keine Webadresse. Versuchen Sie https://shop.example",
			badScheme: "Die Adresse beginnt mit https:// oder http://",
			wildcard:
				"Nennen Sie eine Adresse ohne *. Andere können Sie später hinzufügen.",
			credentials: "Lassen Sie weg, was vor dem @ steht.",
			badPort: "Die Zahl hinter dem Doppelpunkt geht von 1 bis 65535.",
			plainHttp:
				"Die Verbindung zu dieser Adresse ist nicht verschlüsselt, andere können den Chat also mitlesen. Verwenden Sie https://, oder senden Sie sie unverändert noch einmal.",
			originKept: "Gespeichert als {origin}",
			withTwin: "Auch {origin}, über die Besucher kommen können",
			done: "{site} ist bereit",
			next: "Zum Posteingang",
			signIn: "Anmelden",
			step: "Schritt {at} von {all}",
			continue: "Weiter: {title}",
			notLoaded:
				"Dieser Schritt wurde nicht geladen. Versuchen Sie es erneut, oder machen Sie ohne ihn weiter.",
		},
		hoursWords: {
			title: "Wann antworten Sie?",
			lead: "Besucher sehen, wann Sie wieder da sind, und außerhalb dieser Zeiten wird niemand gerufen.",
			weekly: "An diesen Tagen",
			none: "Keine festen Zeiten",
			noneHint:
				"Besucher sehen zu jeder Tageszeit, ob jemand da ist, und Ihre Geräte klingeln zu jeder Zeit.",
			days: "Tage",
			from: "Von",
			to: "Bis",
			zone: "In der Zeit von {zone}.",
			more: "Pausen, Feiertage und andere Zeiten für einen Tag stehen in den Einstellungen.",
			noDay: "Wählen Sie einen Tag, oder keine festen Zeiten.",
			noTime: "Wählen Sie eine Zeit.",
			backwards: "Es endet, bevor es beginnt. Wählen Sie eine spätere Zeit.",
		},
	},
	"session/restore/words": {
		restoreWords: {
			instead: "Stattdessen aus einer Sicherung wiederherstellen",
			title: "Aus einer Sicherung wiederherstellen",
			lead: "Personen, Konversationen und Einstellungen kommen zurück, wie sie bei der Sicherung waren. Alle melden sich neu an.",
			found: "Sicherungen auf diesem Server",
			none: "Im Ordner des Servers ist keine Sicherung.",
			said: "{conversations}, {size}, erstellt von Version {version}",
			conversations: {
				one: "{count} Konversation",
				other: "{count} Konversationen",
			},
			restore: "Wiederherstellen",
			restoreOf: "Sicherung vom {when} wiederherstellen",
			file: "Eine eigene Datei",
			fileHint:
				"Ihr Name endet auf .backup. Dieser Server hat Platz für eine von {most}.",
			choose: "Datei wählen…",
			uploading: "{name} wird hochgeladen: {done} von {bytes}",
			stop: "Hochladen abbrechen",
			restoring:
				"Wird wiederhergestellt… Der Server startet von selbst neu. Lassen Sie diese Seite offen.",
			restoringOf:
				"{conversations} werden wiederhergestellt… Der Server startet von selbst neu. Lassen Sie diese Seite offen.",
			back: "Stattdessen einen neuen Shop einrichten",
			done: "Ihr Shop ist zurück",
			conversationsBack: {
				one: "{count} Konversation ist zurück, wie sie am {when} war.",
				other: "{count} Konversationen sind zurück, wie sie am {when} waren.",
			},
			doneNext:
				"Melden Sie sich mit dem Konto an, das Sie damals hatten. Einladungen und Anmeldelinks von damals öffnen nichts mehr.",
			doneCheck:
				"Sehen Sie sich Personen und Einstellungen an: Was nach diesem Tag geändert wurde, ist wie vorher. Wer seitdem gelöscht wurde, ist wieder da und muss erneut gelöscht werden.",
			signIn: "Anmelden",
			unreachable:
				"Der Server antwortet nicht. Versuchen Sie es gleich noch einmal.",
			troubles: {
				foreign:
					"Diese Datei ist keine Sicherung von Shopbell. Es wurde nichts geändert.",
				damaged:
					"Diese Sicherung ist beschädigt: Ein Teil fehlt oder wurde überschrieben. Nehmen Sie eine andere. Es wurde nichts geändert.",
				newer:
					"Diese Sicherung wurde von einer neueren Version von Shopbell erstellt. Installieren Sie diese Version oder eine spätere, und stellen Sie sie dann wieder her. Es wurde nichts geändert.",
				empty:
					"In dieser Sicherung ist niemand, der sich anmelden könnte. Nehmen Sie eine andere. Es wurde nichts geändert.",
				full: "Auf der Platte des Servers ist kein Platz für den Inhalt dieser Sicherung. Schaffen Sie Platz, und versuchen Sie es erneut. Es wurde nichts geändert.",
				gone: "Diese Sicherung gibt es nicht mehr. Es wurde nichts geändert.",
				other:
					"Die Sicherung wurde nicht wiederhergestellt, und nichts wurde geändert. Wer den Server betreibt, findet den Grund in dessen Protokoll.",
				too_large:
					"Diese Datei ist größer als der Platz auf der Platte des Servers. Schaffen Sie dort Platz, oder legen Sie die Datei in den Ordner der Sicherungen.",
				busy: "Ein anderes Hochladen läuft. Warten Sie, bis es beendet ist, und versuchen Sie es erneut.",
				cut_off:
					"Das Hochladen wurde unterbrochen, und nichts davon bleibt. Versuchen Sie es erneut.",
			},
		},
	},
	"session/words": {
		addressWords: {
			title: "Diese Konsole hat eine andere Adresse",
			opened: "Sie haben sie unter {opened} geöffnet.",
			own: "Der Server erwartet sie unter {own} und antwortet nirgends sonst.",
			go: "Dort öffnen",
			set: "Wenn Ihre Adresse die richtige ist, setzt der Betreiber des Servers dies und startet ihn neu:",
			copySetting: "Einstellung kopieren",
		},
		formWords: {
			required: "Füllen Sie dieses Feld aus.",
			tooLong: "Höchstens {most} Zeichen.",
			badEmail: "Geben Sie eine gültige E-Mail-Adresse ein.",
			slowDown:
				"Zu viele Versuche. Warten Sie {seconds}\u00a0s, und versuchen Sie es erneut.",
		},
		signInWords: {
			title: "Anmelden",
			email: "E-Mail",
			password: "Passwort",
			showPassword: "Passwort anzeigen",
			hidePassword: "Passwort verbergen",
			signIn: "Anmelden",
			signingIn: "Anmeldung läuft…",
			or: "oder",
			passkey: "Mit einem Passkey anmelden",
			mailLink: "Link per E-Mail senden",
			forgotten: "Passwort vergessen?",
			askOwner:
				"Passwort vergessen? Fragen Sie einen Inhaber des Shops: Er kann einen Anmeldelink für Sie erstellen.",
			lastResort: "Kann Ihnen niemand einen Link erstellen?",
			command: "shopbell sign-in-link you@example.com",
			copyCommand: "Befehl kopieren",
			commandLead:
				"Wer den Server betreibt, kann dort einen Link ausgeben. Er gilt einmal, eine Stunde lang.",
			wrong:
				"E-Mail oder Passwort ist nicht richtig. Prüfen Sie beides, oder wählen Sie unten einen anderen Weg.",
			noPasskey:
				"Es wurde kein Passkey verwendet. Versuchen Sie es erneut, oder wählen Sie einen anderen Weg.",
			linkUsed:
				"Dieser Link wurde verwendet oder ist abgelaufen. Jeder Link gilt einmal und läuft nach einer Stunde ab. Bitten Sie um einen neuen.",
			invitationUsed:
				"Diese Einladung wurde verwendet oder zurückgezogen, oder sie ist abgelaufen. Bitten Sie, wer Sie eingeladen hat, um eine andere.",
			openAgain:
				"Um damit fortzufahren, öffnen Sie den Link, den Sie bekommen haben, noch einmal.",
			noCookie:
				"Dieser Browser hat das Anmelde-Cookie nicht behalten, also ist niemand angemeldet. Ohne https behalten Browser es nur unter einer Adresse dieses Geräts, wie http://localhost. Melden Sie sich noch einmal an, wenn das berichtigt ist; für einen verwendeten Link braucht es einen neuen.",
			ended: "Ihre Sitzung ist beendet. Entwürfe bleiben auf diesem Gerät.",
			left: "Sie sind abgemeldet.",
			unreachable:
				"Der Server antwortet nicht. Versuchen Sie es gleich noch einmal.",
			linkStillWorks: "Der Server antwortet nicht. Ihr Link gilt noch.",
			outdated: "Diese Seite ist älter als der Server.",
			reload: "Neu laden",
			beginAnew:
				"Das hat zu lange gedauert, oder zu viele Codes waren falsch. Melden Sie sich noch einmal an.",
			joining: "Melden Sie sich zuerst an. Die Einladung kommt danach.",
			signedInAs: "Dieser Browser ist als {name} angemeldet.",
			goOnAs: "Als {name} fortfahren",
		},
		tagWords: {
			title: "Der Code zum Einfügen",
			leadPlain:
				"Fügen Sie ihn auf jeder Seite des Shops vor </body> ein. Mehr ist nicht nötig.",
			code: "Code für {site}",
			copy: "Kopieren",
			copied: "Kopiert",
			copyFailed: "Markieren Sie den Text, und kopieren Sie ihn von Hand.",
		},
	},
	"settings/addresses/words": {
		addressesWords: {
			lead: "Der Chat wird nur auf Seiten dieser Adressen gezeigt. Shops sind oft mit und ohne www. zu finden: Führen Sie beide auf.",
			listed: "Erlaubte Adressen",
			add: "Adresse erlauben",
			typed: "Adresse des Shops",
			hint: "Zum Beispiel shop.example. Die Seite ist egal.",
			understood: "Verstanden als {origin}",
			withTwin: "Auch {origin}",
			allow: "Erlauben",
			allowAlso: "Auch {origin} erlauben",
			allowOf: "{origin} erlauben",
			isListed: "Diese Adresse ist schon erlaubt.",
			pathDropped:
				"Es zählt die Adresse einer ganzen Website, was dahinter steht, wird weggelassen.",
			punycode: "Browser senden sie als {origin}.",
			loopback:
				"Nur ein Browser auf demselben Gerät wie der Shop findet ihn dort.",
			inside: "Sie ist nur in Ihrem eigenen Netz zu finden.",
			publicHttp:
				"Ohne https kann jeder unterwegs lesen, was Besucher schreiben. Verwenden Sie die Adresse mit https://, wenn der Shop eine hat.",
			lookAlike:
				"Sie sieht aus wie {host}, die erlaubt ist, und ist eine andere Website. Vergleichen Sie jeden Buchstaben, bevor Sie sie erlauben.",
			lookAlikeListed:
				"Sie sieht aus wie {host} und ist eine andere Website. Entfernen Sie sie, wenn sie nicht Ihre ist.",
			faults: {
				scheme: "Die Adresse einer Website beginnt mit https:// oder http://.",
				wildcard:
					"Eine Adresse mit * kann nicht verwendet werden. Fügen Sie jede Adresse des Shops einzeln hinzu.",
				credentials:
					"Eine Adresse mit Namen oder Passwort kann nicht verwendet werden. Lassen Sie weg, was vor dem @ steht.",
				host: "Das ist nicht die Adresse einer Website. Kopieren Sie sie aus der Adresszeile des Browsers.",
				port: "Die Zahl nach dem Doppelpunkt geht von 1 bis 65535.",
			},
			none: "Geben Sie zuerst die Adresse des Shops ein.",
			seen: "Zuletzt gesehen {when}, zuerst am {first}",
			seenOnce: "Gesehen {when}",
			notSeen: "Noch keine Seite davon hat nach dem Chat gefragt.",
			remove: "Entfernen",
			removeOf: "{origin} entfernen",
			removeSure:
				"{origin} entfernen? Die Seiten zeigen danach keinen Chat mehr, sobald sie neu geladen werden.",
			removeYes: "Adresse entfernen",
			removeNo: "Behalten",
			last: "Ein Shop behält mindestens eine Adresse. Erlauben Sie eine andere, bevor Sie diese entfernen.",
			refused: "Im letzten Tag angefragt und nicht erlaubt",
			refusedLead:
				"Seiten dieser Adressen tragen Ihren Code und bekamen keinen Chat. Erlauben Sie nur die, die Ihnen gehören.",
			refusedSeen: "Zuletzt {when}",
			saved: "Gespeichert. Es gilt ab jetzt.",
			removed: "Entfernt.",
			full: "Ein Shop hat höchstens {most} Adressen, und diese sind zu viele. Entfernen Sie einige, die nicht mehr benutzt werden.",
			changedMeanwhile:
				"Jemand anderes ändert die Adressen gerade. Versuchen Sie es erneut.",
		},
	},
	"settings/attributes/words": {
		attributeWords: {
			lead: "Felder, die neben jeder Konversation stehen. Ihr Team füllt sie aus; Besucher sehen nichts davon.",
			none: "Es gibt noch keine Felder.",
			name: "Name des Feldes",
			kind: "Art",
			kinds: {
				text: "Text",
				number: "Zahl",
				choice: "Eines aus einer Liste",
				date: "Tag",
			},
			keepsKind: "Ein Feld behält seine Art, wegen dessen, was darin steht.",
			choices: "Optionen",
			choice: "Option {count}",
			addChoice: "Option hinzufügen",
			removeChoice: "Option {name} herausnehmen",
			add: "Feld hinzufügen",
			remove: "Feld {name} herausnehmen",
			removeShort: "Herausnehmen",
			up: "{name} nach oben",
			most: "Es gibt 20 Felder, mehr sind nicht möglich.",
			leaves:
				"Was in einem herausgenommenen Feld steht, wird nicht mehr gezeigt. Es kommt zurück, wenn Sie es innerhalb einer Woche im Audit-Protokoll rückgängig machen, und wird mit seinem Besucher gelöscht.",
			faults: {
				name: "Geben Sie dem Feld einen Namen.",
				twice: "Ein anderes Feld hat diesen Namen.",
				choices: "Geben Sie ihm mindestens eine Option, und keine doppelt.",
			},
		},
	},
	"settings/backups/words": {
		backupsWords: {
			lead: "Der Server macht jede Nacht eine Sicherung, öffnet und prüft sie. Er behält die neuesten sieben und arbeitet dabei weiter. Etwa zehn Minuten nach einem Start macht er auch eine, wenn die der letzten Nacht fehlt oder es noch keine gibt.",
			last: "Letzte Sicherung",
			lastMade: "{when}, geöffnet und geprüft, {size}",
			none: "Es gibt noch keine Sicherung.",
			running: "Sicherung läuft…",
			next: "Die nächste läuft {when}.",
			late: "Die neueste Sicherung ist älter als ein Tag. Wenn auch die nächste ausbleibt, sagen Sie es dem Betreiber des Servers.",
			failed: "Die Sicherung vom {when} kam nicht zustande.",
			faults: {
				full: "Die Platte hat keinen Platz dafür. Wer den Server betreibt, schafft dort Platz oder wählt mit SHOPBELL_BACKUPS einen anderen Ordner.",
				denied:
					"In den Ordner der Sicherungen kann nicht geschrieben werden. Wer den Server betreibt, gibt ihm das Recht oder wählt mit SHOPBELL_BACKUPS einen anderen Ordner.",
				damaged:
					"Was gelesen wurde, hat die Prüfung nicht bestanden: Die Datenbank oder ihre Platte ist vielleicht beschädigt. Wer den Server betreibt, sieht nach mit: shopbell doctor",
				other: "Wer den Server betreibt, findet den Grund in dessen Protokoll.",
			},
			again:
				"Es wird {when} erneut versucht. Die vorhandenen Sicherungen bleiben.",
			make: "Jetzt sichern",
			busy: "Eine Sicherung läuft schon.",
			soon: "Eben wurde eine gemacht. Die nächste ist in {minutes} möglich.",
			minutes: {
				one: "{count} Minute",
				other: "{count} Minuten",
			},
			kept: "Vorhandene Sicherungen",
			count: {
				one: "{count} Sicherung ist vorhanden.",
				other: "{count} Sicherungen sind vorhanden.",
			},
			newest: "Dies sind die neuesten {many}.",
			made: "Erstellt",
			why: "Warum",
			size: "Größe",
			kinds: {
				daily: "Jede Nacht",
				asked: "Auf Ihren Wunsch",
				"by-hand": "Auf dem Server",
				"before-upgrade": "Vor einem Upgrade",
				"before-restore": "Vor einer Wiederherstellung",
			},
			folder: "Sie liegen auf dem Server in",
			folderElsewhere: "Wo sie liegen, weiß, wer den Server betreibt.",
			copy: "Eine Platte, die kaputtgeht, nimmt die Sicherungen mit. Wer den Server betreibt, kopiert sie auf ein anderes Gerät; eine Kopie enthält alles und wird so sicher verwahrt wie der Server.",
			holds: "Was eine Sicherung enthält",
			holdsAll:
				"Alles von jedem Shop auf diesem Server: Konversationen, Besucher, Einstellungen, Personen, Schlüssel und Bilder. Nur wer die Dateien des Servers lesen kann, kann sie lesen. Herunterladen lässt sie sich hier nicht.",
			erased:
				"Wer gelöscht wurde, bleibt in den Sicherungen, die davor gemacht wurden. Der Server behält die neuesten sieben der Nacht, sieben Tage lang drei von denen auf Ihren Wunsch und zwei vor einem Upgrade. Andere bleiben, bis der Betreiber des Servers sie entfernt.",
			noBackups: "Dieser Server macht von selbst keine Sicherungen.",
		},
	},
	"settings/data/words": {
		findWords: {
			title: "Jemand fragt nach seinen Daten",
			lead: "Für Anfragen per E-Mail. Suchen Sie nach der ganzen E-Mail-Adresse oder der Kennung einer Konversation, wie K7QX2.",
			sought: "E-Mail-Adresse oder Kennung",
			find: "Finden",
			none: "Niemand gefunden. Prüfen Sie die Schreibweise: Nur eine ganze Adresse oder eine ganze Kennung findet jemanden.",
			since: "Zuerst gesehen am {day}",
			refs: "Konversationen: {refs}",
			replyTo: "Antworten gehen an {address}",
			unknown: "Besucher {ref}",
		},
		retentionWords: {
			lead: "Was Besucher schreiben, wird aufbewahrt, bis Sie es löschen, oder so viele Tage, wie Sie hier einstellen. Zahlen und Werte bleiben.",
			conversations:
				"Geschlossene Konversationen: Tage, bis ihre Texte gelöscht werden",
			comments:
				"Kommentare in Bewertungen, Umfragen und Rückmeldungen: Tage, bis sie gelöscht werden",
			visitors:
				"Besucher ohne Konversation: Tage, bis nichts mehr über sie bekannt ist",
			hint: "Von {least} bis {most}. Leer lassen, um sie zu behalten.",
			wrong: "Eine ganze Zahl von {least} bis {most}, oder nichts.",
			log: "Wie lange das Audit-Protokoll aufbewahrt wird, steht unter Sicherheit.",
			count: "Zählen, was gelöscht würde",
			counting: "Wird gezählt…",
			counted: "Mit diesen Tagen würde jetzt gelöscht: {what}.",
			nothing: "Mit diesen Tagen würde jetzt nichts gelöscht.",
			sure: "Innerhalb einer Stunde wird gelöscht: {what}, und danach jeden Tag, was älter ist. Das lässt sich nicht rückgängig machen.",
			yes: "Löschen und speichern",
			no: "Nicht speichern",
			kinds: {
				conversations: {
					one: "die Texte von {count} Konversation",
					other: "die Texte von {count} Konversationen",
				},
				comments: {
					one: "{count} Kommentar",
					other: "{count} Kommentare",
				},
				visitors: {
					one: "was über {count} Besucher bekannt ist",
					other: "was über {count} Besucher bekannt ist",
				},
			},
		},
		siteExportWords: {
			title: "Shop exportieren",
			lead: "Eine Datei mit den Daten dieses Shops: Konversationen, Besucher, Bewertungen, Beschwerden, Richtlinien, Hilfeartikel, „Sie sagten, wir taten“, Einstellungen, Personen, das Audit-Protokoll und Bilder. Schlüssel und Passwörter sind nicht dabei.",
			export: "Shop exportieren",
			begun: "Das Herunterladen hat begonnen. Der Chat läuft dabei weiter.",
			busy: "Ein anderer Export dieses Shops läuft. Warten Sie, bis er beendet ist, und versuchen Sie es erneut.",
		},
	},
	"settings/hours/words": {
		hoursWords: {
			lead: "Außerhalb dieser Zeiten sehen Besucher, wann Sie wieder da sind. Innerhalb sehen sie nur dann, dass jemand da ist, wenn es so ist.",
			kind: "Wann antworten Sie?",
			none: "Keine festen Zeiten",
			noneHint: "Besucher sehen zu jeder Tageszeit, ob jemand da ist.",
			weekly: "Wöchentliche Zeiten",
			weeklyHint:
				"Besucher sehen auch, wann Sie das nächste Mal öffnen, in ihrer eigenen Zeit.",
			timeZone: "Zeitzone des Shops",
			timeZoneHint:
				"Sommer- und Winterzeit werden berücksichtigt. Besucher sehen jede Zeit in ihrer eigenen Zone.",
			timeZoneHere: "{zone}, dieselbe wie in diesem Browser",
			days: "Die Woche",
			closed: "Geschlossen",
			allDay: "Ganztägig",
			from: "{day}, Öffnung {count}, von",
			to: "{day}, Öffnung {count}, bis",
			until: "bis",
			add: "Öffnung hinzufügen",
			addOn: "Öffnung hinzufügen: {day}",
			open: "Öffnen",
			openOn: "Geöffnet: {day}",
			remove: "Entfernen",
			removeOf: "Öffnung {count} entfernen: {day}",
			copy: "Auf Werktage kopieren",
			copyOf: "{day} auf alle Werktage kopieren",
			copied: "Montag bis Freitag sind jetzt wie {day}.",
			always: "Jeden Tag ganztägig offen",
			alwaysHint: "„24/7“ kann nur bei einer Woche ohne Lücke gezeigt werden.",
			exceptions: "Besondere Tage",
			exceptionsLead:
				"Feiertage und Tage mit anderen Zeiten. Sie gelten anstelle der wöchentlichen Zeiten.",
			addException: "Tag hinzufügen",
			date: "Datum",
			removeException: "{date} entfernen",
			removeUndated: "Diesen Tag entfernen",
			exceptionClosed: "{date}: ganztägig geschlossen.",
			exceptionOpen:
				"{date}: offen {openings}, anstelle der wöchentlichen Zeiten.",
			exceptionPast: "{date} liegt in der Vergangenheit und wirkt nicht.",
			exceptionNone: "Wählen Sie ein Datum.",
			badTime: "Schreiben Sie eine Zeit wie 9:00 oder 17:30.",
			backwards:
				"Es endet, bevor es beginnt. Für eine Nacht enden Sie um 24:00 und beginnen am nächsten Tag um 00:00.",
			overlaps: "Es überschneidet sich mit der Öffnung davor.",
			noDate: "Wählen Sie ein Datum.",
			twice: "Dieses Datum steht zweimal in der Liste.",
			faulty: "Berichtigen Sie die markierten Felder, dann speichern Sie.",
			reads: "Was Besucher sehen",
			readsFailed:
				"Dieser Teil wurde nicht geladen. Speichern geht auch ohne ihn; laden Sie die Seite neu, um ihn zu sehen.",
			readsFaulty:
				"Berichtigen Sie die markierten Felder, um zu sehen, was Besucher sehen.",
			readsNone:
				"Zu jeder Tageszeit sehen sie, ob jemand da ist. Es werden keine Zeiten gezeigt.",
			readsOpen:
				"Jetzt, {now} in {zone}, haben Sie offen: Sie sehen, dass jemand da ist, solange jemand da ist.",
			readsOpenUntil:
				"Ab {until} sehen sie, dass Sie {opensAt} wieder da sind, alle in ihrer eigenen Zeit.",
			readsOpenUntilNever:
				"Ab {until} sehen sie, dass Sie geschlossen haben, und können eine Nachricht hinterlassen.",
			readsOpenAlways: "Das endet nicht innerhalb eines Jahres.",
			readsAlways:
				"Ihre Woche hat keine Lücke: „24/7“ wird gezeigt, während jemand da ist, und verborgen, während niemand da ist.",
			readsClosed:
				"Jetzt, {now} in {zone}, haben Sie geschlossen: Sie sehen, dass Sie {opensAt} wieder da sind, alle in ihrer eigenen Zeit, und können eine Nachricht hinterlassen.",
			readsClosedUntil: "Ab {opensAt} sehen sie, ob jemand da ist.",
			readsNever:
				"Jetzt, {now} in {zone}, haben Sie geschlossen, und innerhalb eines Jahres ist keine Öffnung bekannt: Sie sehen, dass Sie geschlossen haben, und können eine Nachricht hinterlassen.",
		},
	},
	"settings/identity-keys/words": {
		keysWords: {
			lead: "Ihr Server kann dem Chat sagen, wer in Ihrem Shop angemeldet ist. Wer antwortet, sieht dann Name, E-Mail und Bestellungen als vom Shop bestätigt.",
			keys: "Schlüssel",
			keysLead:
				"Ihr Server signiert mit dem Geheimnis eines Schlüssels. Zwei Schlüssel können gleichzeitig signieren, damit ein neuer übernimmt, bevor der alte stillgelegt wird.",
			none: "Jetzt signiert kein Schlüssel, also kann kein Kunde nachgewiesen werden. Erstellen Sie einen, um zu beginnen.",
			full: "Zwei Schlüssel signieren schon. Legen Sie einen still, um einen anderen zu erstellen.",
			make: "Schlüssel erstellen",
			making: "Wird erstellt…",
			key: "Schlüssel",
			made: "Erstellt {time}",
			madeWithShop:
				"Mit dem Shop erstellt. Sein Geheimnis wurde hier nie gezeigt.",
			used: "Zuletzt verwendet {time}, auf etwa eine Stunde genau",
			neverUsed: "Noch nicht verwendet",
			retire: "Stilllegen",
			retireOf: "Schlüssel {kid} stilllegen",
			retireSure:
				"Ab jetzt wird niemand mehr durch diesen Schlüssel nachgewiesen. Sein Geheimnis wird gelöscht und kommt nicht zurück. {use}",
			retireUsed: "Er wurde {time} verwendet, auf etwa eine Stunde genau.",
			retireUnused: "Er wurde nie verwendet.",
			retireLast: "Kein anderer Schlüssel signiert.",
			retireYes: "Schlüssel stilllegen",
			retireNo: "Behalten",
			retireDone: "Der Schlüssel ist stillgelegt.",
			gone: "Diesen Schlüssel gibt es nicht mehr.",
			secret: "Das Geheimnis Ihres neuen Schlüssels wird nur jetzt gezeigt.",
			secretWhere:
				"Bewahren Sie es auf Ihrem Server als SHOPBELL_IDENTITY_KEY auf, und in keiner Seite, App und keinem Repository. Geht es verloren, erstellen Sie einen anderen Schlüssel.",
			copySecret: "Geheimnis kopieren",
			secretKept: "Ich habe es",
			retired: "Stillgelegte Schlüssel",
			retiredAt: "Stillgelegt {time}",
			refused:
				"Ein Server von Ihnen hat {time} noch damit signiert, auf etwa eine Stunde genau. Solche Kunden sind nicht nachgewiesen.",
			retiredQuiet: "Seitdem kam nichts, was damit signiert ist.",
			claims: "Was Ihr Server signiert",
			claimsLead:
				"Ein JSON Web Token für jeden Seitenaufruf, mit dem Algorithmus HS256. Er kommt in data-identity des Codes. Wer einen Token hat, ist dieser Kunde, bis er endet; lassen Sie ihn darum nach einer halben Stunde enden.",
			claim: "Angabe",
			means: "Was sie sagt",
			must: "nötig",
			claimKid: "Im Kopf: die ID des Schlüssels. Zurzeit {kid}",
			claimKidNone: "Im Kopf: die ID des Schlüssels.",
			claimAud: "Dieser Shop: {site}",
			claimSub:
				"Die ID des Kunden in Ihren Büchern. Sie ändert sich nie; Namen und Adressen schon.",
			claimExp:
				"Wann er endet, in Sekunden seit 1970, höchstens eine Stunde voraus.",
			claimName: "Was liest, wer antwortet.",
			claimEmail: "Wird denen gezeigt, die antworten.",
			claimOrders:
				"Die neuesten zehn, jede mit id, at (ein Datum), total und currency. Eine Bestellung macht einen Kunden.",
			samples: "Beispiele",
			samplesLead:
				"Sie brauchen nur die Sprache, enthalten die Werte dieses Shops und signieren eine Bestellung, wenn man sie ausführt. Das Geheimnis wird aus SHOPBELL_IDENTITY_KEY gelesen.",
			samplesKey:
				"Erstellen Sie zuerst einen Schlüssel: Seine ID steht dann im Beispiel.",
			signed: "Was es signiert",
			signedCustomer: "Wer angemeldet ist, auf jeder Seite",
			signedOrder: "Eine Bestellung, damit eine Umfrage danach fragen kann",
			language: "Sprache",
			copy: "Beispiel für {language} kopieren",
			copyOrder: "Beispiel einer Bestellung für {language} kopieren",
		},
	},
	"settings/policies/improvement-words": {
		improvementWords: {
			title: "Sie sagten, wir taten",
			lead: "Was Kunden Ihnen gesagt haben und was Sie getan haben: eine öffentliche Seite, zu der Ihre Richtlinien und Artikel führen. Schreiben Sie, was getan ist, nicht, was geplant ist.",
			address: "Die Seite, für Besucher:",
			add: "Noch etwas schreiben",
			states: { draft: "Entwurf", public: "auf der Seite" },
			date: "Der Tag, an dem es getan war",
			heard: "Was Kunden gesagt haben",
			heardHint:
				"Mit Ihren Worten. Lassen Sie Namen weg und alles, was sagt, wer es war.",
			did: "Was Sie getan haben",
			publish: "Auf die Seite stellen",
			withdraw: "Von der Seite nehmen",
			remove: "Entwurf entfernen",
			published: "Es steht auf der Seite.",
			saved: "Gespeichert. Es steht nicht auf der Seite.",
			removed: "Der Entwurf ist entfernt.",
			from: "Mit dem beginnen, was gesagt wurde",
			fromNone:
				"Es gibt keine Idee auf einer Kommentarkarte und nichts, was Sie ändern, nachdem etwas schiefging.",
			idea: "Eine Idee auf einer Kommentarkarte",
			prevention: "Was Sie ändern, nachdem etwas schiefging",
			begin: "Beginnen",
			tell: "Wenn es auf der Seite steht, die Idee als erledigt kennzeichnen, damit es liest, wer sie hatte",
			faults: {
				date: "Dieser Tag ist noch nicht gekommen.",
				empty:
					"In jeder Sprache müssen ein Titel stehen, was gesagt wurde und was Sie getan haben.",
			},
		},
	},
	"settings/look/words": {
		lookWords: {
			lead: "Wie der Chat aussieht und was er zuerst sagt. Offene Chats ändern sich, sobald Sie speichern, die Schaltfläche mit der nächsten Seite, die geöffnet wird.",
			older:
				"Dieser Server ist älter als diese Seite und kann kein Aussehen speichern. Laden Sie die Seite neu, oder bitten Sie den Betreiber um ein Update.",
			name: "Name des Shops",
			nameHint: "Besucher lesen ihn oben im Chat.",
			nameFault: "Schreiben Sie einen Namen mit höchstens {most} Zeichen.",
			colour: "Farbe",
			pick: "Farbe wählen",
			colourFault:
				"Diese Farbe kann nicht verwendet werden. Schreiben Sie # und sechs Ziffern oder Buchstaben von a bis f, etwa #1d5c54.",
			sample: "Aa",
			onWhite: "Was darauf steht, ist weiß: Kontrast {contrast} zu 1.",
			onBlack: "Was darauf steht, ist schwarz: Kontrast {contrast} zu 1.",
			faint:
				"Auf einer weißen Seite ist die Schaltfläche kaum zu sehen. Eine dunklere Farbe hebt sich ab.",
			theme: "Hell oder dunkel",
			themes: {
				auto: "Wie das Gerät des Besuchers",
				light: "Immer hell",
				dark: "Immer dunkel",
			},
			launcher: "Bild auf der Schaltfläche",
			launcherHint:
				"Ein quadratisches Bild, rund gezeigt. Ohne eines ist dort eine Klingel.",
			logo: "Logo oben im Chat",
			logoHint:
				"Breite Logos behalten ihre Form. Ohne eines ist dort eine Klingel.",
			choose: "Bild wählen",
			change: "Anderes Bild wählen",
			drop: "Bild wegnehmen",
			sending: "Bild wird gesendet…",
			bad: {
				type: "Dieses Bild kann nicht verwendet werden. Wählen Sie PNG, JPEG, WebP oder GIF.",
				bytes:
					"Diese Datei hat mehr als {most}\u00a0MB. Wählen Sie ein kleineres Bild.",
				pixels:
					"Dieses Bild hat zu viele Pixel. Verkleinern Sie es und wählen Sie es erneut.",
				broken:
					"Dieses Bild kann nicht gelesen werden: Die Datei ist vielleicht beschädigt. Wählen Sie ein anderes.",
			},
			corner: "Ecke",
			corners: {
				end: "Wo Zeilen enden, im Deutschen rechts",
				start: "Wo Zeilen beginnen, im Deutschen links",
			},
			offset: "Abstand von den Rändern, in Pixeln",
			side: "Von der Seite",
			bottom: "Von unten",
			offsetHint: "Lassen Sie beide leer für unseren Wert, 20.",
			offsetFault: "Zwei ganze Zahlen von 0 bis {most}, oder in beiden nichts.",
			language: "Sprache",
			languageHint: "Der Texte unten und der Vorschau.",
			greeting: "Begrüßung",
			greetingHint:
				"Was der leere Chat sagt. Leer lassen für unseren Text. Noch {left} Zeichen.",
			starters: "Fragen zum Beginnen",
			startersHint:
				"Bis zu vier. Ein Tippen setzt die Frage in das Feld; gesendet wird dadurch nichts.",
			starter: "Frage {at}",
			tooLong: "Höchstens {most} Zeichen. Kürzen Sie um {by}.",
			closed: "Seiten, auf denen sich der Chat nie von selbst öffnet",
			closedHint:
				"Ein Pfad pro Zeile, etwa /b2b/order. Seiten darunter zählen auch, und die Kasse immer.",
			closedFault:
				"Zeile {line} ist kein Pfad. Er beginnt mit / und hat keine Leerzeichen, Kommas, ? oder #.",
			closedMany: "Höchstens {most} Pfade.",
			staffPictures: "Besucher sehen die Bilder derer, die antworten",
			preview: "Vorschau",
			previewLead: "Der echte Chat, wie er sein wird. Niemand sonst sieht ihn.",
			previewOf: "Vorschau des Chats",
			size: "Größe",
			sizes: {
				desktop: "Computer",
				phone: "Telefon",
			},
			paper: "Gerät",
			papers: {
				light: "Hell",
				dark: "Dunkel",
			},
			panel: "Chat",
			panels: {
				open: "Offen",
				closed: "Geschlossen",
			},
		},
	},
	"settings/mail/words": {
		mailWords: {
			lead: "E-Mails erreichen Besucher, die gegangen sind, und Personen des Shops, die nicht an der Konsole sind.",
			setUp:
				"E-Mails gehen als {from} über {host} hinaus. Besucher können eine Adresse hinterlassen und bekommen eine E-Mail, wenn es eine Antwort gibt.",
			replyTo: "Antworten gehen an",
			replyToHint:
				"Eine Adresse, die jemand liest. Jede E-Mail nennt sie. Leer gelassen, liest niemand Antworten, und jede E-Mail sagt das.",
			replyToMachine:
				"Eine Adresse, die jemand liest. Jede E-Mail nennt sie. Leer gelassen, gehen Antworten an {address}, wie der Server eingerichtet ist.",
			badReplyTo:
				"Das ist keine E-Mail-Adresse. Versuchen Sie help@shop.example",
			try: "Ausprobieren",
			tryLead: "Senden Sie eine an Ihre eigene Adresse, {address}.",
			send: "Mir eine senden",
			sending: "Wird gesendet…",
			posted:
				"Der Mailserver hat sie angenommen. Nach einigen Minuten nichts da? Sehen Sie im Spam nach.",
			faults: {
				unreachable:
					"Der Mailserver ist nicht erreichbar. Prüfen Sie Host und Port in SMTP_URL, und ob eine Firewall dazwischen ist.",
				encryption:
					"Der Mailserver bietet keine verschlüsselte Verbindung, also wurde nichts gesendet. Verwenden Sie einen Port mit TLS, etwa smtps:// und 465.",
				sign_in:
					"Der Mailserver akzeptiert diesen Benutzer und dieses Passwort nicht. Prüfen Sie beide in SMTP_URL; ein Zeichen wie @ darin wird als %40 geschrieben.",
				refused:
					"Der Mailserver hat die E-Mail abgelehnt. Vielleicht darf er nicht für die Adresse in SHOPBELL_MAIL_FROM senden.",
				time: "Der Mailserver hat nicht rechtzeitig geantwortet. Prüfen Sie Host und Port in SMTP_URL, und versuchen Sie es erneut.",
				other:
					"Die E-Mail wurde nicht gesendet. Prüfen Sie SMTP_URL und SHOPBELL_MAIL_FROM, und versuchen Sie es erneut.",
			},
			said: "Er antwortete: {said}",
			none: "Auf dem Server ist kein E-Mail-Versand eingerichtet",
			noneLead: "Ohne sie fehlt dies:",
			missing: [
				"Besucher, die die Seite verlassen, lesen eine Antwort erst, wenn sie zurückkommen, im selben Browser oder über einen Link, den sie aufbewahrt haben.",
				"Personen des Shops werden auf Geräten gerufen, die klingeln, und sonst durch nichts.",
				"Links zum Beitreten, zum Anmelden oder für ein neues Passwort werden nicht gesendet. Ein Inhaber kopiert sie vom Bildschirm und gibt sie weiter.",
			],
			how: "Wer den Server betreibt, setzt diese beiden und startet ihn neu:",
			howCopy: "Einstellungen kopieren",
			neither:
				"Auch klingelt keines Ihrer Geräte. Während die Konsole geschlossen ist, erfahren Sie nicht, dass ein Besucher wartet: Er liest, dass niemand da ist, und seine Nachricht bleibt, bis Sie nachsehen.",
			phone: "Mein Telefon klingeln lassen",
		},
	},
	"settings/masking/words": {
		maskingWords: {
			title: "Nummern in Nachrichten",
			cards:
				"Kartennummern werden verborgen, bevor eine Nachricht gespeichert wird, und wer sie schrieb, liest das. Das ist immer an.",
			ibans: "Kontonummern (IBAN) in dem verbergen, was Besucher schreiben",
			ibansHint:
				"Wer antwortet, sieht die letzten vier Zeichen, und die ganze Nummer durch einen Klick, der im Audit-Protokoll steht.",
			days: "Verborgene Kontonummern nach so vielen Tagen löschen",
			daysHint: "Von 1 bis 365 Tage.",
		},
	},
	"settings/page-words": {
		answerTimeWords: {
			minutes: "Minuten, bis eine Nachricht als unbeantwortet gilt",
			hint: "Nach dieser Zeit ohne Antwort wird die Konversation markiert, und ein Supervisor kann sie übernehmen.",
			wrong: "Eine ganze Zahl von {least} bis {most}.",
			save: "Antwortzeit speichern",
			discard: "Geänderte Antwortzeit verwerfen",
		},
		languagesWords: {
			lead: "Die Sprachen, in denen dieser Shop antwortet. Besuchern mit einer anderen Sprache wird das gesagt, bevor sie schreiben.",
			none: "Keine gewählt: Besuchern wird nichts über Sprachen gesagt.",
			add: "Sprache hinzufügen",
			choose: "Sprache wählen",
			remove: "{language} entfernen",
			full: "Ein Shop nennt höchstens {most} Sprachen.",
			spoken: "Der Chat hat Texte",
			unspoken: "Der Chat hat noch keine Texte",
			noTexts:
				"Der Chat hat keine Texte auf {language}. Besucher, die es lesen, sehen sie auf {other}. Sie antworten trotzdem auf {language}.",
			notRead:
				"In welchen Sprachen der Chat Texte hat, konnte nicht geladen werden.",
		},
		pageWords: {
			forOwners:
				"Einstellungen sind für Inhaber und Supervisoren. Fragen Sie einen davon nach dem, was Sie brauchen.",
			site: "Shop",
			sections: "Einstellungen",
			allSections: "Alle Abschnitte",
			rejectedTeams: "Ein Shop hat höchstens {most} Teams.",
		},
		privacyWords: {
			lead: "Vor ihrer ersten Nachricht sehen Besucher, wer liest, was sie schreiben. Mit einer Adresse hier steht daneben ein Link zu Ihrer Datenschutzerklärung.",
			url: "Adresse Ihrer Datenschutzerklärung",
			hint: "Beginnt mit https://. Leer lassen für keinen Link.",
			wrong: "Das ist keine Webadresse. Sie beginnt mit https:// oder http://.",
		},
		complaintDaysWords: {
			days: "Tage, in denen über eine Beschwerde entschieden wird",
			hint: "Der Besucher liest diese Zeit mit der Nummer der Beschwerde. Sie gilt für Beschwerden von jetzt an.",
			wrong: "Eine ganze Zahl von 1 bis {most}.",
			save: "Zeit für Beschwerden speichern",
			discard: "Geänderte Zeit für Beschwerden verwerfen",
		},
		recoveryDaysWords: {
			days: "Öffnungstage, in denen der Besucher hört, wie es in Ordnung gebracht wird",
			hint: "Der Besucher liest diese Zeit nach einer schlechten Bewertung. Sie gilt von jetzt an.",
			wrong: "Eine ganze Zahl von 1 bis {most}.",
			save: "Zeit zum In-Ordnung-Bringen speichern",
			discard: "Geänderte Zeit zum In-Ordnung-Bringen verwerfen",
		},
		wrapUpWords: {
			seconds: "Sekunden ohne neue Konversation nach einem Abschluss",
			hint: "Zeit, um zu notieren, was gesagt wurde. Sie zählt nicht als untätig. 0: Die nächste kann sofort kommen.",
			wrong: "Eine ganze Zahl von 0 bis {most}.",
			save: "Zeit nach einem Abschluss speichern",
			discard: "Geänderte Zeit nach einem Abschluss verwerfen",
		},
	},
	"settings/policies/words": {
		policyWords: {
			lead: "Was in Ihrem Shop gilt, für alle zu lesen: im Chat, auf einer Seite ohne Anmeldung und auf Karten, die Ihr Team sendet. Was Sie veröffentlichen, hat ein Datum, und jede Version bleibt unter ihrer Adresse.",
			address: "Alle, für Besucher:",
			kinds: {
				delivery: "Lieferung",
				returns: "Retouren",
				service: "Kundendienst",
				privacy: "Datenschutz",
				own: "Eine andere",
			},
			states: {
				none: "noch nicht geschrieben",
				draft: "Entwurf, noch liest ihn niemand",
				holds: "Version {number} ist öffentlich",
				changed:
					"Version {number} ist öffentlich, und der Entwurf weicht davon ab",
			},
			open: "Schreiben",
			close: "Zurück zur Liste",
			source: "Wo sie steht",
			ours: "Auf einer Seite von uns, die Shopbell ausliefert",
			theirs: "Auf einer eigenen Seite: hier stehen nur die Angaben",
			facts: "In Zahlen",
			languages: "Sprache",
			missing:
				"Es fehlen: {languages}. Wer sie liest, sieht die erste Sprache und erfährt das.",
			addLanguage: "{language} beginnen",
			title: "Titel",
			url: "Adresse Ihrer Seite",
			text: "Text",
			textHint:
				"Markdown: # Überschriften, - Listen, **fett**, [Links](https://…).",
			steps: "Was zu tun ist, ein Schritt pro Zeile",
			days: "Tage für die Rücksendung",
			paidBy: "Wer die Rücksendung bezahlt",
			shop: "Der Shop",
			shopper: "Der Besucher",
			refundDays: "Tage, bis das Geld zurück ist, sobald das Paket hier ist",
			countries: "Länder, etwa LT, LV; leer für überall",
			answerHours:
				"Stunden, bis eine Nachricht beantwortet wird; leer für keine Angabe",
			hoursHint: "Öffnungszeiten und Wege zu Ihnen sind die der Einstellungen.",
			least: "Tage, mindestens",
			most: "Tage, höchstens",
			cost: "Kosten; leer für kostenlos",
			currency: "Währung",
			freeFrom: "Kostenlos ab diesem Bestellwert; leer für nie",
			addZone: "Weitere Länder hinzufügen",
			removeZone: "Diese Länder entfernen",
			save: "Entwurf speichern",
			saved:
				"Gespeichert. Niemand außerhalb liest es, bevor Sie es veröffentlichen.",
			publish: "Veröffentlichen",
			published: "Veröffentlicht.",
			changes: "Was sich geändert hat, in einem Satz für Besucher",
			another: "Eine andere Richtlinie: ihre Adresse",
			anotherHint:
				"2 bis 40 Kleinbuchstaben, Ziffern und Bindestriche, etwa garantie. Sie bleibt, wie sie ist.",
			addAnother: "Andere Richtlinie schreiben",
			remove: "Entwurf entfernen",
			removed: "Der Entwurf ist entfernt.",
			versions: "Versionen",
			version: "Version {number}, {date}",
			faults: {
				conflict:
					"Jemand hat sie geändert, seit Sie sie geöffnet haben. Öffnen Sie sie erneut: Ihr Text bleibt hier, bis Sie gehen.",
				malformed:
					"Etwas fehlt oder ist ungültig: Sehen Sie Titel, Adressen, Länder und Zahlen an.",
				changes: "Sagen Sie in einem Satz, was sich geändert hat.",
				text: "In einer der Sprachen ist kein Text.",
			},
		},
	},
	"settings/product-feed/words": {
		faultWords: {
			address: "Diese Adresse darf von hier nicht abgefragt werden.",
			network:
				"Der Server wurde nicht erreicht, oder er endete vor der Liste. Öffnen Sie die Adresse in einem Browser.",
			time: "Der Server brauchte mehr als eine Minute.",
			size: "Die Liste ist größer als 50\u00a0MB, auch entpackt.",
			zip: "Sie beginnt als gzip und lässt sich nicht entpacken.",
			status:
				"Der Server antwortete {status}. Öffnen Sie die Adresse in einem Browser.",
			redirect:
				"Der Server antwortete {status} und führt zu einer anderen Adresse. Geben Sie die ein, zu der er führt.",
			html: "Dort steht eine Webseite, keine Liste. Geben Sie die Adresse der Datei selbst ein.",
			unknown: "Es ist weder CSV noch JSON noch ein Produktfeed in XML.",
			columns:
				"Die erste Zeile hat keine Spalte für den Namen (title oder name) oder für den Link (link oder url).",
			list: 'Das JSON hat keine Liste. Es beginnt mit [, oder hat eine als "products".',
			empty: "Es ist kein Produkt darin.",
			none: "Es ist kein Produkt darin, das gezeigt werden könnte.",
			broken: "Ab hier ist sie defekt: {at}.",
			long: "Lange endet dahinter kein Produkt: {at}.",
		},
		feedWords: {
			lead: "Agenten zeigen Produkte im Chat: Mit /product finden sie, was die Seite des Besuchers genannt hat, und was in dieser Liste steht. Sie wird jede Stunde gelesen.",
			where: "Produktliste",
			url: "Adresse der Liste",
			urlHint:
				"Sie beginnt mit https://. CSV, JSON oder ein Feed für das Google Merchant Center (XML), mit höchstens 20.000 Produkten und 50\u00a0MB.",
			badUrl: "Das ist keine Adresse mit https://.",
			save: "Speichern",
			saved: "Gespeichert. Sie wird gelesen.",
			remove: "Liste entfernen",
			removed:
				"Die Liste ist entfernt. Im Audit-Protokoll lässt sich das zurücknehmen.",
			refresh: "Jetzt lesen",
			reading: "Wird gelesen…",
			state: "Was gelesen wurde",
			never: "Noch wurde nichts gelesen.",
			shown: "{count} Produkte, gelesen {time} ({kind}).",
			more: "Die Liste hat mehr als 20.000 Produkte. Der Rest wird nicht gefunden.",
			same: "{time}: Der Server sagt, dass sich nichts geändert hat.",
			failed: "Das Lesen vom {time} ist fehlgeschlagen. {why}",
			kept: "Was vorher gelesen wurde, wird weiter gefunden.",
			nothing: "Nichts wird gefunden, bis sie gelesen werden kann.",
			next: "Nächstes Lesen {time}",
			problems: "Ausgelassen, oder ohne etwas gezeigt",
			first: "Die ersten davon:",
			atLine: "Zeile {at}: {why}",
			atProduct: "Produkt {at}: {why}",
		},
		kindWords: {
			csv: "CSV",
			json: "JSON",
			xml: "XML",
		},
		placeWords: {
			line: "Zeile {at}",
			product: "Produkt {at}",
		},
		problemWords: {
			name: "kein Name (title)",
			link: "kein Link, der mit https:// oder http:// beginnt",
			twice: "seine ID gab es schon",
			letters:
				"Zeichen, die kein UTF-8 sind. Speichern Sie die Datei als UTF-8",
			shape: "gar kein Produkt",
			price: "ohne Preis gezeigt: Ein Preis sieht aus wie 12.99 EUR",
			picture: "ohne Bild gezeigt, weil seine Adresse keine ist",
		},
	},
	"settings/section-words": {
		groupNames: {
			shop: "Shop",
			staff: "Personal",
			answers: "Antworten",
			data: "Daten und Sicherheit",
		},
		sectionNames: {
			addresses: "Adressen",
			look: "Aussehen",
			fields: "Felder einer Person",
			products: "Produkte",
			policies: "Richtlinien",
			ways: "Andere Wege zu Ihnen",
			shops: "Ein weiterer Shop",
			"not-here": "Was es hier nicht gibt",
			members: "Personen",
			teams: "Teams",
			hours: "Öffnungszeiten",
			"answer-time": "Antwortzeit",
			"wrap-up": "Zeit nach einem Abschluss",
			"put-right": "In Ordnung bringen",
			complaints: "Beschwerden",
			languages: "Sprachen",
			texts: "Texte",
			waits: "Wartezeiten",
			tags: "Schlagwörter und Ergebnisse",
			privacy: "Datenschutz",
			keys: "Kunden nachweisen",
			webhook: "Webhook",
			mail: "E-Mail",
			retention: "Wie lange aufbewahrt wird",
			erasing: "Löschen und exportieren",
			backups: "Sicherungen",
			security: "Sicherheit",
		},
	},
	"settings/security/words": {
		securityWords: {
			lead: "Wie man sich bei diesem Shop anmeldet und wie lange aufgezeichnet wird, was getan wird.",
			session: "Tage, bis eine ungenutzte Anmeldung endet",
			sessionHint:
				"{least} bis {most}. Wer für mehrere Shops arbeitet, hat die kürzeste davon.",
			wrong: "Eine ganze Zahl von {least} bis {most}.",
			second: "Alle brauchen einen zweiten Faktor",
			secondHint:
				"Eine Authenticator-App oder ein Passkey, neben dem Passwort. Wer keines von beiden hat, wird innerhalb von Sekunden zum Einrichten geführt und erreicht vorher nichts anderes.",
			none: {
				one: "{count} Person hat noch keinen: {names}.",
				other: "{count} Personen haben noch keinen: {names}.",
			},
			all: "Alle haben einen.",
			me: "Sie haben noch keinen: Innerhalb von zehn Sekunden bittet Sie die Konsole, einen einzurichten.",
			unknown: "Wer einen hat, konnte nicht geladen werden.",
			audit: "Tage, für die das Audit-Protokoll aufbewahrt wird",
			auditHint:
				"{least} bis {most}. Ältere Zeilen werden gelöscht und können nicht zurückkommen.",
			seeAudit: "Audit-Protokoll ansehen",
		},
	},
	"settings/shops/words": {
		notHereWords: {
			lead: "Was diese Software nicht tut, damit Sie nicht danach suchen müssen.",
			what: "Was",
			when: "Wann",
			instead: "Stattdessen",
			rows: [
				[
					"Ein Bot, der antwortet",
					"Nein",
					"Menschen antworten. Häufige Fragen können im leeren Chat stehen, unter Aussehen.",
				],
				[
					"E-Mail, WhatsApp und andere Kanäle im Posteingang",
					"Nein",
					"Andere Wege zu Ihnen können im Chat gezeigt werden, und werden dort beantwortet, wo sie ankommen.",
				],
				[
					"Eine App für Telefone",
					"Nein",
					"Die Konsole ist eine Seite, die ein Telefon auf dem Home-Bildschirm behält, und dort klingelt sie.",
				],
				[
					"Einmalanmeldung (SSO)",
					"Geplant, kein Datum",
					"Passkeys und ein zweiter Faktor, den ein Inhaber verlangen kann.",
				],
				[
					"Eine Schnittstelle für andere Programme",
					"Geplant, kein Datum",
					"Ein Webhook sagt Ihrem Server, was geschieht, und die Daten eines Shops lassen sich exportieren.",
				],
			],
		},
		shopsWords: {
			lead: "Eine Konsole bedient mehrere Shops. Konversationen, Personen und Schlüssel sind getrennt, und wer für mehrere arbeitet, wechselt im selben Fenster.",
			yours: "Ihre Shops",
			make: "Weiteren Shop erstellen",
			name: "Name des neuen Shops",
			nameHint: "Besucher lesen ihn im Chat.",
			noName: "Geben Sie dem Shop einen Namen.",
			longName: "Höchstens {most} Zeichen.",
			copy: "Mit den Einstellungen von {site} beginnen",
			copyHint:
				"Aussehen, Öffnungszeiten, Sprachen, Texte, Teams und der Rest. Bilder, Schlüssel, Personen und Konversationen bleiben dort.",
			made: "{site} ist bereit. Fügen Sie den Code in die Seiten ein.",
			toTag: "Zum Code",
			full: "Sie arbeiten für so viele Shops, wie eine Person kann, oder das sind zu viele Adressen. Verlassen Sie einen davon, bevor Sie einen weiteren erstellen.",
		},
	},
	"settings/staff/people-words": {
		invitationWords: {
			invite: "Jemanden einladen",
			lead: "Die Person bekommt einen Link, wählt damit ein Passwort und ist dabei.",
			name: "Name",
			nameHint: "Die Person kann es ändern. Darf leer bleiben.",
			longName: "Höchstens {most} Zeichen.",
			email: "E-Mail-Adresse",
			emailMailed:
				"Der Link wird dorthin gesendet. Leer lassen, um ihn selbst weiterzugeben.",
			emailCopied:
				"Der E-Mail-Versand ist hier nicht eingerichtet, also geben Sie den Link selbst weiter. Darf leer bleiben.",
			badEmail: "Das ist keine E-Mail-Adresse wie noor@example.com.",
			make: "Einladung erstellen",
			cancel: "Abbrechen",
			discard: "Formular leeren",
			mailed: "Die Einladung ist unterwegs an {email}.",
			ready:
				"Die Einladung ist fertig. Geben Sie diesen Link an die Person weiter, für die er bestimmt ist.",
			alsoLink: "Oder geben Sie diesen Link selbst weiter:",
			once: "Er wird nur jetzt gezeigt und gilt einmal.",
			copy: "Einladungslink kopieren",
			pending: "Eingeladen und noch nicht hier",
			unnamed: "Jemand",
			by: "Eingeladen von {name}, {when}",
			expires: "Gilt bis {time}.",
			expired: "Gilt nicht mehr. Erneuern Sie sie für einen Link, der gilt.",
			renew: "Erneuern",
			renewOf: "Einladung für {name} erneuern",
			renewHint: "Erstellt einen neuen Link. Der alte gilt nicht mehr.",
			withdraw: "Zurückziehen",
			withdrawOf: "Einladung für {name} zurückziehen",
			withdrawSure:
				"Einladung für {name} zurückziehen? Der Link gilt sofort nicht mehr.",
			withdrawYes: "Zurückziehen",
			withdrawNo: "Behalten",
			full: "Es gibt zu viele offene Einladungen. Ziehen Sie zuerst einige zurück.",
			isMember: "Jemand mit dieser Adresse arbeitet hier schon.",
		},
		peopleWords: {
			lead: "Wer hier arbeitet, was er darf und was er bekommt.",
			readOnly: "Liest nur: bekommt keine Konversationen.",
			used: "Zuletzt verwendet {when}",
			neverUsed: "Jetzt nicht angemeldet",
			hasSecond: "Zweiter Faktor: ja",
			hasNoSecond: "Zweiter Faktor: nein",
			link: "Anmeldelink erstellen",
			linkOf: "Anmeldelink für {name} erstellen",
			linkLead:
				"Geben Sie diesen Link {name} und niemandem sonst: Er meldet in diesem Namen an. Er gilt einmal, bis {time}.",
			linkSecond: "Er verlangt auch den zweiten Faktor.",
			copyLink: "Anmeldelink für {name} kopieren",
			reset: "Zweiten Faktor zurücksetzen",
			resetOf: "Zweiten Faktor von {name} zurücksetzen",
			resetSure:
				"Zweiten Faktor von {name} zurücksetzen? App, Wiederherstellungscodes und Passkeys funktionieren nicht mehr, und die Person wird sofort abgemeldet. Tun Sie es nur, wenn sie Sie persönlich gebeten hat.",
			resetYes: "Zurücksetzen",
			resetNo: "Behalten",
			resetDone: "{name} hat jetzt keinen zweiten Faktor.",
			remove: "Entfernen",
			removeOf: "{name} entfernen",
			removeTitle: "{name} entfernen?",
			removeMe: "Sich selbst entfernen?",
			removeHolds: {
				one: "{name} hat {count} offene Konversation. Was soll damit geschehen?",
				other:
					"{name} hat {count} offene Konversationen. Was soll damit geschehen?",
			},
			removeNone: "{name} hat keine offene Konversation.",
			removeMore:
				"Die Person wird sofort abgemeldet und kann diesen Shop nicht mehr öffnen. Ihr Name und was sie geschrieben hat, bleiben im Verlauf. Arbeitet sie hier für keinen anderen Shop, wird ihr Konto gelöscht.",
			removeMoreMe:
				"Sie werden sofort abgemeldet und können diesen Shop nicht mehr öffnen. Ihr Name und was Sie geschrieben haben, bleiben im Verlauf. Arbeiten Sie hier für keinen anderen Shop, wird Ihr Konto gelöscht.",
			removeYes: "{name} entfernen",
			removeNo: "{name} behalten",
			removeMeYes: "Mich entfernen",
			removeMeNo: "Bleiben",
			removed: "{name} wurde entfernt.",
			gone: "Diese Person arbeitet nicht mehr hier. Die Liste ist jetzt aktuell.",
			notAllowed:
				"{name} arbeitet auch für einen Shop, der nicht Ihrer ist; das kann nur dessen Inhaber tun.",
		},
		roleWords: {
			label: "Rolle",
			of: "Rolle von {name}",
			read_only:
				"Liest Konversationen, Notizen und Bewertungen, und antwortet niemandem.",
			agent: "Antwortet Besuchern.",
			supervisor:
				"Antwortet Besuchern und legt Zeiten, Teams, Texte fest und wer was tut.",
			owner:
				"All das, und entscheidet, wer hier arbeitet, wie man sich anmeldet und was das Audit-Protokoll zeigt.",
			change: "Rolle ändern",
			changeOf: "Rolle von {name} ändern",
			discardOf: "Rolle von {name} behalten",
			less: "Die Person wird sofort abgemeldet und meldet sich mit der neuen Rolle wieder an.",
			lessMe:
				"Sie werden sofort abgemeldet und melden sich mit der neuen Rolle wieder an.",
			givesBack: "Offene Konversationen gehen zurück in die Warteschlange.",
			onlyOwner:
				"Der einzige Inhaber. Ein Shop behält mindestens einen: Machen Sie zuerst jemand anderen zum Inhaber, dann lässt sich diese Rolle ändern und diese Person entfernen.",
			changed:
				"Jemand hat das gerade geändert. Sehen Sie die Liste noch einmal an.",
		},
	},
	"settings/staff/words": {
		membersWords: {
			lead: "Wie viele Konversationen jede Person gleichzeitig hat, in welchen Sprachen und in welchen Teams.",
			roles: {
				read_only: "Nur lesen",
				agent: "Agent",
				supervisor: "Supervisor",
				owner: "Inhaber",
			},
			slots: "Konversationen gleichzeitig",
			slotsHint: "{least} bis {most}. Drei passt für die meisten.",
			badSlots: "Eine ganze Zahl von {least} bis {most}.",
			languages: "Sprachen",
			anyLanguage: "Keine gewählt: bekommt Konversationen in jeder Sprache.",
			noLanguages:
				"Der Shop nennt noch keine Sprachen: Fügen Sie sie unter Sprachen hinzu.",
			teams: "Teams",
			noTeam:
				"Kein Team: bekommt nur Konversationen, für die kein Team gewählt ist.",
			noTeams: "Es gibt noch keine Teams.",
			you: "Sie",
			saveOf: "{name} speichern",
			discardOf: "Änderungen an {name} verwerfen",
		},
		teamsWords: {
			lead: "Eine Konversation, die einem Team übergeben wird, geht an jemanden darin und an niemanden sonst.",
			empty:
				"Noch keine Teams. Mit ein oder zwei Personen brauchen Sie keine; ab drei helfen sie, zum Beispiel „Retouren“ und „Bestellungen“.",
			name: "Name",
			nameOf: "Name des Teams {name}",
			newName: "Name des neuen Teams",
			add: "Team hinzufügen",
			how: "Wie Konversationen ankommen",
			given: "Sofort zugeteilt",
			givenHint: "Wer die meisten freien Plätze hat, bekommt sie.",
			offered: "Angeboten",
			offeredHint:
				"Eine Person nach der anderen hat {seconds}\u00a0s, um anzunehmen oder abzulehnen. Für Teams ab drei.",
			members: {
				one: "{count} Person",
				other: "{count} Personen",
			},
			nobody:
				"Noch ist niemand darin: Gehen Sie zu Personen, um jemanden hinzuzufügen.",
			remove: "Entfernen",
			removeOf: "Team {name} entfernen",
			removeSure:
				"{name} entfernen? Die Personen bleiben, und wartende Konversationen gehen an alle.",
			removeYes: "Team entfernen",
			removeNo: "Behalten",
			taken: "Ein anderes Team hat diesen Namen. Wählen Sie einen anderen.",
			noName: "Geben Sie dem Team einen Namen.",
			longName: "Höchstens {most} Zeichen.",
		},
	},
	"settings/tags/words": {
		tagSettingsWords: {
			tags: "Schlagwörter",
			lead: "Ihr Team ordnet Konversationen mit Schlagwörtern. Besucher sehen nichts davon.",
			none: "Es gibt noch keine Schlagwörter.",
			name: "Name eines neuen Schlagworts",
			make: "Schlagwort erstellen",
			rename: "Umbenennen",
			renameOne: "{name} umbenennen",
			newName: "Neuer Name von {name}",
			save: "Speichern",
			cancel: "Abbrechen",
			remove: "Entfernen",
			removeOne: "{name} entfernen",
			counting: "Wird gezählt…",
			sure: {
				one: "„{name}“ entfernen? {count} Konversation hat und behält es. An andere kann es nicht mehr vergeben werden.",
				other:
					"„{name}“ entfernen? {count} Konversationen haben und behalten es. An andere kann es nicht mehr vergeben werden.",
			},
			sureMany:
				"„{name}“ entfernen? {count} Konversationen oder mehr haben und behalten es. An andere kann es nicht mehr vergeben werden.",
			sureNone: "„{name}“ entfernen? Keine Konversation hat es.",
			yes: "Entfernen",
			no: "Behalten",
			removed: "„{name}“ ist entfernt.",
			taken: "Ein anderes Schlagwort hat diesen Namen.",
			full: "Es gibt {most} Schlagwörter, mehr sind nicht möglich.",
			tooLong: "Ein Name hat höchstens {most} Zeichen.",
			outcomes: "Ergebnisse",
			outcomesLead:
				"Wie eine Konversation ausging, beim Schließen gewählt. Jedes hat eine Ziffer der Tastatur, in dieser Reihenfolge.",
			outcome: "Ergebnis {count}",
			add: "Ergebnis hinzufügen",
			takeOut: "Herausnehmen",
			takeOutOne: "Ergebnis {count} herausnehmen",
			up: "Ergebnis {count} nach oben",
			most: "Es gibt {most} Ergebnisse, mehr sind nicht möglich.",
			leaves:
				"Eines, das Sie herausnehmen, bleibt an den Konversationen, die damit geschlossen wurden.",
			needs: "Um eine Konversation zu schließen",
			needsOutcome: "ist ein Ergebnis nötig",
			needsTag: "ist ein Schlagwort nötig",
			twice: "Zwei Ergebnisse haben denselben Namen.",
			loading: "Wird geladen…",
		},
	},
	"settings/texts/words": {
		textsWords: {
			lead: "Was der Chat sagt, in Ihren eigenen Worten. Wo ein Feld leer ist, gilt unser Text. Wer den Chat öffnet, sieht Ihre sofort; in offenen Chats erscheinen sie, wenn die Verbindung wieder da ist.",
			language: "Sprache",
			search: "Suchen",
			onlyOwn: "Nur Texte in eigenen Worten",
			own: {
				one: "{count} Text in eigenen Worten",
				other: "{count} Texte in eigenen Worten",
			},
			nothing: "Kein Text passt.",
			failed: "Die Texte wurden nicht geladen.",
			places: "Behalten Sie {places}: Das wird ausgefüllt.",
			placesLost:
				"Er muss {places} genau einmal enthalten, wie unser Text, und sonst nichts in geschweiften Klammern.",
			placesNone:
				"In diesem Text wird nichts ausgefüllt: Schreiben Sie ihn ohne geschweifte Klammern.",
			long: "Höchstens {most} Zeichen.",
			full: "Ein Shop hat höchstens {most} Texte in eigenen Worten, alle Sprachen zusammen.",
			numbers: "Für Zahlen wie {numbers}.",
			fractions: "Für Zahlen mit Komma wie 1,5.",
			groups: {
				launcher: "Die Schaltfläche auf Ihrer Seite",
				header: "Kopf des Chats",
				queue: "Während sie warten",
				chat: "Die Konversation",
				offline: "Wenn niemand da ist",
				errors: "Wenn etwas misslingt",
				a11y: "Nur vorgelesen",
				link: "Die Seite hinter einer E-Mail",
				rating: "Die Bewertung",
				ways: "Andere Wege zu Ihnen",
				save: "Die Kopie eines Chats",
				survey: "Umfragen",
				card: "Rückmeldungen",
				promise: "Zusagen",
				repair: "Wiedergutmachung",
				complaint: "Beschwerden",
				agreement: "Was vereinbart wurde",
				files: "Dateien",
				help: "Hilfeartikel",
			},
		},
	},
	"settings/waits/words": {
		waitsWords: {
			lead: {
				answered:
					"Was Besuchern über die Zeit gesagt wurde, bis ein Mensch ihnen schreibt, verglichen mit dem, was geschah, seit {since}.",
				taken:
					"Was Besuchern über die Zeit gesagt wurde, bis jemand sie übernimmt, verglichen mit dem, was geschah, seit {since}. Ab jetzt wird die Zeit genannt, bis ein Mensch schreibt, und getrennt gezählt.",
			},
			older: {
				one: "{count} Wartezeit von vorher galt bis zur Übernahme. Sie ist hier in keiner Zahl.",
				other:
					"{count} Wartezeiten von vorher galten bis zur Übernahme. Sie sind hier in keiner Zahl.",
			},
			empty: "Noch wurde niemandem eine Wartezeit gezeigt.",
			emptyHint:
				"Wenn Besucher warten, wird ihnen eine Spanne genannt, etwa 5 bis 8\u00a0min. Jede wird aufbewahrt, und hier sehen Sie, wie viele darin beantwortet wurden. Ein guter Anteil ist {least} bis {most}\u00a0%.",
			ranges: "Genannte Spannen",
			rangesHint: "Etwa „ungefähr 5 bis 8\u00a0min“.",
			recent: "Genannte letzte Antwortzeit",
			recentHint:
				"Wird stattdessen gezeigt, solange es für eine Spanne zu wenig Daten gibt.",
			none: "Noch keine.",
			within: {
				answered: "Innerhalb des Genannten beantwortet",
				taken: "Innerhalb des Genannten übernommen",
			},
			few: "{within} von {n}. Ein Prozentwert wird ab {least} gezeigt.",
			share: "{share}\u00a0%",
			whole: "{within} von {n}, 95-%-Intervall {low} bis {high}\u00a0%",
			fewAnswers: "Wenige Wartezeiten: Der Anteil kann sich noch stark ändern.",
			picture:
				"{share}\u00a0% innerhalb, n = {n}, 95-%-Intervall {low} bis {high}\u00a0%. Das Ziel ist {goalLow} bis {goalHigh}\u00a0%.",
			goal: "Von 0 bis 100\u00a0%, Ziel {low} bis {high}\u00a0%",
			before: {
				one: "{count} von {n} kam vor dem unteren Ende.",
				other: "{count} von {n} kamen vor dem unteren Ende.",
			},
			takenWithin: {
				one: "{count} von {n} hatte bis zum oberen Ende einen Agenten, ob er geschrieben hatte oder nicht.",
				other:
					"{count} von {n} hatten bis zum oberen Ende einen Agenten, ob er geschrieben hatte oder nicht.",
			},
			later: {
				one: "Im Mittel {count}\u00a0min später als die Mitte des Genannten.",
				other: "Im Mittel {count}\u00a0min später als die Mitte des Genannten.",
			},
			earlier: {
				one: "Im Mittel {count}\u00a0min früher als die Mitte des Genannten.",
				other: "Im Mittel {count}\u00a0min früher als die Mitte des Genannten.",
			},
			exact: "Im Mittel genau in der Mitte des Genannten.",
			apart: "Getrennt gezählt",
			over: "„mehr als 30\u00a0min“ genannt, was keine Zusage ist",
			open: "Genannt und noch nicht beantwortet",
			left: "Gegangen, bevor jemand schrieb",
			silent: "Verstummt, bevor jemand kam",
			refresh: "Aktualisieren",
		},
	},
	"settings/ways/words": {
		waysWords: {
			lead: "Besucher sehen sie im Chat, vor allem, wenn niemand da ist, um zu antworten. Was Sie leer lassen, wird nicht gezeigt.",
			phone: "Telefonnummer",
			phoneHint: "Mit der Vorwahl Ihres Landes, etwa +370 612 34567.",
			phoneWrong:
				"Schreiben Sie 3 bis 20 Ziffern. Leerzeichen und + ( ) . / - dürfen dazwischen stehen.",
			phoneKind: "Wann wird abgehoben?",
			phoneAlways: "Jederzeit",
			phoneAlwaysHint: "Besucher sehen nur die Nummer.",
			phoneWeekly: "Wöchentliche Zeiten",
			phoneWeeklyHint:
				"Außerhalb dieser Zeiten können Besucher die Nummer lesen und sehen, wann Sie wieder abheben.",
			email: "E-Mail-Adresse",
			emailHint: "Besucher schreiben dorthin aus ihrem eigenen Mailprogramm.",
			emailWrong:
				"Das ist keine E-Mail-Adresse. Sie sieht aus wie help@shop.com.",
			post: "Postanschrift",
			postHint: "Wie auf einem Brief, in höchstens {most} Zeilen.",
			postLong: {
				one: "{count} Zeichen zu viel.",
				other: "{count} Zeichen zu viel.",
			},
			postLines: "Höchstens {most} Zeilen.",
			accounts: "Konten in sozialen Netzen",
			accountsHint: "Jedes als Link mit dem Namen, den Besucher lesen.",
			account: "Konto {count}",
			url: "Webadresse",
			name: "Name",
			add: "Konto hinzufügen",
			remove: "{name} entfernen",
			removeBlank: "Dieses Konto entfernen",
			full: "Höchstens {most} Konten.",
			urlWrong:
				"Das ist keine Webadresse. Sie beginnt mit https:// oder http://.",
			urlTwice: "Diese Adresse steht schon oben.",
			nameNone: "Schreiben Sie den Namen, den Besucher lesen.",
			nameLong: {
				one: "{count} Zeichen zu viel.",
				other: "{count} Zeichen zu viel.",
			},
			faulty: "Berichtigen Sie die markierten Felder, dann speichern Sie.",
		},
	},
	"settings/webhook/words": {
		answerWords: {
			address: "Die Adresse darf von hier nicht abgefragt werden",
			network: "Ihr Server wurde nicht erreicht",
			time: "Ihr Server hat nicht rechtzeitig geantwortet",
			size: "Die Antwort war zu lang",
			restored: "Nach einer Wiederherstellung nicht noch einmal gesendet",
			ended: "Nicht gesendet: Ihr Server will nichts mehr bekommen",
		},
		eventWords: {
			"conversation.started": "Eine Konversation begann",
			"conversation.closed": "Eine Konversation wurde geschlossen",
			"rating.given": "Eine Bewertung wurde abgegeben",
			"rating.bad": "Eine schlechte Bewertung oder eine ähnliche Antwort",
			"survey.answered": "Eine Umfrage wurde beantwortet",
			"card.left": "Eine Rückmeldung wurde hinterlassen",
			"promise.made": "Etwas wurde zugesagt",
			"promise.kept": "Eine Zusage wurde eingehalten",
			"promise.moved": "Eine Zusage hat eine neue Zeit",
			"promise.late": "Eine Zusage ist verspätet",
			"promise.withdrawn": "Eine Zusage wurde zurückgezogen",
			"promise.confirmed":
				"Ein Besucher hat gesagt, ob eine Zusage eingehalten wurde",
		},
		webhookWords: {
			lead: "Einem Server von Ihnen kann gesagt werden, was im Chat geschieht, zum Beispiel um für jede schlechte Bewertung ein Ticket zu öffnen. Jede Nachricht ist signiert und wird drei Tage lang wiederholt, bis Ihr Server sie angenommen hat.",
			where: "Ihr Server",
			url: "Adresse",
			urlHint: "Sie beginnt mit https://",
			badUrl: "Das ist keine Adresse mit https://.",
			events: "Er erfährt",
			noEvents: "Wählen Sie mindestens eines.",
			texts: "Mit Texten",
			textsHint:
				"Ohne sie bekommt Ihr Server nur IDs, Zeiten und Werte. Mit ihnen enthalten die Nachrichten auch, was Besucher in Antworten und Rückmeldungen geschrieben haben, und den Kontakt, den sie hinterlassen haben. Nachrichten aus Konversationen werden nie gesendet. Sagen Sie es in Ihrer Datenschutzerklärung.",
			save: "Speichern",
			saved: "Gespeichert.",
			secret: "Das Geheimnis Ihres Webhooks wird nur jetzt gezeigt.",
			secretWhere:
				"Bewahren Sie es auf Ihrem Server als SHOPBELL_WEBHOOK_SECRET auf: Damit prüft Ihr Server, dass eine Nachricht von hier kam. Geht es verloren, erstellen Sie ein anderes.",
			copySecret: "Geheimnis kopieren",
			secretKept: "Ich habe es",
			secrets: "Geheimnis",
			secretLead:
				"Es wird einmal gezeigt, wenn es erstellt wird. Ein neues signiert sofort, und das vorige einen Tag lang daneben.",
			older: "Das vorige Geheimnis signiert bis {time}.",
			rotate: "Neues Geheimnis erstellen",
			remove: "Webhook entfernen",
			removeSure:
				"Es wird nichts mehr gesendet, und wartende Nachrichten werden verworfen. Das Geheimnis wird gelöscht.",
			removeYes: "Entfernen",
			removeNo: "Behalten",
			removed: "Der Webhook ist entfernt.",
			deliveries: "Letzte Nachrichten",
			deliveriesLead: "Sie stehen hier sieben Tage.",
			none: "Noch wurde nichts gesendet.",
			test: "Test senden",
			again: "Noch einmal senden",
			againOf: "Nachricht vom {time} noch einmal senden",
			waiting: "{count} warten",
			dropped:
				"{count} Nachrichten wurden nicht aufbewahrt, weil zu viele auf Ihren Server warteten.",
			ended:
				"Ihr Server antwortete {time} mit 410: Dort wird nichts mehr gewünscht. Nichts wird gesendet, bis Sie die Adresse neu speichern.",
			taken: "Angenommen",
			next: "Nächster Versuch {time}",
			givenUp: "Kein Versuch mehr",
			untried: "Noch nicht gesendet",
			tries: "Versuche: {count}",
			status: "Antwort {status}",
		},
	},
	"settings/words": {
		settingsWords: {
			mail: "E-Mail",
			link: "Einstellungen",
			title: "Einstellungen",
			notLoaded:
				"Die Einstellungen wurden nicht geladen. Versuchen Sie es erneut, oder laden Sie die Seite neu, wenn das nicht hilft.",
		},
	},
	"shell/html-words": {
		htmlWords: {
			title: "Shopbell-Konsole",
			tooOld:
				"Die Shopbell-Konsole ist nicht gestartet. Sie braucht Chrome oder Edge 123, Firefox 125 oder Safari 17.5 oder neuer, und einen eigenen Hostnamen: keinen Pfad wie /chat/.",
			noScript: "Die Shopbell-Konsole braucht JavaScript.",
		},
	},
	"shell/words": {
		shellWords: {
			title: "Shopbell-Konsole",
			account: "Konto von {name}",
			pages: "Seiten",
			lost: "Verbindung verloren. Verbindung wird hergestellt…",
		},
	},
	"sign-out/form-words": {
		signOutFormWords: {
			lead: {
				one: "{count} Konversation ist offen. Was soll damit geschehen?",
				other: "{count} Konversationen sind offen. Was soll damit geschehen?",
			},
			owedTitle: "Sie schulden noch etwas",
			owed: {
				one: "Sie haben Besuchern {count} Sache zugesagt:",
				other: "Sie haben Besuchern {count} Dinge zugesagt:",
			},
			handOver: "Zugesagtes übergeben",
			handOverHint:
				"An die Person, die die Konversationen bekommt, sonst an den Shop. Andernfalls bleibt es bei Ihnen.",
			keepHint: "Besucher bekommen Antwort, wenn Sie zurück sind.",
			signOut: "Abmelden",
			stay: "Bleiben",
		},
	},
	"sign-out/words": {
		signOutWords: {
			start: "Abmelden",
			title: "Sie haben noch offene Konversationen",
		},
	},
	"snoozing/form-words": {
		formWords: {
			title: {
				one: "Konversation zurückstellen",
				other: "{count} Konversationen zurückstellen",
			},
			lead: "Sie verlässt Ihre Liste und belegt keinen Platz. Das nächste Wort des Besuchers bringt sie in jedem Fall zurück.",
			later: "Später heute",
			tomorrow: "Morgen",
			monday: "Montag",
			wrote: "Bis der Besucher schreibt",
			at: "Ein Tag und eine Zeit",
			atZone: "Ein Tag und eine Zeit ({zone})",
			choose: "Bis dahin zurückstellen",
			passed: "Diese Zeit ist vorbei. Wählen Sie eine spätere.",
			farAway: "Das ist in mehr als einem Jahr. Wählen Sie einen früheren Tag.",
			cancel: "Abbrechen",
		},
	},
	"snoozing/words": {
		snoozingWords: {
			snooze: "Zurückstellen",
			wake: "Zurückstellung beenden",
			done: {
				one: "Zurückgestellt.",
				other: "{count} zurückgestellt.",
			},
			until: "Zurückgestellt bis {time}",
			untilWrote: "Zurückgestellt, bis der Besucher schreibt",
			back: "Wieder da",
			list: {
				one: "{count} zurückgestellt",
				other: "{count} zurückgestellt",
			},
			snoozed: "{name} hat sie bis {time} zurückgestellt",
			snoozedUntilWrote:
				"{name} hat sie zurückgestellt, bis der Besucher schreibt",
			ended: {
				time: "Sie ist zurück: Die Zeit ist um",
				visitor_wrote: "Sie ist zurück: Der Besucher hat geschrieben",
				agent: "{name} hat die Zurückstellung beendet",
			},
		},
	},
	"sound/words": {
		soundWords: {
			on: "Ton an",
			off: "Ton aus",
			way: "Ton",
			tried: {
				rang: "Es hat geklingelt. Wenn Sie nichts gehört haben, prüfen Sie die Lautstärke.",
				off: "Er ist ausgeschaltet.",
				blocked:
					"Dieser Browser spielt keinen Ton dieser Seite. In seinen Einstellungen lässt er sich erlauben.",
			},
		},
	},
	"spam/words": {
		spamWords: {
			mark: "Spam",
			keys: "Als Spam markieren",
			done: {
				one: "Als Spam markiert.",
				other: "{count} als Spam markiert.",
			},
			spam: "Spam",
			noSpam: "Kein Spam",
			noSpamHint: "Sie klingelt und steht wieder in den Listen wie jede andere",
			marked: "{name} hat sie als Spam markiert",
			unmarked: "{name} sagte, dass es kein Spam ist",
			list: "Spam",
			notLoaded: "Die Spam-Liste konnte nicht geladen werden.",
			empty: "Nichts ist als Spam markiert.",
			more: "Ältere anzeigen",
		},
	},
	"surveys/answer-words": {
		answersWords: {
			title: "Antworten",
			lead: "Neueste zuerst, jede zur Version, die gestellt wurde.",
			none: "Noch keine Antwort.",
			noneShown: "Keine der geladenen ist von dieser Art.",
			more: "Mehr anzeigen",
			version: "Version",
			allVersions: "Alle Versionen",
			who: "Wer",
			whos: {
				all: "Alle",
				customer: "Kunden",
				visitor: "Besucher",
			},
			customer: "Kunde",
			visitor: "Besucher",
			ofVersion: "Version {version}",
			hiddenCount: {
				one: "{count} verborgene Antwort ist darunter und zählt",
				other: "{count} verborgene Antworten sind darunter und zählen",
			},
			showHidden: "Verborgene Antworten anzeigen",
			hidden: "Verborgen von {name}: {why}",
			hide: "Verbergen",
			hideWhy:
				"Warum wird sie verborgen? Ihre Kollegen lesen es im Audit-Protokoll.",
			hideYes: "Antwort verbergen",
			hideNo: "Abbrechen",
			unhide: "Wieder anzeigen",
			erased: "Worte, die gelöscht wurden",
			unended: "Nicht beendet",
			conversation: "Konversation öffnen",
			order: "Bestellung {order}",
			delivered: {
				one: "{count} Tag nach der Bestellung geliefert",
				other: "{count} Tage nach der Bestellung geliefert",
			},
			contact: "Zu erreichen über {contact}",
			forSomebody: "Braucht eine Antwort",
			idea: "Idee",
			ideaLink: "Ideen ansehen",
			ofScale: "{score} von {most}",
		},
	},
	"surveys/counts-words": {
		countsWords: {
			title: "Von denen, die gefragt wurden",
			version: "Version {version}",
			customer:
				"Kunden: angeboten {offered}, gesehen {seen}, begonnen {started}, beantwortet {answered}, geschlossen {dismissed}",
			visitor:
				"Besucher: angeboten {offered}, gesehen {seen}, begonnen {started}, beantwortet {answered}, geschlossen {dismissed}",
			ofAsked: "von {offered} gefragten",
		},
	},
	"surveys/link-words": {
		surveysLinkWords: {
			link: "Umfragen",
			notLoaded:
				"Die Umfragen konnten nicht geladen werden. Prüfen Sie Ihre Verbindung.",
		},
	},
	"surveys/links-words": {
		linksWords: {
			title: "Links",
			lead: "Wer einen Link öffnet, beantwortet die Umfrage auf einer eigenen Seite, ohne den Chat und ohne JavaScript.",
			notAfterChat:
				"Die Umfrage nach einer Konversation wird nur im Chat gestellt: Sie hat keine Links.",
			notRunning: {
				draft:
					"Diese Umfrage ist ein Entwurf: Ihre Links öffnen nichts, bis Sie sie starten.",
				paused:
					"Diese Umfrage ruht: Ihre Links fragen niemanden, bis Sie sie fortsetzen.",
				ended: "Diese Umfrage ist beendet: Ihre Links fragen niemanden mehr.",
			},
			none: "Noch kein Link.",
			make: "Neuer Link",
			name: "Name",
			nameHint:
				"Wo er steht, etwa Pakete oder Kasse. Besucher lesen das nicht.",
			nameFault: "Schreiben Sie einen Namen, damit Sie ihn wiedererkennen.",
			uses: "Wer antworten darf",
			useses: {
				open: "Alle, die ihn haben, je einmal pro Gerät",
				once: "Eine Person, auf einem Gerät",
			},
			order: "Bestellung",
			orderHint:
				"Wer antwortet, ist der Kunde dieser Bestellung. Leer lassen für einen Besucher.",
			orderFault: "Ihr Server hat keine Bestellung mit dieser Nummer gemeldet.",
			expires: "Er endet nach",
			expiresFault: "Dieser Tag ist vorbei.",
			makeIt: "Link erstellen",
			madeLead:
				"Die Adresse wird nur dieses eine Mal gezeigt. Kopieren Sie sie, oder drucken Sie den Code.",
			copy: "Link kopieren",
			code: "QR-Code des Links",
			print: "Diese Seite drucken",
			done: "Fertig",
			open: "Offen",
			once: "Für eine Person",
			used: "Verwendet",
			ended: "Beendet",
			orderOf: "Bestellung {order}",
			until: "bis {day}",
			end: "Beenden",
			endNamed: "Link {name} beenden",
			endSure:
				"Link „{name}“ beenden? Er öffnet nichts mehr, und was damit beantwortet wurde, bleibt.",
			endYes: "Link beenden",
			no: "Abbrechen",
			tooMany: "Eine Umfrage hat höchstens {most} Links. Beendete zählen mit.",
		},
	},
	"surveys/preview-words": {
		previewWords: {
			title: "Vorschau",
			lead: "Der echte Chat, wie ein Besucher die Umfrage sieht. Niemand sonst sieht ihn, und seine Antworten gehen nirgendwohin.",
			of: "Vorschau der Umfrage",
			size: "Größe",
			sizes: {
				desktop: "Computer",
				phone: "Telefon",
			},
			paper: "Gerät",
			papers: {
				light: "Hell",
				dark: "Dunkel",
			},
			tryIt: "Antworten Sie, um sie auszuprobieren",
		},
	},
	"surveys/rule-words": {
		ruleWords: {
			title: "Wann sie gestellt wird",
			trigger: "Zeitpunkt",
			triggers: {
				after_order: "Tage nach einer Bestellung",
				left_checkout: "Wenn jemand die Kasse verlässt",
				on_page: "Auf Seiten des Shops",
				by_link: "Nur über einen Link",
			},
			afterChatOnly:
				"Sie wird am Ende jeder Konversation gestellt, in der ein Mensch geantwortet hat. Das lässt sich nicht ändern; Sie können sie ruhen lassen.",
			orderHint:
				"Ihr Server meldet jede Bestellung. Ohne E-Mail-Adresse, oder ohne Erlaubnis für Umfragen per E-Mail, wartet die Frage auf den nächsten Besuch, bei dem die Signatur des Shops nachweist, wer es ist.",
			orderWays: {
				no_key:
					"Noch kann niemand gefragt werden: Ihr Server kann keine Bestellung signieren. Erstellen Sie in den Einstellungen einen Schlüssel.",
				visits:
					"Dieser Server sendet keine E-Mails, also werden alle beim nächsten Besuch gefragt, 14 Tage lang.",
			},
			from: "Gezählt ab",
			froms: {
				order: "Bestellung",
				delivery: "Lieferung",
			},
			days: "Tage",
			checkoutHint:
				"Die Seite des Shops ruft Shopbell.track('left-checkout') auf.",
			paths: "Seiten",
			pathsHint:
				"Ein Anfang eines Pfades pro Zeile, etwa /help/. Leer lassen für jede Seite. Wo bezahlt wird, wird nie gefragt.",
			pathsFault: "Zeile {line} ist kein Pfad. Er beginnt mit /.",
			languages: "Sprachen der Seite",
			languagesHint:
				"Kürzel, durch Kommas getrennt, etwa en, lt. Leer lassen für alle.",
			languagesFault: "{tag} ist kein Kürzel einer Sprache.",
			who: "Wer",
			whos: {
				all: "Alle",
				customers: "Nur Kunden",
				visitors: "Besucher, die keine Kunden sind",
			},
			afterSeconds: "Sekunden auf der Seite, bevor sie gezeigt wird",
			linkHint:
				"Von selbst fragt sie niemanden. Erstellen Sie Links unter Links.",
			everyDays: "Dieselbe Person wieder fragen nach Tagen",
			everyHint:
				"Mindestens {least}. Zwischen zwei beliebigen Umfragen liegen für eine Person {any} Tage, was auch hier steht.",
			share: "Von 100 Menschen fragen",
			shareHint:
				"Immer dieselben Menschen, ausgelost danach, wer sie sind; niemand wählt sie aus.",
			quota: "Enden nach so vielen Antworten",
			quotaHint: "Leer lassen für kein Ende.",
			startsAt: "Nicht vor",
			endsAt: "Nicht nach",
			number: "Eine ganze Zahl von {least} bis {most}.",
			dates: "Das Ende kommt nach dem Anfang.",
			soSaid: "So wird sie gestellt:",
			save: "Speichern, wann sie gestellt wird",
			discard: "Änderungen daran verwerfen, wann sie gestellt wird",
			newFirst: "Speichern Sie zuerst die Fragen.",
			says: {
				after_chat:
					"Sie wird gestellt, wenn eine Konversation endete, in der ein Mensch geantwortet hat, einmal für jedes Mal, dass etwas gelöst wurde.",
				noClock:
					"Sie hat keinen eigenen Abstand und zählt nicht als eine der Umfragen.",
				after_order: {
					order: {
						atOnce: "Sie wird gestellt, sobald eine Bestellung gemeldet ist.",
						days: {
							one: "Sie wird {count} Tag nach einer Bestellung gestellt.",
							other: "Sie wird {count} Tage nach einer Bestellung gestellt.",
						},
					},
					delivery: {
						atOnce: "Sie wird gestellt, sobald eine Lieferung gemeldet ist.",
						days: {
							one: "Sie wird {count} Tag nach der Lieferung gestellt.",
							other: "Sie wird {count} Tage nach der Lieferung gestellt.",
						},
					},
				},
				left_checkout:
					"Sie wird gestellt, wenn die Seite sagt, dass jemand die Kasse ohne Bestellung verlassen hat.",
				by_link: "Sie wird dem gestellt, der einen ihrer Links öffnet.",
				on_page: {
					everyPage: {
						all: "Sie wird allen gestellt, auf jeder Seite außer wo bezahlt wird.",
						customers:
							"Sie wird Kunden gestellt, auf jeder Seite außer wo bezahlt wird.",
						visitors:
							"Sie wird Besuchern gestellt, die keine Kunden sind, auf jeder Seite außer wo bezahlt wird.",
					},
					paths: {
						all: "Sie wird allen gestellt, auf Seiten unter {paths}.",
						customers: "Sie wird Kunden gestellt, auf Seiten unter {paths}.",
						visitors:
							"Sie wird Besuchern gestellt, die keine Kunden sind, auf Seiten unter {paths}.",
					},
					atOnce: "Sie erscheint sofort.",
					afterSeconds: {
						one: "Sie erscheint nach {count} Sekunde.",
						other: "Sie erscheint nach {count} Sekunden.",
					},
					languages: "Die Seite ist auf {languages}.",
				},
				everyDays: {
					one: "Niemand wird innerhalb von {count} Tag zweimal gefragt.",
					other: "Niemand wird innerhalb von {count} Tagen zweimal gefragt.",
				},
				share: "Von 100 Menschen werden {share} gefragt.",
				quota: {
					one: "Sie endet nach {count} Antwort.",
					other: "Sie endet nach {count} Antworten.",
				},
				startsAt: "Sie beginnt am {day}.",
				endsAt: "Sie endet am {day}.",
			},
		},
	},
	"surveys/why-words": {
		whyWords: {
			title: "Warum wurde sie gezeigt, oder warum nicht?",
			lead: "Zu einem Besucher, einer Seite oder beidem: alles, was geprüft wird, bevor jemand gefragt wird, der Reihe nach.",
			ref: "Kennung einer Konversation",
			refHint: "Wie im Posteingang, etwa AAFHY. Leer lassen für einen Fremden.",
			order: "Nummer einer Bestellung",
			orderHint:
				"Statt einer Kennung: eine, die signiert oder vom Server des Shops gemeldet wurde.",
			refOrOrder:
				"Schreiben Sie eine Kennung oder eine Bestellung, nicht beides.",
			path: "Pfad einer Seite",
			pathHint: "Etwa /help/returns. Leer lassen für keine bestimmte Seite.",
			pathFault: "Ein Pfad beginnt mit /.",
			language: "Sprache der Seite",
			ask: "Herausfinden",
			needs:
				"Schreiben Sie eine Kennung oder eine Bestellung, einen Pfad oder beides.",
			notFound: "Keine Konversation dieses Shops hat diese Kennung.",
			noOrder: "Niemand, der hier bekannt ist, hat diese Bestellung.",
			wouldAsk:
				"Nichts hält sie auf: Sie wird beim nächsten solchen Zeitpunkt gestellt, wenn keine andere Umfrage vorgeht.",
			wouldNot: "Sie wird jetzt nicht gestellt. Was sie aufhält:",
			passed: "Was sie nicht aufhält:",
			asked: {
				never: "Sie wurde dieser Person nie gestellt.",
				offered: "Sie wurde {at} angeboten.",
				seen: "Sie wurde {at} gesehen.",
				answered: "Sie wurde {at} beantwortet.",
				dismissed: "Sie wurde {at} geschlossen.",
				withdrawn: "Sie wurde {at} zurückgezogen, vor einer Antwort.",
			},
			states: {
				draft: "Sie ist ein Entwurf und fragt noch niemanden.",
				running: "Sie läuft.",
				paused: "Sie ruht.",
				ended: "Sie ist beendet.",
			},
			moments: {
				after_chat: "am Ende einer Konversation",
				after_order: "nach einer Bestellung",
				left_checkout: "wenn jemand die Kasse verlässt",
				on_page: "auf Seiten des Shops",
				by_link: "nur über einen Link",
			},
			dates: {
				any: "Kein Beginn und kein Ende hält sie auf.",
				startsAt: "Sie beginnt am {day}.",
				endsAt: "Sie endet am {day}.",
			},
			quota: {
				none: "Sie hat keine Grenze für Antworten.",
				some: "Sie hat {answered} der {quota} Antworten, nach denen sie endet.",
			},
			moment: {
				same: "Das ist ihr Zeitpunkt: Sie wird {when} gestellt.",
				other: "Sie wird {when} gestellt, und nicht zu diesem Zeitpunkt.",
			},
			page: {
				every: "Sie wird auf jeder Seite gestellt.",
				fits: "{path} ist unter ihren Seiten: {paths}.",
				other: "{path} ist nicht unter ihren Seiten: {paths}.",
				unknown: "Sie wird nur auf diesen Seiten gestellt: {paths}.",
				pays: "Auf {path} wird bezahlt: Dort wird nichts gefragt.",
			},
			language_: {
				any: "Sie wird in jeder Sprache gestellt.",
				fits: "Die Seite ist auf {language}, eine ihrer Sprachen.",
				other: "Sie wird nur auf Seiten auf {languages} gestellt.",
			},
			relation: {
				all: "Sie wird allen gestellt.",
				customers: "Sie wird nur Kunden gestellt.",
				visitors: "Sie wird Besuchern gestellt, die keine Kunden sind.",
			},
			share: {
				all: "Alle können ausgelost werden.",
				drawn: "Die Person ist unter den {share} von 100, die gefragt werden.",
				notDrawn:
					"Die Person ist nicht unter den {share} von 100, die gefragt werden.",
				stranger:
					"Von 100 Fremden werden {share} gefragt; ein Fremder wird auf jeder Seite neu ausgelost.",
			},
			nothing_due: {
				none: "Keine Bestellung dieser Person ist bekannt.",
				order: "Sie ist am {day} fällig, Tage nach der Bestellung.",
				delivery: "Sie ist am {day} fällig, Tage nach der Lieferung.",
				due: "Es ist Zeit, nach der Bestellung zu fragen.",
			},
			consent:
				"Wo die Website auf Einwilligung wartet, wird vorher nichts gefragt. Nur die Seite weiß das.",
			open: {
				none: "Keine andere Frage ist für diese Person offen.",
				some: "Eine andere Frage ist für diese Person offen.",
			},
			asked_today: {
				none: "Heute wurde diese Person nichts gefragt.",
				until: "Heute wurde diese Person etwas gefragt: nichts mehr bis {at}.",
			},
			asked_lately: {
				none: "In sieben Tagen wurde dieser Person keine Umfrage gestellt.",
				until:
					"In sieben Tagen wurde dieser Person eine Umfrage gestellt: keine bis {at}.",
			},
			interval: {
				none: {
					one: "Diese Umfrage wurde innerhalb von {count} Tag nicht gestellt.",
					other:
						"Diese Umfrage wurde innerhalb von {count} Tagen nicht gestellt.",
				},
				until: "Diese Umfrage wurde gestellt: nicht wieder bis {at}.",
			},
			dropped: {
				never: "Keine andere Umfrage wurde an ihrer Stelle gestellt.",
				times: {
					one: "Eine andere Umfrage war {count}-mal an der Reihe, seit diese zuletzt gestellt wurde.",
					other:
						"Eine andere Umfrage war {count}-mal an der Reihe, seit diese zuletzt gestellt wurde.",
				},
			},
		},
	},
	"surveys/words": {
		branchValueWords: {
			thumbs: {
				0: "Runter",
				1: "Hoch",
			},
			solved: {
				yes: "Ja",
				not_yet: "Noch nicht",
				no: "Nein",
			},
			faces: {
				1: "1, sehr schlecht",
				2: "2, schlecht",
				3: "3, in Ordnung",
				4: "4, gut",
				5: "5, sehr gut",
			},
		},
		changeWords: {
			lead: "Diese Umfrage läuft. Speichern macht Version {version}:",
			same: "Wer gerade gefragt wird, beantwortet weiter die begonnene Version.",
			new: "Frage {at} ist eine neue Frage: Ihre Antworten werden nicht mit den früheren verglichen.",
			gone: "Frage {at} von vorher wird nicht mehr gestellt. Ihre Antworten bleiben und bekommen keine neuen dazu.",
			other_kind:
				"Frage {at} wird anders beantwortet: Ihre Antworten werden nicht mit den früheren verglichen.",
			other_choices:
				"Frage {at} hat andere Optionen: Ihre Antworten werden nicht mit den früheren verglichen.",
			words:
				"Frage {at} hat andere Worte: Ihre Antworten werden weiter mit den früheren verglichen.",
			branch:
				"Frage {at} wird anderen Menschen gestellt als vorher: Ihre Antworten werden weiter verglichen, aber andere geben sie.",
			yes: "Version {version} speichern",
			no: "Weiterschreiben",
		},
		conflictWords: {
			title: "Ein Kollege hat inzwischen Version {version} gespeichert",
			lead: "Nichts von Ihrem ist verloren: Es steht unten, wie Sie es geschrieben haben. So weicht die andere von dem ab, womit Sie begonnen haben:",
			nothing:
				"Die andere Version stellt dieselben Fragen; geändert sind der Titel oder der Dank.",
			mine: "Meine als Version {version} speichern",
			theirs: "Die andere nehmen, meine verwerfen",
			dropped: "Ihre Änderungen wurden verworfen",
			theirQuestions: "Die anderen Fragen",
		},
		editorWords: {
			language: "Sprache der Texte",
			missingIn: {
				one: "{count} Text fehlt auf {language}",
				other: "{count} Texte fehlen auf {language}",
			},
			languageMissing: {
				one: "{language} ({count} fehlt)",
				other: "{language} ({count} fehlen)",
			},
			missing: "Fehlt auf {languages}",
			behind: {
				one: "{count} andere Sprache hat noch die früheren Worte",
				other: "{count} andere Sprachen haben noch die früheren Worte",
			},
			surveyTitle: "Titel",
			titleHint: "Besucher lesen ihn über den Fragen.",
			thanks: "Dank am Ende",
			ownWords: "Leer lassen für die Worte des Chats.",
			question: "Frage {at}",
			text: "Was gefragt wird",
			kind: "Art der Antwort",
			fixedKind: "Das fragt auch der Chat älterer Seiten: Seine Art bleibt.",
			topic: "Thema",
			noTopic: "Keines",
			leadsTo: "Was eine Antwort ist",
			leadsNowhere: "Eine Antwort",
			optional: "Darf ausgelassen werden",
			choices: "Optionen",
			choice: "Option {at}",
			addChoice: "Option hinzufügen",
			removeChoice: "Option {at} entfernen",
			choiceUp: "Option {at} früher",
			choiceDown: "Option {at} später",
			branch: "Stellen",
			always: "Immer",
			onlyIf: "Nur nach einer Antwort auf",
			answeredWith: "Beantwortet mit einer von",
			up: "Frage {at} früher",
			down: "Frage {at} später",
			movedTo: "Jetzt Frage {at} von {count}",
			remove: "Frage {at} entfernen",
			removedQuestion: "Frage {at} wurde entfernt",
			undo: "Rückgängig",
			add: "Frage hinzufügen",
			full: "Eine Umfrage stellt höchstens {most} Fragen.",
			none: "Noch keine Frage. Fügen Sie unten die erste hinzu.",
			keys: "Alt mit ↑ oder ↓ verschiebt die Frage, die den Fokus hat.",
			save: "Speichern",
			saveVersion: "Als Version {version} speichern",
			faults: "Berichtigen Sie das Markierte, dann speichern Sie.",
			older: "Version {version}, wie sie gestellt wurde",
			shownVersion: "Version",
			newestVersion: "Version {version}, die neueste",
		},
		faultWords: {
			duplicate_question:
				"Zwei Fragen haben denselben Schlüssel. Entfernen Sie eine davon.",
			duplicate_choice:
				"Zwei Optionen haben denselben Schlüssel. Entfernen Sie eine davon.",
			choices: "Geben Sie ihr mindestens zwei Optionen.",
			no_text: "Schreiben Sie diesen Text, in mindestens einer Sprache.",
			no_common_language:
				"Keine Sprache hat alle Texte. Schreiben Sie jeden Text in einer Sprache.",
			no_default_language:
				"Schreiben Sie diesen Text auf {language}: Das ist die Sprache des Shops.",
			branch_forward:
				"Sie hängt von einer Frage ab, die später kommt. Verschieben Sie sie unter diese.",
			branch_at_itself: "Sie kann nicht von ihrer eigenen Antwort abhängen.",
			branch_unknown:
				"Sie hängt von einer Frage ab, die es nicht mehr gibt. Wählen Sie eine andere.",
			branch_value:
				"Sie hängt von einer Antwort ab, die niemand mehr geben kann. Wählen Sie neu.",
			leads_to: "Nur eigene Worte können zu jemandem führen.",
			too_large:
				"Alle Texte zusammen sind zu lang. Kürzen Sie einige, oder teilen Sie die Umfrage.",
		},
		kindWords: {
			faces: "Fünf Gesichter",
			stars: "Fünf Sterne",
			thumbs: "Daumen hoch oder runter",
			nps: "0 bis 10 (NPS)",
			effort: "1 bis 7 (Aufwand)",
			solved: "Ja, noch nicht, nein",
			choice: "Eine Option",
			choices: "Mehrere Optionen",
			text: "Eigene Worte",
		},
		leadWords: {
			problem: "Ein Problem, das jemand beantwortet",
			idea: "Eine Idee, deren Stand die Person sieht",
		},
		ownQuestionWords: {
			score: "Wie war unsere Hilfe?",
			solved: "Haben Sie bekommen, was Sie brauchten?",
			comment: "Kommentar",
		},
		presetWords: {
			after_chat: {
				name: "Nach einer Konversation",
				hint: "Jeder Shop hat sie. Sie können Fragen hinzufügen und eigene Worte schreiben.",
			},
			six_topics: {
				name: "Sechs Themen",
				hint: "Qualität, Liefergeschwindigkeit, Preis, Probleme, andere Bedürfnisse, Vertrauen, und ob es wie erwartet war.",
			},
			product_in_use: {
				name: "Produkt im Gebrauch",
				hint: "Einige Wochen nach der Lieferung: wie es seine Arbeit tut.",
			},
			nps: {
				name: "Weiterempfehlen? (NPS)",
				hint: "0 bis 10, und warum.",
			},
			ordering_effort: {
				name: "Aufwand beim Bestellen",
				hint: "Wie leicht das Bestellen war, 1 bis 7.",
			},
			leaving: {
				name: "Warum Besucher gehen",
				hint: "Wenn jemand die Kasse ohne Bestellung verlässt.",
			},
		},
		stateWords: {
			draft: "Entwurf",
			running: "Läuft",
			paused: "Ruht",
			ended: "Beendet",
		},
		surveysWords: {
			title: "Umfragen",
			lead: "Was Besucher gefragt werden, und wann. Jede Änderung einer laufenden Umfrage ist eine neue Version: Antworten behalten ihre.",
			shop: "Shop",
			all: "Alle Umfragen",
			make: "Neue Umfrage",
			makeLead:
				"Beginnen Sie mit einer von diesen, oder mit nichts. Sie fragt niemanden, bis Sie sie starten.",
			empty: "Leere Umfrage",
			emptyHint: "Sie schreiben jede Frage.",
			unnamed: "Umfrage ohne Titel",
			afterChat: "Nach einer Konversation",
			removed: "Entfernt",
			notHere:
				"Diese Umfrage gibt es hier nicht, oder sie wurde nie gespeichert.",
			answered: {
				one: "{count} Antwort",
				other: "{count} Antworten",
			},
			version: "Version {version}",
			tabs: "Dieser Umfrage",
			tab: {
				questions: "Fragen",
				when: "Wann",
				answers: "Antworten",
				links: "Links",
				why: "Warum gezeigt?",
			},
			readOnly: "Sie können sie lesen. Inhaber ändern sie.",
			start: "Starten",
			resume: "Fortsetzen",
			pause: "Ruhen lassen",
			end: "Beenden",
			endSure:
				"Diese Umfrage beenden? Sie fragt niemanden mehr und kann nicht wieder gestartet werden. Ihre Antworten bleiben.",
			endYes: "Umfrage beenden",
			remove: "Entfernen",
			removeSure:
				"Diese Umfrage entfernen? Sie fragt niemanden mehr und verschwindet aus der Liste. Ihre Antworten bleiben.",
			removeYes: "Umfrage entfernen",
			no: "Abbrechen",
			saveFirst:
				"Speichern Sie sie zuerst: Was nicht gespeichert ist, wird niemand gefragt.",
			tooMany:
				"Ein Shop hat höchstens {most} Umfragen. Entfernen Sie zuerst eine.",
		},
		topicWords: {
			quality: "Qualität",
			delivery: "Liefergeschwindigkeit",
			price: "Preis",
			problems: "Probleme",
			needs: "Andere Bedürfnisse",
			trust: "Vertrauen",
			expected: "Wie erwartet",
		},
	},
	"tag/page-words": {
		checkWords: {
			title: "Seite prüfen",
			address: "Adresse einer Seite Ihres Shops",
			hint: "Der Server liest diese Seite einmal, wie jemand, der zum ersten Mal kommt.",
			wrong:
				"Das ist keine Adresse einer Website. Versuchen Sie eine wie shop.example/cart.",
			check: "Seite prüfen",
			checking: "Seite wird gelesen…",
			checkOther: "{origin} prüfen",
			fine: "Der Code steht auf {address}, und nichts ist ihm im Weg.",
			fineHint:
				"Wenn der Chat trotzdem nicht da ist, entfernt ihn etwas auf der Seite. Die Konsole des Browsers sagt, was, in einer Zeile, die mit Shopbell beginnt.",
			found: "Auf {address}:",
		},
		findingWords: {
			unseen: "Diese Seite ist von hier nicht zu sehen.",
			unseenWhy: {
				inside:
					"Sie liegt unter einer Adresse in einem Netz oder auf diesem Gerät. Öffnen Sie sie in Ihrem Browser: Die Zeile unter dem Code sagt, wann der Chat gezeigt wurde.",
				time: "Sie hat nicht innerhalb von fünf Sekunden geantwortet. Versuchen Sie es erneut, oder öffnen Sie sie in Ihrem Browser: Die Zeile unter dem Code sagt, wann der Chat gezeigt wurde.",
				network:
					"Dort antwortet nichts. Prüfen Sie, ob die Adresse stimmt. Wenn sich die Seite in Ihrem Browser öffnet, sagt die Zeile unter dem Code, wann der Chat gezeigt wurde.",
				status:
					"Der Server der Seite ließ niemanden hinein, etwa wegen eines Passworts oder zum Schutz vor Robotern. Öffnen Sie sie in Ihrem Browser: Die Zeile unter dem Code sagt, wann der Chat gezeigt wurde.",
				type: "Was dort steht, ist keine HTML-Seite. Prüfen Sie die Adresse einer Seite.",
			},
			elsewhere: "Diese Seite führt weiter zu {origin}.",
			elsewhereHint: "Besucher landen dort, prüfen Sie also jene.",
			noTag: "Auf dieser Seite ist kein Code.",
			noTagHint:
				"Fügen Sie ihn vor </body> ein, speichern Sie, und leeren Sie den Cache Ihres Shops, wenn er einen hat.",
			noTagManager:
				"Dort läuft ein Tag-Manager und fügt ihn vielleicht später ein, was von hier nicht zu sehen ist. Öffnen Sie die Seite in Ihrem Browser: Die Zeile unter dem Code sagt, wann der Chat gezeigt wurde.",
			noTagCut:
				"Die Seite ist sehr lang, und nur ihr erstes halbes Megabyte wurde gelesen. Fügen Sie den Code in ihren Kopf ein.",
			held: "Der Code ist da, aber Browser führen ihn nicht aus.",
			heldBy: {
				comment:
					"Er steht in einem Kommentar. Nehmen Sie die Zeichen des Kommentars davor und dahinter weg.",
				template:
					"Er steht in einem template. Verschieben Sie ihn hinaus, vor </body>.",
				noscript:
					"Er steht in einem noscript-Element. Verschieben Sie ihn hinaus, vor </body>.",
				type: "Ein Werkzeug für Einwilligungen, oder etwas anderes, hat ihm einen anderen Typ gegeben, etwa text/plain. Er läuft, sobald der Besucher zustimmt; ohne dieses Werkzeug lassen Sie type weg.",
			},
			replace: "Ersetzen Sie ihn durch den Code oben.",
			otherRelay:
				"Der Code lädt den Chat von {origin}, was nicht dieser Server ist.",
			mixed:
				"Die Seite ist https und der Server des Chats http: Browser blockieren das.",
			mixedHint:
				"Wer den Server betreibt, richtet https dafür ein und setzt SHOPBELL_ORIGIN auf diese Adresse.",
			wrongSite: "Der Code nennt einen anderen Shop: {site}.",
			noSite: "Der Code nennt keinen Shop.",
			older: "Der Code ist für ein älteres Skript.",
			olderHint:
				"Er funktioniert wie damals. Ersetzen Sie ihn durch den Code oben, um das Neue zu bekommen.",
			gone: "Der Code ist für ein Skript, das dieser Server nicht hat.",
			integrity:
				"Die Prüfsumme im Code ist die eines anderen Skripts, also führen Browser es nicht aus.",
			integrityHint:
				"Nehmen Sie den Code mit Prüfsumme unter „Für Techniker“ neu, oder den einfachen oben.",
			sandbox:
				"Die Seite ist in einer Sandbox, also darf kein Skript darin als Ihr Shop laufen.",
			sandboxHint:
				"Ihre Inhaltsrichtlinie sagt sandbox: Fügen Sie allow-scripts und allow-same-origin hinzu, oder nehmen Sie es heraus.",
			nonce:
				"Die Inhaltsrichtlinie der Seite vertraut nur Skripten mit ihrer Nonce.",
			nonceHint:
				'Geben Sie dem Code die Nonce, die die Seite ihren anderen Skripten gibt: nonce="…", neu bei jeder Seite.',
			policy: {
				"script-src":
					"Die Inhaltsrichtlinie der Seite blockiert das Skript des Chats.",
				"connect-src":
					"Die Inhaltsrichtlinie der Seite lässt den Chat diesen Server nicht fragen.",
				"frame-src":
					"Das Skript läuft, aber die Inhaltsrichtlinie der Seite blockiert den Rahmen des Chats.",
				"img-src":
					"Die Inhaltsrichtlinie der Seite blockiert die Bilder des Chats.",
			},
			policyWhere: {
				header: "Im Header Content-Security-Policy muss das so stehen:",
				meta: "Im meta-Element Content-Security-Policy der Seite muss das so stehen:",
			},
			notListed: "{origin} ist keine Ihrer Adressen.",
			notListedHint: "Der Chat wird nur auf den Adressen Ihres Shops gezeigt.",
			other: "Etwas stimmt nicht, wofür diese Seite keine Worte hat.",
			otherHint: "Laden Sie die Konsole neu, und prüfen Sie noch einmal.",
		},
		ownAddressWords: {
			loopback:
				"Der Chat ist unter {relay}, einer Adresse dieses Geräts: Nur Sie können ihn sehen. Für andere gibt ihm der Betreiber des Servers eine eigene Adresse und setzt SHOPBELL_ORIGIN.",
			inside:
				"Der Chat ist unter {relay}, einer Adresse in Ihrem Netz: Besucher von außen finden ihn nicht.",
			unreachable:
				"Ihr Browser findet den Chat unter {relay} nicht. Besucher auch nicht. Wer den Server betreibt, prüft diese Adresse, ihr Zertifikat und ihren Proxy.",
		},
		pasteWords: {
			title: "Wohin er gehört",
			places: [
				{
					name: "Eine eigene Seite",
					steps:
						"Öffnen Sie die Vorlage, die alle Seiten teilen. Fügen Sie den Code in die Zeile über </body> ein, speichern Sie, und laden Sie eine Seite des Shops neu.",
				},
				{
					name: "Shopify",
					steps:
						"Online Store, Themes, die drei Punkte neben Ihrem Theme, Edit code. Öffnen Sie layout/theme.liquid, fügen Sie den Code in die Zeile über </body> ein und speichern Sie. Die Seiten der Kasse gehören Shopify: Dort steht der Chat nicht.",
				},
				{
					name: "WooCommerce",
					steps:
						"Benutzen Sie in WordPress ein Plugin für Code im Fuß, etwa WPCode: Code Snippets, Header & Footer, fügen Sie den Code unter Footer ein und speichern Sie. Ohne Plugin kommt er in footer.php Ihres Child-Themes, über </body>. Leeren Sie den Cache, wenn ein Plugin einen hat.",
				},
				{
					name: "Wix",
					steps:
						"Settings, Custom Code, Add Custom Code. Fügen Sie den Code ein, wählen Sie All pages, Load code on each new page und Body, end. Wix braucht dafür eine verbundene Domain: Fügen Sie diese Domain Ihren Adressen hinzu.",
				},
				{
					name: "Ein Tag-Manager",
					steps:
						"Erstellen Sie ein Tag der Art Custom HTML, fügen Sie den Code ein, lassen Sie es auf allen Seiten auslösen und veröffentlichen Sie. Wo Attribute verloren gehen, benutzen Sie die Adresse für Tag-Manager unter „Für Techniker“. Der Chat wartet dann auf den Tag-Manager und auf die Einwilligung, nach der er fragt.",
				},
			],
		},
		seenWords: {
			title: "Ist er da?",
			waiting: "Warten auf eine Seite Ihres Shops.",
			waitingHint:
				"Öffnen Sie Ihren Shop in einem anderen Tab. Wenn hier innerhalb einer Minute nichts geschieht, prüfen Sie die Seite unten.",
			seen: "Der Chat wurde auf {origin} gezeigt.",
			ago: "vor {ago}",
			notListed: "{origin} hat den Code, ist aber keine Ihrer Adressen.",
			allow: "Chat auf {origin} zeigen",
			wrongSite: "Der Code auf {origin} nennt einen anderen Shop: {site}.",
			wrongSiteHint: "Ersetzen Sie ihn dort durch den Code oben.",
			frameMissing:
				"Auf {origin} läuft das Skript, aber der Chat hat sich nicht geöffnet.",
			frameMissingHint:
				"Sehr wahrscheinlich erlaubt die Inhaltsrichtlinie dieser Seite seinen Rahmen nicht. Sie braucht diese Zeile:",
			older: "{origin} hat einen Code für ein älteres Skript.",
			olderHint:
				"Er funktioniert wie damals. Ersetzen Sie ihn durch den Code oben, um das Neue zu bekommen.",
		},
		tagPageWords: {
			title: "Installation",
			lead: "Fügen Sie dies auf jeder Seite des Shops vor </body> ein. Mehr ist nicht nötig.",
			engineers: "Für Techniker",
			engineersHint:
				"Andere Formen des Codes, und was eine Inhaltsrichtlinie erlauben muss.",
			later: "Nachdem die Seite geladen ist",
			laterWhen:
				"Wo nichts die Seite verzögern darf: Selbst wenn der Chat hängt, wird das load-Ereignis der Seite nicht aufgehalten.",
			laterCode: "Code für {site}, der auf die Seite wartet",
			pinned: "Eine Version, geprüft",
			pinnedWhen:
				"Wo nur Skripte laufen dürfen, die Sie geprüft haben: Der Browser nimmt genau dieses, bis Sie den Code ändern.",
			pinnedCode: "Code für {site} mit Prüfsumme",
			bare: "Für Tag-Manager",
			bareWhen:
				"Wo Attribute verloren gehen: Die Adresse allein sagt, welcher Shop es ist.",
			bareCode: "Adresse für {site} ohne Attribute",
			policy: "Content-Security-Policy",
			policyWhen:
				"Nur wenn Ihre Seiten eine senden: Fügen Sie diese vier Quellen hinzu. Skripte mit Nonce brauchen kein script-src.",
			policyCode: "Direktiven für die Richtlinie",
			privacy: "Für Ihre Datenschutzerklärung",
			privacyWhen:
				"Ein Absatz zum Beginnen: Ändern Sie, was in Ihrem Shop anders ist, und lassen Sie ihn von der zuständigen Person lesen.",
			privacyCode: "Absatz für die Datenschutzerklärung",
			privacyText:
				"Chat. Sie können uns in einem Chat auf unseren Seiten schreiben; er läuft auf {relay} mit der Software Shopbell. Bevor Sie ihn benutzen, speichert er nichts in Ihrem Browser, und er setzt nie Cookies. Wenn Sie schreiben, speichern wir Ihre Nachrichten und unsere Antworten. Um Ihnen zu antworten, sehen wir auch die Seite, auf der Sie sind, Ihren Warenkorb und, wenn Sie in unserem Shop angemeldet sind, Ihren Namen, Ihre E-Mail-Adresse und Ihre Bestellungen. Ab Ihrer ersten Nachricht speichert Ihr Browser einen zufälligen Schlüssel, damit Sie den Chat wiederfinden. Wenn Sie für die Antwort eine E-Mail-Adresse hinterlassen, verwenden wir sie nur dafür. Unter „Meine Daten löschen“ im Menü des Chats können Sie das alles jederzeit löschen.",
			none: "Der Code ist für Inhaber. Bitten Sie einen Inhaber des Shops darum.",
		},
	},
	"tag/words": {
		tagLinkWords: {
			link: "Installation",
			notLoaded: "Diese Seite konnte nicht geladen werden.",
		},
	},
	"tags/form-words": {
		closeWords: {
			title: {
				one: "Konversation schließen",
				other: "{count} Konversationen schließen",
			},
			several:
				"Wählen Sie Konversationen eines einzigen Shops, um sie zusammen zu schließen.",
			outcome: "Ergebnis",
			without: "Ohne Ergebnis",
			wantsOutcome:
				"Dieser Shop schließt mit einem Ergebnis. Wählen Sie eines.",
			wantsTag:
				"Dieser Shop schließt mit einem Schlagwort. Wählen Sie mindestens eines.",
			chosen: "Gewählt: {tags}",
			close: "Schließen",
			cancel: "Abbrechen",
		},
		pickerWords: {
			title: {
				one: "Konversation verschlagworten",
				other: "{count} Konversationen verschlagworten",
			},
			find: "Schlagwort finden",
			findOrMake: "Schlagwort finden oder erstellen",
			tags: "Schlagwörter",
			some: "bei einigen",
			make: "Schlagwort „{name}“ erstellen",
			none: "Es gibt noch keine Schlagwörter. Ein Supervisor erstellt sie in den Einstellungen.",
			noneMake:
				"Es gibt noch keine Schlagwörter. Geben Sie einen Namen ein, um das erste zu erstellen.",
			notFound: "Kein Schlagwort heißt so.",
			tooLong: "Ein Schlagwort hat höchstens {most} Zeichen.",
			full: "Eine Konversation hat höchstens {most} Schlagwörter. Nehmen Sie zuerst eines weg.",
			siteFull: "Dieser Shop hat {most} Schlagwörter, mehr sind nicht möglich.",
			several:
				"Wählen Sie Konversationen eines einzigen Shops, um sie zusammen zu verschlagworten.",
			tagged: {
				one: "Verschlagwortet.",
				other: "{count} verschlagwortet.",
			},
			untagged: {
				one: "Schlagwort weggenommen.",
				other: "Schlagwort von {count} weggenommen.",
			},
			done: "Fertig",
			loading: "Wird geladen…",
		},
	},
	"tags/words": {
		tagsWords: {
			key: "Schlagwort",
			close: "Konversation schließen",
			tagged: "{name} hat verschlagwortet: {added}",
			untagged: "{name} hat weggenommen: {removed}",
			both: "{name} hat verschlagwortet: {added}, und weggenommen: {removed}",
			outcome: "{name} hat das Ergebnis gewählt: {outcome}",
		},
	},
	"team/words": {
		teamWords: {
			keys: {
				team: "Team: wer da ist",
			},
			title: "Team",
			open: "Team",
			label: "Team: wer da ist",
			close: "Team schließen",
			waiting: "Wartet",
			live: {
				one: "{count} wartet jetzt",
				other: "{count} warten jetzt",
			},
			nobody: "Niemand wartet",
			oldest: "am längsten {duration}",
			messages: {
				one: "{count} Nachricht",
				other: "{count} Nachrichten",
			},
			you: "{name} (Sie)",
			none: "Das Team konnte nicht geladen werden.",
			holds: {
				one: "Hat {count} Konversation",
				other: "Hat {count} Konversationen",
			},
			noMail:
				"Ohne E-Mail liest ein Besucher, der die Seite verlässt, eine Antwort erst, wenn er zurückkommt, oder über einen Link, den er aufbewahrt hat.",
			shop: {
				here: "Besucher sehen, dass Sie jetzt antworten können.",
				busy: "Besucher sehen, dass Sie alle beschäftigt sind.",
				called:
					"Besucher lesen: „Gerade ist niemand hier. Wenn Sie schreiben, wird jemand benachrichtigt. Die Antwort erscheint in diesem Chat.“",
				unattended:
					"Besucher lesen: „Gerade ist niemand hier. Hinterlassen Sie eine Nachricht: Die Antwort erscheint in diesem Chat.“",
				closed: "Besucher sehen, dass der Shop geschlossen ist.",
				closedUntil:
					"Besucher sehen, dass der Shop bis {time} geschlossen ist.",
			},
		},
	},
	"transfer/words": {
		transferWords: {
			keys: {
				giveBack: "Zurückgeben",
				handOver: "Übergeben",
				takeOver: "Übernehmen",
			},
			more: "Mehr",
			giveBack: "Zurückgeben",
			giveBackHint: "Sie geht zurück in die Warteschlange, vor neuere",
			handOver: "Übergeben…",
			takeOver: "Von {name} übernehmen",
			typingTitle: "{name} schreibt. Übernehmen?",
			typingLead: "Der Entwurf bleibt dort und wird nicht gesendet.",
			given: "Die Konversation mit {name} ist zurück in der Warteschlange.",
			title: "Konversation mit {name} übergeben",
			teams: "Teams",
			colleagues: "Kollegen",
			note: "Warum (die nächste Person liest es)",
			submit: "Übergeben",
			submitTo: "An {name} übergeben",
			done: "Die Konversation mit {name} ist jetzt bei {to}.",
			cancel: "Abbrechen",
		},
	},
	"words/en": {
		en: {
			language: "de",
			brand: "Shopbell",
			loading: "Wird geladen…",
			close: "Schließen",
			undo: "Rückgängig",
			notLoaded: "Das konnte nicht geladen werden.",
			tryAgain: "Erneut versuchen",
			unnamedVisitor: "Besucher {ref}",
			somebody: "Ein Agent",
			goTo: "Gehe zu {page}",
			withKey: "{label} ({key})",
			copyLink: "Link kopieren",
			linkCopied: "Link kopiert.",
			linkNotCopied: "Dieser Browser erlaubt kein Kopieren: {link}",
			refusals: {
				version:
					"Diese Seite ist älter als der Server. Laden Sie sie neu, um fortzufahren.",
				malformed:
					"Der Server konnte das nicht lesen. Prüfen Sie es, und versuchen Sie es erneut.",
				too_long: "Das ist zu lang: höchstens {most} Zeichen.",
				unknown_command:
					"Der Server kennt das noch nicht. Laden Sie die Seite neu.",
				hello_first:
					"Die Verbindung wurde neu gestartet. Versuchen Sie es erneut.",
				not_found: "Das gibt es nicht, oder Sie können es nicht öffnen.",
				forbidden: "Sie dürfen das sehen, aber nicht ändern.",
				signed_out: "Ihre Sitzung ist beendet. Melden Sie sich wieder an.",
				taken: "{name} hat sie.",
				typing: "{name} schreibt in dieser Konversation.",
				answered: "{name} hat gerade geantwortet. Lesen Sie das zuerst.",
				closed:
					"Diese Konversation ist geschlossen. Öffnen Sie sie wieder, um zu schreiben.",
				blocked: "Dieser Besucher ist gesperrt.",
				required:
					"Dieser Shop braucht ein Ergebnis oder ein Schlagwort, bevor eine Konversation geschlossen wird.",
				too_late: "Die Zeit dafür ist vorbei.",
				conflict:
					"Das wurde schon in einer anderen Fassung gesendet. Laden Sie die Seite neu.",
				not_free:
					"{name} kann sie jetzt nicht nehmen. Wählen Sie jemand anderen.",
				reauthenticate:
					"Bestätigen Sie zuerst, wer Sie sind, und versuchen Sie es erneut.",
				second_factor:
					"Dieser Shop verlangt einen zweiten Faktor. Richten Sie zuerst einen ein.",
				last_owner:
					"Ein Shop behält mindestens einen Inhaber. Machen Sie zuerst jemand anderen zum Inhaber.",
				weak_password: "Das kann kein Passwort sein. Wählen Sie ein anderes.",
				bad_picture:
					"Dieses Bild kann nicht verwendet werden. Wählen Sie ein anderes.",
				bad_file: "Diese Datei kann nicht gesendet werden.",
				other_person: "Das gehört jemand anderem.",
				slow_down:
					"Das war sehr schnell. Warten Sie {seconds}\u00a0s, und versuchen Sie es erneut.",
				retry: "Keine Antwort vom Server. Versuchen Sie es gleich noch einmal.",
				rejected: "Das konnte nicht gespeichert werden.",
			},
			notFree: {
				team: "{name} ist nicht im nötigen Team. Wählen Sie jemand anderen.",
				language:
					"{name} spricht nicht die Sprache des Besuchers. Wählen Sie jemand anderen.",
				gone: "{name} ist nicht da. Wählen Sie jemand anderen.",
				away: "{name} bekommt jetzt keine neuen Konversationen. Wählen Sie jemand anderen.",
				full: "{name} ist voll. Wählen Sie jemand anderen.",
			},
			durations: {
				seconds: "{count}\u00a0s",
				minutes: "{count}\u00a0min",
				hours: "{hours}\u00a0h {minutes}\u00a0min",
				days: {
					one: "{count} Tag",
					other: "{count} Tage",
				},
			},
		},
	},
	"workspace/kept-words": {
		keptWords: {
			restored: "Hier ist, was Sie geschrieben und nicht gespeichert haben.",
			discard: "Verwerfen",
		},
	},
	"workspace/save-words": {
		saveWords: {
			save: "Speichern",
			saving: "Wird gespeichert…",
			saved: "Gespeichert",
			discard: "Änderungen verwerfen",
			unsaved: "Noch nicht gespeichert",
		},
	},
	"workspace/shopper-words": {
		shopperWords: {
			export: "Exportieren",
			exportOf: "Exportieren, was über {name} gespeichert ist",
			erase: "Löschen",
			eraseOf: "{name} löschen",
			sure: "Alles, was {name} geschrieben hat, und alles, was dorthin geschrieben wurde, wird endgültig gelöscht: jede Konversation, jeder Kommentar, Name und Adresse. Offene Konversationen werden geschlossen.",
			yes: "Endgültig löschen",
			no: "Nicht löschen",
			erased: "Gelöscht. Nichts ist übrig.",
			erasedSoon:
				"Gelöscht. Es verlässt die Platte, sobald eine laufende Sicherung beendet ist.",
			gone: "Über diesen Besucher ist nichts mehr gespeichert.",
		},
	},
};
