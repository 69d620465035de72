import type { StaffTexts } from "./staff-words.ts";

/**
 * Romanian, formal (dumneavoastră), with a no-break space between a number and its unit.
 * Read by a native speaker: no.
 */
export const ro: StaffTexts<"one" | "few" | "other"> = {
	monday: {
		line: {
			customer: "Clienți",
			visitor: "Vizitatori",
		},
		ofLine: "{line}: {sentence}",
		nobody: "nimeni nu a răspuns cum a fost.",
		few: {
			one: "{count} a răspuns: {parts}.",
			few: "{count} au răspuns: {parts}.",
			other: "{count} au răspuns: {parts}.",
		},
		good: {
			one: "{count} bună",
			few: "{count} bune",
			other: "{count} bune",
		},
		bad: {
			one: "{count} slabă",
			few: "{count} slabe",
			other: "{count} slabe",
		},
		many: {
			one: "{count} a răspuns: {percent}\u00a0% bune (interval de 95\u00a0% de la {low} la {high}\u00a0%).",
			few: "{count} au răspuns: {percent}\u00a0% bune (interval de 95\u00a0% de la {low} la {high}\u00a0%).",
			other:
				"{count} au răspuns: {percent}\u00a0% bune (interval de 95\u00a0% de la {low} la {high}\u00a0%).",
		},
		rose: "{figure} a crescut cu {size} (de la {near} la {far}), {n} măsurate față de {before} în cele patru săptămâni dinainte.",
		fell: "{figure} a scăzut cu {size} (de la {near} la {far}), {n} măsurate față de {before} în cele patru săptămâni dinainte.",
		points: "{number} puncte procentuale",
		unchanged:
			"Nimic nu s-a schimbat față de cele patru săptămâni dinainte mai mult decât din întâmplare.",
		tooLittle:
			"S-a măsurat prea puțin pentru a compara săptămâna cu cele patru dinainte.",
		figure: {
			satisfied: "ponderea evaluărilor bune",
			solved: "ponderea conversațiilor rezolvate",
			rate: "ponderea celor care au spus cum a fost",
			level: "ponderea răspunsurilor la timp",
			abandoned: "ponderea celor care nu au mai așteptat",
			wait: "așteptarea mediană",
			firstResponse: "timpul median până la primul răspuns",
			handle: "durata mediană a unei conversații",
		},
		reason: {
			worst:
				"Evaluată cu {score} din 5: cea mai slabă dintre cele cu un comentariu.",
			waited:
				"I s-a spus că așteaptă cel mult {told} și a așteptat {took}: cea mai mare depășire.",
			neverAnswered: "Nu a răspuns nimeni niciodată.",
			neverAnsweredFor:
				"Nu a răspuns nimeni niciodată: s-a încheiat după {waited}.",
			best: "Evaluată cu {score} din 5: cea mai bună dintre cele cu un comentariu.",
			chance: "Aleasă la întâmplare.",
		},
		moreThan: "Mai mult de {items}",
		need: {
			badRating: {
				one: "{count} evaluare slabă al cărei autor nu a primit niciun mesaj",
				few: "{count} evaluări slabe ai căror autori nu au primit niciun mesaj",
				other:
					"{count} de evaluări slabe ai căror autori nu au primit niciun mesaj",
			},
			neverAnswered: {
				one: "{count} conversație rămasă fără răspuns",
				few: "{count} conversații rămase fără răspuns",
				other: "{count} de conversații rămase fără răspuns",
			},
			card: {
				one: "{count} comentariu care cere un răspuns și nu l-a primit",
				few: "{count} comentarii care cer un răspuns și nu l-au primit",
				other: "{count} de comentarii care cer un răspuns și nu l-au primit",
			},
			lateMessage: {
				one: "{count} mesaj care a depășit timpul spus pentru răspuns",
				few: "{count} mesaje care au depășit timpul spus pentru răspuns",
				other: "{count} de mesaje care au depășit timpul spus pentru răspuns",
			},
			more: {
				one: "încă {count} lucru",
				few: "încă {count} lucruri",
				other: "încă {count} de lucruri",
			},
		},
	},
	mondayMail: {
		subject: "Săptămâna dumneavoastră în chat",
		week: "{shop}, săptămâna de la {since} la {until}.",
		nothing: "Nu este nimic de rezolvat.",
		needs: "De rezolvat:",
		noneAnswered:
			"Nimeni nu a fost întrebat cum a fost sau nimeni nu a răspuns.",
		toRead: "De citit:",
		whole: "Pagina întreagă: {link}",
		why: "Primiți acest mesaj lunea pentru că l-ați ales pe acea pagină. Tot acolo îl puteți opri.",
	},
	call: {
		subject: "Cineva așteaptă în chat",
		waiting: {
			one: "{count} vizitator așteaptă la {site} din {since}.",
			few: "{count} vizitatori așteaptă la {site}; primul așteaptă din {since}.",
			other:
				"{count} de vizitatori așteaptă la {site}; primul așteaptă din {since}.",
		},
		open: "Deschideți consola: {link}",
		replies: "Un răspuns la acest mesaj ajunge la {address}, nu la vizitator.",
		stop: "Primiți acest mesaj pentru că răspundeți la chaturile acestui magazin. Dacă magazinul are un program, este trimis doar în timpul lui și niciodată mai mult de șase ori pe oră.",
	},
	badRating: {
		subject: "O evaluare slabă în chat",
		scored:
			"Un vizitator al magazinului {site} a dat {score} din 5 pe {time}. Nimeni nu i-a scris de atunci.",
		notSolved:
			"Un vizitator al magazinului {site} a spus pe {time} că problema nu este rezolvată. Nimeni nu i-a scris de atunci.",
		alsoNot: "A spus și că problema nu este rezolvată.",
		open: "Citiți și scrieți-i: {link}",
		stop: "Primiți acest mesaj pentru că l-ați ales în consolă, lângă dispozitivele dumneavoastră. Dacă magazinul are un program, este trimis doar în timpul lui și niciodată mai mult de patru ori pe oră.",
	},
	trial: {
		subject: "E-mailurile din chat ajung",
		lead: "Așa ajung la dumneavoastră e-mailurile de la {site}. Pe acesta l-ați trimis din setările chatului.",
		replies: "Un răspuns la acest mesaj ajunge la {address}.",
		nothing: "Nu este nimic de făcut.",
	},
	link: {
		sign_in: {
			subject: "Conectare la Shopbell",
			opening: "Deschideți acest link pentru a vă conecta la consola Shopbell:",
			closing:
				"Dacă nu l-ați cerut, nu trebuie să faceți nimic: nimeni nu intră fără link.",
		},
		password: {
			subject: "Alegeți o parolă nouă pentru Shopbell",
			opening:
				"Deschideți acest link pentru a alege o parolă nouă pentru consola Shopbell:",
			closing:
				"Dacă nu l-ați cerut, nu trebuie să faceți nimic: parola rămâne aceeași.",
		},
		address: {
			subject: "Confirmați adresa pentru Shopbell",
			opening:
				"Deschideți acest link pentru a confirma că de acum vă conectați la Shopbell cu această adresă:",
			closing:
				"Dacă nu l-ați cerut, nu trebuie să faceți nimic: nu se schimbă nimic fără link.",
		},
		once: "Linkul funcționează o dată și expiră după o oră. Nu-l dați nimănui.",
	},
	moved: {
		subject: "Adresa dumneavoastră pentru Shopbell s-a schimbat",
		now: "Acum vă conectați la consola Shopbell cu altă adresă, deci acesta este ultimul mesaj aici.",
		notYou:
			"Dacă nu dumneavoastră ați schimbat-o, cereți unui proprietar al magazinului să elimine contul și să vă invite din nou.",
	},
	invitation: {
		subject: "Invitație în echipa unui magazin",
		lead: "{by} vă invită în echipa magazinului {site}.",
		open: "Deschideți acest link pentru a vă alătura:",
		once: "Funcționează o dată, timp de șapte zile. Dacă nu mai este valabil, cereți altul.",
		notYou: "Dacă mesajul nu vă era destinat, nu este nimic de făcut.",
	},
	noReplies: "Nimeni nu citește răspunsurile la acest mesaj.",
};
