import type { Texts } from "./texts.ts";

/**
 * French, formal (vous), with a no-break space before ? ! : and ;.
 * Read by a native speaker: no.
 */
export const fr: Texts<"one" | "many" | "other"> = {
	language: { tag: "fr", dir: "ltr" },
	launcher: {
		open: "Écrivez-nous",
		close: "Réduire la fenêtre",
		dismiss: "Masquer jusqu’à la page suivante",
		unread: {
			one: "{count} nouveau message",
			many: "{count} de nouveaux messages",
			other: "{count} nouveaux messages",
		},
	},
	header: {
		title: "Comment pouvons-nous vous aider\u00a0?",
		online: "Nous pouvons vous répondre maintenant",
		away: "Fermé pour l’instant",
		reopens: "De retour\u00a0: {when}",
		writeAnyway:
			"Vous pouvez écrire quand même. La réponse arrivera dans cette conversation.",
		replyTime: "Délai de réponse récent\u00a0: {duration}",
		hours: "Horaires",
		language: "Langue",
		minimize: "Réduire la fenêtre",
		menu: "Plus d’options",
	},
	queue: {
		connecting: "Nous cherchons quelqu’un pour vous répondre…",
		next: "Plus personne avant vous",
		ahead: {
			one: "{count} personne avant vous",
			many: "{count} de personnes avant vous",
			other: "{count} personnes avant vous",
		},
		waitMinutes: {
			one: "Attente estimée\u00a0: environ {count} minute",
			many: "Attente estimée\u00a0: environ {count} de minutes",
			other: "Attente estimée\u00a0: environ {count} minutes",
		},
		waitUnderMinute: "Attente estimée\u00a0: moins d’une minute",
		waitRange: "Attente estimée\u00a0: {min} à {max} min",
		waitOver: "Attente estimée\u00a0: plus de {min} min",
		waitLonger:
			"Toutes nos excuses, c’est plus long que ce que nous vous avions dit. Vous gardez votre place.",
		writeNow:
			"Vous pouvez déjà écrire\u00a0: la personne qui répondra le verra.",
		agentLost:
			"La connexion avec {name} est perdue. Nous cherchons quelqu’un d’autre\u00a0; vous gardez votre tour.",
		agentGone:
			"{name} a dû partir. Nous cherchons quelqu’un d’autre\u00a0; vous gardez votre tour.",
		teamGets:
			"Nous cherchons quelqu’un dans une autre équipe\u00a0; vous gardez votre tour.",
	},
	chat: {
		placeholder: "Écrivez un message…",
		send: "Envoyer",
		typing: "{name} écrit…",
		joined: "{name} a rejoint la discussion",
		transferred: "Vous discutez maintenant avec {name}",
		sending: "Envoi…",
		sent: "Envoyé",
		seen: "Vu",
		failed: "Non envoyé",
		retry: "Réessayer",
		discard: "Supprimer",
		waitsForNetwork: "Nous l’enverrons dès le retour de la connexion.",
		withdrawn: "Message retiré",
		you: "Vous",
		newMessages: "Nouveaux messages",
		ended: "La discussion est terminée.",
		endedQuiet:
			"Cette discussion s’est fermée après une journée sans message. Vous pouvez y écrire à nouveau à tout moment.",
		answersIn:
			"Nous répondons en {languages}. Écrivez dans la langue de votre choix.",
		startNew: "Démarrer une nouvelle discussion",
		earlier: "Afficher la discussion précédente",
		connecting: "Connexion…",
		reconnecting: "Connexion perdue. Reconnexion…",
		reconnected: "La connexion est rétablie.",
		readsThis: "Ce que vous écrivez ici est lu par {shop}.",
		privacy: "Politique de confidentialité",
		endsWithPage:
			"Votre navigateur ne conserve rien de cette discussion\u00a0: elle se termine quand vous quittez la page.",
		soundOn: "Activer le son",
		soundOff: "Couper le son",
		shared:
			"Dès que vous avez écrit, la personne qui répond voit aussi la page où vous êtes et votre panier.",
	},
	offline: {
		body: "Il n’y a personne pour l’instant. Écrivez quand même\u00a0: la réponse arrivera dans cette conversation.",
		sent: "Nous avons bien reçu votre message.",
		comesHere: "La réponse arrivera dans cette conversation.",
	},
	errors: {
		tooLong: {
			one: "{count} caractère en trop",
			many: "{count} de caractères en trop",
			other: "{count} caractères en trop",
		},
		tooFast:
			"Vous envoyez des messages très rapidement. Veuillez patienter un instant.",
		version: "La discussion a été mise à jour. Veuillez recharger la page.",
		generic: "Un problème est survenu de notre côté. Veuillez réessayer.",
	},
	a11y: {
		widget: "Discussion avec le service client",
		messages: "Conversation",
		newFrom: "Nouveau message de {name}",
	},
	later: {
		header: {
			always: "24 h sur 24, 7 j sur 7",
			hoursNote:
				"Nos horaires habituels. Si personne n’est libre, nous vous le disons.",
			hoursZone:
				"Ces heures sont celles de l’endroit où vous êtes. Fuseau horaire de la boutique\u00a0: {zone}.",
			hoursClose: "Fermer",
			forgetMe: "Effacer mes données",
		},
		queue: {
			leaveMessage: "Laisser plutôt un message",
			leave: "Ne plus attendre",
			stillThere: "Êtes-vous toujours là\u00a0?",
			stillHere: "Oui, je suis là",
			languageChoice:
				"Réponse possible maintenant en\u00a0: {language}. Continuer ainsi\u00a0?",
			languageYes: "Continuer en {language}",
			languageWait: "J’attends",
		},
		chat: {
			goOn: "Écrivez à nouveau pour poursuivre cette discussion…",
			anew: "Écrivez pour démarrer une nouvelle discussion…",
			withdraw: "Retirer le message",
			withdrawLate: "Un message peut être retiré pendant 5 minutes.",
			end: "Terminer la discussion",
			endConfirm: "Terminer cette discussion\u00a0?",
			endNot: "Continuer à écrire",
			forgetConfirm:
				"Effacer tout ce que vous avez écrit ici ? C’est effacé aussi pour la boutique, définitivement.",
			forgetNot: "Conserver",
			forgetFailed:
				"Pas de connexion : rien n’a été effacé. Réessayez plus tard.",
			forgotten: "Tout a été effacé.",
		},
		offline: {
			alsoEmail: "Recevoir aussi la réponse par e-mail\u00a0? (facultatif)",
			save: "Enregistrer",
			skip: "Non merci",
			goesTo: "La réponse sera aussi envoyée à {email}.",
			remove: "Retirer",
		},
		link: {
			title: "Une réponse vous attend",
			shared:
				"Ce lien ouvre la discussion avec {shop} où votre adresse e-mail a été laissée. La personne qui l’a laissée lit aussi ce que vous écrivez. Si ce n’était pas vous, ne l’ouvrez pas.",
			open: "Ouvrir la discussion",
			gone: "Ce lien a déjà servi ou il est trop ancien. Votre discussion est toujours là où vous l’avez commencée, sur la page de la boutique.",
			anew: "Écrivez-nous ici",
		},
		rating: {
			question: "Que pensez-vous de notre aide\u00a0?",
			score1: "Très mauvaise",
			score2: "Mauvaise",
			score3: "Moyenne",
			score4: "Bonne",
			score5: "Très bonne",
			solved: "Avez-vous obtenu ce qu’il vous fallait\u00a0?",
			yes: "Oui",
			partly: "Pas encore",
			no: "Non",
			commentGood: "Qu’avons-nous bien fait\u00a0?",
			commentMiddle: "Qu’est-ce qui aurait pu être mieux\u00a0?",
			commentBad:
				"Qu’est-ce qui n’a pas fonctionné, et que devrions-nous faire\u00a0?",
			submit: "Envoyer mon avis",
			skip: "Pas maintenant",
			change: "Modifier",
			thanks: "Merci pour votre avis.",
			thanksBad:
				"Merci de nous l’avoir dit. Nous sommes désolés. Vous pouvez continuer à écrire ici.",
			late: "Le délai pour cette évaluation est passé. Vous pouvez continuer à écrire ici.",
			waits: "Nous enverrons votre évaluation dès le retour de la connexion.",
		},
		errors: {
			email: "Veuillez saisir une adresse e-mail valide.",
		},
	},
};
