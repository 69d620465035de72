import type { StaffTexts } from "./staff-words.ts";

/**
 * French, formal (vous), with a no-break space before ? ! : and ; and between a number and its unit.
 * Read by a native speaker: no.
 */
export const fr: StaffTexts<"one" | "many" | "other"> = {
	monday: {
		line: { customer: "Clients", visitor: "Visiteurs" },
		ofLine: "{line}\u00a0: {sentence}",
		nobody: "personne n’a répondu à la question sur l’aide reçue.",
		few: {
			one: "{count} réponse\u00a0: {parts}.",
			many: "{count} réponses\u00a0: {parts}.",
			other: "{count} réponses\u00a0: {parts}.",
		},
		good: {
			one: "{count} bonne",
			many: "{count} bonnes",
			other: "{count} bonnes",
		},
		bad: {
			one: "{count} mauvaise",
			many: "{count} mauvaises",
			other: "{count} mauvaises",
		},
		many: {
			one: "{count} réponse\u00a0: {percent}\u00a0% de bonnes (intervalle à 95\u00a0%\u00a0: de {low} à {high}\u00a0%).",
			many: "{count} réponses\u00a0: {percent}\u00a0% de bonnes (intervalle à 95\u00a0%\u00a0: de {low} à {high}\u00a0%).",
			other:
				"{count} réponses\u00a0: {percent}\u00a0% de bonnes (intervalle à 95\u00a0%\u00a0: de {low} à {high}\u00a0%).",
		},
		rose: "{figure} a augmenté de {size} (de {near} à {far}), avec {n} mesures contre {before} pendant les quatre semaines précédentes.",
		fell: "{figure} a baissé de {size} (de {near} à {far}), avec {n} mesures contre {before} pendant les quatre semaines précédentes.",
		points: "{number} points de pourcentage",
		unchanged:
			"Par rapport aux quatre semaines précédentes, rien n’a changé au-delà du hasard.",
		tooLittle:
			"Trop peu a été mesuré pour comparer cette semaine aux quatre semaines précédentes.",
		figure: {
			satisfied: "la part des bonnes notes",
			solved: "la part des discussions résolues",
			rate: "la part de ceux qui ont donné leur avis",
			level: "la part de ceux qui ont eu une réponse à temps",
			abandoned: "la part de ceux qui ont renoncé à attendre",
			wait: "l’attente médiane",
			firstResponse: "le délai médian de première réponse",
			handle: "la durée médiane d’une discussion",
		},
		reason: {
			worst:
				"Notée {score} sur 5\u00a0: la plus mauvaise note accompagnée d’un commentaire.",
			waited:
				"Attente annoncée\u00a0: {told} au plus. Attente réelle\u00a0: {took}. C’est le plus grand dépassement.",
			neverAnswered: "Personne n’y a jamais répondu.",
			neverAnsweredFor:
				"Personne n’y a jamais répondu\u00a0: elle s’est terminée après {waited}.",
			best: "Notée {score} sur 5\u00a0: la meilleure note accompagnée d’un commentaire.",
			chance: "Choisie au hasard.",
		},
		moreThan: "Plus de {items}",
		need: {
			badRating: {
				one: "{count} avis négatif auquel personne n’a répondu",
				many: "{count} avis négatifs auxquels personne n’a répondu",
				other: "{count} avis négatifs auxquels personne n’a répondu",
			},
			neverAnswered: {
				one: "{count} discussion restée sans aucune réponse",
				many: "{count} discussions restées sans aucune réponse",
				other: "{count} discussions restées sans aucune réponse",
			},
			card: {
				one: "{count} carte de commentaire qui demande une réponse et n’en a pas",
				many: "{count} cartes de commentaire qui demandent une réponse et n’en ont pas",
				other:
					"{count} cartes de commentaire qui demandent une réponse et n’en ont pas",
			},
			lateMessage: {
				one: "{count} message sans réponse après le délai annoncé",
				many: "{count} messages sans réponse après le délai annoncé",
				other: "{count} messages sans réponse après le délai annoncé",
			},
			more: {
				one: "{count} autre chose",
				many: "{count} autres choses",
				other: "{count} autres choses",
			},
		},
	},
	mondayMail: {
		subject: "Votre semaine dans le chat",
		week: "{shop}, semaine du {since} au {until}.",
		nothing: "Il n’y a rien à traiter.",
		needs: "À traiter\u00a0:",
		noneAnswered:
			"Personne n’a été interrogé sur l’aide reçue, ou personne n’a répondu.",
		toRead: "À lire\u00a0:",
		whole: "La page entière\u00a0: {link}",
		why: "Vous recevez ce message le lundi parce que vous l’avez choisi sur cette page. Vous pouvez y mettre fin au même endroit.",
	},
	call: {
		subject: "Quelqu’un attend dans votre chat",
		waiting: {
			one: "{count} visiteur attend chez {site} depuis le {since}.",
			many: "{count} visiteurs attendent chez {site}, le plus ancien depuis le {since}.",
			other:
				"{count} visiteurs attendent chez {site}, le plus ancien depuis le {since}.",
		},
		open: "Ouvrir la console\u00a0: {link}",
		replies: "Une réponse à ce message va à {address}, et non au visiteur.",
		stop: "Vous recevez ce message parce que vous répondez aux chats de cette boutique. Si la boutique a des horaires, il n’est envoyé que pendant ceux-ci, et jamais plus de six fois par heure.",
	},
	badRating: {
		subject: "Un avis négatif dans votre chat",
		scored:
			"Un visiteur ({site}) a donné {score} sur 5 le {time}. Personne ne lui a écrit depuis.",
		notSolved:
			"Un visiteur ({site}) a dit le {time} que son problème n’est pas résolu. Personne ne lui a écrit depuis.",
		alsoNot: "Il a aussi dit que son problème n’est pas résolu.",
		open: "Lire et répondre\u00a0: {link}",
		stop: "Vous recevez ce message parce que vous l’avez choisi dans la console, à côté de vos appareils. Si la boutique a des horaires, il n’est envoyé que pendant ceux-ci, et jamais plus de quatre fois par heure.",
	},
	trial: {
		subject: "Les e-mails de votre chat arrivent",
		lead: "Voici comment les e-mails de la boutique ({site}) vous parviennent. Vous avez envoyé celui-ci depuis les réglages du chat.",
		replies: "Une réponse à ce message va à {address}.",
		nothing: "Vous n’avez rien à faire.",
	},
	link: {
		sign_in: {
			subject: "Connexion à Shopbell",
			opening:
				"Ouvrez ce lien pour vous connecter à votre console Shopbell\u00a0:",
			closing:
				"Si vous n’avez rien demandé, vous n’avez rien à faire\u00a0: personne n’entre sans ce lien.",
		},
		password: {
			subject: "Nouveau mot de passe pour Shopbell",
			opening:
				"Ouvrez ce lien pour choisir un nouveau mot de passe pour votre console Shopbell\u00a0:",
			closing:
				"Si vous n’avez rien demandé, vous n’avez rien à faire\u00a0: votre mot de passe reste le même.",
		},
		address: {
			subject: "Confirmez votre adresse pour Shopbell",
			opening:
				"Ouvrez ce lien pour confirmer que vous vous connectez désormais à Shopbell avec cette adresse\u00a0:",
			closing:
				"Si vous n’avez rien demandé, vous n’avez rien à faire\u00a0: rien ne change sans ce lien.",
		},
		once: "Ce lien ne sert qu’une fois et expire après une heure. Ne le partagez avec personne.",
	},
	moved: {
		subject: "Votre adresse pour Shopbell a changé",
		now: "Vous vous connectez maintenant à votre console Shopbell avec une autre adresse\u00a0: ceci est le dernier message ici.",
		notYou:
			"Si ce n’est pas vous qui l’avez changée, demandez à un propriétaire de votre boutique de supprimer le compte et de vous inviter à nouveau.",
	},
	invitation: {
		subject: "Invitation à rejoindre l’équipe d’une boutique",
		lead: "{by} vous invite à rejoindre l’équipe de la boutique ({site}).",
		open: "Ouvrez ce lien pour la rejoindre\u00a0:",
		once: "Il ne sert qu’une fois, pendant sept jours. S’il n’est plus valable, demandez-en un autre.",
		notYou:
			"Si ce message ne vous était pas destiné, vous n’avez rien à faire.",
	},
	noReplies: "Personne ne lit les réponses à ce message.",
};
