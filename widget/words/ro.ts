import type { Texts } from "./texts.ts";

/**
 * Romanian, formal (dumneavoastră).
 * Read by a native speaker: no.
 */
export const ro: Texts<"one" | "few" | "other"> = {
	language: { tag: "ro", dir: "ltr" },
	launcher: {
		open: "Scrieți-ne pe chat",
		close: "Ascundeți chatul",
		dismiss: "Ascundeți deocamdată",
		unread: {
			one: "{count} mesaj nou",
			few: "{count} mesaje noi",
			other: "{count} de mesaje noi",
		},
	},
	header: {
		title: "Cu ce vă putem ajuta?",
		online: "Vă putem răspunde acum",
		away: "Acum suntem în afara programului",
		reopens: "Revenim: {when}",
		writeAnyway:
			"Puteți scrie oricum. Răspunsul va apărea în această conversație.",
		replyTime: "În ultima vreme răspundem în {duration}",
		hours: "Program",
		language: "Limba",
		minimize: "Ascundeți chatul",
		menu: "Mai multe",
	},
	queue: {
		connecting: "Căutăm pe cineva care să vă răspundă…",
		next: "Urmați dumneavoastră",
		ahead: {
			one: "{count} persoană înaintea dumneavoastră",
			few: "{count} persoane înaintea dumneavoastră",
			other: "{count} de persoane înaintea dumneavoastră",
		},
		waitMinutes: {
			one: "Timp de așteptare estimat: aproximativ {count} minut",
			few: "Timp de așteptare estimat: aproximativ {count} minute",
			other: "Timp de așteptare estimat: aproximativ {count} de minute",
		},
		waitUnderMinute: "Timp de așteptare estimat: sub un minut",
		waitRange: "Timp de așteptare estimat: {min}–{max}\u00a0min",
		waitOver: "Timp de așteptare estimat: mai mult de {min}\u00a0min",
		waitLonger:
			"Ne pare rău, durează mai mult decât v-am spus. Nu v-ați pierdut locul la rând.",
		allBusy: "Toată echipa este ocupată în acest moment.",
		writeNow:
			"Puteți scrie de pe acum. Persoana care vă răspunde va vedea mesajul.",
		assigned: "Conversația a fost repartizată unei persoane din echipă.",
		answerMinutes: {
			one: "De obicei răspundem în aproximativ {count} minut.",
			few: "De obicei răspundem în aproximativ {count} minute.",
			other: "De obicei răspundem în aproximativ {count} de minute.",
		},
		answerUnderMinute: "De obicei răspundem în mai puțin de un minut.",
		answerRange: "De obicei răspundem în {min}–{max}\u00a0min.",
		agentLost:
			"Conexiunea cu {name} s-a întrerupt. Nu vă pierdeți locul la rând.",
		agentGone: "{name} a trebuit să plece. Nu vă pierdeți locul la rând.",
		teamGets:
			"Conversația a fost transferată altei echipe. Nu vă pierdeți locul la rând.",
		isBack: "{name} a revenit",
	},
	chat: {
		placeholder: "Scrieți un mesaj…",
		send: "Trimiteți",
		typing: "{name} scrie…",
		joined: "{name} s-a alăturat conversației",
		transferred: "De acum discutați cu {name}",
		sending: "Se trimite…",
		sent: "Trimis",
		seen: "Văzut",
		failed: "Netrimis",
		retry: "Încercați din nou",
		discard: "Ștergeți",
		waitsForNetwork: "Îl trimitem când revine conexiunea.",
		withdrawn: "Mesaj retras",
		you: "Dumneavoastră",
		newMessages: "Mesaje noi",
		ended: "Conversația s-a încheiat.",
		endedQuiet:
			"Conversația s-a încheiat după o zi fără mesaje. Puteți scrie din nou aici oricând.",
		answersIn: "Răspundem în {languages}. Scrieți în orice limbă.",
		startNew: "Conversație nouă",
		earlier: "Conversația anterioară",
		connecting: "Ne conectăm…",
		reconnecting: "Conexiune întreruptă. Ne reconectăm…",
		reconnected: "Conexiunea a fost restabilită.",
		readsThis: "{shop} citește ce scrieți aici.",
		privacy: "Politica de confidențialitate",
		endsWithPage:
			"Browserul dumneavoastră nu păstrează nimic din această conversație, așa că ea se încheie când părăsiți pagina.",
		soundOn: "Porniți sunetul",
		soundOff: "Opriți sunetul",
		shared:
			"După primul mesaj, persoana care vă răspunde vede și pagina pe care vă aflați, și coșul de cumpărături.",
	},
	offline: {
		body: "Momentan nu este nimeni disponibil. Lăsați un mesaj: răspunsul va apărea în această conversație.",
		called:
			"Momentan nu este nimeni disponibil. Când ne scrieți, anunțăm pe cineva. Răspunsul va apărea în această conversație.",
		sent: "Am primit mesajul dumneavoastră.",
		comesHere: "Răspunsul va apărea în această conversație.",
	},
	errors: {
		tooLong: {
			one: "{count} caracter în plus",
			few: "{count} caractere în plus",
			other: "{count} de caractere în plus",
		},
		tooFast: "Trimiteți mesaje prea repede. Vă rugăm să așteptați puțin.",
		version: "Chatul a fost actualizat. Vă rugăm să reîncărcați pagina.",
		generic: "A apărut o problemă la noi. Vă rugăm să încercați din nou.",
	},
	a11y: {
		widget: "Chat cu serviciul de relații cu clienții",
		messages: "Conversație",
		newFrom: "Mesaj nou de la {name}",
	},
	later: {
		header: {
			always: "Non-stop, în fiecare zi",
			hoursNote:
				"Programul nostru obișnuit. Dacă nu este nimeni disponibil, vă anunțăm.",
			hoursZone:
				"Orele afișate sunt cele din locul în care vă aflați. Fusul orar al magazinului: {zone}.",
			hoursClose: "Închideți",
			forgetMe: "Ștergeți datele mele",
			link: "Linkul conversației",
		},
		queue: {
			leaveMessage: "Lăsați un mesaj",
			leave: "Renunțați la așteptare",
			stillThere: "Mai sunteți aici?",
			stillHere: "Da, sunt aici",
			languageChoice: "Acum vă putem răspunde în {language}. Continuăm așa?",
			languageYes: "Da, în {language}",
			languageWait: "Prefer să aștept",
		},
		chat: {
			goOn: "Continuați conversația…",
			anew: "Începeți o conversație nouă…",
			withdraw: "Retrageți mesajul",
			withdrawLate: "Un mesaj poate fi retras doar în primele 5 minute.",
			cardHidden:
				"Numărul cardului este ascuns. Nu trimiteți numere de card în conversație.",
			accountHidden:
				"Numărul de cont este ascuns. Magazinul îl poate consulta.",
			numberHidden: "Un număr din mesajul dvs. este ascuns.",
			end: "Încheiați conversația",
			endConfirm: "Doriți să încheiați conversația?",
			endNot: "Scrieți mai departe",
			forgetConfirm:
				"Doriți să ștergeți tot ce ați scris aici? Se șterge definitiv, inclusiv la magazin.",
			forgetNot: "Păstrați",
			forgetFailed:
				"Fără conexiune: nu s-a șters nimic. Încercați din nou după ce revine conexiunea.",
			forgotten: "Totul a fost șters.",
		},
		offline: {
			alsoEmail: "Doriți răspunsul și pe e-mail? (opțional)",
			save: "Salvați",
			skip: "Nu, mulțumesc",
			goesTo: "Răspunsul ajunge și la {email}.",
			remove: "Eliminați",
			linkOffer:
				"Răspunsul poate fi citit doar în acest browser. Cu un link îl puteți citi pe orice dispozitiv.",
		},
		link: {
			title: "Aveți un răspuns",
			shared:
				"Acest link deschide conversația cu {shop} în care a fost lăsată adresa dumneavoastră de e-mail. Cine a lăsat-o citește și ce scrieți. Dacă nu ați fost dumneavoastră, nu o deschideți.",
			open: "Deschideți conversația",
			gone: "Acest link a fost deja folosit sau a expirat. Conversația se află în continuare acolo unde ați început-o, pe pagina magazinului.",
			anew: "Scrieți-ne aici",
			keptTitle: "Conversația cu {shop}",
			keptShared:
				"Acest link deschide o conversație cu {shop}. Cine are linkul poate citi și scrie în ea. Dacă nu ați creat dumneavoastră linkul, nu îl deschideți.",
			keptGone:
				"Acest link nu mai deschide o conversație: a expirat sau a fost înlocuit de unul mai nou. Conversația se află în continuare acolo unde ați început-o, pe pagina magazinului.",
			keep: "Acest link deschide conversația pe orice dispozitiv, timp de 30 de zile. Nu îl dați nimănui: cine îl deschide poate citi și scrie aici.",
			copy: "Copiați",
			copied: "Linkul a fost copiat.",
			byHand:
				"Browserul nu a permis copierea. Linkul este selectat: copiați-l dumneavoastră.",
			share: "Distribuiți",
		},
		rating: {
			question: "Cum vi s-a părut ajutorul nostru?",
			score1: "Foarte slab",
			score2: "Slab",
			score3: "Acceptabil",
			score4: "Bun",
			score5: "Foarte bun",
			solved: "Ați primit ajutorul de care aveați nevoie?",
			yes: "Da",
			partly: "Încă nu",
			no: "Nu",
			commentGood: "Ce am făcut bine?",
			commentMiddle: "Ce am fi putut face mai bine?",
			commentBad: "Ce nu a mers bine și ce ar trebui să facem?",
			submit: "Trimiteți evaluarea",
			skip: "Nu acum",
			change: "Modificați",
			thanks: "Vă mulțumim pentru evaluare.",
			thanksBad:
				"Vă mulțumim că ne-ați spus. Ne pare rău. Puteți scrie în continuare aici.",
			late: "Perioada de evaluare s-a încheiat. Puteți scrie în continuare aici.",
			waits: "Trimitem evaluarea când revine conexiunea.",
		},
		survey: {
			step: "Întrebarea {n} din {total}",
			next: "Înainte",
			skip: "Săriți peste această întrebare",
			several: "Puteți alege mai multe răspunsuri.",
			up: "Bine",
			down: "Nu prea bine",
			outOf: "{n} din {total}",
			npsLow: "Deloc probabil",
			npsHigh: "Foarte probabil",
			effortLow: "Deloc de acord",
			effortHigh: "Total de acord",
			late: "Nu se mai poate răspunde. Ce ați scris este încă aici.",
			withdrawn: "Această întrebare nu mai este pusă.",
			invite: "Vă putem pune o întrebare?",
			minute: "Durează cam un minut.",
			answer: "Răspundeți",
			contact: "Vă putem contacta în legătură cu aceasta?",
			contactField: "E-mail sau telefon (opțional)",
			contactKept: "Vă mulțumim. Am notat cum vă putem contacta.",
		},
		ways: {
			title: "Alte moduri de a ne contacta",
			phone: "Telefon",
			phoneUntil: "Răspundem la telefon până la {time}",
			phoneClosed: "Acum nu răspundem la telefon.",
			phoneReopens: "Răspundem din nou: {when}",
			phoneHours: "Program telefonic",
			email: "E-mail",
			post: "Adresă poștală",
			accounts: "Ne găsiți și aici",
		},
		errors: {
			email: "Vă rugăm să introduceți o adresă de e-mail validă.",
		},
	},
};
