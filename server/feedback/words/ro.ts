import type { AskedWords } from "./asked-words.ts";

export const ro: AskedWords = {
	tag: "ro",
	subject: "Cum a fost comanda dumneavoastră?",
	lead: "{site} ar dori să afle cum a decurs comanda {order}.",
	leadUnnamed: "{site} ar dori să afle cum a decurs comanda dumneavoastră.",
	open: "Răspundeți aici: {link}",
	once: "Durează un minut. Linkul este doar pentru dumneavoastră și funcționează până la {date}.",
	replies: "Un răspuns la acest mesaj ajunge la {address}.",
	noReplies: "Nimeni nu citește răspunsurile la acest mesaj.",
	stop: "Primiți acest mesaj pentru că v-ați dat acordul când ați comandat la {site}. Despre o comandă vă întrebăm o singură dată.",
	required: "Vă rugăm să răspundeți la această întrebare.",
	invalid: "Acest răspuns nu este posibil. Vă rugăm să alegeți din nou.",
	used: "S-a răspuns deja la aceste întrebări. Vă mulțumim.",
	elsewhere:
		"Aceste întrebări au fost începute pe alt dispozitiv. Vă rugăm să continuați acolo.",
	ended: "Acest link nu mai este valabil. Aceste întrebări nu se mai pun.",
	late: "Timpul pentru aceste întrebări a trecut.",
	unknown:
		"Acest link nu duce nicăieri. Vă rugăm să verificați dacă l-ați copiat în întregime.",
	own: "Vă rugăm să trimiteți de pe această pagină:",
};
