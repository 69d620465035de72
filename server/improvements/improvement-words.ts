/** What the page of a shop's improvements says around them. */
export interface ImprovementWords {
	tag: string;
	title: string;
	lead: string;
	heard: string;
	did: string;
	none: string;
}

const en: ImprovementWords = {
	tag: "en",
	title: "You said, we did",
	lead: "What customers have told us, and what we have changed since.",
	heard: "What you said",
	did: "What we did",
	none: "Nothing stands here yet.",
};

const ALL: readonly ImprovementWords[] = [
	en,
	{
		tag: "ar",
		title: "قلتم، ففعلنا",
		lead: "ما قاله لنا العملاء، وما غيّرناه منذ ذلك الحين.",
		heard: "ما قلتموه",
		did: "ما فعلناه",
		none: "لا شيء هنا بعد.",
	},
	{
		tag: "de",
		title: "Sie sagten, wir taten",
		lead: "Was Kunden uns gesagt haben und was wir seitdem geändert haben.",
		heard: "Was Sie gesagt haben",
		did: "Was wir getan haben",
		none: "Hier steht noch nichts.",
	},
	{
		tag: "es",
		title: "Lo dijiste, lo hicimos",
		lead: "Lo que nos han dicho los clientes y lo que hemos cambiado desde entonces.",
		heard: "Lo que dijiste",
		did: "Lo que hicimos",
		none: "Aquí todavía no hay nada.",
	},
	{
		tag: "fr",
		title: "Vous l’avez dit, nous l’avons fait",
		lead: "Ce que les clients nous ont dit, et ce que nous avons changé depuis.",
		heard: "Ce que vous avez dit",
		did: "Ce que nous avons fait",
		none: "Il n’y a encore rien ici.",
	},
	{
		tag: "it",
		title: "Tu l’hai detto, noi l’abbiamo fatto",
		lead: "Che cosa ci hanno detto i clienti e che cosa abbiamo cambiato da allora.",
		heard: "Che cosa hai detto",
		did: "Che cosa abbiamo fatto",
		none: "Qui non c’è ancora nulla.",
	},
	{
		tag: "lt",
		title: "Jūs sakėte, mes padarėme",
		lead: "Ką mums sakė klientai ir ką nuo to laiko pakeitėme.",
		heard: "Ką jūs sakėte",
		did: "Ką mes padarėme",
		none: "Čia dar nieko nėra.",
	},
	{
		tag: "nl",
		title: "Jij zei het, wij deden het",
		lead: "Wat klanten ons hebben gezegd en wat we sindsdien hebben veranderd.",
		heard: "Wat je zei",
		did: "Wat wij deden",
		none: "Hier staat nog niets.",
	},
	{
		tag: "pl",
		title: "Wasze słowa, nasze czyny",
		lead: "Co powiedzieli nam klienci i co od tego czasu zmieniliśmy.",
		heard: "Co usłyszeliśmy",
		did: "Co zrobiliśmy",
		none: "Na razie nic tu nie ma.",
	},
	{
		tag: "pt",
		title: "Disse, e nós fizemos",
		lead: "O que os clientes nos disseram e o que mudámos desde então.",
		heard: "O que nos disse",
		did: "O que fizemos",
		none: "Ainda não há nada aqui.",
	},
	{
		tag: "ro",
		title: "Ați spus, am făcut",
		lead: "Ce ne-au spus clienții și ce am schimbat de atunci.",
		heard: "Ce ați spus",
		did: "Ce am făcut",
		none: "Aici nu este încă nimic.",
	},
	{
		tag: "sv",
		title: "Du sa, vi gjorde",
		lead: "Vad kunder har sagt till oss och vad vi har ändrat sedan dess.",
		heard: "Vad du sa",
		did: "Vad vi gjorde",
		none: "Här finns ingenting ännu.",
	},
	{
		tag: "uk",
		title: "Ви сказали — ми зробили",
		lead: "Що нам казали клієнти і що ми відтоді змінили.",
		heard: "Що ви сказали",
		did: "Що ми зробили",
		none: "Тут поки нічого немає.",
	},
];

/** In the first of these languages that there are words in, the dearest first, and else in English. */
export function improvementWordsOf(
	tags: readonly (string | null)[],
): ImprovementWords {
	for (const tag of tags) {
		const [language] = tag?.toLowerCase().split("-") ?? [];
		const found = ALL.find((words) => words.tag === language);
		if (found) return found;
	}
	return en;
}
