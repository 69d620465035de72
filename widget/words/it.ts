import type { Texts } from "./texts.ts";

/**
 * Italian, informal (tu).
 * Read by a native speaker: no.
 */
export const it: Texts<"one" | "many" | "other"> = {
	language: { tag: "it", dir: "ltr" },
	launcher: {
		open: "Scrivici in chat",
		close: "Nascondi la chat",
		dismiss: "Nascondi per ora",
		unread: {
			one: "{count} nuovo messaggio",
			many: "{count} di nuovi messaggi",
			other: "{count} nuovi messaggi",
		},
	},
	header: {
		title: "Come possiamo aiutarti?",
		online: "Possiamo risponderti ora",
		away: "Al momento siamo chiusi",
		reopens: "Riapriamo: {when}",
		writeAnyway:
			"Puoi scrivere lo stesso. La risposta arriverà in questa chat.",
		replyTime: "Ultimamente rispondiamo in {duration}",
		hours: "Orari di apertura",
		language: "Lingua",
		minimize: "Nascondi la chat",
		menu: "Altro",
	},
	queue: {
		connecting: "Stiamo cercando qualcuno che possa risponderti…",
		next: "Nessuno prima di te",
		ahead: {
			one: "{count} persona prima di te",
			many: "{count} di persone prima di te",
			other: "{count} persone prima di te",
		},
		waitMinutes: {
			one: "Attesa stimata: circa {count} minuto",
			many: "Attesa stimata: circa {count} di minuti",
			other: "Attesa stimata: circa {count} minuti",
		},
		waitUnderMinute: "Attesa stimata: meno di un minuto",
		waitRange: "Attesa stimata: {min}–{max}\u00a0min",
		waitOver: "Attesa stimata: più di {min}\u00a0min",
		waitLonger:
			"Scusaci, ci vuole più di quanto ti avevamo detto. Non hai perso il tuo posto.",
		allBusy: "In questo momento tutto il team è impegnato.",
		writeNow: "Puoi già scrivere: chi ti risponderà leggerà il tuo messaggio.",
		assigned: "La chat è affidata a una persona del team.",
		answerMinutes: {
			one: "Di solito la risposta arriva in circa {count} minuto.",
			many: "Di solito la risposta arriva in circa {count} di minuti.",
			other: "Di solito la risposta arriva in circa {count} minuti.",
		},
		answerUnderMinute: "Di solito la risposta arriva in meno di un minuto.",
		answerRange: "Di solito la risposta arriva in {min}–{max}\u00a0min.",
		agentLost: "La connessione con {name} è caduta. Non perdi il tuo posto.",
		agentGone: "{name} ha dovuto lasciare la chat. Non perdi il tuo posto.",
		teamGets: "La chat è passata a un altro team. Non perdi il tuo posto.",
		isBack: "{name} è di nuovo qui",
	},
	chat: {
		placeholder: "Scrivi un messaggio…",
		send: "Invia",
		typing: "{name} sta scrivendo…",
		joined: "{name} è in chat",
		transferred: "Ora stai parlando con {name}",
		sending: "Invio in corso…",
		sent: "Inviato",
		seen: "Letto",
		failed: "Non inviato",
		retry: "Riprova",
		discard: "Elimina",
		waitsForNetwork: "Lo invieremo appena torna la connessione.",
		withdrawn: "Messaggio annullato",
		you: "Tu",
		newMessages: "Nuovi messaggi",
		ended: "La chat è terminata.",
		endedQuiet:
			"La chat è terminata dopo un giorno senza messaggi. Puoi scrivere di nuovo qui quando vuoi.",
		answersIn:
			"Rispondiamo in {languages}. Scrivi nella lingua che preferisci.",
		startNew: "Inizia una nuova chat",
		earlier: "Chat precedente",
		connecting: "Connessione in corso…",
		reconnecting: "Connessione persa. Riconnessione in corso…",
		reconnected: "Sei di nuovo in linea.",
		readsThis: "Quello che scrivi qui lo legge {shop}.",
		privacy: "Informativa sulla privacy",
		endsWithPage:
			"Il tuo browser non conserva nulla di questa chat, che quindi termina quando lasci la pagina.",
		soundOn: "Attiva l’audio",
		soundOff: "Disattiva l’audio",
		shared:
			"Dopo il tuo primo messaggio, chi ti risponde vede anche la pagina in cui ti trovi e il tuo carrello.",
	},
	offline: {
		body: "Adesso non c’è nessuno. Lascia un messaggio: la risposta arriverà in questa chat.",
		called:
			"Adesso non c’è nessuno. Quando scrivi, avvisiamo qualcuno. La risposta arriverà in questa chat.",
		sent: "Abbiamo ricevuto il tuo messaggio.",
		comesHere: "La risposta arriverà in questa chat.",
	},
	errors: {
		tooLong: {
			one: "{count} carattere di troppo",
			many: "{count} di caratteri di troppo",
			other: "{count} caratteri di troppo",
		},
		tooFast: "Stai inviando messaggi troppo velocemente. Aspetta un momento.",
		version: "La finestra della chat è stata aggiornata. Ricarica la pagina.",
		generic: "Si è verificato un problema da parte nostra. Riprova.",
	},
	a11y: {
		widget: "Chat con il servizio clienti",
		messages: "Messaggi",
		newFrom: "Nuovo messaggio da {name}",
	},
	later: {
		header: {
			always: "24 ore su 24, 7 giorni su 7",
			hoursNote: "I nostri orari abituali. Se nessuno è libero, te lo diciamo.",
			hoursZone:
				"Gli orari sono nella tua ora locale. Fuso orario del negozio: {zone}.",
			hoursClose: "Chiudi",
			forgetMe: "Cancella i miei dati",
			link: "Link a questa chat",
		},
		queue: {
			leaveMessage: "Lascia un messaggio",
			leave: "Smetti di aspettare",
			stillThere: "Ci sei ancora?",
			stillHere: "Sì, ci sono",
			languageChoice: "Ora possiamo risponderti in {language}. Ti va bene?",
			languageYes: "Continua in {language}",
			languageWait: "Aspetta ancora",
		},
		chat: {
			goOn: "Continua questa chat…",
			anew: "Inizia una nuova chat…",
			withdraw: "Annulla l’invio",
			withdrawLate: "L’invio si può annullare entro 5 minuti.",
			cardHidden:
				"Il numero della carta è nascosto. Non inviare numeri di carte in chat.",
			accountHidden:
				"Il numero di conto è nascosto. Il negozio può consultarlo.",
			numberHidden: "Un numero del tuo messaggio è nascosto.",
			end: "Termina la chat",
			endConfirm: "Vuoi terminare questa chat?",
			endNot: "Continua a scrivere",
			forgetConfirm:
				"Vuoi cancellare tutto quello che hai scritto qui? Sarà cancellato anche per il negozio, per sempre.",
			forgetNot: "Conserva",
			forgetFailed:
				"Nessuna connessione: nulla è stato cancellato. Riprova appena torna la connessione.",
			forgotten: "È stato cancellato tutto.",
		},
		offline: {
			alsoEmail: "Vuoi la risposta anche via email? (facoltativo)",
			save: "Salva",
			skip: "No, grazie",
			goesTo: "La risposta arriva anche a {email}.",
			remove: "Rimuovi",
			linkOffer:
				"La risposta si può leggere solo in questo browser. Con un link puoi leggerla su qualsiasi dispositivo.",
		},
		link: {
			title: "C’è una risposta per te",
			shared:
				"Questo link apre la chat con {shop} in cui è stato lasciato il tuo indirizzo email. Chi l’ha lasciato legge anche quello che scrivi. Se non l’hai fatto tu, non aprirla.",
			open: "Apri la chat",
			gone: "Questo link è già stato usato oppure è scaduto. La tua chat è ancora dove l’hai iniziata, sulla pagina del negozio.",
			anew: "Scrivici qui",
			keptTitle: "La tua chat con {shop}",
			keptShared:
				"Questo link apre una chat con {shop}. Chi ha il link può leggere e scrivere. Se il link non l’hai creato tu, non aprirlo.",
			keptGone:
				"Questo link non apre più una chat: è scaduto, oppure un link più recente l’ha sostituito. La tua chat è ancora dove l’hai iniziata, sulla pagina del negozio.",
			keep: "Questo link apre questa chat su qualsiasi dispositivo, per 30 giorni. Tienilo per te: chi lo apre può leggere e scrivere qui.",
			copy: "Copia",
			copied: "Link copiato.",
			byHand:
				"Il browser non ha permesso di copiare. Il link è selezionato: copialo tu.",
			share: "Condividi",
		},
		rating: {
			question: "Com’è stata la nostra assistenza?",
			score1: "Pessima",
			score2: "Scarsa",
			score3: "Così così",
			score4: "Buona",
			score5: "Ottima",
			solved: "Hai avuto quello che ti serviva?",
			yes: "Sì",
			partly: "Non ancora",
			no: "No",
			commentGood: "Cosa abbiamo fatto bene?",
			commentMiddle: "Cosa poteva andare meglio?",
			commentBad: "Cosa non ha funzionato e cosa dovremmo fare?",
			submit: "Invia la valutazione",
			skip: "Non ora",
			change: "Modifica",
			thanks: "Grazie per la tua valutazione.",
			thanksBad:
				"Grazie di avercelo detto. Ci dispiace. Puoi continuare a scriverci qui.",
			late: "Il tempo per questa valutazione è scaduto. Puoi continuare a scriverci qui.",
			waits: "Invieremo la tua valutazione appena torna la connessione.",
		},
		ways: {
			title: "Altri modi per contattarci",
			phone: "Telefono",
			phoneUntil: "Rispondiamo al telefono fino alle {time}",
			phoneClosed: "Al momento non rispondiamo al telefono.",
			phoneReopens: "Torniamo a rispondere: {when}",
			phoneHours: "Orari telefonici",
			email: "Email",
			post: "Indirizzo postale",
			accounts: "Siamo anche qui",
		},
		errors: {
			email: "Inserisci un indirizzo email valido.",
		},
	},
};
