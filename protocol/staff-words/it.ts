import type { StaffTexts } from "./staff-words.ts";

/**
 * Italian, informal (tu), with a no-break space between a number and its unit.
 * Read by a native speaker: no.
 */
export const it: StaffTexts<"one" | "many" | "other"> = {
	monday: {
		line: {
			customer: "Clienti",
			visitor: "Visitatori",
		},
		ofLine: "{line}: {sentence}",
		nobody: "nessuno ha risposto com’era.",
		few: {
			one: "{count} ha risposto: {parts}.",
			many: "{count} hanno risposto: {parts}.",
			other: "{count} hanno risposto: {parts}.",
		},
		good: {
			one: "{count} buona",
			many: "{count} buone",
			other: "{count} buone",
		},
		bad: {
			one: "{count} negativa",
			many: "{count} negative",
			other: "{count} negative",
		},
		many: {
			one: "{count} ha risposto: {percent}% buone (intervallo al 95% da {low} a {high}%).",
			many: "{count} hanno risposto: {percent}% buone (intervallo al 95% da {low} a {high}%).",
			other:
				"{count} hanno risposto: {percent}% buone (intervallo al 95% da {low} a {high}%).",
		},
		rose: "{figure}: in aumento di {size} (da {near} a {far}), {n} misurati rispetto a {before} nelle quattro settimane precedenti.",
		fell: "{figure}: in calo di {size} (da {near} a {far}), {n} misurati rispetto a {before} nelle quattro settimane precedenti.",
		points: "{number} punti percentuali",
		unchanged:
			"Nulla è cambiato rispetto alle quattro settimane precedenti più che per caso.",
		tooLittle:
			"È stato misurato troppo poco per confrontare questa settimana con le quattro precedenti.",
		figure: {
			satisfied: "la quota di valutazioni buone",
			solved: "la quota di conversazioni risolte",
			rate: "la quota di chi ha detto com’era",
			level: "la quota di risposte in tempo",
			abandoned: "la quota di chi ha smesso di aspettare",
			wait: "l’attesa mediana",
			firstResponse: "il tempo mediano fino alla prima risposta",
			handle: "la durata mediana di una conversazione",
		},
		reason: {
			worst: "Valutata {score} su 5: la peggiore tra quelle con un commento.",
			waited:
				"Detti al massimo {told} e attesi {took}: l’attesa più lunga oltre quanto detto.",
			neverAnswered: "Nessuno ha mai risposto.",
			neverAnsweredFor: "Nessuno ha mai risposto: è finita dopo {waited}.",
			best: "Valutata {score} su 5: la migliore tra quelle con un commento.",
			chance: "Scelta a caso.",
		},
		moreThan: "Più di {items}",
		need: {
			badRating: {
				one: "{count} valutazione negativa a cui nessuno ha scritto",
				many: "{count} valutazioni negative a cui nessuno ha scritto",
				other: "{count} valutazioni negative a cui nessuno ha scritto",
			},
			neverAnswered: {
				one: "{count} conversazione rimasta senza risposta",
				many: "{count} conversazioni rimaste senza risposta",
				other: "{count} conversazioni rimaste senza risposta",
			},
			card: {
				one: "{count} commento che chiede una risposta e non l’ha",
				many: "{count} commenti che chiedono una risposta e non l’hanno",
				other: "{count} commenti che chiedono una risposta e non l’hanno",
			},
			lateMessage: {
				one: "{count} messaggio oltre il tempo detto per la risposta",
				many: "{count} messaggi oltre il tempo detto per la risposta",
				other: "{count} messaggi oltre il tempo detto per la risposta",
			},
			more: {
				one: "ancora {count} cosa",
				many: "ancora {count} cose",
				other: "ancora {count} cose",
			},
		},
	},
	mondayMail: {
		subject: "La tua settimana nella chat",
		week: "{shop}, settimana dal {since} al {until}.",
		nothing: "Nulla richiede attenzione.",
		needs: "Richiede attenzione:",
		noneAnswered:
			"A nessuno è stato chiesto com’era, oppure nessuno ha risposto.",
		toRead: "Da leggere:",
		whole: "La pagina intera: {link}",
		why: "Ricevi questa email il lunedì perché l’hai scelto su quella pagina. Lì puoi disattivarla.",
	},
	call: {
		subject: "Qualcuno aspetta nella tua chat",
		waiting: {
			one: "{count} visitatore aspetta su {site} da {since}.",
			many: "{count} visitatori aspettano su {site}; il primo da {since}.",
			other: "{count} visitatori aspettano su {site}; il primo da {since}.",
		},
		open: "Apri la console: {link}",
		replies:
			"Una risposta a questa email arriva a {address}, non al visitatore.",
		stop: "Ricevi questa email perché rispondi alle chat di questo negozio. Se il negozio ha orari, parte solo in quegli orari e mai più di sei volte all’ora.",
	},
	badRating: {
		subject: "Una valutazione negativa nella tua chat",
		scored:
			"Un visitatore di {site} ha dato {score} su 5 il {time}. Da allora nessuno gli ha scritto.",
		notSolved:
			"Un visitatore di {site} ha detto il {time} che il suo problema non è risolto. Da allora nessuno gli ha scritto.",
		alsoNot: "Ha detto anche che il suo problema non è risolto.",
		open: "Leggi e scrivigli: {link}",
		stop: "Ricevi questa email perché l’hai scelto nella console, accanto ai tuoi dispositivi. Se il negozio ha orari, parte solo in quegli orari e mai più di quattro volte all’ora.",
	},
	trial: {
		subject: "Le email della tua chat arrivano",
		lead: "Così ti arrivano le email di {site}. Hai inviato questa dalle impostazioni della chat.",
		replies: "Una risposta a questa email arriva a {address}.",
		nothing: "Non c’è nulla da fare.",
	},
	link: {
		sign_in: {
			subject: "Accedi a Shopbell",
			opening: "Apri questo link per accedere alla tua console Shopbell:",
			closing:
				"Se non l’hai chiesto, non devi fare nulla: nessuno entra senza il link.",
		},
		password: {
			subject: "Scegli una nuova password per Shopbell",
			opening:
				"Apri questo link per scegliere una nuova password per la tua console Shopbell:",
			closing:
				"Se non l’hai chiesto, non devi fare nulla: la tua password resta la stessa.",
		},
		address: {
			subject: "Conferma il tuo indirizzo per Shopbell",
			opening:
				"Apri questo link per confermare che da ora accedi a Shopbell con questo indirizzo:",
			closing:
				"Se non l’hai chiesto, non devi fare nulla: senza il link non cambia nulla.",
		},
		once: "Il link funziona una volta e scade dopo un’ora. Non darlo a nessuno.",
	},
	moved: {
		subject: "Il tuo indirizzo per Shopbell è cambiato",
		now: "Ora accedi alla tua console Shopbell con un altro indirizzo, quindi questa è l’ultima email qui.",
		notYou:
			"Se non l’hai cambiato tu, chiedi a un proprietario del negozio di rimuovere l’account e di invitarti di nuovo.",
	},
	invitation: {
		subject: "Invito nel personale di un negozio",
		lead: "{by} ti invita nel personale di {site}.",
		open: "Apri questo link per unirti:",
		once: "Funziona una volta, per sette giorni. Se è scaduto, chiedine un altro.",
		notYou: "Se questa email non era per te, non c’è nulla da fare.",
	},
	noReplies: "Nessuno legge le risposte a questa email.",
};
