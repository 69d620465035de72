/** What is written beside a score, by the number of the language. */
export const COMMENTS: readonly {
	good: readonly string[];
	bad: readonly string[];
}[] = [
	{
		good: ["Quick and friendly.", "Solved in two minutes.", "Very clear."],
		bad: ["I had to ask twice.", "Still no parcel.", "That took too long."],
	},
	{
		good: ["Rapid și amabil.", "Rezolvat imediat.", "Foarte clar, mulțumesc."],
		bad: ["A durat prea mult.", "Nu am primit un răspuns clar."],
	},
	{
		good: ["Rapide et aimable.", "Réponse très claire.", "Merci beaucoup !"],
		bad: ["Trop long.", "Je n’ai pas eu de vraie réponse."],
	},
	{
		good: ["Greitai ir maloniai.", "Labai aiškus atsakymas.", "Ačiū!"],
		bad: ["Teko ilgai laukti.", "Atsakymo taip ir negavau."],
	},
	{
		good: ["Snabbt och vänligt.", "Mycket tydligt svar.", "Tack för hjälpen!"],
		bad: ["Det tog för lång tid.", "Jag fick inget riktigt svar."],
	},
	{
		good: ["Veloci e gentili.", "Risposta chiarissima.", "Grazie mille!"],
		bad: ["Ho aspettato troppo.", "Nessuna vera risposta."],
	},
];

/** Comment cards of the kinds that need no conversation. */
export const CARD_TEXTS = {
	praise: [
		"Whoever packed my lamp wrote a note with it. That made my day.",
		"Your chat is the only one that answers like a person.",
		"The shade fits as if it had been made for our lamp.",
	],
	idea: [
		"A larger Moon for high rooms would be lovely.",
		"Please show the weight of the throws on their pages.",
		"Could the letter come in Lithuanian as well?",
	],
	problem: [
		"The page of the lanterns is blank on my phone.",
		"The voucher of the last letter is refused at the till.",
	],
} as const;
