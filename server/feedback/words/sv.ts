import type { AskedWords } from "./asked-words.ts";

export const sv: AskedWords = {
	tag: "sv",
	subject: "Hur gick det med din beställning?",
	lead: "{site} vill gärna veta hur det gick med din beställning {order}.",
	leadUnnamed: "{site} vill gärna veta hur det gick med din beställning.",
	open: "Svara här: {link}",
	once: "Det tar en minut. Länken är bara för dig och fungerar till och med {date}.",
	replies: "Ett svar på det här mejlet går till {address}.",
	noReplies: "Ingen läser svar på det här mejlet.",
	stop: "Du får det här för att du sa ja till det när du beställde hos {site}. Vi frågar en gång om en beställning.",
	required: "Svara på den här frågan.",
	invalid: "Så går det inte att svara. Välj igen.",
	used: "De här frågorna är redan besvarade. Tack.",
	elsewhere: "De här frågorna påbörjades på en annan enhet. Fortsätt där.",
	ended:
		"Den här länken gäller inte längre. De här frågorna ställs inte längre.",
	late: "Tiden för de här frågorna har gått ut.",
	unknown:
		"Den här länken leder ingenstans. Kontrollera att du har kopierat hela.",
	own: "Skicka det från den här sidan:",
};
