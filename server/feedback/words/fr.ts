import type { AskedWords } from "./asked-words.ts";

export const fr: AskedWords = {
	tag: "fr",
	subject: "Comment s’est passée votre commande\u00a0?",
	lead: "{site} aimerait savoir comment s’est passée votre commande {order}.",
	leadUnnamed: "{site} aimerait savoir comment s’est passée votre commande.",
	open: "Répondez ici\u00a0: {link}",
	once: "Cela prend une minute. Ce lien vous est réservé et fonctionne jusqu’au {date}.",
	replies: "Une réponse à ce message est envoyée à {address}.",
	noReplies: "Personne ne lit les réponses à ce message.",
	stop: "Vous recevez ce message parce que vous l’avez accepté en commandant chez {site}. Nous ne vous interrogeons qu’une fois par commande.",
	required: "Veuillez répondre à cette question.",
	invalid: "Cette réponse n’est pas possible. Veuillez choisir à nouveau.",
	used: "Ces questions ont déjà reçu une réponse. Merci.",
	elsewhere:
		"Ces questions ont été commencées sur un autre appareil. Veuillez continuer sur ce dernier.",
	ended: "Ce lien n’est plus valable. Ces questions ne sont plus posées.",
	late: "Le délai pour répondre à ces questions est passé.",
	unknown:
		"Ce lien ne mène nulle part. Veuillez vérifier que vous l’avez copié en entier.",
	own: "Veuillez l’envoyer depuis cette page\u00a0:",
};
