import type { AnswerWords } from "./answer-words.ts";

/** Read by a native speaker: no. */
export const sv: AnswerWords = {
	tag: "sv",
	subject: "Du har fått svar",
	answered: "{agent} på {site} har svarat dig.",
	answeredUnnamed: "{site} har svarat dig.",
	promise: {
		subject: "Nytt om det du har fått löfte om",
		kept: "{site}: det du har fått löfte om är markerat som klart.",
		late: "{site}: tiden för det du har fått löfte om har gått ut. Ingen har bekräftat det än.",
		moved: "{site}: det finns en ny tid för det du har fått löfte om.",
	},
	repair: {
		subject: "Om det som gick fel",
		told: "{site}: du har fått svar om det som gick fel.",
	},
	complaint: {
		subject: "Ditt klagomål är avgjort",
		decided: "{site}: ditt klagomål är avgjort.",
	},
	open: "Läs och skriv vidare: {link}",
	once: "Länken fungerar en gång och gäller i en vecka, på vilken enhet som helst. Dela den inte: den som öppnar den kan läsa din chatt.",
	replies: "Ett svar på det här mejlet går till {address}, inte till chatten.",
	noReplies:
		"Ingen läser svar på det här mejlet. Öppna länken om du vill svara.",
	stop: "Du bad i chatten hos {site} om svar till den här adressen. Om du inte vill ha dem längre öppnar du chatten och tar bort adressen där. Om det inte var du ska du inte öppna länken: den som bad om svaren läser samma chatt. Du behöver inte göra något.",
};
