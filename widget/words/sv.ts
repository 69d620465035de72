import type { Texts } from "./texts.ts";

/**
 * Swedish, du.
 * Read by a native speaker: no.
 */
export const sv: Texts<"one" | "other"> = {
	language: { tag: "sv", dir: "ltr" },
	launcher: {
		open: "Chatta med oss",
		close: "Dölj chatten",
		dismiss: "Dölj till nästa sida",
		unread: {
			one: "{count} nytt meddelande",
			other: "{count} nya meddelanden",
		},
	},
	header: {
		title: "Hur kan vi hjälpa dig?",
		online: "Vi kan svara nu",
		away: "Vi har stängt just nu",
		reopens: "Vi öppnar igen: {when}",
		writeAnyway: "Du kan skriva ändå. Svaret kommer i den här chatten.",
		replyTime: "Svarstid den senaste tiden: {duration}",
		hours: "Öppettider",
		language: "Språk",
		minimize: "Dölj chatten",
		menu: "Mer",
	},
	queue: {
		connecting: "Vi letar efter någon som kan svara…",
		next: "Du är först i kön",
		ahead: {
			one: "{count} person före dig",
			other: "{count} personer före dig",
		},
		waitMinutes: {
			one: "Beräknad väntetid: cirka {count} minut",
			other: "Beräknad väntetid: cirka {count} minuter",
		},
		waitUnderMinute: "Beräknad väntetid: under en minut",
		waitRange: "Beräknad väntetid: {min}–{max}\u00a0min",
		waitOver: "Beräknad väntetid: mer än {min}\u00a0min",
		waitLonger:
			"Tyvärr tar det längre tid än vi sa. Du behåller din plats i kön.",
		allBusy: "Alla är upptagna just nu.",
		writeNow: "Du kan skriva redan nu. Den som svarar ser det.",
		assigned: "En kollega har fått din chatt.",
		answerMinutes: {
			one: "Svaret kommer oftast inom cirka {count} minut.",
			other: "Svaret kommer oftast inom cirka {count} minuter.",
		},
		answerUnderMinute: "Svaret kommer oftast inom en minut.",
		answerRange: "Svaret kommer oftast inom {min}–{max}\u00a0min.",
		agentLost: "{name} tappade anslutningen. Du behåller din plats i kön.",
		agentGone: "{name} var tvungen att gå. Du behåller din plats i kön.",
		teamGets:
			"Din chatt har gått till ett annat team. Du behåller din plats i kön.",
		isBack: "{name} är tillbaka",
	},
	chat: {
		placeholder: "Skriv ett meddelande…",
		send: "Skicka",
		typing: "{name} skriver…",
		joined: "{name} är här nu",
		transferred: "Nu chattar du med {name}",
		sending: "Skickas…",
		sent: "Skickat",
		seen: "Läst",
		failed: "Inte skickat",
		retry: "Försök igen",
		discard: "Släng",
		waitsForNetwork: "Vi skickar det när anslutningen är tillbaka.",
		withdrawn: "Meddelandet har tagits bort",
		you: "Du",
		newMessages: "Nya meddelanden",
		ended: "Chatten är avslutad.",
		endedQuiet:
			"Chatten avslutades efter ett dygn utan meddelanden. Du kan skriva här igen när du vill.",
		answersIn: "Vi svarar på {languages}. Skriv på vilket språk du vill.",
		startNew: "Starta en ny chatt",
		earlier: "Visa tidigare chatt",
		connecting: "Ansluter…",
		reconnecting: "Anslutningen bröts. Återansluter…",
		reconnected: "Du är ansluten igen.",
		readsThis: "{shop} läser det du skriver här.",
		privacy: "Integritetspolicy",
		endsWithPage:
			"Din webbläsare sparar inget av den här chatten, så den tar slut när du lämnar sidan.",
		soundOn: "Slå på ljudet",
		soundOff: "Stäng av ljudet",
		shared:
			"När du har skrivit kan den som svarar också se din varukorg och vilken sida du är på.",
	},
	offline: {
		body: "Ingen är här just nu. Lämna ett meddelande, så kommer svaret i den här chatten.",
		called:
			"Ingen är här just nu. När du skriver meddelar vi någon. Svaret kommer i den här chatten.",
		sent: "Vi har fått ditt meddelande.",
		comesHere: "Svaret kommer i den här chatten.",
	},
	errors: {
		tooLong: {
			one: "Meddelandet är {count} tecken för långt",
			other: "Meddelandet är {count} tecken för långt",
		},
		tooFast: "Du skickar meddelanden för snabbt. Vänta en stund.",
		version: "Chattfönstret har uppdaterats. Ladda om sidan.",
		generic: "Något gick fel hos oss. Försök igen.",
	},
	a11y: {
		widget: "Chatt med kundservice",
		messages: "Meddelanden",
		newFrom: "Nytt meddelande från {name}",
	},
	later: {
		header: {
			always: "Dygnet runt, alla dagar",
			hoursNote: "Våra vanliga tider. Är ingen ledig säger vi det.",
			hoursZone: "Tiderna visas i din tidszon. Butikens tidszon: {zone}.",
			hoursClose: "Stäng",
			forgetMe: "Radera mina uppgifter",
			link: "Länk till chatten",
		},
		queue: {
			leaveMessage: "Lämna ett meddelande",
			leave: "Lämna kön",
			stillThere: "Är du kvar?",
			stillHere: "Ja, jag är kvar",
			languageChoice: "Just nu kan vi svara på {language}. Går det bra?",
			languageYes: "Fortsätt på {language}",
			languageWait: "Jag väntar",
		},
		chat: {
			goOn: "Fortsätt den här chatten…",
			anew: "Starta en ny chatt…",
			withdraw: "Ta bort meddelandet",
			withdrawLate: "Ett meddelande kan tas bort inom fem minuter.",
			cardHidden: "Kortnumret är dolt. Skicka inte kortnummer i chatten.",
			accountHidden: "Kontonumret är dolt. Butiken kan se det.",
			numberHidden: "Ett nummer i ditt meddelande är dolt.",
			end: "Avsluta chatten",
			endConfirm: "Vill du avsluta chatten?",
			endNot: "Fortsätt skriva",
			forgetConfirm:
				"Radera allt du skrivit här? Det raderas även hos butiken, för gott.",
			forgetNot: "Behåll",
			forgetFailed:
				"Ingen anslutning: inget raderades. Försök igen när anslutningen är tillbaka.",
			forgotten: "Allt är raderat.",
		},
		offline: {
			alsoEmail: "Vill du få svaret på mejl också? (valfritt)",
			save: "Spara",
			skip: "Nej tack",
			goesTo: "Svaret skickas också till {email}.",
			remove: "Ta bort",
			linkOffer:
				"Svaret kan bara läsas i den här webbläsaren. Med en länk kan du läsa det på vilken enhet som helst.",
		},
		link: {
			title: "Du har fått svar",
			shared:
				"Länken öppnar chatten med {shop} där din mejladress lämnades. Den som lämnade adressen läser också det du skriver. Om det inte var du, öppna den inte.",
			open: "Öppna chatten",
			gone: "Länken har redan använts eller gäller inte längre. Din chatt finns kvar där du startade den, på butikens sida.",
			anew: "Skriv till oss här",
			keptTitle: "Din chatt med {shop}",
			keptShared:
				"Länken öppnar en chatt med {shop}. Den som har länken kan läsa och skriva i den. Om du inte har skapat länken själv, öppna den inte.",
			keptGone:
				"Länken öppnar ingen chatt längre: den har gått ut eller ersatts av en nyare. Din chatt finns kvar där du startade den, på butikens sida.",
			keep: "Länken öppnar den här chatten på vilken enhet som helst i 30 dagar. Dela den inte: den som öppnar den kan läsa och skriva här.",
			copy: "Kopiera",
			copied: "Länken har kopierats.",
			byHand:
				"Webbläsaren lät oss inte kopiera. Länken är markerad: kopiera den själv.",
			share: "Dela",
		},
		rating: {
			question: "Hur var hjälpen du fick?",
			score1: "Mycket dålig",
			score2: "Dålig",
			score3: "Okej",
			score4: "Bra",
			score5: "Mycket bra",
			solved: "Fick du den hjälp du behövde?",
			yes: "Ja",
			partly: "Inte än",
			no: "Nej",
			commentGood: "Vad gjorde vi bra?",
			commentMiddle: "Vad kunde ha varit bättre?",
			commentBad: "Vad gick fel och vad borde vi göra åt det?",
			submit: "Skicka omdömet",
			skip: "Inte nu",
			change: "Ändra",
			thanks: "Tack för ditt omdöme.",
			thanksBad:
				"Tack för att du berättade. Förlåt att det blev så. Du kan fortsätta skriva här.",
			late: "Det går inte längre att lämna omdöme. Du kan fortsätta skriva här.",
			waits: "Vi skickar ditt omdöme när anslutningen är tillbaka.",
		},
		ways: {
			title: "Andra sätt att nå oss",
			phone: "Telefon",
			phoneUntil: "Vi svarar i telefon till {time}",
			phoneClosed: "Vi svarar inte i telefon just nu.",
			phoneReopens: "Vi svarar igen: {when}",
			phoneHours: "Telefontider",
			email: "Mejl",
			post: "Postadress",
			accounts: "Vi finns också här",
		},
		errors: {
			email: "Ange en giltig mejladress.",
		},
	},
};
