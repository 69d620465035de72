import type { AskedWords } from "./asked-words.ts";

export const it: AskedWords = {
	tag: "it",
	subject: "Com’è andato il tuo ordine?",
	lead: "{site} vorrebbe sapere com’è andato il tuo ordine {order}.",
	leadUnnamed: "{site} vorrebbe sapere com’è andato il tuo ordine.",
	open: "Rispondi qui: {link}",
	once: "Ci vuole un minuto. Il link è solo per te e funziona fino al {date}.",
	replies: "Una risposta a questa e-mail arriva a {address}.",
	noReplies: "Nessuno legge le risposte a questa e-mail.",
	stop: "Ricevi questa e-mail perché hai dato il consenso quando hai ordinato da {site}. Per ogni ordine te lo chiediamo una volta sola.",
	required: "Rispondi a questa domanda.",
	invalid: "Questa risposta non è possibile. Scegli di nuovo.",
	used: "A queste domande è già stato risposto. Grazie.",
	elsewhere:
		"Queste domande sono state iniziate su un altro dispositivo. Continua lì.",
	ended: "Questo link non è più valido. Queste domande non vengono più poste.",
	late: "Il tempo per queste domande è passato.",
	unknown:
		"Questo link non porta da nessuna parte. Controlla di averlo copiato per intero.",
	own: "Invialo da questa pagina:",
};
