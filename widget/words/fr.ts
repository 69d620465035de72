import type { Texts } from "./texts.ts";

/**
 * French, formal (vous), with a no-break space before ? ! : and ; and between a number and its unit.
 * Read by a native speaker: no.
 */
export const fr: Texts<"one" | "many" | "other"> = {
	language: { tag: "fr", dir: "ltr" },
	launcher: {
		open: "Écrivez-nous",
		close: "Masquer le chat",
		dismiss: "Masquer sur cette page",
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
		reopens: "Réouverture\u00a0: {when}",
		writeAnyway:
			"Vous pouvez écrire quand même. La réponse arrivera dans cette discussion.",
		replyTime: "Ces derniers temps, réponse en {duration}",
		hours: "Horaires",
		language: "Langue",
		card: "Donner votre avis",
		minimize: "Masquer le chat",
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
		waitRange: "Attente estimée\u00a0: {min} à {max}\u00a0min",
		waitOver: "Attente estimée\u00a0: plus de {min}\u00a0min",
		waitLonger:
			"Toutes nos excuses, c’est plus long que ce que nous vous avions dit. Vous gardez votre place.",
		allBusy: "Toute l’équipe est occupée en ce moment.",
		writeNow:
			"Vous pouvez déjà écrire\u00a0: la personne qui vous répondra verra votre message.",
		assigned: "Votre discussion est confiée à une personne de l’équipe.",
		answerMinutes: {
			one: "La réponse arrive en général en {count} minute environ.",
			many: "La réponse arrive en général en {count} de minutes environ.",
			other: "La réponse arrive en général en {count} minutes environ.",
		},
		answerUnderMinute: "La réponse arrive en général en moins d’une minute.",
		answerRange: "La réponse arrive en général en {min} à {max}\u00a0min.",
		agentLost:
			"La connexion avec {name} a été coupée. Vous gardez votre place.",
		agentGone: "{name} a dû partir. Vous gardez votre place.",
		teamGets:
			"Votre discussion a été transmise à une autre équipe. Vous gardez votre place.",
		isBack: "{name} est de retour",
	},
	chat: {
		placeholder: "Écrivez un message…",
		send: "Envoyer",
		attach: "Ajouter une image ou un PDF",
		typing: "{name} écrit…",
		joined: "{name} a rejoint la discussion",
		transferred: "Vous discutez maintenant avec {name}",
		sending: "Envoi…",
		sent: "Envoyé",
		seen: "Lu",
		failed: "Non envoyé",
		retry: "Réessayer",
		discard: "Supprimer",
		waitsForNetwork: "Nous l’enverrons dès que la connexion sera rétablie.",
		withdrawn: "Message retiré",
		you: "Vous",
		newMessages: "Nouveaux messages",
		ended: "La discussion est terminée.",
		endedQuiet:
			"Cette discussion s’est terminée après une journée sans message. Vous pouvez y écrire à nouveau à tout moment.",
		answersIn:
			"Langues de réponse\u00a0: {languages}. Écrivez dans la langue de votre choix.",
		startNew: "Nouvelle discussion",
		earlier: "Discussion précédente",
		connecting: "Connexion…",
		reconnecting: "Connexion perdue. Reconnexion…",
		reconnected: "La connexion est rétablie.",
		readsThis: "{shop} lit ce que vous écrivez ici.",
		privacy: "Politique de confidentialité",
		endsWithPage:
			"Votre navigateur ne conserve rien de cette discussion\u00a0: elle se terminera quand vous quitterez la page.",
		soundOn: "Activer le son",
		soundOff: "Couper le son",
		shared:
			"Après votre premier message, la personne qui vous répond voit aussi la page que vous consultez et votre panier.",
	},
	offline: {
		body: "Il n’y a personne pour l’instant. Laissez un message\u00a0: la réponse arrivera dans cette discussion.",
		called:
			"Il n’y a personne pour l’instant. Dès que vous écrivez, nous prévenons quelqu’un. La réponse arrivera dans cette discussion.",
		sent: "Nous avons bien reçu votre message.",
		comesHere: "La réponse arrivera dans cette discussion.",
	},
	errors: {
		tooLong: {
			one: "{count} caractère en trop",
			many: "{count} de caractères en trop",
			other: "{count} caractères en trop",
		},
		tooFast:
			"Vous envoyez des messages trop vite. Veuillez patienter un instant.",
		version: "Le chat a été mis à jour. Veuillez recharger la page.",
		generic: "Un problème est survenu de notre côté. Veuillez réessayer.",
	},
	a11y: {
		widget: "Discussion avec le service client",
		messages: "Discussion",
		newFrom: "Nouveau message, {name}",
	},
	later: {
		header: {
			always: "24\u00a0h sur 24, 7\u00a0j sur 7",
			hoursNote:
				"Nos horaires habituels. Si personne n’est libre, nous vous le disons.",
			hoursZone:
				"Horaires affichés à votre heure locale. Fuseau horaire de la boutique\u00a0: {zone}.",
			hoursClose: "Fermer",
			forgetMe: "Effacer mes données",
			link: "Lien de la discussion",
			save: "Enregistrer la discussion",
		},
		queue: {
			leaveMessage: "Laisser un message",
			leave: "Quitter la file",
			stillThere: "Êtes-vous toujours là\u00a0?",
			stillHere: "Oui, je suis là",
			languageChoice:
				"Nous pouvons vous répondre tout de suite en {language}. Cela vous convient\u00a0?",
			languageYes: "Oui, en {language}",
			languageWait: "Attendre",
		},
		chat: {
			goOn: "Poursuivez cette discussion…",
			anew: "Démarrez une nouvelle discussion…",
			withdraw: "Retirer le message",
			withdrawLate:
				"Un message ne peut être retiré que dans les 5\u00a0minutes.",
			cardHidden:
				"Le numéro de carte est masqué. N’envoyez pas de numéro de carte dans la discussion.",
			accountHidden:
				"Le numéro de compte est masqué. La boutique peut le consulter.",
			numberHidden: "Un numéro de votre message est masqué.",
			end: "Terminer la discussion",
			showAll: "Tout afficher",
			showLess: "Réduire",
			endConfirm: "Terminer cette discussion\u00a0?",
			endNot: "Continuer à écrire",
			forgetConfirm:
				"Effacer tout ce que vous avez écrit ici\u00a0? Tout sera aussi effacé du côté de la boutique, définitivement.",
			forgetNot: "Conserver",
			forgetFailed:
				"Pas de connexion\u00a0: rien n’a été effacé. Réessayez dès que la connexion sera rétablie.",
			forgotten: "Tout a été effacé.",
		},
		offline: {
			alsoEmail: "Recevoir aussi la réponse par e-mail\u00a0? (facultatif)",
			save: "Enregistrer",
			skip: "Non merci",
			goesTo: "La réponse sera aussi envoyée à {email}.",
			remove: "Retirer",
			linkOffer:
				"La réponse n’est visible que dans ce navigateur. Avec un lien, vous pouvez la lire sur n’importe quel appareil.",
		},
		save: {
			print: "Imprimer",
			text: "Enregistrer en texte",
			you: "Vous",
		},
		link: {
			title: "Une réponse vous attend",
			shared:
				"Ce lien ouvre la discussion avec {shop} où votre adresse e-mail a été laissée. La personne qui l’a laissée lit aussi ce que vous écrivez. Si ce n’était pas vous, ne l’ouvrez pas.",
			open: "Ouvrir la discussion",
			gone: "Ce lien a déjà servi ou il a expiré. Votre discussion est toujours là où vous l’avez commencée, sur la page de la boutique.",
			anew: "Écrivez-nous ici",
			keptTitle: "Votre discussion avec {shop}",
			keptShared:
				"Ce lien ouvre une discussion avec {shop}. Toute personne qui a le lien peut y lire et y écrire. Si vous n’avez pas créé ce lien, ne l’ouvrez pas.",
			keptGone:
				"Ce lien n’ouvre plus de discussion\u00a0: il a expiré, ou un lien plus récent l’a remplacé. Votre discussion est toujours là où vous l’avez commencée, sur la page de la boutique.",
			keep: "Ce lien ouvre cette discussion sur n’importe quel appareil, pendant 30 jours. Gardez-le pour vous\u00a0: toute personne qui l’ouvre peut lire et écrire ici.",
			copy: "Copier",
			copied: "Lien copié.",
			byHand:
				"Le navigateur n’a pas permis de copier. Le lien est sélectionné\u00a0: copiez-le vous-même.",
			share: "Partager",
		},
		rating: {
			question: "Que pensez-vous de notre aide\u00a0?",
			// A soft hyphen: the word is wider than a face on a small phone.
			score1: "Très mau\u00advaise",
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
				"Merci de nous l’avoir dit. Toutes nos excuses. Vous pouvez continuer à écrire ici.",
			late: "Le délai pour donner votre avis est écoulé. Vous pouvez continuer à écrire ici.",
			waits: "Nous enverrons votre avis dès que la connexion sera rétablie.",
		},
		survey: {
			step: "Question {n} sur {total}",
			next: "Suivant",
			skip: "Passer cette question",
			several: "Plusieurs réponses sont possibles.",
			up: "Bien",
			down: "Pas bien",
			outOf: "{n} sur {total}",
			npsLow: "Pas du tout probable",
			npsHigh: "Très probable",
			effortLow: "Pas du tout d’accord",
			effortHigh: "Tout à fait d’accord",
			late: "Il n’est plus possible de répondre. Ce que vous avez écrit est toujours là.",
			withdrawn: "Cette question n’est plus posée.",
			invite: "Pouvons-nous vous poser une question\u00a0?",
			minute: "Cela prend environ une minute.",
			answer: "Répondre",
			contact: "Pouvons-nous vous recontacter à ce sujet\u00a0?",
			contactField: "E-mail ou téléphone (facultatif)",
			contactKept: "Merci. Nous avons noté comment vous joindre.",
		},
		card: {
			title: "Que souhaitez-vous nous dire\u00a0?",
			praise: "Compliment",
			idea: "Idée",
			problem: "Problème",
			askPraise: "Qu’avez-vous apprécié\u00a0?",
			askIdea: "Quelle est votre idée\u00a0?",
			askProblem: "Que s’est-il passé\u00a0?",
			about: "Qui vous a aidé\u00a0? (facultatif)",
			answer: "Je souhaite une réponse dans cette discussion",
			contact: "E-mail ou téléphone (facultatif)",
			thanks: "Merci de nous l’avoir dit.",
			another: "Écrire autre chose",
			later:
				"Vous avez beaucoup écrit aujourd’hui. Nous enverrons ceci plus tard.",
			own: "Ce que vous nous avez dit",
			heard: "Nous avons bien reçu votre idée.",
			planned: "C’est prévu.",
			done: "C’est fait.",
			declined: "Nous ne le ferons pas.",
		},
		promise: {
			title: "Ce que nous vous avons promis",
			by: "{name}, d’ici le {time}",
			byShop: "La boutique, d’ici le {time}",
			kept: "C’est fait : {what}",
			late: "Message automatique : nous avions dit « {what} » d’ici le {time}. Personne ne l’a encore confirmé. Un rappel a été envoyé à {name}.",
			lateShop:
				"Message automatique : nous avions dit « {what} » d’ici le {time}. Personne ne l’a encore confirmé.",
			moved: "Nouvelle échéance pour « {what} » : {time}.",
			withdrawn: "Finalement, nous ne pourrons pas le faire : « {what} ».",
			ask: "Est-ce fait ?",
			thanks: "Merci.",
			reopened: "Merci de nous l’avoir dit. C’est de nouveau ouvert.",
			isLate: "En retard",
			isKept: "Fait",
		},
		repair: {
			opened:
				"Nous voulons arranger cela. Vous aurez de nos nouvelles d’ici le {time}.",
			by: "D’ici le {time}",
			again:
				"Merci de nous l’avoir dit. Nous regardons à nouveau, et vous aurez de nos nouvelles d’ici le {time}.",
			stillOpen:
				"Encore en cours : « {what} », d’ici le {time}. La suppression y met fin.",
		},
		files: {
			tray: "Fichiers à envoyer",
			drop: "Déposez ici des images ou des PDF",
			remove: "Retirer {name}",
			most: "Vous pouvez envoyer {most} fichiers à la fois.",
			type: "{name}\u00a0: seuls les images et les PDF peuvent être envoyés.",
			bytes: "{name} dépasse {most}.",
			heif: "Ce navigateur ne peut pas lire {name}. Réglez l’appareil photo sur «\u00a0Le plus compatible\u00a0», ou faites une capture d’écran.",
			broken: "{name} est illisible.",
			full: "Plus aucun fichier ne peut être envoyé pour l’instant.",
			off: "L’envoi de fichiers n’est pas possible ici.",
			again: "Pour envoyer {name}, veuillez le choisir à nouveau.",
			choose: "Choisir le fichier",
			another: "C’est un autre fichier. Veuillez choisir {name}.",
			picture: "Image, envoyée à {time}",
			gone: "N’est plus disponible",
			previous: "Image précédente",
			next: "Image suivante",
		},
		help: {
			find: "Trouver une réponse",
			none: "Rien trouvé. Essayez d’autres mots ou écrivez-nous.",
			found: "Articles trouvés\u00a0: {count}",
			back: "Toutes les réponses",
			helpful: "Cela vous a-t-il aidé ?",
			yes: "Oui",
			no: "Non",
			missing: "Que manquait-il ?",
			thanks: "Merci. Cela nous aide à mieux écrire.",
			updated: "Mis à jour le {date}",
			gone: "Cette réponse n’est plus ici.",
			elsewhere: "Il n’y a pas encore de réponse dans votre langue.",
			offer: "Ceci peut vous aider :",
		},
		ways: {
			title: "Autres moyens de nous joindre",
			phone: "Téléphone",
			phoneUntil: "Nous répondons au téléphone jusqu’à {time}",
			phoneClosed: "Nous ne répondons pas au téléphone pour le moment.",
			phoneReopens: "Nous répondrons de nouveau\u00a0: {when}",
			phoneHours: "Horaires du téléphone",
			email: "E-mail",
			post: "Adresse postale",
			accounts: "Nous sommes aussi ici",
		},
		errors: {
			blocked:
				"La boutique ne prend pas de messages d’ici pour le moment. Votre texte reste ici.",
			email: "Veuillez saisir une adresse e-mail valide.",
		},
	},
};
