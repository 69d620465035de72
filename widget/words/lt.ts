import type { Texts } from "./texts.ts";

/**
 * Lithuanian, formal (jūs).
 * Read by a native speaker: no.
 */
export const lt: Texts<"one" | "few" | "many" | "other"> = {
	language: { tag: "lt", dir: "ltr" },
	launcher: {
		open: "Parašykite mums",
		close: "Suskleisti pokalbį",
		dismiss: "Paslėpti šiam kartui",
		unread: {
			one: "{count} nauja žinutė",
			few: "{count} naujos žinutės",
			many: "{count} naujos žinutės",
			other: "{count} naujų žinučių",
		},
	},
	header: {
		title: "Kuo galime padėti?",
		online: "Galime atsakyti dabar",
		away: "Šiuo metu nedirbame",
		reopens: "Vėl dirbsime: {when}",
		writeAnyway: "Vis tiek galite rašyti. Atsakymą rasite šiame pokalbyje.",
		replyTime: "Atsakymo laikas pastaruoju metu: {duration}",
		hours: "Darbo laikas",
		language: "Kalba",
		minimize: "Suskleisti pokalbį",
		menu: "Daugiau",
	},
	queue: {
		connecting: "Ieškome, kas galėtų jums atsakyti…",
		next: "Prieš jus eilėje nieko nėra",
		ahead: {
			one: "Prieš jus laukia {count} žmogus",
			few: "Prieš jus laukia {count} žmonės",
			many: "Prieš jus laukia {count} žmogaus",
			other: "Prieš jus laukia {count} žmonių",
		},
		waitMinutes: {
			one: "Numatomas laukimo laikas: apie {count} minutę",
			few: "Numatomas laukimo laikas: apie {count} minutes",
			many: "Numatomas laukimo laikas: apie {count} minutės",
			other: "Numatomas laukimo laikas: apie {count} minučių",
		},
		waitUnderMinute: "Numatomas laukimo laikas: mažiau nei minutė",
		waitRange: "Numatomas laukimo laikas: {min}–{max}\u00a0min.",
		waitOver: "Numatomas laukimo laikas: daugiau nei {min}\u00a0min.",
		waitLonger:
			"Atsiprašome, laukti tenka ilgiau, nei sakėme. Jūsų vieta eilėje išlieka.",
		allBusy: "Šiuo metu visa komanda užimta.",
		writeNow: "Jau galite rašyti. Jūsų žinutę matys tas, kas atsakys.",
		assigned: "Jūsų pokalbį perėmė mūsų komanda.",
		answerMinutes: {
			one: "Paprastai atsakome maždaug per {count} minutę.",
			few: "Paprastai atsakome maždaug per {count} minutes.",
			many: "Paprastai atsakome maždaug per {count} minutės.",
			other: "Paprastai atsakome maždaug per {count} minučių.",
		},
		answerUnderMinute: "Paprastai atsakome greičiau nei per minutę.",
		answerRange: "Paprastai atsakome per {min}–{max}\u00a0min.",
		agentLost: "{name} prarado ryšį. Jūsų vieta eilėje išlieka.",
		agentGone: "{name} nebegali tęsti pokalbio. Jūsų vieta eilėje išlieka.",
		teamGets:
			"Jūsų pokalbis perduotas kitai komandai. Jūsų vieta eilėje išlieka.",
		isBack: "{name} vėl su jumis",
	},
	chat: {
		placeholder: "Parašykite žinutę…",
		send: "Siųsti",
		typing: "{name} rašo…",
		joined: "{name} prisijungė prie pokalbio",
		transferred: "Toliau su jumis bendrauja {name}",
		sending: "Siunčiama…",
		sent: "Išsiųsta",
		seen: "Peržiūrėta",
		failed: "Neišsiųsta",
		retry: "Bandyti dar kartą",
		discard: "Ištrinti",
		waitsForNetwork: "Išsiųsime, kai tik atsiras ryšys.",
		withdrawn: "Žinutė atšaukta",
		you: "Jūs",
		newMessages: "Naujos žinutės",
		ended: "Pokalbis baigtas.",
		endedQuiet:
			"Pokalbis baigtas, nes parą niekas nerašė. Galite čia vėl parašyti bet kada.",
		answersIn:
			"Atsakome šiomis kalbomis: {languages}. Rašykite bet kuria kalba.",
		startNew: "Pradėti naują pokalbį",
		earlier: "Ankstesnis pokalbis",
		connecting: "Jungiamės…",
		reconnecting: "Ryšys nutrūko. Jungiamės iš naujo…",
		reconnected: "Vėl esate prisijungę.",
		readsThis: "Tai, ką čia rašote, skaito „{shop}“.",
		privacy: "Privatumo politika",
		endsWithPage:
			"Jūsų naršyklė šio pokalbio nesaugo, todėl jis baigsis, kai išeisite iš puslapio.",
		soundOn: "Įjungti garsą",
		soundOff: "Išjungti garsą",
		shared:
			"Kai parašysite, jums atsakydami matysime ir puslapį, kuriame esate, ir jūsų krepšelį.",
	},
	offline: {
		body: "Šiuo metu niekas negali atsakyti. Palikite žinutę: atsakymą rasite šiame pokalbyje.",
		called:
			"Šiuo metu niekas negali atsakyti. Kai parašysite, kam nors pranešime. Atsakymą rasite šiame pokalbyje.",
		sent: "Jūsų žinutę gavome.",
		comesHere: "Atsakymą rasite šiame pokalbyje.",
	},
	errors: {
		tooLong: {
			one: "{count} simboliu per daug",
			few: "{count} simboliais per daug",
			many: "{count} simbolio per daug",
			other: "{count} simbolių per daug",
		},
		tooFast: "Siunčiate žinutes per greitai. Prašome šiek tiek palaukti.",
		version: "Šis pokalbių langas atnaujintas. Įkelkite puslapį iš naujo.",
		generic: "Įvyko klaida mūsų sistemoje. Bandykite dar kartą.",
	},
	a11y: {
		widget: "Pokalbis su klientų aptarnavimo komanda",
		messages: "Pokalbis",
		newFrom: "Nauja žinutė, rašo {name}",
	},
	later: {
		header: {
			always: "Visą parą, kiekvieną dieną",
			hoursNote:
				"Įprastas mūsų darbo laikas. Jei niekas negalės atsakyti, pranešime.",
			hoursZone:
				"Laikas rodomas pagal jūsų laiko juostą. Parduotuvės laiko juosta: {zone}.",
			hoursClose: "Uždaryti",
			forgetMe: "Ištrinti mano duomenis",
			link: "Pokalbio nuoroda",
		},
		queue: {
			leaveMessage: "Geriau palikti žinutę",
			leave: "Nebelaukti",
			stillThere: "Ar vis dar laukiate?",
			stillHere: "Taip, esu čia",
			languageChoice: "Dabar galime atsakyti šia kalba: {language}. Ar tinka?",
			languageYes: "Tęsti: {language}",
			languageWait: "Palauksiu",
		},
		chat: {
			goOn: "Tęskite šį pokalbį…",
			anew: "Pradėkite naują pokalbį…",
			withdraw: "Atšaukti žinutę",
			withdrawLate: "Žinutę galima atšaukti per 5 minutes.",
			cardHidden:
				"Kortelės numeris paslėptas. Nesiųskite kortelių numerių pokalbyje.",
			accountHidden:
				"Sąskaitos numeris paslėptas. Parduotuvė gali jį peržiūrėti.",
			numberHidden: "Jūsų žinutėje paslėptas numeris.",
			end: "Baigti pokalbį",
			endConfirm: "Baigti šį pokalbį?",
			endNot: "Rašyti toliau",
			forgetConfirm:
				"Ištrinti viską, ką čia parašėte? Tekstas bus negrįžtamai ištrintas ir iš parduotuvės sistemos.",
			forgetNot: "Neištrinti",
			forgetFailed:
				"Nėra ryšio: niekas neištrinta. Bandykite, kai atsiras ryšys.",
			forgotten: "Viskas ištrinta.",
		},
		offline: {
			alsoEmail: "Atsiųsti atsakymą ir el. paštu? (neprivaloma)",
			save: "Išsaugoti",
			skip: "Ne, ačiū",
			goesTo: "Atsakymą išsiųsime ir adresu {email}.",
			remove: "Pašalinti",
			linkOffer:
				"Atsakymą perskaitysite tik šioje naršyklėje. Su nuoroda jį perskaitysite bet kuriame įrenginyje.",
		},
		link: {
			title: "Gavote atsakymą",
			shared:
				"Ši nuoroda atveria pokalbį su parduotuve „{shop}“, kuriame buvo paliktas jūsų el. pašto adresas. Jį palikęs žmogus skaito ir tai, ką parašysite jūs. Jei tai buvote ne jūs, neatverkite jos.",
			open: "Atidaryti pokalbį",
			gone: "Ši nuoroda jau panaudota arba nebegalioja. Jūsų pokalbis tebėra ten, kur jį pradėjote, parduotuvės puslapyje.",
			anew: "Parašykite mums čia",
			keptTitle: "Jūsų pokalbis su parduotuve „{shop}“",
			keptShared:
				"Ši nuoroda atveria pokalbį su parduotuve „{shop}“. Kas turi nuorodą, gali jame skaityti ir rašyti. Jei nuorodą sukūrėte ne jūs, neatverkite jos.",
			keptGone:
				"Ši nuoroda pokalbio nebeatveria: ji nebegalioja arba ją pakeitė naujesnė. Jūsų pokalbis tebėra ten, kur jį pradėjote, parduotuvės puslapyje.",
			keep: "Ši nuoroda atveria šį pokalbį bet kuriame įrenginyje 30 dienų. Niekam jos nepersiųskite: kas ją atvers, galės čia skaityti ir rašyti.",
			copy: "Kopijuoti",
			copied: "Nuoroda nukopijuota.",
			byHand: "Naršyklė neleido kopijuoti. Nuoroda pažymėta: nukopijuokite ją.",
			share: "Bendrinti",
		},
		rating: {
			question: "Kaip vertinate mūsų pagalbą?",
			score1: "Labai blogai",
			score2: "Blogai",
			// A soft hyphen: it is wider than a face on a small phone.
			score3: "Viduti\u00adniškai",
			score4: "Gerai",
			score5: "Labai gerai",
			solved: "Ar gavote tai, ko reikėjo?",
			yes: "Taip",
			partly: "Dar ne",
			no: "Ne",
			commentGood: "Ką padarėme gerai?",
			commentMiddle: "Kas galėjo būti geriau?",
			commentBad: "Kas nepavyko ir ką turėtume padaryti?",
			submit: "Siųsti įvertinimą",
			skip: "Ne dabar",
			change: "Keisti",
			thanks: "Ačiū už įvertinimą.",
			thanksBad:
				"Ačiū, kad pasakėte. Atsiprašome. Galite ir toliau rašyti čia.",
			late: "Įvertinti jau nebegalima. Galite ir toliau rašyti čia.",
			waits: "Įvertinimą išsiųsime, kai tik atsiras ryšys.",
		},
		ways: {
			title: "Kiti būdai su mumis susisiekti",
			phone: "Telefonas",
			phoneUntil: "Į skambučius atsiliepiame iki {time}",
			phoneClosed: "Šiuo metu į skambučius neatsiliepiame.",
			phoneReopens: "Vėl atsiliepsime: {when}",
			phoneHours: "Kada atsiliepiame telefonu",
			email: "El. paštas",
			post: "Pašto adresas",
			accounts: "Mus rasite ir čia",
		},
		errors: {
			email: "Įveskite galiojantį el. pašto adresą.",
		},
	},
};
