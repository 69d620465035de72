import type { AnswerWords } from "./answer-words.ts";

/** Read by a native speaker: no. */
export const fr: AnswerWords = {
	tag: "fr",
	subject: "Une réponse vous attend",
	// No "de" before a name: it would want an elision.
	answered: "{agent} ({site}) vous a répondu.",
	answeredUnnamed: "{site} vous a répondu.",
	promise: {
		subject: "Des nouvelles de ce qui vous a été promis",
		kept: "{site} : ce qui vous a été promis est marqué comme fait.",
		late: "{site} : l’échéance de ce qui vous a été promis est passée. Personne ne l’a encore confirmé.",
		moved:
			"{site} : il y a une nouvelle échéance pour ce qui vous a été promis.",
	},
	repair: {
		subject: "À propos de ce qui s’est mal passé",
		told: "{site} : vous avez une réponse sur ce qui s’est mal passé.",
	},
	complaint: {
		subject: "Votre réclamation a reçu une décision",
		decided: "{site} : votre réclamation a reçu une décision.",
	},
	open: "Lire la réponse et continuer à écrire\u00a0: {link}",
	once: "Ce lien fonctionne une seule fois, sur n’importe quel appareil, et expire au bout d’une semaine. Gardez-le pour vous\u00a0: toute personne qui l’ouvre peut lire votre discussion.",
	replies:
		"Une réponse à cet e-mail arrive à {address}, et non dans la discussion.",
	noReplies:
		"Personne ne lit les réponses à cet e-mail. Pour répondre, ouvrez le lien.",
	stop: "Vous avez demandé, dans le chat de la boutique ({site}), à recevoir les réponses à cette adresse. Pour ne plus les recevoir, ouvrez le chat et retirez-y l’adresse. Si ce n’était pas vous, n’ouvrez pas le lien\u00a0: la personne qui a demandé les réponses lit la même discussion. Vous n’avez rien à faire.",
};
