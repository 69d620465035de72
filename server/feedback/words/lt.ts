import type { AskedWords } from "./asked-words.ts";

export const lt: AskedWords = {
	tag: "lt",
	subject: "Kaip sekėsi su užsakymu?",
	lead: "„{site}“ norėtų sužinoti, kaip jums sekėsi su užsakymu {order}.",
	leadUnnamed: "„{site}“ norėtų sužinoti, kaip jums sekėsi su užsakymu.",
	open: "Atsakykite čia: {link}",
	once: "Tai užtruks minutę. Nuoroda veikia iki {date} ir yra skirta tik jums.",
	replies: "Atsakymas į šį laišką bus nusiųstas adresu {address}.",
	noReplies: "Atsakymų į šį laišką niekas neskaito.",
	stop: "Gavote šį laišką, nes su tuo sutikote pirkdami parduotuvėje „{site}“. Apie užsakymą klausiame vieną kartą.",
	required: "Atsakykite į šį klausimą.",
	invalid: "Toks atsakymas negalimas. Pasirinkite dar kartą.",
	used: "Į šiuos klausimus jau atsakyta. Ačiū.",
	elsewhere:
		"Į šiuos klausimus pradėta atsakinėti kitame įrenginyje. Tęskite ten.",
	ended: "Ši nuoroda nebegalioja. Šių klausimų nebeklausiame.",
	late: "Laikas atsakyti į šiuos klausimus baigėsi.",
	unknown: "Ši nuoroda niekur neveda. Patikrinkite, ar nukopijavote ją visą.",
	own: "Siųskite iš šio puslapio:",
};
