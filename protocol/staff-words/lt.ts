import type { StaffTexts } from "./staff-words.ts";

/**
 * Lithuanian, formal (jūs), with a no-break space between a number and its unit.
 * Read by a native speaker: no.
 */
export const lt: StaffTexts<"one" | "few" | "many" | "other"> = {
	monday: {
		line: {
			customer: "Klientai",
			visitor: "Lankytojai",
		},
		ofLine: "{line}: {sentence}",
		nobody: "niekas neatsakė, kaip buvo.",
		few: {
			one: "Atsakė {count}: {parts}.",
			few: "Atsakė {count}: {parts}.",
			many: "Atsakė {count}: {parts}.",
			other: "Atsakė {count}: {parts}.",
		},
		good: {
			one: "{count} geras",
			few: "{count} geri",
			many: "{count} gerų",
			other: "{count} gerų",
		},
		bad: {
			one: "{count} blogas",
			few: "{count} blogi",
			many: "{count} blogų",
			other: "{count} blogų",
		},
		many: {
			one: "Atsakė {count}: gerai {percent}\u00a0% (95\u00a0% intervalas nuo {low} iki {high}\u00a0%).",
			few: "Atsakė {count}: gerai {percent}\u00a0% (95\u00a0% intervalas nuo {low} iki {high}\u00a0%).",
			many: "Atsakė {count}: gerai {percent}\u00a0% (95\u00a0% intervalas nuo {low} iki {high}\u00a0%).",
			other:
				"Atsakė {count}: gerai {percent}\u00a0% (95\u00a0% intervalas nuo {low} iki {high}\u00a0%).",
		},
		rose: "{figure} padidėjo {size} (nuo {near} iki {far}), matuota {n}, o per keturias ankstesnes savaites {before}.",
		fell: "{figure} sumažėjo {size} (nuo {near} iki {far}), matuota {n}, o per keturias ankstesnes savaites {before}.",
		points: "{number} procentinio punkto",
		unchanged:
			"Palyginti su keturiomis ankstesnėmis savaitėmis niekas nepasikeitė labiau nei atsitiktinai.",
		tooLittle:
			"Matuota per mažai, kad savaitę būtų galima palyginti su keturiomis ankstesnėmis.",
		figure: {
			satisfied: "gerų įvertinimų dalis",
			solved: "išspręstų pokalbių dalis",
			rate: "pasakiusių, kaip buvo, dalis",
			level: "laiku atsakytų dalis",
			abandoned: "nebelaukusių dalis",
			wait: "laukimo mediana",
			firstResponse: "laiko iki pirmojo atsakymo mediana",
			handle: "pokalbio trukmės mediana",
		},
		reason: {
			worst: "Įvertinta {score} iš 5: blogiausiai iš turinčių komentarą.",
			waited:
				"Sakyta ne daugiau kaip {told}, o laukta {took}: ilgiausiai virš pasakyto laiko.",
			neverAnswered: "Niekas taip ir neatsakė.",
			neverAnsweredFor: "Niekas taip ir neatsakė: baigėsi po {waited}.",
			best: "Įvertinta {score} iš 5: geriausiai iš turinčių komentarą.",
			chance: "Parinkta atsitiktinai.",
		},
		moreThan: "Daugiau nei {items}",
		need: {
			badRating: {
				one: "{count} blogas įvertinimas, kurio autoriui niekas neparašė",
				few: "{count} blogi įvertinimai, kurių autoriams niekas neparašė",
				many: "{count} blogo įvertinimo, kurių autoriams niekas neparašė",
				other: "{count} blogų įvertinimų, kurių autoriams niekas neparašė",
			},
			neverAnswered: {
				one: "{count} pokalbis, į kurį taip ir neatsakyta",
				few: "{count} pokalbiai, į kuriuos taip ir neatsakyta",
				many: "{count} pokalbio, į kuriuos taip ir neatsakyta",
				other: "{count} pokalbių, į kuriuos taip ir neatsakyta",
			},
			card: {
				one: "{count} nuomonė, prašanti atsakymo ir jo neturinti",
				few: "{count} nuomonės, prašančios atsakymo ir jo neturinčios",
				many: "{count} nuomonės, prašančios atsakymo ir jo neturinčios",
				other: "{count} nuomonių, prašančių atsakymo ir jo neturinčių",
			},
			lateMessage: {
				one: "{count} žinutė, kurios atsakymo laikas praėjo",
				few: "{count} žinutės, kurių atsakymo laikas praėjo",
				many: "{count} žinutės, kurių atsakymo laikas praėjo",
				other: "{count} žinučių, kurių atsakymo laikas praėjo",
			},
			more: {
				one: "dar {count} dalykas",
				few: "dar {count} dalykai",
				many: "dar {count} dalyko",
				other: "dar {count} dalykų",
			},
		},
	},
	mondayMail: {
		subject: "Jūsų savaitė pokalbiuose",
		week: "{shop}, savaitė nuo {since} iki {until}.",
		nothing: "Rūpintis niekuo nereikia.",
		needs: "Kuo reikia pasirūpinti:",
		noneAnswered: "Nė vieno neklausta, kaip buvo, arba niekas neatsakė.",
		toRead: "Perskaityti:",
		whole: "Visas puslapis: {link}",
		why: "Šį laišką pirmadieniais gaunate, nes tai pasirinkote tame puslapyje. Ten galite jo atsisakyti.",
	},
	call: {
		subject: "Kažkas laukia jūsų pokalbiuose",
		waiting: {
			one: "{count} lankytojas laukia ({site}) nuo {since}.",
			few: "{count} lankytojai laukia ({site}); ilgiausiai – nuo {since}.",
			many: "{count} lankytojo laukia ({site}); ilgiausiai – nuo {since}.",
			other: "{count} lankytojų laukia ({site}); ilgiausiai – nuo {since}.",
		},
		open: "Atidaryti pultą: {link}",
		replies:
			"Atsakymas į šį laišką siunčiamas adresu {address}, o ne lankytojui.",
		stop: "Šį laišką gaunate, nes atsakote į šios parduotuvės pokalbius. Jei parduotuvė turi darbo laiką, siunčiama tik juo ir niekada dažniau nei šešis kartus per valandą.",
	},
	badRating: {
		subject: "Blogas įvertinimas jūsų pokalbiuose",
		scored:
			"Lankytojas ({site}) įvertino {score} iš 5: {time}. Nuo tada niekas jam neparašė.",
		notSolved:
			"Lankytojas ({site}) pasakė, kad jo problema neišspręsta: {time}. Nuo tada niekas jam neparašė.",
		alsoNot: "Jis taip pat pasakė, kad jo problema neišspręsta.",
		open: "Skaityti ir parašyti: {link}",
		stop: "Šį laišką gaunate, nes tai pasirinkote pulte, šalia savo įrenginių. Jei parduotuvė turi darbo laiką, siunčiama tik juo ir niekada dažniau nei keturis kartus per valandą.",
	},
	trial: {
		subject: "Jūsų pokalbių laiškai ateina",
		lead: "Taip jus pasiekia laiškai iš parduotuvės „{site}“. Šį išsiuntėte iš pokalbių nuostatų.",
		replies: "Atsakymas į šį laišką siunčiamas adresu {address}.",
		nothing: "Nieko daryti nereikia.",
	},
	link: {
		sign_in: {
			subject: "Prisijungimas prie „Shopbell“",
			opening:
				"Atidarykite šią nuorodą, kad prisijungtumėte prie „Shopbell“ pulto:",
			closing:
				"Jei jos neprašėte, nieko daryti nereikia: be nuorodos niekas neprisijungs.",
		},
		password: {
			subject: "Pasirinkite naują „Shopbell“ slaptažodį",
			opening:
				"Atidarykite šią nuorodą, kad pasirinktumėte naują „Shopbell“ pulto slaptažodį:",
			closing:
				"Jei jos neprašėte, nieko daryti nereikia: slaptažodis lieka tas pats.",
		},
		address: {
			subject: "Patvirtinkite „Shopbell“ adresą",
			opening:
				"Atidarykite šią nuorodą, kad patvirtintumėte, jog nuo šiol prie „Shopbell“ prisijungiate šiuo adresu:",
			closing:
				"Jei jos neprašėte, nieko daryti nereikia: be nuorodos niekas nesikeičia.",
		},
		once: "Nuoroda veikia vieną kartą ir po valandos nebegalioja. Niekam jos neduokite.",
	},
	moved: {
		subject: "Jūsų „Shopbell“ adresas pasikeitė",
		now: "Dabar prie „Shopbell“ pulto prisijungiate kitu adresu, todėl tai paskutinis laiškas čia.",
		notYou:
			"Jei pakeitėte ne jūs, prašykite parduotuvės savininko pašalinti paskyrą ir pakviesti jus iš naujo.",
	},
	invitation: {
		subject: "Pakvietimas į parduotuvės darbuotojus",
		lead: "{by} kviečia jus prisijungti prie parduotuvės „{site}“ darbuotojų.",
		open: "Atidarykite šią nuorodą, kad prisijungtumėte:",
		once: "Ji veikia vieną kartą, septynias dienas. Jei nebegalioja, prašykite kitos.",
		notYou: "Jei tai skirta ne jums, nieko daryti nereikia.",
	},
	noReplies: "Atsakymų į šį laišką niekas neskaito.",
};
