import type { StaffTexts } from "./staff-words.ts";

/**
 * Swedish, informal (du), with a no-break space between a number and its unit.
 * Read by a native speaker: no.
 */
export const sv: StaffTexts<"one" | "other"> = {
	monday: {
		line: {
			customer: "Kunder",
			visitor: "Besökare",
		},
		ofLine: "{line}: {sentence}",
		nobody: "ingen svarade hur det var.",
		few: {
			one: "{count} svarade: {parts}.",
			other: "{count} svarade: {parts}.",
		},
		good: {
			one: "{count} bra",
			other: "{count} bra",
		},
		bad: {
			one: "{count} dålig",
			other: "{count} dåliga",
		},
		many: {
			one: "{count} svarade: {percent}\u00a0% bra (95-procentsintervall {low} till {high}\u00a0%).",
			other:
				"{count} svarade: {percent}\u00a0% bra (95-procentsintervall {low} till {high}\u00a0%).",
		},
		rose: "{figure} ökade med {size} ({near} till {far}), {n} mätta mot {before} de fyra veckorna före.",
		fell: "{figure} minskade med {size} ({near} till {far}), {n} mätta mot {before} de fyra veckorna före.",
		points: "{number} procentenheter",
		unchanged: "Inget ändrades mot de fyra veckorna före mer än av slump.",
		tooLittle: "För lite mättes för att jämföra veckan med de fyra före.",
		figure: {
			satisfied: "andelen bra betyg",
			solved: "andelen lösta konversationer",
			rate: "andelen som sa hur det var",
			level: "andelen besvarade i tid",
			abandoned: "andelen som slutade vänta",
			wait: "medianväntan",
			firstResponse: "mediantiden till första svar",
			handle: "mediantiden för en konversation",
		},
		reason: {
			worst: "Betyg {score} av 5: det lägsta av dem med kommentar.",
			waited:
				"Fick höra högst {told} och väntade {took}: längst utöver det som sades.",
			neverAnswered: "Ingen svarade någonsin.",
			neverAnsweredFor: "Ingen svarade någonsin: den tog slut efter {waited}.",
			best: "Betyg {score} av 5: det högsta av dem med kommentar.",
			chance: "Vald av slumpen.",
		},
		moreThan: "Mer än {items}",
		need: {
			badRating: {
				one: "{count} lågt betyg som ingen har skrivit till",
				other: "{count} låga betyg som ingen har skrivit till",
			},
			neverAnswered: {
				one: "{count} konversation som aldrig besvarades",
				other: "{count} konversationer som aldrig besvarades",
			},
			card: {
				one: "{count} synpunkt som ber om svar och inte har något",
				other: "{count} synpunkter som ber om svar och inte har något",
			},
			lateMessage: {
				one: "{count} meddelande över den sagda svarstiden",
				other: "{count} meddelanden över den sagda svarstiden",
			},
			more: {
				one: "{count} sak till",
				other: "{count} saker till",
			},
		},
	},
	mondayMail: {
		subject: "Din vecka i chatten",
		week: "{shop}, veckan från {since} till {until}.",
		nothing: "Inget behöver åtgärdas.",
		needs: "Behöver åtgärdas:",
		noneAnswered: "Ingen fick frågan hur det var, eller ingen svarade.",
		toRead: "Att läsa:",
		whole: "Hela sidan: {link}",
		why: "Du får det här mejlet på måndagar för att du valde det på den sidan. Där kan du avsluta det.",
	},
	call: {
		subject: "Någon väntar i din chatt",
		waiting: {
			one: "{count} besökare väntar hos {site} sedan {since}.",
			other: "{count} besökare väntar hos {site}; den första sedan {since}.",
		},
		open: "Öppna konsolen: {link}",
		replies:
			"Ett svar på det här mejlet går till {address}, inte till besökaren.",
		stop: "Du får det här mejlet för att du svarar på chattar för butiken. Har butiken öppettider skickas det bara under dem, och aldrig mer än sex gånger i timmen.",
	},
	badRating: {
		subject: "Ett lågt betyg i din chatt",
		scored:
			"En besökare hos {site} gav {score} av 5 den {time}. Ingen har skrivit sedan dess.",
		notSolved:
			"En besökare hos {site} sa den {time} att problemet inte är löst. Ingen har skrivit sedan dess.",
		alsoNot: "Besökaren sa också att problemet inte är löst.",
		open: "Läs och skriv: {link}",
		stop: "Du får det här mejlet för att du valde det i konsolen, bredvid dina enheter. Har butiken öppettider skickas det bara under dem, och aldrig mer än fyra gånger i timmen.",
	},
	trial: {
		subject: "Mejl från din chatt kommer fram",
		lead: "Så här når dig mejl från {site}. Du skickade det här från chattens inställningar.",
		replies: "Ett svar på det här mejlet går till {address}.",
		nothing: "Du behöver inte göra något.",
	},
	link: {
		sign_in: {
			subject: "Logga in på Shopbell",
			opening: "Öppna länken för att logga in i din Shopbell-konsol:",
			closing:
				"Om du inte bad om den behöver du inte göra något: ingen kommer in utan länken.",
		},
		password: {
			subject: "Välj ett nytt lösenord för Shopbell",
			opening:
				"Öppna länken för att välja ett nytt lösenord till din Shopbell-konsol:",
			closing:
				"Om du inte bad om den behöver du inte göra något: lösenordet är som förut.",
		},
		address: {
			subject: "Bekräfta din adress för Shopbell",
			opening:
				"Öppna länken för att bekräfta att du hädanefter loggar in på Shopbell med den här adressen:",
			closing:
				"Om du inte bad om den behöver du inte göra något: inget ändras utan länken.",
		},
		once: "Länken gäller en gång och går ut efter en timme. Ge den inte till någon.",
	},
	moved: {
		subject: "Din adress för Shopbell har ändrats",
		now: "Du loggar nu in i din Shopbell-konsol med en annan adress, så det här är det sista mejlet hit.",
		notYou:
			"Om det inte var du som ändrade den, be en ägare av butiken att ta bort kontot och bjuda in dig igen.",
	},
	invitation: {
		subject: "Inbjudan till en butiks personal",
		lead: "{by} bjuder in dig till personalen hos {site}.",
		open: "Öppna länken för att gå med:",
		once: "Den gäller en gång, i sju dagar. Om den har gått ut, be om en ny.",
		notYou: "Om mejlet inte var till dig behöver du inte göra något.",
	},
	noReplies: "Ingen läser svar på det här mejlet.",
};
