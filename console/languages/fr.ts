import type { Texts } from "./texts.ts";

/**
 * French, formal (vous), with a no-break space before ? ! : and ; and between a number and its unit.
 * Read by a native speaker: no.
 */
export const fr: Texts<"one" | "many" | "other"> = {
	"account/confirm/confirm-words": {
		confirmWords: {
			lead: "Votre connexion date de plus de 12 heures, et cette action demande une preuve plus récente.",
			password: "Votre mot de passe",
			code: "Code de votre application",
			codeHint: "Six chiffres, ou un de vos codes de secours.",
			wrong: "Ce n’est pas correct. Vérifiez et réessayez.",
			wrongTogether:
				"Le mot de passe ou le code est incorrect. Chaque code ne sert qu’une fois\u00a0: attendez le suivant dans votre application.",
			wrongPasskey:
				"Cette clé d’accès ne confirme pas votre identité ici. Essayez-en une autre.",
			confirm: "Confirmer",
			confirming: "Vérification…",
			passkey: "Utiliser une clé d’accès",
			cancelled:
				"Aucune clé d’accès n’a été utilisée. Réessayez quand vous voulez.",
			unusable:
				"Ce navigateur ne peut pas utiliser de clé d’accès ici. Essayez autrement.",
			failed:
				"La demande de clé d’accès n’a pas pu être chargée. Réessayez dans un instant.",
			nothing:
				"Vous n’avez ni mot de passe ni clé d’accès valable ici. Déconnectez-vous, puis reconnectez-vous avec un lien\u00a0: pendant 12 heures, plus rien ne vous sera demandé.",
			cancel: "Annuler",
		},
	},
	"account/page-words": {
		codesWords: {
			card: "Codes de secours",
			left: {
				one: "Il vous reste {count} code de secours.",
				many: "Il vous reste {count} codes de secours.",
				other: "Il vous reste {count} codes de secours.",
			},
			none: "Vous n’avez pas de codes de secours. Ils permettent de vous connecter si vous avez perdu votre appareil.",
			first: "Créer des codes de secours",
			make: "Créer de nouveaux codes de secours",
			makeSure: "Vos codes actuels ne fonctionneront plus.",
			makeYes: "Créer de nouveaux codes",
			makeNo: "Garder les anciens",
			making: "Création…",
			title: "Vos codes de secours",
			lead: "Chaque code vous connecte une fois quand vous n’avez pas votre appareil. Ils ne sont affichés que maintenant\u00a0: gardez-les là où vous les retrouverez sans lui.",
			copy: "Copier les codes",
			download: "Télécharger en texte",
			kept: "Je les ai conservés",
			file: "shopbell-codes-de-secours.txt",
			head: "Codes de secours Shopbell. Chaque code vous connecte une fois.",
		},
		emailWords: {
			title: "Adresse e-mail",
			label: "Votre e-mail",
			hintMail:
				"Elle sert à vous connecter. Une nouvelle adresse doit d’abord être confirmée par un lien qui y est envoyé.",
			hintPlain:
				"Elle sert à vous connecter. Ce serveur n’envoie pas d’e-mails\u00a0: une nouvelle adresse est donc valable aussitôt.",
			taken:
				"Quelqu’un utilise déjà cette adresse ici. Choisissez-en une autre.",
			slowDown:
				"Trop de liens ont été envoyés récemment. Réessayez dans une heure.",
			pending:
				"Nous avons envoyé un lien à {address}. Ouvrez-le dans l’heure, et elle devient votre adresse. D’ici là, votre adresse reste la même.",
			save: "Enregistrer l’adresse",
			done: "Terminé",
			mailed: "Le lien a été envoyé.",
		},
		factorWords: {
			title: "Application d’authentification",
			lead: "Une application de votre téléphone affiche un nouveau code toutes les 30 secondes. Il est alors demandé en plus du mot de passe ou du lien.",
			wanted:
				"Une boutique pour laquelle vous travaillez exige de tous un second facteur\u00a0: cette application ou une clé d’accès.",
			setAt: "Configurée\u00a0: {day}.",
			setUp: "Configurer une application",
			end: "Retirer l’application",
			endSure:
				"La connexion ne demandera plus son code. Sans clé d’accès, vos codes de secours ne fonctionneront plus non plus.",
			endYes: "Retirer",
			endNo: "Conserver",
			stillWanted:
				"Une boutique pour laquelle vous travaillez exige un second facteur. Ajoutez d’abord une clé d’accès, puis retirez l’application.",
		},
		languageWords: {
			title: "Langue",
			label: "Langue de la console",
			hint: "Vaut aussi pour les notifications de vos appareils et pour les e-mails qui vous sont envoyés. Elle vous suit sur vos autres appareils.",
			browser: "Celle du navigateur",
			save: "Utiliser cette langue",
		},
		nameWords: {
			title: "Vous",
			label: "Votre nom",
			save: "Enregistrer le nom",
			hint: "Vos collègues le voient, et les visiteurs aussi si vous laissez le champ suivant vide.",
			shoppersRead: "Nom pour les visiteurs",
			shoppersHint:
				"Par exemple votre prénom. Il figure aussi dans ce que vous avez écrit auparavant. Si le champ est vide, ils lisent votre nom.",
			saveShort: "Enregistrer ce nom",
		},
		pageWords: {
			save: "Enregistrer",
			saving: "Enregistrement…",
			saved: "Enregistré",
			cancel: "Annuler",
		},
		passkeyWords: {
			title: "Clés d’accès",
			lead: "Avec une clé d’accès, vous vous connectez par empreinte, par visage ou par le verrou de votre appareil, sans mot de passe ni code.",
			none: "Vous n’avez pas encore de clé d’accès.",
			unsupported:
				"Ce navigateur ne connaît pas les clés d’accès. Vous pouvez en ajouter une dans un autre navigateur.",
			notHere:
				"Les clés d’accès exigent que la console ait un nom d’hôte et https. La personne qui gère le serveur peut le mettre en place.",
			name: "Nom de la clé d’accès",
			nameHint: "Pour la reconnaître, par exemple le nom de l’appareil.",
			add: "Ajouter une clé d’accès",
			adding: "En attente de votre appareil…",
			done: "La clé d’accès a été ajoutée.",
			added: "Ajoutée\u00a0: {day}.",
			used: "Dernière utilisation\u00a0: {ago}.",
			unused: "Pas encore utilisée.",
			elsewhere:
				"Elle a été créée à une autre adresse de cette console et n’ouvre rien ici. Vous pouvez la retirer et en ajouter une nouvelle.",
			remove: "Retirer",
			removeOf: "Retirer {name}",
			removeSure: "Plus personne ne pourra se connecter avec {name}.",
			removeYes: "Retirer",
			removeNo: "Conserver",
			stillWanted:
				"Une boutique pour laquelle vous travaillez exige un second facteur. Ajoutez d’abord une autre clé d’accès ou une application, puis retirez celle-ci.",
			full: "Vous avez {most} clés d’accès, c’est le maximum. Retirez-en une d’abord.",
			cancelled: "Rien n’a été ajouté. Réessayez quand vous voulez.",
			known: "Cet appareil a déjà une clé d’accès pour vous.",
			unusable:
				"Cet appareil ne peut pas créer de clé d’accès pour cette console. Essayez un autre appareil ou navigateur.",
			failed:
				"La création de clés d’accès n’a pas pu être chargée. Réessayez dans un instant.",
		},
		passwordWords: {
			title: "Mot de passe",
			none: "Vous n’avez pas encore de mot de passe. Avec un mot de passe, vous pouvez vous connecter sans l’aide de personne.",
			setAt: "Défini\u00a0: {day}.",
			label: "Nouveau mot de passe",
			hint: "Au moins {least} caractères. Il n’y a pas d’autre règle\u00a0: quelques mots à la suite conviennent bien.",
			ends: "Toutes vos autres sessions prennent fin quand vous le changez.",
			set: "Définir le mot de passe",
			change: "Changer le mot de passe",
			done: "Votre nouveau mot de passe est désormais valable.",
		},
		pictureWords: {
			none: "Sans photo, on voit la première lettre de votre nom.",
			choose: "Choisir une photo",
			change: "Choisir une autre photo",
			remove: "Retirer la photo",
			removeSure:
				"Sans elle, on verra la première lettre de votre nom. La photo est supprimée.",
			removeYes: "Retirer",
			removeNo: "Conserver",
			cropTitle: "Choisissez ce qu’on en voit",
			cropHint: "Faites glisser la photo, ou utilisez les curseurs.",
			zoom: "Zoom",
			across: "Gauche et droite",
			along: "Haut et bas",
			keep: "Utiliser cette photo",
			bad: {
				type: "Cette image ne peut pas être utilisée. Choisissez un PNG, JPEG, WebP ou GIF.",
				bytes:
					"Ce fichier est trop volumineux. Choisissez une image plus petite.",
				pixels:
					"Cette image a trop de pixels. Réduisez-la, puis choisissez-la à nouveau.",
				broken:
					"Cette image est illisible\u00a0: le fichier est peut-être endommagé. Choisissez-en une autre.",
			},
			tooLarge:
				"Ce fichier dépasse {most}\u00a0Mo. Choisissez une image plus petite.",
		},
		sessionsWords: {
			title: "Où vous êtes connecté",
			lead: "Mettez fin aux sessions que vous ne connaissez pas, puis changez votre mot de passe.",
			browser: "{browser} sur {system}",
			unknown: "Navigateur inconnu",
			thisOne: "Ce navigateur",
			first: "Connexion\u00a0: {day}.",
			last: "Dernière utilisation\u00a0: {ago}.",
			end: "Mettre fin",
			endOf: "Mettre fin à la session de {browser}",
			endSure: "La personne qui utilise {browser} devra se reconnecter.",
			endYes: "Mettre fin",
			endNo: "Laisser",
			endOthers: "Mettre fin à toutes les autres",
			othersSure:
				"Vous restez connecté ici, et êtes déconnecté partout ailleurs.",
			othersYes: "Y mettre fin",
			othersNo: "Les laisser",
			alone: "Vous n’êtes connecté nulle part ailleurs.",
		},
		setupWords: {
			steps: "Configurer une application d’authentification",
			scan: "Scannez cette image avec une application d’authentification sur votre téléphone, par exemple Aegis, Google Authenticator ou 1Password.",
			picture: "QR code pour l’application d’authentification",
			type: "Ou saisissez cette clé dans l’application\u00a0:",
			copyKey: "Copier la clé",
			open: "L’ouvrir dans une application de cet appareil",
			code: "Code de l’application",
			codeHint:
				"Six chiffres. L’application en affiche d’autres toutes les 30 secondes.",
			wrongCode:
				"Ce code est incorrect. Saisissez celui que l’application affiche maintenant. S’il reste faux, réglez l’heure du téléphone sur celle du réseau.",
			tooLate:
				"Cela a pris trop de temps, la clé n’est plus valable. Recommencez.",
			again: "Recommencer",
			confirm: "Confirmer le code",
			confirming: "Vérification…",
		},
	},
	"account/words": {
		accountWords: {
			link: "Mon compte",
			title: "Mon compte",
			app: "Application d’authentification",
			notLoaded:
				"Votre compte n’a pas pu être chargé. Réessayez, ou rechargez la page si cela n’aide pas.",
			confirm: "Confirmez votre identité",
			confirmNotLoaded: "La question n’a pas pu être chargée. Réessayez.",
		},
	},
	"alerts/words": {
		alertWords: {
			tab: "À traiter",
			lead: "Avis négatifs et réponses du même genre, jusqu’à ce que quelqu’un ait écrit au visiteur ou les ait classés. Les problèmes des cartes de commentaire sont avec les cartes.",
			none: "Rien n’attend de réponse.",
			badge: "Avis négatif",
			scored: "Note\u00a0: {score} sur 5",
			notSolved: "Dit que ce n’est pas résolu",
			nobody: "Personne n’a écrit depuis.",
			reach: "Contact\u00a0: {contact}",
			settle: "Rien à écrire",
			settleHint: "Retire le signalement",
			settled: "Classé.",
			raised: "Un visiteur n’était pas satisfait.",
			open: "Ouvrir",
			openOf: "Ouvrir la discussion",
			answers: "Voir les réponses",
			unnamed: "Un visiteur sans discussion",
		},
	},
	"attachments/link-words": {
		attachLinkWords: {
			key: "Ajouter des images ou des PDF",
		},
	},
	"attachments/words": {
		attachWords: {
			attach: "Ajouter des images ou des PDF",
			tray: "Fichiers à envoyer",
			drop: "Déposez ici des images ou des PDF",
			reading: "Préparation",
			again: "Choisissez à nouveau {name} pour l’envoyer.",
			choose: "Choisir le fichier",
			another: "C’est un autre fichier. Choisissez {name}.",
			picture: "Image, envoyée à {time}",
			show: "Afficher l’image",
			hiddenPicture: "Masquée, car la discussion est marquée comme spam.",
			save: "Enregistrer {name}",
			gone: "N’est plus disponible",
			notSaved: "L’enregistrement a échoué. Réessayez dans un instant.",
			view: {
				label: "Image {at} sur {count}",
				previous: "Image précédente",
				next: "Image suivante",
				nearer: "Agrandir",
				farther: "Réduire",
				save: "Enregistrer",
			},
		},
	},
	"attention/words": {
		attentionWords: {
			keys: {
				settle: "Marquer comme sans réponse à donner",
			},
			unopened: "Pas encore ouverte",
			unanswered: "Sans réponse depuis {duration}",
			neverAnswered: "Restée sans réponse",
			neverAnsweredHint: "La discussion s’est terminée avant toute réponse",
			settle: "Rien à répondre",
			settleHint:
				"Le dernier message n’appelle pas de réponse. S’il a rouvert la discussion, elle se ferme de nouveau.",
		},
	},
	"audit/link-words": {
		auditLinkWords: {
			link: "Journal d’audit",
			notLoaded:
				"Le journal d’audit n’a pas pu être chargé. Réessayez, ou rechargez la page si cela n’aide pas.",
		},
	},
	"audit/words": {
		auditWords: {
			title: "Journal d’audit",
			forOwners:
				"Le journal d’audit est réservé aux propriétaires. Demandez à l’un d’eux ce qu’il vous faut.",
			lead: "Qui a fait quoi dans l’équipe, du plus récent au plus ancien. Les noms sont ceux d’aujourd’hui. Personne ne peut modifier une ligne.",
			site: "Boutique",
			search: "Nom, adresse ou réglage",
			doSearch: "Rechercher",
			person: "Personne",
			anybody: "Tout le monde",
			kind: "Type",
			anything: "Tout",
			kinds: {
				settings: "Réglages et équipes",
				people: "Membres de l’équipe",
				sign_in: "Connexions et déconnexions",
				account: "Comptes",
				data: "Données des visiteurs",
				log: "Ce journal",
			},
			from: "Du",
			until: "Au",
			clear: "Effacer les filtres",
			none: "Rien n’est encore consigné.",
			noneFound: "Aucun résultat. Modifiez ou effacez les filtres.",
			noneYet:
				"Rien trouvé jusqu’ici. Il reste des lignes plus anciennes à parcourir.",
			more: "Afficher des lignes plus anciennes",
			moreSearch: "Chercher dans des lignes plus anciennes",
			export: "Exporter en CSV",
			exporting: "Exportation…",
			exportFile: "journal-audit",
			exported:
				"Le fichier est dans vos téléchargements. Il contient au plus {most} lignes.",
			lines: "Lignes du journal",
			details: "Détails",
			detailsOf: "Détails\u00a0: {sentence}",
			hide: "Masquer",
			before: "Avant",
			after: "Après",
			field: "Réglage",
			long: "Les valeurs sont trop longues pour être affichées ici.",
			undo: "Annuler l’action",
			undoOf: "Annuler\u00a0: {sentence}",
			undoLead: "Ceci rétablit la valeur d’avant\u00a0:",
			undoLong: "Ceci rétablit la valeur d’avant cette modification.",
			undoUntil: "Annulation possible jusqu’à {time}.",
			undoYes: "Rétablir",
			undoNo: "Laisser",
			undone: "Rétabli.",
			tooLate: "Il est trop tard pour annuler ceci.",
			changedSince:
				"Cela a été modifié depuis. Annulez d’abord la modification la plus récente.",
		},
		sentenceWords: {
			somebody: "Quelqu’un",
			thisPerson: "quelqu’un",
			themselves: "soi-même",
			printedLink:
				"Un lien de connexion pour {target} a été affiché sur le serveur",
			madeTeam: "{by} a créé l’équipe {target}",
			undidTeam: "{by} a annulé une modification de l’équipe {target}",
			goneTeam: "qui n’existe plus",
			ways: {
				password: "avec un mot de passe",
				passkey: "avec une clé d’accès",
				link: "avec un lien affiché sur le serveur",
				colleague: "avec un lien créé par un propriétaire",
				mail: "avec un lien reçu par e-mail",
				invitation: "avec une invitation",
				first_run: "avec le premier lien",
			},
			second: "{way} et un second facteur",
			roles: {
				read_only: "lecture seule",
				agent: "agent",
				supervisor: "superviseur",
				owner: "propriétaire",
			},
			settings: {
				"hours:change": "les horaires et les langues",
				hours: "les horaires d’ouverture",
				languages: "les langues",
				"privacy:change": "l’adresse de la politique de confidentialité",
				"answer-time:change": "le délai de réponse",
				"wrap-up:change": "le temps après une fermeture",
				"complaint-days:change": "le délai des réclamations",
				"recovery-days:change": "le délai pour réparer",
				"texts:change": "les textes du chat",
				"security:change": "la façon de se connecter",
				"attributes:change": "les champs d’une personne",
				"tags:change": "une étiquette",
				"outcomes:change": "les résultats, et ce qu’exige une fermeture",
				"masking:change": "les numéros masqués dans les messages",
				"retention:change": "les durées de conservation",
				"addresses:change": "les adresses de la boutique",
				"contact:change": "les autres moyens de joindre la boutique",
				"look:change": "l’apparence du chat",
				"team:change": "une équipe",
				"member:change": "ce que reçoit quelqu’un",
				"mail:change": "l’adresse des réponses aux e-mails",
				"product-feed:change": "l’adresse de la liste de produits",
			},
			setting: "un réglage",
		},
		sentences: {
			signed_in: "{by}\u00a0s’est connecté {way}",
			sign_in_failed:
				"Quelqu’un a tenté sans succès de se connecter en tant que {target}",
			signed_out: "{by}\u00a0s’est déconnecté",
			session_ended: "{by} a mis fin à une de ses sessions",
			password_set: "{by} a défini un nouveau mot de passe",
			totp_set: "{by} a configuré une application d’authentification",
			totp_ended: "{by} a retiré son application d’authentification",
			recovery_code_used: "{by} a utilisé un code de secours",
			recovery_codes_made: "{by} a créé de nouveaux codes de secours",
			passkey_added: "{by} a ajouté une clé d’accès",
			passkey_ended: "{by} a retiré une clé d’accès",
			name_changed: "{by} a changé de nom",
			email_changed: "{by} a changé d’adresse e-mail",
			picture_changed: "{by} a changé de photo",
			site_made: "{by} a créé cette boutique",
			invitation_made: "{by} a invité {target} avec le rôle {role}",
			invitation_renewed: "{by} a renouvelé l’invitation de {target}",
			invitation_withdrawn: "{by} a retiré l’invitation de {target}",
			invitation_used: "{by} a accepté une invitation avec le rôle {role}",
			role_changed:
				"{by} a changé le rôle de {target}\u00a0: {from}, désormais {to}",
			member_changed: "{by} a changé ce que reçoit {target}",
			member_removed: "{by} a retiré {target}",
			sign_in_link_made: "{by} a créé un lien de connexion pour {target}",
			second_factor_reset: "{by} a réinitialisé le second facteur de {target}",
			setting_changed: "{by} a modifié {setting}",
			setting_undone: "{by} a annulé une modification\u00a0: {setting}",
			team_changed: "{by} a modifié l’équipe {target}",
			team_removed: "{by} a supprimé l’équipe {target}",
			audit_exported: "{by} a exporté ce journal",
			audit_pruned:
				"Les lignes anciennes ont été supprimées, comme le prévoient les réglages",
			hidden_shown: "{by} a consulté un numéro de compte masqué",
			card_hidden:
				"{by} a masqué une carte de commentaire\u00a0: «\u00a0{why}\u00a0»",
			card_shown: "{by} a réaffiché une carte de commentaire masquée",
			data_pruned:
				"Les textes des visiteurs ont été effacés après leur durée de conservation, comme le prévoient les réglages",
			person_erased: "{by} a effacé un visiteur",
			person_exported: "{by} a exporté les données d’un visiteur",
			site_exported: "{by} a exporté cette boutique",
			backup_made: "{by} a demandé une sauvegarde",
			backup_restored: "Une sauvegarde a été restaurée",
			identity_key_made: "{by} a créé une clé qui authentifie les clients",
			identity_key_retired: "{by} a retiré une clé qui authentifie les clients",
			webhook_saved: "{by} a configuré le webhook",
			webhook_secret_made: "{by} a créé un nouveau secret pour le webhook",
			webhook_removed: "{by} a supprimé le webhook",
			ratings_imported: "{by} a importé des avis d’ailleurs",
			ratings_import_removed: "{by} a supprimé des avis importés",
			ratings_import_restored: "{by} a annulé la suppression d’avis importés",
			survey_saved: "{by} a enregistré une enquête",
			survey_set: "{by} a changé le moment où une enquête est proposée",
			survey_removed: "{by} a supprimé une enquête",
			survey_link_made: "{by} a créé un lien vers une enquête",
			survey_link_ended: "{by} a mis fin à un lien vers une enquête",
			answer_hidden: "{by} a masqué une réponse",
			answer_shown: "{by} a réaffiché une réponse",
			policy_published: "{by} a publié la page «\u00a0{target}\u00a0»",
			policy_removed:
				"{by} a supprimé le brouillon de la page «\u00a0{target}\u00a0»",
			improvement_published:
				"{by} a publié «\u00a0{target}\u00a0» sur la page «\u00a0Vous l’avez dit, nous l’avons fait\u00a0»",
			improvement_withdrawn:
				"{by} a retiré «\u00a0{target}\u00a0» de la page «\u00a0Vous l’avez dit, nous l’avons fait\u00a0»",
			article_published: "{by} a publié l’article «\u00a0{target}\u00a0»",
			article_withdrawn: "{by} a retiré l’article «\u00a0{target}\u00a0»",
			article_merged:
				"{by} a fusionné l’article «\u00a0{target}\u00a0» avec un autre",
			articles_imported: "{by} a importé des articles",
			saved_reply_saved: "{by} a enregistré la réponse «\u00a0{target}\u00a0»",
			saved_reply_removed:
				"{by} a supprimé la réponse enregistrée «\u00a0{target}\u00a0»",
			saved_replies_imported: "{by} a importé des réponses enregistrées",
			visitor_blocked: "{by} a bloqué le visiteur d’une discussion",
			visitor_unblocked: "{by} a levé le blocage d’un visiteur",
		},
		valueWords: {
			hours: "Horaires d’ouverture",
			always: "Toujours ouvert",
			closed: "Fermé",
			asUsual: "Comme chaque semaine",
			timeZone: "Fuseau horaire",
			attributes: "Champs d’une personne",
			tag: "Étiquette",
			outcomes: "Résultats",
			needsOutcome: "La fermeture exige un résultat",
			needsTag: "La fermeture exige une étiquette",
			languages: "Langues",
			anyLanguage: "Toutes",
			privacyUrl: "Politique de confidentialité",
			productFeed: "Liste de produits",
			none: "Aucun",
			answerWithin: "Sans réponse après",
			minutes: "{count}\u00a0min",
			wrapUp: "Après une fermeture",
			complaintDays: "Réclamations décidées sous",
			recoveryDays: "Le visiteur sait comment c’est réparé sous",
			seconds: "{count}\u00a0s",
			ours: "Notre propre texte",
			sessionDays: "Les sessions inutilisées prennent fin après",
			auditDays: "Durée de conservation du journal",
			days: "{count} jours",
			secondFactor: "Un second facteur est exigé de tous",
			yes: "Oui",
			no: "Non",
			teamName: "Nom",
			offers: "Attribution des discussions",
			offered: "Proposées",
			given: "Attribuées aussitôt",
			slots: "Discussions à la fois",
			teams: "Équipes",
			goneTeam: "une équipe qui n’existe plus",
			count: "Lignes",
			olderThan: "Plus anciennes que",
			backupOf: "Sauvegarde du",
			conversations: "Discussions",
			files: "Fichiers",
			comments: "Commentaires d’avis et de cartes",
			visitors: "Visiteurs",
			conversationsKept: "Conservation des discussions fermées",
			commentsKept: "Conservation des commentaires d’avis et de cartes",
			visitorsKept: "Conservation des visiteurs sans discussion",
			kept: "Toujours",
			open: "Discussions ouvertes",
			toQueue: "Remises en file d’attente",
			toAgent: "À {name}",
			toTeam: "À l’équipe {name}",
			somebody: "quelqu’un",
			addresses: "Adresses",
			host: "Serveur",
			importName: "Importation",
			ratings: "Avis",
			key: "Clé",
			replyTo: "Les réponses aux e-mails vont à",
			asMachine: "Selon le réglage du serveur",
			phone: "Téléphone",
			phoneHours: "Horaires du téléphone",
			anyTime: "À toute heure",
			email: "Adresse e-mail",
			post: "Adresse postale",
			account: "Compte",
		},
	},
	"availability/sheet-words": {
		sheetWords: {
			hereHint: "Vous recevez de nouvelles discussions",
			breath: "Deux minutes",
			breathHint: "Rien de nouveau n’arrive, et vous restez disponible",
			finishingHint:
				"Vous gardez vos discussions ouvertes. Vous n’en recevez pas de nouvelles.",
			breakHint:
				"Pas de nouvelle discussion. Vous redevenez disponible à la fin de la pause.",
			breakFor: "{minutes}\u00a0min",
			breakTime: "Pause jusqu’à",
			breakSet: "Commencer",
			awayHint:
				"Vous ne répondez à personne. Choisissez ce que deviennent les discussions qui attendent une réponse\u00a0; les autres restent avec vous.",
		},
	},
	"availability/unanswered-words": {
		unansweredFormWords: {
			lead: {
				one: "{count} discussion est sans réponse. Que faut-il en faire\u00a0?",
				many: "{count} discussions sont sans réponse. Que faut-il en faire\u00a0?",
				other:
					"{count} discussions sont sans réponse. Que faut-il en faire\u00a0?",
			},
			keepHint:
				"Elles restent avec vous, et les visiteurs attendent votre réponse.",
			submit: "Continuer",
			stay: "Annuler",
		},
	},
	"availability/words": {
		availabilityMenuWords: {
			keys: {
				availability: "Disponible, en pause ou absent",
				breath: "Deux minutes sans nouvelle discussion",
			},
			title: "Nouvelles discussions",
			label: "Nouvelles discussions\u00a0: {state}. {load}",
			loadLabel: "{load} discussions sur {slots}",
			breathEnds: "Deux minutes, jusqu’à {time}",
			breathBegun: "Rien de nouveau ne vous arrive pendant deux minutes.",
			missed:
				"Votre statut est désormais Absent\u00a0: deux propositions de suite ont expiré sans réponse.",
			unopened:
				"Votre statut est désormais Absent\u00a0: deux discussions de suite sont passées à des collègues sans que vous les ouvriez.",
			back: "Je suis là",
		},
		unansweredWords: {
			title: "Des visiteurs attendent votre réponse",
		},
	},
	"blocking/form-words": {
		blockWords: {
			title: "Bloquer le visiteur",
			blockedTitle: "Le visiteur est bloqué",
			lead: "Il ne peut plus écrire, et en est informé sobrement. Ses discussions ouvertes sont fermées comme spam.",
			length: "Durée",
			day: "Un jour",
			month: "Un mois",
			ever: "Sans limite",
			onlyDay:
				"Les propriétaires et les superviseurs peuvent bloquer plus longtemps.",
			why: "Motif (pour vos collègues)",
			network: {
				one: "{count} autre discussion ouverte a commencé depuis le même réseau",
				many: "{count} autres discussions ouvertes ont commencé depuis le même réseau",
				other:
					"{count} autres discussions ouvertes ont commencé depuis le même réseau",
			},
			networkHint:
				"Un réseau peut être partagé par beaucoup de monde. Celles sans réponse sont cochées\u00a0: regardez les noms avant de les fermer.",
			networkUnknown:
				"On ne sait plus d’où cette discussion a commencé. On le sait pendant un jour, jusqu’au redémarrage du serveur.",
			close: {
				one: "Fermer {count} comme spam",
				many: "Fermer {count} comme spam",
				other: "Fermer {count} comme spam",
			},
			closed: {
				one: "Marquée comme spam.",
				many: "{count} marquées comme spam.",
				other: "{count} marquées comme spam.",
			},
			blocked: "Bloqué.",
			lifted: "Le blocage est levé.",
			liftedSpam: "Blocage levé. Toujours marquée comme spam.",
			noSpam: "Pas un spam",
			lift: "Lever le blocage",
			untilEver: "Bloqué sans limite par {name}",
			until: "Bloqué jusqu’à {time} par {name}",
			visitor: "Un visiteur",
			erased: "Un client effacé",
			empty: "Personne n’est bloqué.",
			more: "Afficher les plus anciens",
			cancel: "Annuler",
			done: "Fermer",
		},
	},
	"blocking/words": {
		blockingWords: {
			block: "Bloquer le visiteur",
			list: "Visiteurs bloqués",
			notLoaded: "La liste des visiteurs bloqués n’a pas pu être chargée.",
		},
	},
	"colleagues/leaving-words": {
		leavingWords: {
			keep: "Les garder",
			queue: "Remettre en file d’attente",
			queueHint:
				"Le prochain collègue libre les reçoit avant les plus récentes.",
			transfer: "Les transférer",
			transferHint: "À un collègue ou à une équipe, s’il y a de la place.",
		},
	},
	"colleagues/words": {
		presenceWords: {
			here: "Disponible",
			finishing: "En fin de service",
			break: "Pause",
			breakUntil: "Pause jusqu’à {time}",
			away: "Absent",
			load: "{load} sur {slots}",
			loadLabel: "{load} discussions sur {slots}",
			lost: "Connexion perdue il y a un instant",
			gone: "Pas connecté",
		},
		targetWords: {
			to: "À",
			team: "Équipe, {here} présents sur {all}",
			cannot: "Ne peut pas la prendre maintenant",
			why: {
				team: "Pas dans son équipe",
				language: "Ne parle pas\u00a0: {language}",
				otherLanguage: "Ne parle pas la langue du visiteur",
				full: "Complet",
			},
			noOne: "Il n’y a encore personne d’autre dans cette boutique.",
		},
	},
	"command-bar/words": {
		commandBarWords: {
			key: "Trouver une action, une page ou une discussion",
			link: "Barre de commandes",
			title: "Que voulez-vous faire\u00a0?",
			placeholder: "Action, page, personne, discussion",
			acts: "Actions",
			none: "Rien ne porte ce nom.",
			count: {
				one: "{count} ligne",
				many: "{count} lignes",
				other: "{count} lignes",
			},
			notLoaded: "La barre de commandes n’a pas pu être chargée.",
		},
	},
	"comment-cards/link-words": {
		cardLinkWords: {
			link: "Cartes de commentaire",
			notLoaded: "Les cartes de commentaire n’ont pas pu être chargées.",
			onCard: {
				praise: "Compliment, sur une carte de commentaire",
				idea: "Une idée, sur une carte de commentaire",
				problem: "Un problème, sur une carte de commentaire",
			},
			praised:
				"Un visiteur vous fait un compliment\u00a0: «\u00a0{text}\u00a0»",
			read: "Lire",
		},
	},
	"comment-cards/words": {
		cardWords: {
			lead: "Ce que les visiteurs vous ont dit à tout moment, sans discussion.",
			lists: "Listes",
			site: "Boutique",
			places: {
				wall: "Mur des compliments",
				mine: "Compliments pour moi",
				idea: "Idées",
				problem: "Problèmes",
				praise: "Tous les compliments",
				link: "Lien pour les colis",
			},
			empty: {
				wall: "Pas encore de compliment.",
				mine: "Personne ne vous a encore cité.",
				idea: "Pas encore d’idée.",
				problem: "Pas encore de problème.",
				praise: "Pas encore de compliment.",
			},
			emptyHint:
				"Les visiteurs laissent une carte depuis le chat\u00a0: «\u00a0Donner votre avis\u00a0».",
			more: "Afficher plus",
			customer: "Client",
			visitor: "Visiteur",
			byLink: "Par lien",
			about: "Au sujet de {name}",
			named: "Cite «\u00a0{name}\u00a0»",
			order: "Commande {order}",
			contact: "Contact\u00a0: {contact}",
			erased: "Son texte a été effacé.",
			open: "Ouvrir la discussion",
			waits: "Attend une réponse",
			waitsQuiet: "Pas classé",
			settled: "Classé",
			settle: "Marquer comme classé",
			unsettle: "Finalement pas classé",
			state: "État de l’idée",
			states: {
				heard: "Reçue",
				planned: "Prévue",
				done: "Réalisée",
				declined: "Écartée",
			},
			note: "Un mot à son auteur (facultatif)",
			save: "Enregistrer",
			saved: "Enregistré. Son auteur le voit dans le chat.",
			savedByLink:
				"Enregistré. Son auteur est venu par un lien, et ne le voit pas.",
			hide: "Masquer",
			hideWhy:
				"Pourquoi la masquer\u00a0? Le motif figure dans le journal d’audit.",
			hideYes: "La masquer",
			hideNo: "Laisser",
			hideHint: "Elle quitte le mur et reste dans le compte.",
			hidden: "Masquée par {by}\u00a0: «\u00a0{why}\u00a0»",
			show: "Réafficher",
			linkLead:
				"Toute personne qui ouvre ce lien peut laisser une carte sans le chat et sans JavaScript. Imprimez-le sur ce que vous glissez dans vos colis.",
			linkLabel: "Lien vers la carte de commentaire",
			code: "Image du lien, pour un appareil photo",
			print: "Imprimer",
		},
	},
	"conversation/system-words": {
		systemWords: {
			startedOn: "Commencée sur {page}",
			started: "La discussion a commencé",
			startedMessage:
				"Personne n’était là\u00a0; le visiteur a laissé un message",
			assigned: {
				least_loaded: "Attribuée à {name}\u00a0: {why}",
				taken: "{name} l’a prise",
				previous_agent: "De retour chez {name}\u00a0: {why}",
				accepted: "{name} l’a acceptée\u00a0: {why}",
				transferred: "{name} l’a reçue d’un collègue",
				taken_over: "{name} l’a reprise",
				plain: "{name}\u00a0s’en occupe",
			},
			assignedMe: {
				least_loaded: "Attribuée à vous\u00a0: {why}",
				taken: "Vous l’avez prise",
				previous_agent: "De retour chez vous\u00a0: {why}",
				accepted: "Vous l’avez acceptée\u00a0: {why}",
				transferred: "Vous l’avez reçue d’un collègue",
				taken_over: "Vous l’avez reprise",
				plain: "Vous vous en occupez",
			},
			because: {
				leastLoaded: "avait le plus de place",
				onlyOne: "personne d’autre n’était libre",
				hadIt: "l’avait auparavant",
				speaks: "parle\u00a0: {language}",
				team: "équipe {team}",
				knew: "connaissait le visiteur",
				load: "{load} discussions sur {slots}",
			},
			released: {
				agent_lost:
					"{name} a perdu la connexion\u00a0; elle est de nouveau en attente",
				agent_left: "{name} est absent\u00a0; elle est de nouveau en attente",
				released: "{name} l’a rendue\u00a0; elle est de nouveau en attente",
				unopened:
					"{name} ne l’a pas ouverte\u00a0; elle est de nouveau en attente",
				transferred: "Elle attend l’équipe {team}",
			},
			releasedBy: "{by} l’a remise en file d’attente\u00a0; {name} l’avait",
			transferred: "{from} l’a transférée à {to}",
			transferredNote:
				"{from} l’a transférée à {to}\u00a0: «\u00a0{note}\u00a0»",
			offered: "Proposée à {name}",
			offerEnded: {
				declined: "{name} a refusé",
				declinedWhy: "{name} a refusé\u00a0: «\u00a0{reason}\u00a0»",
				timed_out: "{name} n’a pas répondu à temps à la proposition",
				withdrawn: "La proposition faite à {name} a été retirée",
			},
			mode: {
				messageSilent:
					"Visiteur absent 10 minutes\u00a0: compte désormais comme un message",
				messageLeft: "Le visiteur a laissé un message au lieu d’attendre",
				live: "Le visiteur est de retour et joignable",
			},
			quieted:
				"Le visiteur ne dit plus rien\u00a0; la discussion est suspendue et ne compte pas",
			woken:
				"Le visiteur a écrit de nouveau\u00a0; la discussion compte de nouveau",
			languageChosen:
				"Le visiteur continue en {language} au lieu de\u00a0: {instead}",
			closedByAgent: "{name} l’a fermée",
			closedByVisitor: "Le visiteur a terminé le chat",
			closedBySystem: "Fermée automatiquement après une journée sans message",
			reopenedByAgent: "{name} l’a rouverte",
			reopenedByVisitor: "Le visiteur a écrit de nouveau",
			withdrawn: "Message retiré",
			forgotten: "Le visiteur a supprimé cette discussion",
			note: "Note, pour l’équipe seulement",
			you: "Vous",
		},
	},
	"conversation/words": {
		afterCloseWords: {
			label: "Après la fermeture",
			next: "Discussion suivante",
			list: "La liste",
			stay: "Rester",
		},
		composerWords: {
			keys: {
				send: "Envoyer",
				lineBreak: "Saut de ligne",
				leave: "Quitter la zone de saisie",
			},
			enterSends: "Entrée envoie",
			enterBreaks: "Ctrl+Entrée envoie",
			forgetful:
				"Ce navigateur n’enregistre rien\u00a0: brouillons et messages non envoyés sont perdus à la fermeture de cette page.",
			label: "Écrire",
			kind: "Ce que vous écrivez",
			reply: "Réponse",
			note: "Note",
			replyPlaceholder: "Écrivez un message…",
			notePlaceholder: "Une note pour l’équipe. Le visiteur ne la voit jamais.",
			send: "Envoyer à {name}",
			addNote: "Ajouter la note",
			toAnswer: "Prenez-la pour répondre, ou laissez une note.",
			toAnswerClosed:
				"Elle est fermée. Rouvrez-la pour répondre, ou laissez une note.",
			heldBy:
				"{name}\u00a0s’en occupe. Reprenez-la pour répondre, ou laissez une note.",
			readOnly:
				"Vous pouvez lire ici, mais pas écrire. Pour cela, demandez à un propriétaire le rôle d’agent.",
			leaveNote: "Laisser une note",
			keptDraft: "Votre brouillon",
			draftKept: "Votre brouillon est conservé et n’a pas été envoyé\u00a0:",
			full: "Trop de messages non envoyés sur cet appareil. Attendez que certains partent.",
			tooLong: {
				one: "{count} caractère en trop",
				many: "{count} caractères en trop",
				other: "{count} caractères en trop",
			},
		},
		conversationWords: {
			keys: {
				reply: "Répondre",
				note: "Note",
				take: "Prendre",
				close: "Fermer la discussion",
				undo: "Annuler la dernière action",
				withdraw: "Retirer le dernier message",
			},
			draft: "Brouillon",
			none: "Choisissez une discussion",
			noneHint:
				"J et K parcourent la liste, Entrée ouvre, et\u00a0? affiche les raccourcis.",
			back: "Retour à la liste",
			more: "Plus",
			waiting: "En attente",
			waitingMessage: "A laissé un message",
			open: "Avec {name}",
			openMine: "Avec vous",
			viewing: "Aussi ici\u00a0: {names}",
			closed: "Fermée",
			customer: "Client",
			visitor: "Visiteur",
			take: "Prendre",
			closeIt: "Fermer",
			reopen: "Rouvrir",
			closedToast: "Fermée.",
			undo: "Annuler l’action",
			log: "Discussion",
			typing: "{name} écrit…",
			newMessages: "Nouveaux messages",
			notLoaded: "Les messages n’ont pas pu être chargés.",
			unshowable: "Cette entrée ne peut pas être affichée.",
			gone: "Cette discussion ne peut pas être ouverte.",
		},
		foldWords: {
			showAll: "Tout afficher",
			showLess: "Réduire",
		},
		messageWords: {
			sending: "Envoi…",
			sent: "Envoyé",
			seen: "Lu",
			failed: "Non envoyé",
			waitsForNetwork: "Nous l’enverrons quand la connexion sera rétablie.",
			retry: "Réessayer",
			anyway: "Envoyer quand même",
			discard: "Supprimer",
			withdraw: "Retirer",
			withdrawHint: "Efface le texte pour tout le monde, dans les 5 minutes",
		},
	},
	"desktop-notices/words": {
		noticeWords: {
			label: "Notifications sur cet ordinateur",
			hint: {
				on: "Quand cette page est masquée\u00a0: qui est arrivé et qui a écrit. Jamais ce qui est écrit.",
				off: "Quand cette page est masquée, rien ne montre qui est arrivé.",
				blocked:
					"Ce navigateur bloque les notifications de cette page. Autorisez-les dans ses paramètres.",
				unable: "Ce navigateur n’affiche pas de notifications de pages.",
			},
			arrived: "Une nouvelle discussion",
			wrote: "Vous a écrit",
			tryTitle: "Shopbell",
			tryBody: "Voici à quoi ressemble une notification.",
			tried: {
				on: "Affichée. Si vous n’avez rien vu, c’est votre système qui retient les notifications.",
				off: "Elles sont désactivées.",
			},
		},
	},
	"feedback/words": {
		feedbackWords: {
			link: "Retours",
			title: "Retours",
			tabs: "Types de retours",
		},
	},
	"figures/behind-words": {
		behindWords: {
			back: "Chiffres",
			titles: {
				all: "Toutes les discussions",
				rated: "Discussions avec une réponse",
				satisfied: "Notées 4 ou 5",
				unsatisfied: "Notées 1 à 3",
				solved: "A obtenu ce qu’il fallait",
				notSolved: "N’a pas obtenu ce qu’il fallait",
				asked: "Avis demandé",
				unanswered: "Question vue sans réponse",
				abandoned: "Abandonnées",
				silent: "Devenues muettes pendant l’attente",
				neverAnswered: "Restées sans réponse",
				toldBroken: "Réponse plus tardive qu’annoncé",
				toldOver: "Plus de 30 minutes annoncées",
				overLevel: "Sans réponse à temps",
				messages: "Laissées comme message",
			},
			score: "Note\u00a0: {score} sur 5",
			hour: "Commencées le {weekday} entre {from} et {to}",
			shown: {
				one: "{count} discussion, de la plus récente à la plus ancienne",
				many: "{count} discussions, de la plus récente à la plus ancienne",
				other: "{count} discussions, de la plus récente à la plus ancienne",
			},
			more: "Afficher plus",
			none: "Aucune discussion derrière ce chiffre sur ces jours.",
			waited: "attente {time}",
			first: "premier mot après {time}",
			outcome: "résultat\u00a0: {name}",
			by: "Réponse de {agents}",
			ref: "Visiteur {ref}",
		},
	},
	"figures/changes-words": {
		changesWords: {
			title: "Évolutions",
			lead: "Par rapport à la période juste avant, de même durée\u00a0: {days}.",
			figures: {
				satisfied: "Satisfaits",
				solved: "A obtenu ce qu’il fallait",
				rate: "Ont répondu à la question",
				level: "Réponse à temps",
				abandoned: "Abandons",
				wait: "Attente",
				firstResponse: "Première réponse",
				handle: "Durée de traitement",
			},
			of: "{figure}, {who}",
			values: "{low} à {high}, n {before} avant et {now} maintenant",
			real: "a changé",
			noneReal: "Rien n’a changé plus que le hasard ne l’explique.",
			others: {
				one: "{count} autre chiffre n’a pas changé plus que le hasard ne l’explique",
				many: "{count} autres chiffres n’ont pas changé plus que le hasard ne l’explique",
				other:
					"{count} autres chiffres n’ont pas changé plus que le hasard ne l’explique",
			},
			all: {
				one: "Le chiffre comparé ({count})",
				many: "Les {count} chiffres comparés",
				other: "Les {count} chiffres comparés",
			},
			none: "Trop peu de données pour comparer avec les jours d’avant.",
			both: "ensemble",
		},
	},
	"figures/groups-words": {
		groupsWords: {
			title: "Groupes",
			lead: "Dans l’ordre des noms. Chaque agent est comparé aux autres, sans classement.",
			dimensions: {
				agent: "Agents",
				team: "Équipes",
				language: "Langues",
				tag: "Étiquettes",
				late: "Attente plus longue qu’annoncée",
				returning: "Nouveaux et habitués",
			},
			values: {
				late: {
					yes: "Plus longue qu’annoncée",
					no: "Pas plus longue qu’annoncée",
				},
				returning: {
					yes: "Habitués",
					no: "Nouveaux",
				},
			},
			none: {
				agent: "Personne n’a écrit",
				team: "Sans équipe",
				language: "Langue inconnue",
				tag: "Sans étiquette",
				late: "Rien n’a été annoncé",
				returning: "Inconnu",
			},
			gone: {
				agent: "Une personne partie",
				team: "Une équipe qui n’existe plus",
				tag: "Une étiquette qui n’existe plus",
			},
			episodes: {
				one: "{count} discussion",
				many: "{count} discussions",
				other: "{count} discussions",
			},
			differsMore: "diffère des autres\u00a0: {difference}, {low} à {high}",
			only: "Chiffres de {name} seulement",
			satisfied: "satisfaits",
			of: "{name}, {who}, {figure}",
			showAll: "Tout afficher ({n})",
		},
	},
	"figures/head-words": {
		headWords: {
			period: "Jours",
			recent: "Récents",
			recentHint:
				"La plus courte période de 7, 30 et 90 jours qui a 30 réponses",
			days: {
				7: "7 jours",
				30: "30 jours",
				90: "90 jours",
			},
			month: {
				this: "Ce mois-ci",
				last: "Le mois dernier",
			},
			own: "Jours au choix",
			from: "Du",
			to: "Au",
			show: "Afficher",
			shown: "{days}, à l’heure de la boutique ({timeZone}).",
			recentDays: {
				7: "Les 7 derniers jours\u00a0: ils ont 30 réponses ou plus.",
				30: "Les 30 derniers jours\u00a0: les 7 derniers ont moins de 30 réponses.",
				90: "Les 90 derniers jours\u00a0: les 30 derniers ont moins de 30 réponses.",
			},
			before: "Comparé à {days}.",
			isCut: "La période n’est pas finie\u00a0: jusqu’à maintenant.",
			filter: "Filtre",
			filters: "Filtres",
			who: "Qui",
			drop: "Retirer {name}",
			print: "Imprimer",
			csv: "CSV",
			asTable: "En tableau",
			asPictures: "En graphiques",
			chip: {
				relation: {
					customer: "Clients",
					visitor: "Visiteurs",
				},
				late: {
					yes: "Attente plus longue qu’annoncée",
					no: "Attente pas plus longue qu’annoncée",
				},
				returning: {
					yes: "Habitués",
					no: "Nouveaux",
				},
			},
			chipOf: {
				agent: "Agent\u00a0: {name}",
				team: "Équipe\u00a0: {name}",
				language: "Langue\u00a0: {name}",
				tag: "Étiquette\u00a0: {name}",
			},
		},
	},
	"figures/link-words": {
		figuresLinkWords: {
			link: "Chiffres",
			notLoaded:
				"Les chiffres n’ont pas pu être chargés. Vérifiez votre connexion.",
		},
	},
	"figures/own/words": {
		ownWords: {
			title: "Vos 30 derniers jours",
			lead: "Sur les discussions où vous avez écrit. Vous et les superviseurs le voyez, pas vos collègues.",
			satisfied: "Satisfaits\u00a0: {share}",
			satisfiedOf: "{who}\u00a0: satisfaits",
			noRatings: "Pas encore d’avis",
			firstResponse: "Première réponse\u00a0: {times}",
			conversations: {
				one: "{count} discussion",
				many: "{count} discussions",
				other: "{count} discussions",
			},
			times: "Temps de travail",
			none: "Aucune de vos discussions n’a commencé sur ces jours.",
			rule: "Les avis comptent pour tous ceux qui ont écrit avant la question\u00a0; la première réponse, pour qui a écrit le premier mot.",
		},
	},
	"figures/pictures/words": {
		pictureWords: {
			scores: {
				1: "Très mauvaise",
				2: "Mauvaise",
				3: "Moyenne",
				4: "Bonne",
				5: "Très bonne",
			},
			face: "{face}\u00a0: {answers}",
			faces: "{what}. {values}",
			answers: {
				one: "{count} réponse",
				many: "{count} réponses",
				other: "{count} réponses",
			},
			conversations: {
				one: "{count} discussion",
				many: "{count} discussions",
				other: "{count} discussions",
			},
			axis: "{what}. {values}",
			hour: "{weekday} de {from} à {to}",
			cell: "{when}\u00a0: {conversations}, dont {customers} de clients et {visitors} de visiteurs",
			heat: "{what}. Maximum\u00a0: {most}. Les flèches passent d’une heure à l’autre.",
			least: "0",
			series: "{what}\u00a0: les flèches passent d’un point à l’autre",
			difference: "{what}\u00a0: {difference}, entre {low} et {high}",
		},
	},
	"figures/returning/words": {
		returningWords: {
			title: "Clients qui ont racheté",
			lead: "Parmi les clients qui ont acheté au cours d’un mois, ceux qui ont racheté dans les 90 jours suivant leur première commande du mois. Les commandes sont celles que le serveur de la boutique a signalées.",
			month: "{month}\u00a0: ont racheté",
			running: "peut encore augmenter",
			of: "ont racheté",
			none: "Aucune commande signalée ces mois-là.",
		},
	},
	"figures/satisfaction-words": {
		satisfactionWords: {
			title: "Satisfaction",
			satisfied: "Satisfaits",
			distribution: "Répartition des réponses",
			few: {
				one: "{count} réponse",
				many: "{count} réponses",
				other: "{count} réponses",
			},
			fewOf: "{answers}\u00a0: {good} bonnes, {bad} mauvaises.",
			readBad: {
				one: "Lire la mauvaise.",
				many: "Lire les {count} mauvaises.",
				other: "Lire les {count} mauvaises.",
			},
			fewAsked: "peu l’ont vue",
			rate: "Réponses, parmi ceux qui ont vu la question",
			bounds: "Ce que les silencieux pourraient changer",
			boundsOf:
				"Si tous ceux qui ont vu la question sans répondre étaient mécontents, {low} seraient satisfaits\u00a0; si tous étaient contents, {high} (n {n}).",
			noBounds: "Trop peu ont vu la question pour le dire.",
			facts:
				"Demandés {asked}, vus {seen}, commencés {started}, répondus {answered}, ignorés {dismissed}, retirés {withdrawn}, masqués par l’équipe {hidden}",
			solved: "A obtenu ce qu’il fallait",
			format: "{kind}, depuis la version {version}",
			kinds: {
				faces: "Visages",
				stars: "Étoiles",
				numbers: "Chiffres",
			},
			noAnswers: "Aucune réponse sur ces jours.",
			isReal: "C’est une vraie différence.",
			isChance: "C’est peut-être le hasard.",
			more: "Les clients sont plus souvent satisfaits que les visiteurs\u00a0: {difference}, {low} à {high}.",
			less: "Les clients sont moins souvent satisfaits que les visiteurs\u00a0: {difference}, {low} à {high}.",
			same: "Clients et visiteurs sont aussi souvent satisfaits\u00a0: {difference}, {low} à {high}.",
			notCompared:
				"Clients et visiteurs ne sont pas comparés\u00a0: l’un des deux a moins de 5 réponses.",
		},
	},
	"figures/series-words": {
		seriesWords: {
			title: "Dans le temps",
			satisfied: {
				day: "Satisfaits, par jour",
				week: "Satisfaits, par semaine",
				month: "Satisfaits, par mois",
			},
			point: {
				day: "{day}",
				week: "Semaine du {day}",
				month: "Mois\u00a0: {day}",
			},
			values: "{point}\u00a0: {lines}",
			line: "{who} {value}",
			notLoaded:
				"Le graphique n’a pas pu être chargé. Vérifiez votre connexion.",
			keys: "Les flèches passent d’un point à l’autre. La bande est l’intervalle à 95\u00a0%.",
			open: "Lire ces discussions",
		},
	},
	"figures/surveys/words": {
		surveyFigureWords: {
			title: "Enquêtes",
			lead: "Ce qui a été demandé sur ces jours, question par question. Les versions qui demandent la même chose sont réunies.",
			afterChat: "Après le chat",
			unnamed: "Enquête sans titre",
			answers: {
				one: "{count} réponse en tout",
				many: "{count} réponses en tout",
				other: "{count} réponses en tout",
			},
			rate: "Réponses, parmi ceux qui l’ont vue",
			none: "Aucune réponse sur ces jours.",
			read: "Lire les réponses",
			fell: "Répartition des réponses",
			since: "{question}, depuis la version {version}",
			scores: {
				satisfied: "Satisfaits\u00a0: 4 ou 5 sur 5",
				up: "Pouce levé",
				effort: "Facile\u00a0: 5 à 7 sur 7",
				solved: "A obtenu ce qu’il fallait",
			},
			mean: "Moyenne {mean} sur 7",
			nps: "Score de recommandation",
			npsNote:
				"{low} à {high}, n {n}\u00a0: {promoters} de 9 et 10, {passives} de 7 et 8, {detractors} de 0 à 6",
			npsCounts:
				"{promoters} de 9 et 10, {passives} de 7 et 8, {detractors} de 0 à 6",
			npsRule:
				"Part des 9 et 10 moins la part des 0 à 6, avec l’intervalle à 95\u00a0% (Wald ajusté).",
			solved: {
				yes: "Oui",
				not_yet: "Pas encore",
				no: "Non",
			},
			thumbs: {
				0: "Pas bien",
				1: "Bien",
			},
			ownQuestions: {
				score: "Que pensez-vous de notre aide\u00a0?",
				solved: "Avez-vous obtenu ce qu’il vous fallait\u00a0?",
				comment: "Commentaire",
			},
			products: "Par produit",
			moreProducts:
				"Les produits qui ont le plus de réponses\u00a0; il y en a d’autres.",
		},
	},
	"figures/table-words": {
		tableWords: {
			lead: "Les mêmes nombres que dans les graphiques et dans le fichier.",
			blocks: {
				now: "Ces jours",
				before: "Les jours d’avant",
				groups: "Groupes",
				comparisons: "Comparaisons",
				hours: "Par heure et jour de la semaine",
				series: "Dans le temps",
				silent: "Ceux qui ont répondu et ceux qui n’ont rien dit",
			},
			heads: {
				figure: "Chiffre",
				who: "Qui",
				group: "Groupe",
				n: "n",
				hits: "Dont",
				percent: "Part",
				interval: "Intervalle à 95\u00a0%",
				median: "Médiane",
				p90: "9 sur 10 en moins de",
				difference: "Différence",
				others: "n en regard",
				mark: "Ce que cela dit",
				rule: "Comment c’est calculé",
			},
			marks: {
				counts: "nombres seulement",
				few: "peu de réponses",
				plain: "",
				real: "réel",
				chance: "peut-être le hasard",
			},
			both: "Ensemble",
			interval: "{low} à {high}",
			against: {
				relation: "clients par rapport aux visiteurs",
				before: "par rapport aux jours d’avant",
				group: "{name} par rapport aux autres",
			},
			saw: {
				answered: "Ont répondu",
				silent: "N’ont rien dit",
			},
			figures: {
				episodes: "Discussions",
				live: "En direct",
				messages: "Messages",
				running: "Non terminées",
				satisfied: "Satisfaits",
				score: "Note",
				asked: "Demandé",
				seen: "Ont vu la question",
				started: "Ont commencé à répondre",
				dismissed: "Ignoré",
				withdrawn: "Retiré",
				hidden: "Masqué par l’équipe",
				rate: "Ont répondu",
				bounds: "Si tous les silencieux étaient mécontents, contents",
				solved: "A obtenu ce qu’il fallait",
				wait: "Attente",
				firstResponse: "Première réponse",
				level: "Réponse à temps",
				abandoned: "Abandons",
				silent: "Devenues muettes",
				neverAnswered: "Restées sans réponse",
				handle: "Durée de traitement",
				toldKept: "Réponse dans le temps annoncé",
				toldOver: "Plus de 30 minutes annoncées",
				messagesInTime: "Messages répondus à temps",
				messageResponse: "Messages\u00a0: première réponse",
				customers: "Clients parmi eux",
			},
		},
	},
	"figures/waits-words": {
		waitsWords: {
			title: "Service",
			lead: "Discussions auxquelles on pouvait répondre en direct\u00a0; les messages laissés en l’absence de tous sont à part.",
			wait: "Attente",
			waitRule: "Du premier message jusqu’à la prise en charge.",
			firstResponse: "Première réponse",
			firstResponseRule:
				"Du premier message jusqu’au premier mot d’une personne.",
			handle: "Durée de traitement",
			handleRule: "De l’attribution à la fin, sans les temps morts.",
			level: "Réponse en {time} au plus",
			levelRule:
				"Parmi celles qui ont eu une réponse et celles abandonnées après ce délai.",
			abandoned: "Abandons",
			abandonedRule:
				"Quittées, fermées ou muettes pendant l’attente, ou terminées sans un mot d’une personne\u00a0; parmi toutes celles terminées ou qui ont reçu une réponse.",
			silent: {
				one: "{count} devenue muette pendant l’attente",
				many: "{count} devenues muettes pendant l’attente",
				other: "{count} devenues muettes pendant l’attente",
			},
			neverAnswered: {
				one: "{count} n’a jamais eu de réponse",
				many: "{count} n’ont jamais eu de réponse",
				other: "{count} n’ont jamais eu de réponse",
			},
			told: "Réponse dans le temps annoncé",
			toldRule:
				"Premier mot d’une personne au plus tard à la fin de la fourchette annoncée.",
			toldOver: {
				one: "{count} a eu l’annonce de plus de 30 minutes, ce qui n’est pas une promesse",
				many: "{count} ont eu l’annonce de plus de 30 minutes, ce qui n’est pas une promesse",
				other:
					"{count} ont eu l’annonce de plus de 30 minutes, ce qui n’est pas une promesse",
			},
			messages: "Messages répondus au moment annoncé",
			messageResponse:
				"Messages\u00a0: première réponse, en heures d’ouverture",
			messagesRule: "Messages laissés en l’absence de tous.",
			heatTitle: "Quand commencent les discussions",
			heatLead: "À l’heure de la boutique ({timeZone}).",
			heat: "Discussions par heure et jour de la semaine",
			silentTitle: "Ceux qui ont répondu et ceux qui n’ont rien dit",
			silentLead:
				"Parmi ceux qui ont vu la question. Là où ils diffèrent, les réponses ne valent pas pour tous.",
			answered: "Ont répondu",
			silentOnes: "N’ont rien dit",
			ofCustomers: "{customers} sur {n} étaient clients",
			volume:
				"{episodes}\u00a0: {live} en direct, {messages}, {running} non terminées",
			messageCount: {
				one: "{count} message",
				many: "{count} messages",
				other: "{count} messages",
			},
			episodes: {
				one: "{count} discussion",
				many: "{count} discussions",
				other: "{count} discussions",
			},
		},
	},
	"figures/words": {
		figuresWords: {
			title: "Chiffres",
			shop: "Boutique",
			customers: "Clients",
			visitors: "Visiteurs",
			customer: "Client",
			visitor: "Visiteur",
			few: "peu de réponses",
			fewEpisodes: "peu de discussions",
			n: "n {n}",
			interval: "{low} à {high}, n {n}",
			countsOf: "{hits} sur {n}",
			points: "{points} points",
			seconds: "{s}\u00a0s",
			minutes: "{m}\u00a0min",
			minutesSeconds: "{m}\u00a0min {s}\u00a0s",
			hours: "{h}\u00a0h",
			hoursMinutes: "{h}\u00a0h {m}\u00a0min",
			days: {
				one: "{count} jour",
				many: "{count} jours",
				other: "{count} jours",
			},
			times: "médiane {median}, 9 sur 10 en moins de {p90}",
			timesInterval: ", médiane entre {low} et {high}",
			timesCounts: "n {n}, trop peu pour une médiane",
			median: "Médiane {median}",
			p90: "9 sur 10 en moins de {p90}",
			between: "{low} à {high}",
			none: "Aucune sur ces jours",
			open: "Lire les discussions",
			read: [
				"",
				"La lire.",
				"Lire les deux.",
				"Lire les trois.",
				"Lire les quatre.",
			],
			values: "{what}\u00a0: {value}",
			known: "État à {time}.",
			again: "Actualiser",
			empty:
				"Aucune discussion n’a commencé sur ces jours\u00a0: les chiffres viennent des discussions et de ce que les visiteurs en disent, choisissez donc plus de jours.",
			emptyLong:
				"Aucune discussion n’a commencé sur ces jours. Les chiffres viennent des discussions et de ce que les visiteurs en disent\u00a0: la première apparaîtra ici dès qu’elle aura commencé.",
			emptyFiltered:
				"Aucune discussion de ces jours ne correspond au filtre\u00a0: retirez-en une partie, ou choisissez plus de jours.",
			more90: "Afficher 90 jours",
			dropAll: "Retirer le filtre",
		},
		ruleWords: {
			satisfied:
				"Satisfaits\u00a0: 4 ou 5 sur 5. Intervalle à 95\u00a0% (Wilson). Moins de 5 réponses\u00a0: nombres seulement\u00a0; moins de 30\u00a0: «\u00a0peu de réponses\u00a0».",
			share:
				"Intervalle à 95\u00a0% (Wilson). Moins de 5\u00a0: nombres seulement\u00a0; moins de 30\u00a0: signalé comme peu.",
			times:
				"Point\u00a0: médiane avec son intervalle à 95\u00a0%. Trait\u00a0: ce que 9 sur 10 n’ont pas dépassé. Moins de 5\u00a0: pas de médiane.",
			real: "Une différence est dite réelle selon une règle commune à toutes les comparaisons de cette page\u00a0: environ une page sur vingt en montre une par hasard.",
		},
	},
	"figures/workload/words": {
		workloadWords: {
			title: "Temps de travail",
			lead: "Combien de temps chacun était disponible pour de nouvelles discussions, et quelle part avec une discussion en cours. Par nom, jamais par chiffre.",
			since: "Connu depuis le {day}.",
			filtered:
				"Les temps de travail sont ceux de tous\u00a0: du filtre, seul l’agent les change.",
			none: "Personne n’était disponible pour de nouvelles discussions sur ces jours.",
			list: "Temps de travail par agent",
			all: "Tous ensemble",
			gone: "Une personne partie",
			here: "Disponible",
			busy: "Occupé",
			concurrency: "À la fois",
			utilisation: "Places occupées",
			full: "Toutes les places prises",
			most: "au plus {n}",
			concurrencyOf: "{mean}, {most}",
			shareOf: "{percent}, {time}",
			rule: "Disponible\u00a0: réglé sur «\u00a0disponible\u00a0» et à la console. Occupé\u00a0: avec au moins une discussion, hors discussions muettes. À la fois\u00a0: discussions quand on est occupé. Pas de part de moins d’une heure.",
			staffing: "Effectif et volume",
			staffingLead:
				"Combien de discussions ont commencé par heure, et combien d’entre vous étaient disponibles, en moyenne. Heures\u00a0: {timeZone}.",
			staffingFrom:
				"Pour les jours à partir du {day}, une image de la semaine montre combien d’entre vous étaient disponibles à côté du nombre de discussions commencées.",
			staffingShow: "Afficher {days}",
			came: "Discussions par heure",
			were: "Agents disponibles",
			cell: "{weekday}, {from} à {to}\u00a0: {came} par heure, {here} disponibles",
			unknown: "{weekday}, {from} à {to}\u00a0: {came}, présences inconnues",
			conversations: {
				one: "{count} discussion",
				many: "{count} discussions",
				other: "{count} discussions",
			},
			agents: {
				one: "{count} agent",
				many: "{count} agents",
				other: "{count} agents",
			},
			unattended: {
				one: "{count} discussion a commencé à une heure de la semaine où personne n’était jamais disponible.",
				many: "{count} discussions ont commencé à des heures de la semaine où personne n’était jamais disponible.",
				other:
					"{count} discussions ont commencé à des heures de la semaine où personne n’était jamais disponible.",
			},
			staffingRule:
				"Barres\u00a0: discussions commencées, à l’échelle de {came} par heure. Ligne\u00a0: agents disponibles, à l’échelle de {here}.",
		},
	},
	"files/words": {
		fileWords: {
			remove: "Retirer {name}",
			alt: "Que montre {name}\u00a0?",
			altPlaceholder: "Que montre-t-elle\u00a0?",
			altHint:
				"Pour les visiteurs qui ne la voient pas. Entrée laisse le champ vide.",
			most: "Vous pouvez envoyer {most} fichiers à la fois. Les premiers sont ici.",
			type: "{name}\u00a0: seuls les images et les PDF peuvent être envoyés.",
			bytes: "{name} dépasse {most}.",
			heif: "Ce navigateur ne peut pas lire {name}. Enregistrez l’image en JPEG et choisissez-la.",
			broken:
				"{name} est illisible\u00a0: le fichier est peut-être endommagé ou trop grand.",
			many: "Il y a trop de fichiers dans cette discussion, ou en attente d’envoi.",
			quota:
				"Vous avez envoyé autant qu’une personne peut envoyer par jour. Réessayez demain.",
			full: "La boutique n’a plus de place pour des fichiers.",
			off: "La boutique n’accepte pas de fichiers. Un propriétaire peut l’activer dans les réglages.",
		},
	},
	"floor/link-words": {
		floorLinkWords: {
			link: "Plateau",
			notLoaded: "Le plateau n’a pas pu être chargé.",
			whisper: "Chuchoter à la personne qui s’en occupe",
			takeOver: "Reprendre",
		},
	},
	"floor/words": {
		floorWords: {
			title: "Plateau",
			shop: "Boutique",
			closed: "Le plateau est réservé aux superviseurs et aux propriétaires.",
			reading: "Lecture des présences…",
			groups: {
				here: "Disponibles",
				finishing: "En fin de service",
				break: "En pause",
				away: "Absents",
				gone: "Pas connectés",
			},
			since: "depuis {time}",
			oldest: "plus longue attente de réponse {duration}",
			has: {
				one: "{count} discussion",
				many: "{count} discussions",
				other: "{count} discussions",
			},
			more: {
				one: "{count} de plus",
				many: "{count} de plus",
				other: "{count} de plus",
			},
			moreHint: "Elles sont dans la liste Toutes.",
			select: "Sélectionner {name}",
			selectAll: "Sélectionner toutes celles de {name}",
			unanswered: "Sans réponse depuis {duration}",
			answered: "Avec réponse",
			quiet: "Muette",
			snoozed: "Reportée",
			whisper: "Chuchoter",
			takeOver: "Reprendre",
			takenOver: {
				one: "Elle est à vous.",
				many: "{count} sont à vous.",
				other: "{count} sont à vous.",
			},
			whisperLabel: "Chuchoter à {name}\u00a0: le visiteur ne le lit jamais",
			send: "Chuchoter",
			cancel: "Annuler",
			whispered: "Chuchoté à {name}.",
			waiting: "En attente",
			live: {
				one: "{count} attend en ce moment",
				many: "{count} attendent en ce moment",
				other: "{count} attendent en ce moment",
			},
			nobody: "Personne n’attend.",
			messages: {
				one: "{count} message",
				many: "{count} messages",
				other: "{count} messages",
			},
			waits: "attend depuis {duration}",
			told: "annoncé {range}\u00a0min",
			range: "{low} à {high}",
			late: "plus long qu’annoncé",
			today: "Annoncé et réel, aujourd’hui",
			todayHint:
				"Sur les attentes annoncées aujourd’hui qui ont fini par une réponse.",
			none: "Parmi ceux à qui une attente a été annoncée aujourd’hui, personne n’a encore eu de réponse.",
			counts: "{within} sur {n} ont eu une réponse dans le temps annoncé.",
			share:
				"{share}\u00a0% dans le temps annoncé\u00a0: {within} sur {n}, intervalle à 95\u00a0% de {low} à {high}\u00a0%.",
			few: "Peu d’attentes\u00a0: la part peut encore beaucoup bouger.",
			later: "En moyenne {minutes}\u00a0min plus tard que le milieu annoncé.",
			earlier: "En moyenne {minutes}\u00a0min plus tôt que le milieu annoncé.",
			exact: "En moyenne exactement au milieu annoncé.",
			apart:
				"Pas encore de réponse\u00a0: {open}. Partis\u00a0: {left}. Muets\u00a0: {silent}.",
			kinds: {
				ranges: "Fourchettes",
				recent: "Temps de réponse récent",
			},
		},
	},
	"help/link-words": {
		helpLinkWords: {
			link: "Articles d’aide",
			notLoaded:
				"Les articles n’ont pas pu être chargés. Réessayez ou rechargez la page.",
		},
	},
	"help/words": {
		filesWords: {
			title: "Importer et exporter",
			lead: "Tous les articles avec leurs images, dans un dossier de fichiers Markdown\u00a0: pour les garder, les écrire ailleurs ou les apporter.",
			save: "Exporter",
			files: "Importer des fichiers",
			folder: "Importer un dossier",
			looking: "Examen des fichiers…",
			taking: "Importation…",
			done: "Terminé.",
			nothing: "Rien de nouveau dans ces fichiers.",
			start: "Importer",
			again: "En choisir d’autres",
			counts: {
				new: "Nouveaux\u00a0: {count}",
				changed: "Modifiés\u00a0: {count}",
				same: "Inchangés\u00a0: {count}",
				refused: "Refusés\u00a0: {count}",
				left: "Laissés de côté\u00a0: {count}",
				pictures: "Nouvelles images\u00a0: {count}",
			},
			lines: "À regarder",
			first: "Les {most} premiers sont affichés.",
			large:
				"Ensemble, ces fichiers dépassent {most}\u00a0Mio. Importez-les en plusieurs fois.",
			left: "Ni un article ni l’image d’un article.",
			why: {
				packed: "Il ne peut pas être décompressé.",
				too_much:
					"Décompressé, le dossier est trop grand. Importez-le en plusieurs fois.",
				too_many:
					"Le dossier a trop de fichiers. Importez-le en plusieurs fois.",
				path: "Son chemin sort du dossier.",
				too_long: "Il est trop long pour un article.",
				text: "Ce n’est pas un texte en UTF-8.",
				front_matter: "Ce qui précède le texte est illisible.",
				title: "Il n’a pas de titre, ou il est trop long.",
				language: "Ni le fichier ni son dossier n’indique la langue.",
				address:
					"L’adresse ne peut avoir que des minuscules, des chiffres et des traits d’union.",
				state: "L’état doit être draft, published ou changed.",
				twice: "Même article et même langue que {about}.",
				leads_on:
					"Son adresse mène à «\u00a0{about}\u00a0» dans cette boutique.",
				full: "Il n’y a plus de place.",
			},
			notes: {
				no_file: "Ne mène à rien\u00a0: {names}",
				no_picture: "Images inutilisables\u00a0: {names}",
				former: "N’est pas une ancienne adresse de cet article\u00a0: {names}",
				keys: "Non repris\u00a0: {names}",
			},
		},
		helpWords: {
			lead: "Des questions avec leurs réponses. Les clients les trouvent dans la discussion et sur des pages publiques.",
			shop: "Boutique",
			publicPage: "Page publique",
			add: "Nouvel article",
			none: "Il n’y a pas encore d’article. Écrivez la question à laquelle vous répondez le plus souvent.",
			search: "Trouver un article",
			list: "Articles",
			toMend: "À améliorer",
			toMendLead: "Moins de la moitié de ceux qui ont voté ont été aidés.",
			missed: "Recherches sans résultat",
			missedLead:
				"Les plus récentes d’abord. Chacune est une question sans réponse.",
			missedNone: "Aucune recherche sans résultat.",
			missedTimes: {
				one: "{count} fois",
				many: "{count} fois",
				other: "{count} fois",
			},
			state: {
				draft: "Brouillon",
				published: "Publié",
				changed: "Publié, modifié depuis",
			},
			missingIn: "Manque en : {languages}",
			helped: "{share} % aidés ({from}–{to} %, {count} votes)",
			votes: "Aidés : {yes}, non aidés : {no}",
			views: {
				one: "{count} lecture",
				many: "{count} lectures",
				other: "{count} lectures",
			},
			chats: {
				one: "{count} discussion a commencé ici",
				many: "{count} discussions ont commencé ici",
				other: "{count} discussions ont commencé ici",
			},
		},
		articleWords: {
			back: "Tous les articles",
			newTitle: "Nouvel article",
			languages: "Langues",
			addLanguage: "Ajouter une langue",
			title: "Question",
			titleHint: "Comme un client la pose.",
			address: "Adresse",
			addressHint:
				"Lettres minuscules, chiffres et traits d’union. Une ancienne adresse mène à la nouvelle.",
			body: "Réponse",
			bodyHint: "Markdown : **gras**, - listes, # titres, [liens](https://…).",
			preview: "Aperçu",
			picture: "Ajouter une image",
			pictureAlt: "Ce que montre l’image",
			pictureFault:
				"Cette image ne peut pas être utilisée. Choisissez un PNG, JPEG ou WebP de moins de 5 Mo.",
			save: "Enregistrer le brouillon",
			publish: "Publier",
			withdraw: "Retirer",
			saved: "Enregistré.",
			published: "Publié. Les clients le trouvent désormais.",
			withdrawn: "Retiré. Les clients ne le trouvent plus.",
			conflict:
				"Quelqu’un l’a modifié entre-temps, ou un autre article a cette adresse. Rechargez la page pour le voir.",
			tooLong: "La réponse est trop longue. Écrivez deux articles.",
			full: "Il n’y a plus de place.",
			empty: "Écrivez d’abord une question.",
			badAddress:
				"Écrivez des lettres minuscules, des chiffres et des traits d’union.",
			missing: "Ce qui a manqué aux clients",
			merge: "Fusionner avec un autre article",
			mergeLead:
				"Quand deux articles disent la même chose\u00a0: toutes les adresses de celui-ci mènent alors à l’autre, dans chaque langue, et les clients ne trouvent plus celui-ci.",
			mergeInto: "L’autre article",
			mergeChoose: "Choisissez un article",
			mergeAct: "Fusionner",
			merged: "Fusionné. Ses adresses mènent à l’autre article.",
			open: "Ouvrir la page",
		},
	},
	"imported-ratings/link-words": {
		importLinkWords: {
			link: "Importation",
			notLoaded: "L’importation n’a pas pu être chargée.",
		},
	},
	"imported-ratings/words": {
		importWords: {
			formats: {
				csat_5: "Satisfaction, 1 à 5",
				csat_3: "Satisfaction, 1 à 3",
				thumbs: "Pouce levé ou baissé",
				nps: "Recommanderait, 0 à 10 (NPS)",
				scale_10: "Autre chose, 0 à 10",
				ces: "Facilité, 1 à 7 (7 est facile)",
				scale_7: "Autre chose, 1 à 7",
			},
			encodings: {
				"utf-8": "UTF-8",
				"windows-1252": "Europe occidentale (Windows-1252, Latin-1)",
				"windows-1250": "Europe centrale (Windows-1250)",
				"windows-1257": "Baltique (Windows-1257)",
				"utf-16le": "UTF-16, little endian",
				"utf-16be": "UTF-16, big endian",
			},
			delimiters: {
				",": "Virgule",
				";": "Point-virgule",
				"\t": "Tabulation",
			},
			dateForms: {
				iso: "Année d’abord\u00a0: 2026-03-31",
				day_dots: "Jour d’abord\u00a0: 31.03.2026",
				day_slashes: "Jour d’abord\u00a0: 31/03/2026",
				month_slashes: "Mois d’abord\u00a0: 03/31/2026",
				seconds: "Secondes depuis 1970",
				milliseconds: "Millisecondes depuis 1970",
			},
			faults: {
				cells: "Elle n’a pas le même nombre de cellules que la première ligne",
				no_score: "Il n’y a pas de note",
				score: "La note n’est pas un nombre entier",
				range: "La note n’est pas sur cette échelle",
				thumb: "Personne n’a dit si c’est levé ou baissé",
				no_date: "Il n’y a pas de date",
				date: "La date n’est pas écrite ainsi, ou ce jour n’existe pas",
				future: "La date est dans le futur",
				too_old: "La date est antérieure à 1990",
			},
			missing: {
				score: "Indiquez quelle colonne est la note.",
				format: "Indiquez ce qui a été demandé. L’échelle seule ne le dit pas.",
				thumbs: "Indiquez quelles valeurs sont levées et lesquelles baissées.",
				date: "Indiquez quelle colonne est la date.",
				dateForm:
					"Indiquez comment les dates sont écrites. Rien dans le fichier ne distingue le jour du mois.",
			},
			lines: {
				customer: "Clients",
				visitor: "Visiteurs",
				unknown: "Non précisé",
			},
			title: "Avis d’ailleurs",
			shop: "Boutique",
			lead: "Avis que votre boutique a reçus dans un autre outil. Ils restent à part\u00a0: ils n’entrent dans aucun de vos chiffres.",
			readOnly: "Seul un propriétaire peut importer.",
			make: "Importer des avis",
			full: "Il y a {most} importations, le maximum pour une boutique. Supprimez-en une d’abord.",
			none: "Rien n’a été importé. Enregistrez les avis en fichier CSV dans l’autre outil, puis choisissez-le ici.",
			name: "Nom",
			asked: "Question posée",
			count: "Avis",
			days: "Jours",
			by: "Par",
			from: "{from} à {to}",
			unfinished:
				"Inachevée. Elle n’entre dans aucun chiffre et disparaît un jour après son début.",
			remove: "Retirer",
			removeOne: "Supprimer {name}",
			removed: "{name} est supprimée.",
			undo: "Annuler l’action",
			elsewhere: "D’ailleurs",
			cancel: "Annuler",
			back: "Toutes les importations",
			chooseTitle: "Importer des avis",
			choose: "Choisir un fichier CSV",
			drop: "ou déposez-le ici. Il est lu dans votre navigateur. Au plus 50\u00a0Mo et 200\u202f000 avis.",
			orPaste: "Coller plutôt les lignes",
			paste: "Lignes d’un fichier CSV",
			usePaste: "Lire ces lignes",
			file: {
				too_large:
					"Ce fichier dépasse 50\u00a0Mo, il n’a donc pas été lu. Enregistrez moins d’années ou de colonnes dans l’autre outil, ou divisez le fichier et importez les parties l’une après l’autre.",
				workbook:
					"C’est un fichier de tableur tel que le garde Excel. Ouvrez-le là, enregistrez-le en CSV (virgule ou point-virgule, les deux sont lus), et choisissez ce fichier.",
				empty: "Ce fichier ne contient aucune ligne. Choisissez-en un autre.",
				unreadable: "Le fichier n’a pas pu être lu. Choisissez-le à nouveau.",
			},
			looking: "Lecture du fichier\u00a0: {share}",
			quote:
				"Un guillemet ouvert à la ligne {line} n’est jamais fermé, rien ne peut être lu après. Corrigez la ligne {line} et choisissez à nouveau le fichier, ou choisissez un autre séparateur.",
			long: "La ligne {line} est plus longue qu’un avis ne peut l’être. Est-ce un fichier CSV, et le séparateur est-il le bon\u00a0?",
			columns:
				"La première ligne a plus de {most} colonnes. Le séparateur est-il le bon\u00a0?",
			previewTitle: "Les premières lignes de {name}",
			counted: {
				one: "{count} ligne",
				many: "{count} lignes",
				other: "{count} lignes",
			},
			encoding: "Encodage",
			delimiter: "Séparateur de colonnes",
			header: "La première ligne nomme les colonnes",
			column: "Colonne {number}",
			mapTitle: "Ce que sont les colonnes",
			score: "Note",
			format: "Question posée",
			chooseOne: "Choisir",
			nothing: "Aucune",
			date: "Date",
			dateForm: "Écriture des dates",
			zone: "Les dates sans fuseau horaire sont à celui de la boutique\u00a0: {zone}.",
			comment: "Commentaire",
			agent: "Nom de l’agent",
			language: "Langue",
			relation: "Client ou visiteur",
			values: "Sens des valeurs",
			manyValues:
				"Cette colonne a trop de valeurs à associer. Choisissez-en une autre.",
			up: "Levé",
			down: "Baissé",
			customer: "Client",
			visitor: "Visiteur",
			notTaken: "Non repris",
			importName: "Nom de cette importation",
			try: "Essayer",
			trying: "Essai\u00a0: {share}",
			triedTitle: "Ce qui se passerait",
			taken: {
				one: "{count} avis est repris.",
				many: "{count} avis sont repris.",
				other: "{count} avis sont repris.",
			},
			refused: {
				one: "{count} ligne n’est pas reprise.",
				many: "{count} lignes ne sont pas reprises.",
				other: "{count} lignes ne sont pas reprises.",
			},
			cut: {
				one: "{count} commentaire dépasse 2\u202f000 caractères et est coupé.",
				many: "{count} commentaires dépassent 2\u202f000 caractères et sont coupés.",
				other:
					"{count} commentaires dépassent 2\u202f000 caractères et sont coupés.",
			},
			tooMany:
				"Une importation a au plus {most} avis. Divisez le fichier, par exemple par année, et importez les parties l’une après l’autre.",
			nothingTaken:
				"Aucune ligne ne peut être reprise. Regardez les raisons, et les colonnes ci-dessus.",
			line: "Ligne",
			why: "Pourquoi elle n’est pas reprise",
			content: "Ce qui s’y trouve",
			shown:
				"Les {shown} premières sur {count} sont affichées. Toutes sont dans le fichier que vous pouvez enregistrer.",
			more: "Afficher plus",
			save: "Tout enregistrer en CSV",
			savedFile: "lignes-non-reprises",
			twice:
				"Ce même fichier a été importé le {day} sous le nom «\u00a0{name}\u00a0».",
			again: "L’importer encore une fois",
			send: {
				one: "Importer {count} avis",
				many: "Importer {count} avis",
				other: "Importer {count} avis",
			},
			sending: "Importation\u00a0: {lines} sur {of}",
			lost: "La connexion est perdue. L’importation reprend d’elle-même dès son retour.",
			ended: {
				one: "{count} avis est importé.",
				many: "{count} avis sont importés.",
				other: "{count} avis sont importés.",
			},
			look: "Voir le résultat",
			another: "Importer un autre fichier",
			of: "n = {n}",
			share: "{percent} ({low}–{high}), {hits} sur {n}",
			few: "peu de réponses",
			counts: "{hits} sur {n}",
			satisfied: {
				csat_5: "Satisfaits (4 et 5)",
				csat_3: "Satisfaits (3)",
				thumbs: "Pouce levé",
				ces: "Facile (5 à 7)",
			},
			promoters:
				"NPS\u00a0: {score} ({low} à {high}), {promoters} promoteurs et {detractors} détracteurs sur {n}",
			promoterCounts:
				"{promoters} promoteurs et {detractors} détracteurs sur {n}",
			mean: "Moyenne {mean} ({low}–{high})",
			rule: "L’intervalle contient la vraie valeur dans 95 cas sur 100. Moins de 5 réponses\u00a0: nombres seulement\u00a0; moins de 30\u00a0: peu.",
			distribution: "Répartition des notes",
			byMonth: "Par mois",
			month: "Mois",
			linesTitle: "Les avis",
			moreLines: "Afficher plus",
			gone: "Cette importation n’existe plus.",
			pasted: "Collé",
		},
	},
	"inbox/words": {
		inboxWords: {
			title: "Boîte de réception",
			keys: {
				down: "Suivante dans la liste",
				up: "Précédente dans la liste",
				open: "Ouvrir",
			},
			erased: "Texte supprimé",
			label: "Discussions",
			states: {
				waiting: "en attente",
				open: "ouverte",
				closed: "fermée",
			},
			waiting: "En attente",
			mine: "Les miennes",
			open: "Toutes",
			closed: "Fermées",
			fresh: {
				one: "{count} nouvelle",
				many: "{count} nouvelles",
				other: "{count} nouvelles",
			},
			emptyWaiting: "Personne n’attend.",
			emptyWaitingAway:
				"Vous ne recevez pas de discussions. Passez en Disponible.",
			emptyWaitingHere:
				"Les nouvelles discussions vous arrivent automatiquement.",
			emptyMine: "Vous n’avez aucune discussion.",
			emptyMineNext: "Prenez-en une dans En attente, ou attendez la sonnerie.",
			emptyOpen: "Personne n’a de discussion.",
			emptyClosed: "Rien n’est encore fermé.",
			older: "Chargement de discussions plus anciennes…",
			customer: "Client",
			message: "Message",
			messages: "Messages",
			messageHint:
				"Le visiteur n’a pas attendu\u00a0; il lira la réponse plus tard",
			answerBy: "Répondre avant {time}",
			offeredTo: "Proposée à {name}",
			offeredMe: "Proposée à vous",
			quiet: "Muette",
			quietHint:
				"Le visiteur ne dit plus rien\u00a0; la discussion est suspendue et ne compte pas",
			unread: "Non lu",
			waits: "Attend depuis {duration}",
			unanswered: "Sans réponse depuis {duration}",
			you: "Vous\u00a0: {text}",
			colleague: "{name}\u00a0: {text}",
			handed: "Transférée par {name}",
			withdrawn: "Message retiré",
			noText: "Pas encore de message",
			pictures: {
				one: "Image",
				many: "{count} images",
				other: "{count} images",
			},
			papers: {
				one: "PDF",
				many: "{count} PDF",
				other: "{count} PDF",
			},
			files: {
				one: "{count} fichier",
				many: "{count} fichiers",
				other: "{count} fichiers",
			},
			goneTo: "{name}\u00a0s’en occupe",
			goneClosed: "Fermée",
			notDone: {
				one: "1 est restée telle quelle\u00a0: {why}",
				many: "{count} sont restées telles quelles\u00a0: {why}",
				other: "{count} sont restées telles quelles\u00a0: {why}",
			},
		},
	},
	"keys/words": {
		keysWords: {
			link: "Raccourcis",
			title: "Raccourcis",
			single: "Utiliser les raccourcis à une touche",
			singleHint: "Ils n’agissent jamais pendant que vous écrivez.",
			help: "Cette liste",
		},
	},
	"late-waits/words": {
		lateWaitWords: {
			waited:
				"Ce visiteur a attendu {waited}, alors que {told}\u00a0min étaient annoncées.",
			range: "{low} à {high}",
			apologise: "Ajouter des excuses",
			apologiseIn: "Ajouter des excuses en {language}",
		},
	},
	"lost-conversations/words": {
		lostConversationsWords: {
			label: "Discussions perdues",
			title: {
				one: "Une discussion n’est plus à vous",
				many: "{count} discussions ne sont plus à vous",
				other: "{count} discussions ne sont plus à vous",
			},
			agent_lost: "Vous avez été déconnecté trop longtemps.",
			agent_left: "Vous avez été mis en absence.",
			released: "Elle est retournée en file d’attente.",
			unopened: "Vous ne l’avez pas ouverte à temps.",
			transferred: "Elle a été transférée à une équipe.",
			taken_over: "{agent} l’a reprise.",
			went: "{agent}\u00a0s’en occupe maintenant.",
			waits: "Elle est de nouveau en attente.",
			closed: "Elle a été fermée.",
			draft: "Votre brouillon est conservé\u00a0:",
			copy: "Copier le brouillon",
			copied: "Copié",
			copyFailed: "Ouvrez-la et copiez le brouillon à la main.",
			open: "Ouvrir",
			dismiss: "Ignorer",
		},
	},
	"masking/words": {
		maskingWords: {
			card: "Un numéro de carte est masqué dans ce message. Il n’a pas été conservé.",
			account: "Un numéro de compte bancaire est masqué dans ce message.",
			show: "L’afficher",
			gone: "Il a été supprimé, comme le prévoient les réglages.",
			logged: "Affiché pour vous. Cela figure dans le journal d’audit.",
		},
	},
	"mentions/page-words": {
		mentionPageWords: {
			title: "Mentions",
			none: "Personne ne vous a encore mentionné. Dans une note, écrivez @ et le nom d’un collègue\u00a0: il en est averti, avec un lien.",
			named: "{by} vous a mentionné au sujet de {shopper}",
			whispered: "{by} vous a chuchoté au sujet de {shopper}",
			gone: "La note n’existe plus.",
			unread: "Nouveau",
		},
	},
	"mentions/picker-words": {
		pickerWords: {
			label: "Collègues",
			none: "Personne de ce nom",
		},
	},
	"mentions/whisper-words": {
		whisperWords: {
			unread: "Mentions\u00a0: {count} non lues",
			whisper: "Chuchoter à {name}",
			whispers: "{name} chuchote\u00a0: {text}",
		},
	},
	"mentions/words": {
		mentionWords: {
			link: "Mentions",
			notLoaded: "Cette page n’a pas pu être chargée.",
		},
	},
	"monday/link-words": {
		mondayLinkWords: {
			link: "Cette semaine",
			notLoaded: "Cette page n’a pas pu être chargée.",
		},
	},
	"monday/words": {
		mondayWords: {
			title: "Cette semaine",
			shop: "Boutique",
			weeks: "Semaines",
			earlier: "La semaine d’avant",
			later: "La semaine d’après",
			needs: "À traiter",
			needsLead: "Situation actuelle, quelle que soit la semaine affichée.",
			nothing:
				"Rien\u00a0: pas d’avis négatif sans réponse, aucune discussion restée sans réponse, pas de carte qui demande une réponse, pas de message en retard.",
			noRef: "Sans discussion",
			openOf: "Ouvrir",
			showAll: {
				one: "Afficher {count} de plus",
				many: "Afficher {count} de plus",
				other: "Afficher {count} de plus",
			},
			week: "La semaine",
			noneBegan: "Aucune discussion n’a commencé.",
			began: {
				customer: {
					one: "{count} discussion avec un client a commencé.",
					many: "{count} discussions avec des clients ont commencé.",
					other: "{count} discussions avec des clients ont commencé.",
				},
				visitor: {
					one: "{count} discussion avec un visiteur a commencé.",
					many: "{count} discussions avec des visiteurs ont commencé.",
					other: "{count} discussions avec des visiteurs ont commencé.",
				},
			},
			noneAnswered: "Personne n’a été interrogé, ou personne n’a répondu.",
			readRatings: "Lire les avis",
			ofFormat: "Demandé avec {kind}, depuis la version {version}.",
			rule: "Bon veut dire 4 ou 5 sur 5. Sous 30 réponses, on lit ici les nombres et pas de pourcentage. Un changement n’est signalé que s’il dépasse le hasard, sur toutes les comparaisons de la semaine ensemble (95\u00a0%).",
			read: "Cinq à lire",
			readLead:
				"Désignées par une règle que personne ne choisit\u00a0: la moins bien notée et la mieux notée avec un commentaire, la plus longue attente au-delà de l’annonce, une restée sans réponse, et une au hasard. Le hasard complète ce qui manque.",
			noneToRead: "Aucune discussion de cette semaine ne peut être désignée.",
			mail: "Par e-mail",
			mailChoice:
				"M’envoyer cette page par e-mail le lundi à huit heures, à l’heure de la boutique",
			mailSays:
				"L’e-mail contient des nombres, des références et des liens. Rien de ce qu’ont écrit les visiteurs, et aucun nom.",
			noMail: "Ce serveur n’envoie pas d’e-mails.",
			chosen: "Vous le recevez le lundi.",
			notChosen: "Vous ne le recevez plus.",
			badWeek: "Cette semaine ne peut pas être affichée.",
			toLast: "Afficher la semaine dernière",
		},
	},
	"offers/words": {
		offersWords: {
			keys: {
				accept: "Accepter la proposition",
				decline: "Refuser la proposition",
			},
			label: "Proposition",
			arrived: "Une discussion vous est proposée\u00a0: {name}",
			title: "{name}",
			more: {
				one: "{count} autre proposition attend",
				many: "{count} autres propositions attendent",
				other: "{count} autres propositions attendent",
			},
			left: "{seconds}\u00a0s restantes",
			stays: "Elle reste jusqu’à ce que quelqu’un réponde.",
			waited: "Attend depuis {duration}",
			message: "A laissé un message",
			accept: "Accepter",
			decline: "Refuser",
			why: "Pourquoi refusez-vous\u00a0? Vos collègues peuvent le lire.",
			reasons: ["Je suis sur le départ", "Pas mon domaine", "Pas ma langue"],
			reason: "Une autre raison",
			declineNow: "Refuser",
			keep: "Revenir à la proposition",
			ranOut:
				"La proposition de la discussion avec {name} a expiré et est passée à quelqu’un d’autre.",
			goneTo: "La discussion avec {name} est maintenant confiée à {agent}.",
		},
	},
	"person/details/words": {
		detailWords: {
			fields: "Champs",
			note: "Note",
			noteHint: "Vos collègues la lisent, le visiteur non.",
			addNote: "Écrire une note",
			add: "Ajouter",
			change: "Modifier",
			edit: "Modifier {name}",
			save: "Enregistrer",
			cancel: "Annuler",
			none: "Aucun choix",
			goneChoice: "Un choix qui n’est plus proposé",
			by: "{name}, {when}",
			saved: "Enregistré.",
			undo: "Annuler l’action",
			wrong: {
				number: "Saisissez un nombre, comme 12 ou 12,5.",
				date: "Choisissez un jour.",
				choice: "Choisissez dans la liste.",
				text: "Limitez-vous à 500 caractères.",
			},
			conflict: "{name} a écrit entre-temps\u00a0: {value}",
			conflictEmpty: "Un collègue l’a vidé entre-temps.",
			keepTheirs: "Garder cela",
			useMine: "Enregistrer le mien",
			language: "Langue",
			localTime: "Heure sur place",
			device: "Navigateur",
			on: "{browser} sur {system}",
			pages: "Dernières pages",
			linked: "Même personne",
			linkedHint:
				"Reliée par votre équipe. Le visiteur n’en voit rien, et chaque discussion reste telle quelle.",
			link: "Relier une personne",
			find: "Chercher",
			findLabel: "Référence ou adresse e-mail",
			findHint:
				"La référence d’une de ses discussions, ou son adresse entière.",
			findMissing: "Saisissez une référence ou une adresse e-mail entière.",
			foundNone: "Personne n’a été trouvé.",
			linkWith: "Relier {name}",
			unlink: "Défaire le lien avec {name}",
			unlinkShort: "Délier",
			linkedDone: "Relié à {name}.",
			unlinked: "Le lien avec {name} est défait.",
			linkRefused:
				"Ces deux personnes ne peuvent pas être reliées\u00a0: c’est déjà la même, ou l’une d’elles a 20 liens.",
			visitor: "Visiteur {ref}",
			cards: "Cartes de commentaire",
			hidden: "Masquée dans les listes",
			erased: "Le texte a été effacé.",
			answers: "Réponses aux enquêtes",
			openAnswer: "Ouvrir",
			kinds: {
				praise: "Compliment",
				idea: "Idée",
				problem: "Problème",
			},
			ownQuestions: {
				score: "Note",
				solved: "Résolu",
				comment: "Commentaire",
			},
			solved: {
				yes: "Oui",
				not_yet: "Pas encore",
				no: "Non",
			},
			ofScale: "{score} sur {most}",
			notLoaded: "La suite sur le visiteur n’a pas pu être chargée.",
		},
	},
	"person/save-chat/words": {
		saveWords: {
			title: "Enregistrer ce chat",
			withNotes: "Avec les notes et ce que seule l’équipe lit",
			print: "Imprimer",
			text: "Enregistrer en texte",
			noteOf: "Note de {name}",
			file: "{shop} {ref}",
		},
	},
	"person/check-words": {
		checkWords: {
			title: "Vérifier à la main",
			order: "Numéro de commande",
			hint: "Comparez numéro et nom avec vos commandes. Vos collègues lisent que vous l’avez fait, le visiteur non.",
			missing: "Saisissez le numéro de la commande comparée.",
			check: "Commande et nom correspondent",
			by: "{name} a comparé la commande {order} et le nom, {when}.",
			takeBack: "Cela ne correspond pas",
			signed: "Le serveur de la boutique a confirmé une commande entre-temps.",
		},
	},
	"person/column-words": {
		personColumnWords: {
			customerSigned: "Client, confirmé par la boutique",
			visitor: "Visiteur",
			visitorChecked: "Visiteur, vérifié à la main",
			connected: "Sur la page de la boutique en ce moment",
			away: "N’est pas sur la page de la boutique",
			email: "E-mail",
			orders: "Commandes",
			page: "Consulte en ce moment",
			lastPage: "Dernière page vue",
			cart: "Panier",
			saidOrder: "Commande signalée",
			saidOrderNote: "Signalée par la page, non confirmée par la boutique.",
			quantity: "{count} ×",
			total: "Total",
			earlier: "Discussions précédentes",
			unknown: "On ne sait rien de plus sur ce visiteur.",
			close: "Retour à la discussion",
			proven: "Confirmé {when}",
			states: {
				waiting: "En attente",
				open: "Ouverte",
				closed: "Fermée",
			},
		},
	},
	"person/words": {
		checkedWords: {
			checked: "Vérifié à la main",
			checkedLine:
				"{name} a comparé la commande {order} et le nom\u00a0: ils correspondent",
			takenBackLine:
				"{name} a annulé la concordance de la commande {order} et du nom",
		},
		personWords: {
			label: "Au sujet du visiteur",
			saveChat: "Enregistrer ce chat",
		},
	},
	"policies/link-words": {
		policyLinkWords: {
			label: "Fiche des conditions",
		},
	},
	"policies/words": {
		policyCardWords: {
			list: "Conditions valables maintenant",
			hint: "Entrée l’envoie comme fiche qui nomme sa version.",
			none: "Rien n’est publié. Les propriétaires écrivent les conditions dans les réglages.",
			reading: "Recherche…",
			send: "Version {number}",
			clocks: {
				returned:
					"Le colis est revenu\u00a0: promettre le remboursement sous {days} jours",
				sent: "Le colis est en route\u00a0: le promettre sous {days} jours",
			},
			changed:
				"Ces conditions ont changé entre-temps. Choisissez-les à nouveau.",
			started: "Promis. C’est dans les suivis.",
			old: "Cela a changé depuis\u00a0: la version {number} est valable.",
			open: "Lire ce qui est valable maintenant",
		},
	},
	"products/link-words": {
		cardLinkWords: {
			label: "Fiche produit",
		},
	},
	"products/words": {
		cardWords: {
			list: "Produits",
			searching: "Recherche…",
			none: "Rien ne correspond à «\u00a0{query}\u00a0».",
			noneYet:
				"La page du visiteur n’a signalé aucun produit. Saisissez un nom pour chercher dans la liste de la boutique.",
			hint: "Ce que le visiteur a consulté, le panier, et la liste de la boutique.",
			from: {
				page: "à l’écran",
				cart: "dans le panier",
				seen: "vu auparavant",
				feed: "",
			},
			tray: "Fiches qui partent avec le prochain message",
			remove: "Retirer {name}",
			copying: "Récupération de l’image…",
			withPicture: "Avec une image",
			noPicture: "Sans image",
			why: {
				inside:
					"Pas d’image\u00a0: son adresse mène dans un réseau du serveur.",
				time: "Pas d’image\u00a0: son serveur n’a pas répondu à temps.",
				network:
					"Pas d’image\u00a0: elle n’a pas pu être lue depuis la boutique.",
				status: "Pas d’image\u00a0: il n’y en a pas à son adresse.",
				type: "Pas d’image\u00a0: ce qui se trouve à son adresse n’en est pas une.",
				broken:
					"Pas d’image\u00a0: ce qui se trouve à son adresse n’en est pas une.",
				bytes: "Pas d’image\u00a0: elle est trop grande.",
				pixels: "Pas d’image\u00a0: elle est trop grande.",
				many: "Pas d’image\u00a0: il n’y a plus de place pour un fichier.",
				quota: "Pas d’image\u00a0: il n’y a plus de place pour un fichier.",
				full: "Pas d’image\u00a0: il n’y a plus de place pour un fichier.",
				off: "Pas d’image\u00a0: la boutique a désactivé les fichiers.",
				hash: "Pas d’image\u00a0: elle n’a pas pu être lue depuis la boutique.",
				offset:
					"Pas d’image\u00a0: elle n’a pas pu être lue depuis la boutique.",
				piece:
					"Pas d’image\u00a0: elle n’a pas pu être lue depuis la boutique.",
				unfinished:
					"Pas d’image\u00a0: elle n’a pas pu être lue depuis la boutique.",
				gone: "Pas d’image\u00a0: elle n’a pas pu être lue depuis la boutique.",
				sent: "Pas d’image\u00a0: elle n’a pas pu être lue depuis la boutique.",
			},
			failed: "Pas d’image\u00a0: elle n’a pas pu être lue depuis la boutique.",
			link: "Ouvrir dans la boutique",
		},
	},
	"push-notifications/phone-words": {
		phoneWords: {
			title: "Faire sonner mon téléphone",
			lead: "Quand la console est fermée, vos appareils sonnent si un visiteur attend depuis une minute et que personne n’a regardé. En dehors des horaires d’ouverture, ils restent silencieux.",
			here: "Cet appareil",
			there: "Un autre appareil",
			thereLead:
				"Ouvrez l’appareil photo de votre téléphone et visez le code. Il vous y connecte, une fois, dans les dix minutes. Activez ensuite la sonnerie sur le téléphone.",
			showCode: "Afficher le code",
			newCode: "Afficher un nouveau code",
			making: "Un instant…",
			code: "QR code avec un lien qui vous connecte",
			codeEnded: "Ce code a expiré.",
			codeSecret:
				"Qui scanne ce code est connecté sous votre nom. Ne le montrez à personne.",
			orLink: "Ou copiez le lien",
			homeTitle: "Sur un iPhone ou un iPad",
			home: [
				"Ouvrez cette page dans Safari, et touchez le bouton Partager.",
				"Choisissez Sur l’écran d’accueil, puis Ajouter.",
				"Ouvrez la console depuis l’écran d’accueil, et connectez-vous-y encore une fois.",
				"Touchez votre photo, et activez «\u00a0M’avertir quand un visiteur attend\u00a0».",
			],
			android:
				"Sur Android, Chrome ou Firefox sonne dès que vous avez autorisé les notifications. Il n’a pas besoin de rester ouvert.",
			devices: "Appareils qui sonnent",
			noDevices: "Aucun appareil ne sonne encore.",
			rungAt: "A sonné {when}",
			neverRung: "N’a pas encore sonné",
			ring: "Faire sonner",
			ringOn: "Faire sonner {device}",
			ringing: "Sonnerie…",
			said: {
				rung: "Il sonne. Vous n’entendez rien\u00a0? Vérifiez sur l’appareil que les notifications de la console sont autorisées et qu’il n’est pas en silencieux.",
				gone: "Cet appareil n’accepte plus de notifications, il a donc été retiré. Réactivez la sonnerie dessus.",
				refused:
					"Le service de notification de l’appareil a refusé. Retirez l’appareil, puis réactivez la sonnerie dessus.",
				slow: "Le service de notification de l’appareil n’a pas encore répondu. Il peut encore sonner\u00a0; réessayez dans un instant.",
			},
			remove: "Retirer",
			bad: "Avis négatifs",
			badLead:
				"Quand un visiteur n’était pas satisfait, les superviseurs en service sont avertis, sinon les propriétaires. La console l’affiche toujours. En dehors des horaires d’ouverture rien ne sonne, et jamais plus de quatre fois par heure.",
			badPush: "Faire sonner mes appareils",
			badMail: "M’envoyer un e-mail",
			reader:
				"Qui est en lecture seule n’est pas appelé\u00a0: aucun de vos appareils ne sonne donc.",
		},
	},
	"push-notifications/words": {
		notificationWords: {
			test: "Cet appareil sonne quand un visiteur attend. Personne n’attend en ce moment.",
			title: "Quelqu’un attend",
			badRating:
				"Un visiteur dit que son problème n’est pas résolu. Personne ne lui a écrit depuis.",
			mention: "{name} vous a mentionné dans une note.",
			badScore:
				"Un visiteur a donné {score} sur 5. Personne ne lui a écrit depuis.",
			waiting: {
				one: "{count} visiteur attend depuis {time}.",
				many: "{count} visiteurs attendent\u00a0; le plus ancien depuis {time}.",
				other:
					"{count} visiteurs attendent\u00a0; le plus ancien depuis {time}.",
			},
		},
		pushNotificationsWords: {
			switch: "M’avertir quand un visiteur attend",
			on: "Ce navigateur sonne quand un visiteur attend depuis une minute et que personne n’a regardé, même console fermée.",
			off: "Ce navigateur ne sonne pas quand la console est fermée.",
			working: "Un instant…",
			unable:
				"Ce navigateur ne peut pas sonner. Sur un téléphone, ajoutez la console à l’écran d’accueil et ouvrez-la de là.",
			blocked:
				"Ce navigateur bloque les notifications de la console. Autorisez-les dans ses paramètres pour cette page, puis revenez.",
			home_screen:
				"Un iPhone ou un iPad ne sonne que depuis l’écran d’accueil. Ajoutez-y la console, puis ouvrez-la de là.",
			failed: "Ce navigateur n’a pas pu être enregistré. Réessayez plus tard.",
			devices: {
				one: "{count} de vos appareils sonne",
				many: "{count} de vos appareils sonnent",
				other: "{count} de vos appareils sonnent",
			},
			thisOne: "ce navigateur",
			end: "Désactiver sur {device}",
		},
	},
	"push-notifications/link-words": {
		pushLinkWords: {
			phone: "Faire sonner mon téléphone",
			notLoaded: "Cette page n’a pas pu être chargée. Réessayez.",
			device: "{browser} sur {system}",
			browser: "Navigateur",
			system: "cet appareil",
		},
	},
	"quiet-hours/words": {
		quietWords: {
			title: "Heures calmes",
			now: "Calme jusqu’à {time}\u00a0: rien ne sonne. Qui attend figure dans les listes.",
			set: "De {from} à {to}, rien ne sonne.",
			none: "Aucune. Ce qui est activé ici sonne à toute heure.",
			lead: "Rien ne sonne, aucune notification n’apparaît sur cet ordinateur, et aucun de vos appareils n’est appelé. Ce qui attend figure tout de même dans les listes, et les e-mails continuent.",
			from: "De",
			to: "À",
			days: "Jours où elles commencent",
			zone: "À l’heure de {zone}.",
			save: "Enregistrer",
			remove: "Pas d’heures calmes",
			hide: "Masquer",
			saved: "Enregistré.",
			noTime: "Indiquez le début et la fin.",
			sameTime: "La fin doit différer du début.",
			noDay: "Choisissez un jour.",
		},
	},
	"ratings/tab-words": {
		ratingsTabWords: {
			title: "Avis",
			lead: "Ce qu’ont dit les visiteurs après une discussion, du plus récent au plus ancien.",
			empty: "Pas encore d’avis.",
			emptyHint:
				"La question est posée aux visiteurs 10\u00a0s après la fermeture d’une discussion.",
			more: "Afficher plus",
			open: "Ouvrir la discussion",
			answeredBy: "Réponse de {agents}",
			reach: "Contact\u00a0: {contact}",
			customer: "Client",
			visitor: "Visiteur",
		},
	},
	"ratings/words": {
		ratingsWords: {
			notLoaded: "Les avis n’ont pas pu être chargés.",
			link: "Avis",
			asked: "Un avis a été demandé au visiteur",
			rated: "Avis donné",
			scored: "Avis\u00a0: {score}",
		},
		scoreWords: {
			1: "Très mauvaise",
			2: "Mauvaise",
			3: "Moyenne",
			4: "Bonne",
			5: "Très bonne",
		},
		solvedWords: {
			yes: "A obtenu ce qu’il fallait",
			not_yet: "Pas encore ce qu’il fallait",
			no: "N’a pas obtenu ce qu’il fallait",
		},
	},
	"ring-now/words": {
		ringNowWords: {
			ring: "Faire sonner",
			tried: "{way}\u00a0: {outcome}",
		},
	},
	"saved-replies/link-words": {
		repliesLinkWords: {
			link: "Réponses enregistrées",
			notLoaded:
				"Les réponses enregistrées n’ont pas pu être chargées. Réessayez, ou rechargez la page si cela n’aide pas.",
			key: "Réponses enregistrées, dans un message",
			open: "{places} n’est pas rempli. Entrée y mène.",
		},
	},
	"saved-replies/words": {
		editWords: {
			newTitle: "Nouvelle réponse",
			title: "Modifier la réponse",
			name: "Nom",
			nameHint: "Ce qui permet de la trouver.",
			shortcut: "Raccourci",
			shortcutHint: "Ce qu’on tape derrière le /, en un mot. Facultatif.",
			text: "Texte en {language}",
			first: "Utilisé quand une langue n’a pas de texte.",
			places: "Emplacements",
			placesHint:
				"Un emplacement est rempli quand la réponse est insérée. Ce qui n’est pas connu alors doit être rempli à la main avant l’envoi.",
			place: {
				name: "Nom du visiteur",
				agent: "Votre nom",
				shop: "Nom de la boutique",
				order: "Dernière commande",
			},
			files: "Fichiers",
			filesHint:
				"Images et PDF qui accompagnent toutes les langues, au plus {most}. La personne qui répond peut les retirer avant l’envoi.",
			addFiles: "Ajouter des images ou des PDF",
			mostFiles:
				"Une réponse a au plus {most} fichiers. Les premiers sont ici.",
			comingFiles: "Attendez que tous les fichiers soient là, ou retirez-les.",
			addLanguage: "Ajouter une langue…",
			removeText: "Retirer le texte en {language}",
			remove: "Supprimer la réponse",
			changed:
				"Quelqu’un a modifié cette réponse depuis que vous l’avez ouverte. Voici son texte actuel\u00a0:",
			takeTheirs: "Prendre sa version",
			overwrite: "Enregistrer la mienne par-dessus",
			full: "Il n’y a plus de place. Supprimez-en que personne n’utilise.",
		},
		faultWords: {
			noName: "Donnez-lui un nom.",
			longName: "Le nom dépasse {most} caractères.",
			takenName: "Une autre réponse porte ce nom.",
			shortcut:
				"Un raccourci est un mot d’au plus {most} caractères sans / @ { }.",
			noText: "Écrivez le texte.",
			longText: "Le texte dépasse {most} caractères.",
			place:
				"«\u00a0{place}\u00a0» n’est pas un emplacement. Il y a\u00a0: {places}.",
			language:
				"«\u00a0{language}\u00a0» n’est pas un code de langue, comme en ou pt-BR.",
			cells: "La ligne n’a pas le même nombre de cellules que la première.",
			twice: "Une ligne précédente a ce nom et cette langue.",
			tooMany: "Au-delà de {most} lignes.",
			longReply:
				"Toutes les langues de cette réponse sont trop longues ensemble.",
		},
		importWords: {
			title: "Importer des réponses",
			lead: "Un fichier CSV dont la première ligne nomme les colonnes\u00a0: name, text, et au besoin shortcut et language. Une ligne par langue d’une réponse. Une réponse dont le nom existe déjà reçoit les nouveaux textes et garde ses autres langues et ses fichiers. Un tableau n’apporte pas de fichiers.",
			choose: "Choisir un fichier",
			reading: "Lecture…",
			counts: {
				added: {
					one: "{count} nouvelle réponse",
					many: "{count} nouvelles réponses",
					other: "{count} nouvelles réponses",
				},
				changed: {
					one: "{count} modifiée",
					many: "{count} modifiées",
					other: "{count} modifiées",
				},
				same: {
					one: "{count} inchangée",
					many: "{count} inchangées",
					other: "{count} inchangées",
				},
				faults: {
					one: "{count} ligne laissée de côté",
					many: "{count} lignes laissées de côté",
					other: "{count} lignes laissées de côté",
				},
			},
			faults: "Lignes laissées de côté",
			line: "Ligne",
			why: "Raison",
			firstFaults:
				"Les {most} premières sont affichées. Le fichier les a toutes.",
			saveFaults: "Enregistrer en CSV les lignes laissées de côté",
			faultsFile: "reponses-laissees-de-cote",
			start: "Importer",
			nothing: "Rien de nouveau dans ce fichier.",
			sending: "{done} sur {all} importées…",
			done: "Terminé.",
			again: "Un autre fichier",
			file: {
				large: "Le fichier dépasse {most}\u00a0Mio.",
				columns:
					"La première ligne doit nommer les colonnes. Il faut au moins name et text.",
				quote: "Un guillemet ouvert à la ligne {line} n’est jamais fermé.",
				unreadable:
					"Le fichier ne peut pas être lu. Choisissez-le encore une fois.",
				room: "Il y a de la place pour {room} réponses de plus, et {added} sont nouvelles.",
			},
		},
		pickerWords: {
			label: "Réponses enregistrées",
			missing: "pas de texte en {wanted}\u00a0: {used}",
			files: {
				one: "{count} fichier",
				many: "{count} fichiers",
				other: "{count} fichiers",
			},
			none: "Rien ne correspond à «\u00a0{query}\u00a0».",
			noneYet: "Il n’y a pas encore de réponses enregistrées.",
			edit: "Modifier les réponses",
		},
		repliesWords: {
			title: "Réponses enregistrées",
			lead: "Dans une discussion, tapez / dans la zone de message pour en insérer une.",
			site: "Boutique",
			whose: "Réponses de qui",
			shared: "De la boutique",
			own: "Les miennes",
			onlySet:
				"Les propriétaires et les superviseurs les modifient. Les vôtres sont sous «\u00a0Les miennes\u00a0».",
			search: "Chercher",
			add: "Nouvelle réponse",
			importIt: "Importer un CSV",
			exportIt: "Exporter en CSV",
			exportHint:
				"Le fichier CSV contient les textes\u00a0; les fichiers des réponses sont dans l’exportation de toutes les données.",
			exportFile: "reponses-enregistrees",
			none: "Il n’y en a pas encore. Une réponse est un texte qu’on écrit souvent, comme la durée d’une livraison.",
			noneFound: "Aucun résultat.",
			list: "Réponses enregistrées",
			usedNow: "envoyées\u00a0: {count} ce mois-ci",
			used: "{count} en un an",
			more: {
				one: "Afficher {count} de plus",
				many: "Afficher {count} de plus",
				other: "Afficher {count} de plus",
			},
			back: "Toutes les réponses",
			gone: "Cette réponse n’existe plus.",
			removed: "«\u00a0{name}\u00a0» supprimée.",
			undo: "Annuler l’action",
		},
	},
	"scheduled-messages/dialog-words": {
		scheduleDialogWords: {
			title: "Envoyer plus tard à {name}",
			hint: "Le message part sous votre nom, sauf si le visiteur écrit avant ou si la discussion est fermée.",
			unsent:
				"Celui-ci n’a pas été envoyé. Donnez-lui une autre heure, ou envoyez-le à la main.",
			text: "Message",
			at: "Quand (à votre heure, {zone})",
			inAnHour: "Dans une heure",
			tomorrow: "Demain à 9\u00a0h",
			save: "Envoyer plus tard",
			cancel: "Ne pas l’envoyer",
			close: "Fermer",
			early: "Choisissez une heure au moins une minute plus tard.",
			mostDays: "Choisissez une date dans les 90 jours.",
			blank: "Écrivez le message.",
		},
	},
	"scheduled-messages/line-words": {
		scheduledLineWords: {
			waits: "Un message part {time}, sauf si le visiteur écrit avant.",
			change: "Modifier",
			set: "{name} a écrit un message pour {time}",
			ended: {
				visitor_wrote:
					"Le message programmé n’a pas été envoyé\u00a0: le visiteur a écrit avant",
				closed:
					"Le message programmé n’a pas été envoyé\u00a0: la discussion a été fermée",
				cancelled: "Le message programmé a été annulé",
				late: "Le message programmé n’a pas été envoyé\u00a0: il avait plus d’une heure de retard",
				author_left:
					"Le message programmé n’a pas été envoyé\u00a0: son auteur est parti",
			},
		},
	},
	"scheduled-messages/words": {
		scheduledWords: {
			key: "Envoyer plus tard",
		},
	},
	"search/search-box-words": {
		searchBoxWords: {
			label: "Rechercher",
			key: "Rechercher partout",
			people: "Personnes",
			views: "Vues",
			clear: "Effacer la recherche",
			notLoaded: "La recherche n’a pas pu être chargée.",
		},
	},
	"search/views/words": {
		viewsWords: {
			save: "Enregistrer comme vue",
			edit: "Modifier la vue",
			title: "Vue",
			name: "Nom",
			query: "Recherche",
			icon: "Icône",
			site: "Boutique",
			owner: "Qui la voit",
			owners: {
				mine: "Moi seulement",
				team: "Toute la boutique",
			},
			icons: {
				star: "Étoile",
				clock: "Horloge",
				inbox: "Boîte de réception",
				note: "Note",
				person: "Personne",
				people: "Personnes",
				globe: "Globe",
				bell: "Cloche",
			},
			keep: "Enregistrer",
			cancel: "Annuler",
			remove: "Supprimer",
			removed: "Vue supprimée.",
			undo: "Annuler l’action",
			rejected: "Il y a déjà {most} vues. Supprimez-en une d’abord.",
			more: "{count}+",
		},
	},
	"search/words": {
		searchWords: {
			results: "Résultats",
			found: {
				one: "{count} discussion",
				many: "{count} discussions",
				other: "{count} discussions",
			},
			foundSome: {
				one: "La plus récente ({count})",
				many: "Les {count} plus récentes",
				other: "Les {count} plus récentes",
			},
			nothing: "Aucun résultat.",
			nothingHint: "Essayez moins de mots, ou le début d’un mot.",
			older: "Recherche dans les discussions plus anciennes…",
			more: "Afficher plus anciennes",
			offer: "Compléter la recherche",
			faults: {
				short: "Saisissez au moins deux lettres.",
				many: "Une recherche a au plus {most} mots. Enlevez-en.",
				empty: "Précisez après {key}\u00a0:",
				value: "«\u00a0{value}\u00a0» ne convient pas à {key}\u00a0:",
			},
			fits: {
				from: "visitor, agent, ou le début d’un nom",
				tag: "le nom d’une étiquette, entre guillemets s’il contient des espaces",
				order: "le numéro d’une commande",
				before: "un jour, comme 2026-11-30",
				after: "un jour, comme 2026-11-30",
				rated: "une note de 1 à 5, comme 2, <3 ou >=4",
				is: "waiting, open, closed, mine, snoozed, spam, customer ou visitor",
				with: "link, note ou comment",
			},
			noTag:
				"Aucune étiquette ne s’appelle «\u00a0{name}\u00a0». Elle a peut-être été supprimée.",
			noView: "Cette vue n’existe plus, ou appartient à quelqu’un d’autre.",
			by: {
				note: "Note",
				comment: "Commentaire",
				name: "Nom",
				order: "Commande",
			},
		},
	},
	"selection/form-words": {
		assignFormWords: {
			assignTitle: {
				one: "Attribuer {count} discussion",
				many: "Attribuer {count} discussions",
				other: "Attribuer {count} discussions",
			},
			assignTo: "Attribuer à {name}",
			me: "Moi",
			assigned: {
				one: "Attribuée.",
				many: "{count} attribuées.",
				other: "{count} attribuées.",
			},
			queue: "Remettre en file d’attente",
			released: {
				one: "De retour en file d’attente.",
				many: "{count} de retour en file d’attente.",
				other: "{count} de retour en file d’attente.",
			},
			several:
				"Sélectionnez des discussions d’une même boutique pour les attribuer ensemble.",
			cancel: "Annuler",
		},
	},
	"selection/bar-words": {
		selectionBarWords: {
			full: "Pas plus de sélections possibles.",
			clear: "Effacer",
		},
	},
	"selection/words": {
		selectionWords: {
			keys: {
				select: "Sélectionner pour une action sur plusieurs",
				extend: "Sélectionner aussi la suivante ou la précédente",
				clear: "Ne rien sélectionner",
				assign: "Attribuer",
			},
			selected: "Sélectionnée",
			count: {
				one: "{count} sélectionnée",
				many: "{count} sélectionnées",
				other: "{count} sélectionnées",
			},
			close: "Fermer",
			assign: "Attribuer",
		},
	},
	"session/door-words": {
		invitationWords: {
			title: "Rejoindre {site}",
			lead: "{by} vous invite à rejoindre {site}, avec le rôle\u00a0: {role}.",
			somebody: "Un propriétaire",
			roles: {
				owner: "propriétaire",
				supervisor: "superviseur",
				agent: "agent",
				read_only: "lecteur",
			},
			may: {
				owner:
					"Vous répondrez aux visiteurs, et déciderez des réglages et des membres de la boutique.",
				supervisor:
					"Vous répondrez aux visiteurs, et veillerez sur les réglages et les attentes.",
				agent: "Vous répondrez aux visiteurs.",
				read_only: "Vous lirez les discussions, sans répondre à personne.",
			},
			name: "Votre nom",
			nameHint: "Les visiteurs le voient quand vous répondez.",
			nameHintReader: "Vos collègues le voient.",
			email: "Votre e-mail",
			emailHint:
				"Elle sert à vous connecter. Les visiteurs ne la voient jamais.",
			join: "Rejoindre",
			joining: "Inscription…",
			joinAs: "Rejoindre en tant que {name}",
			notYou: "Me déconnecter, et rejoindre sous un autre nom",
			haveAccount: "J’ai déjà un compte ici",
			taken:
				"Quelqu’un utilise déjà cette adresse. Si c’est vous, connectez-vous avec elle, puis rejoignez la boutique.",
			signInToJoin: "Me connecter, puis rejoindre",
			isMember:
				"Vous travaillez déjà pour {site}\u00a0: transmettez donc cette invitation à la personne concernée.",
		},
		linkWords: {
			signInAs: "Se connecter en tant que {name}",
			opens:
				"Ce lien connecte {name} dans ce navigateur. Il ne sert qu’une fois.",
			replaces:
				"La connexion déconnecte la personne connectée en ce moment, dans toutes les fenêtres de ce navigateur.",
			newPassword: "Choisir un nouveau mot de passe",
			newPasswordLead:
				"Pour {name}. Tous les appareils connectés en tant que {name} seront déconnectés.",
			keep: "Enregistrer et se connecter",
			saving: "Enregistrement…",
			newAddress: "Confirmez votre adresse",
			newAddressLead: "Désormais, {name} se connecte avec {email}.",
			confirm: "Confirmer {email}",
			confirming: "Confirmation…",
			addressTaken:
				"Quelqu’un utilise déjà cette adresse ici. Choisissez-en une autre dans votre compte.",
			confirmed: "{email} est désormais votre adresse.",
			goOn: "Continuer",
		},
		mailWords: {
			signIn: "M’envoyer un lien",
			signInLead: "Le lien vous connecte une fois, dans l’heure.",
			password: "Choisir un nouveau mot de passe",
			passwordLead:
				"Nous vous envoyons un lien. Il vous permet de choisir un nouveau mot de passe dans l’heure.",
			send: "Envoyer le lien",
			sending: "Envoi…",
			sent: "Si quelqu’un a l’adresse {email} ici, un lien lui est envoyé. Il sert une fois, pendant une heure.",
			notThere:
				"Rien reçu après quelques minutes\u00a0? Regardez dans les indésirables, et vérifiez l’adresse.",
			another: "Utiliser une autre adresse",
			back: "Retour à la connexion",
		},
		passwordWords: {
			password: "Choisissez un mot de passe",
			newPassword: "Nouveau mot de passe",
			hint: "{least} caractères ou plus. Plusieurs mots se retiennent facilement.",
			weak: {
				short: "Trop court\u00a0: il faut {least} caractères ou plus.",
				long: "Trop long\u00a0: au plus {most} caractères.",
				blank:
					"Des espaces seuls ne font pas un mot de passe. Ajoutez des lettres.",
				common:
					"Beaucoup de gens utilisent ce mot de passe, il est donc deviné en premier. Choisissez-en un autre.",
				own: "C’est votre nom ou votre adresse, ce sera deviné en premier. Choisissez-en un autre.",
			},
		},
		secondStepWords: {
			title: "Deuxième étape",
			lead: "Saisissez les six chiffres que votre application d’authentification affiche maintenant.",
			code: "Code de votre application",
			recoveryLead:
				"Saisissez un des codes de secours que vous avez conservés. Chacun sert une fois.",
			recovery: "Code de secours",
			passkeyLead: "Confirmez votre identité avec votre clé d’accès.",
			useRecovery: "Utiliser un code de secours",
			useApp: "Utiliser l’application",
			usePasskey: "Utiliser une clé d’accès",
			next: "Continuer",
			checking: "Vérification…",
			back: "Se connecter sous un autre nom",
			sixDigits: "Le code a six chiffres.",
			wrongCode:
				"Ce code est incorrect, ou a déjà servi. Attendez le suivant dans votre application, et vérifiez que l’heure de votre téléphone est réglée automatiquement.",
			wrongRecovery:
				"Ce code de secours est incorrect, ou a déjà servi. Essayez-en un autre.",
		},
		setUpWords: {
			title: "D’abord un second facteur",
			lead: "Cette boutique demande à tous de se connecter avec un second facteur. Configurez-en un maintenant\u00a0; cela prend une minute.",
			signOut: "Se déconnecter",
		},
	},
	"session/first-run-words": {
		colourWords: {
			label: "Couleur du chat",
			hint: "Comme dans votre boutique. Le texte y est noir ou blanc, selon ce qui se lit le mieux.",
			sample: "Écrivez-nous",
			taken:
				"Reprise de {origin}\u00a0; choisissez-en une autre si vous voulez.",
		},
		firstRunWords: {
			title: "Mettre en place le chat de votre boutique",
			lead: "Quelques réponses, puis la balise à coller dans votre boutique. Tout peut être changé plus tard.",
			you: "Vous",
			shop: "Votre boutique",
			name: "Votre nom",
			nameHint: "Les visiteurs le voient quand vous répondez.",
			email: "Votre e-mail",
			emailHint:
				"Elle sert à vous connecter. Les visiteurs ne la voient jamais.",
			siteName: "Nom de la boutique",
			origin: "Adresse de la boutique",
			originHint:
				"Comme dans la barre d’adresse, par exemple https://shop.example",
			submit: "Créer la boutique",
			sending: "Création…",
			noToken:
				"Cette page demande le lien de première mise en place que le serveur affiche quand il démarre sans propriétaire. La personne qui gère le serveur en crée un autre\u00a0: shopbell owner-link",
			linkUsed:
				"Ce lien de première mise en place a déjà servi ou a expiré. Si la boutique n’a pas encore de propriétaire, demandez-en un nouveau à la personne qui gère le serveur\u00a0: shopbell owner-link",
			badOrigin: "Ce n’est pas une adresse web. Essayez https://shop.example",
			badScheme: "L’adresse commence par https:// ou http://",
			wildcard:
				"Indiquez une seule adresse, sans *. D’autres pourront être ajoutées ensuite.",
			credentials: "Retirez ce qui précède le @.",
			badPort: "Le nombre après les deux-points va de 1 à 65535.",
			plainHttp:
				"La connexion à cette adresse n’est pas chiffrée\u00a0: d’autres peuvent lire le chat. Utilisez https://, ou validez-la encore une fois telle quelle.",
			originKept: "Retenue comme {origin}",
			withTwin: "Aussi {origin}, par où les visiteurs peuvent arriver",
			done: "{site} est prête",
			next: "Aller à la boîte de réception",
			signIn: "Se connecter",
			step: "Étape {at} sur {all}",
			continue: "Suite\u00a0: {title}",
			notLoaded:
				"Cette étape n’a pas pu être chargée. Réessayez, ou continuez sans elle.",
		},
		hoursWords: {
			title: "Quand répondez-vous\u00a0?",
			lead: "Les visiteurs voient quand vous êtes de retour, et personne n’est appelé en dehors de ces heures.",
			weekly: "Ces jours-là",
			none: "Pas d’horaires fixes",
			noneHint:
				"Les visiteurs voient si quelqu’un est là, à toute heure, et vos appareils sonnent à toute heure.",
			days: "Jours",
			from: "De",
			to: "À",
			zone: "À l’heure de {zone}.",
			more: "Les pauses, les jours fériés et les horaires différents selon le jour sont dans les réglages.",
			noDay: "Choisissez un jour, ou pas d’horaires fixes.",
			noTime: "Choisissez une heure.",
			backwards: "La fin précède le début. Choisissez une heure plus tardive.",
		},
	},
	"session/restore/words": {
		restoreWords: {
			instead: "Restaurer plutôt une sauvegarde",
			title: "Restaurer une sauvegarde",
			lead: "Les personnes, les discussions et les réglages reviennent tels qu’ils étaient lors de la sauvegarde. Tout le monde se reconnecte.",
			found: "Sauvegardes sur ce serveur",
			none: "Il n’y a pas de sauvegarde dans le dossier du serveur.",
			said: "{conversations}, {size}, faite avec la version {version}",
			conversations: {
				one: "{count} discussion",
				many: "{count} discussions",
				other: "{count} discussions",
			},
			restore: "Restaurer",
			restoreOf: "Restaurer la sauvegarde du {when}",
			file: "Un de vos fichiers",
			fileHint:
				"Son nom se termine par .backup. Ce serveur a de la place pour {most}.",
			choose: "Choisir un fichier…",
			uploading: "Envoi de {name}\u00a0: {done} sur {bytes}",
			stop: "Arrêter l’envoi",
			restoring:
				"Restauration… Le serveur redémarre tout seul. Laissez cette page ouverte.",
			restoringOf:
				"Restauration\u00a0: {conversations}… Le serveur redémarre tout seul. Laissez cette page ouverte.",
			back: "Créer plutôt une nouvelle boutique",
			done: "Votre boutique est de retour",
			conversationsBack: {
				one: "{count} discussion est de retour, telle qu’au {when}.",
				many: "{count} discussions sont de retour, telles qu’au {when}.",
				other: "{count} discussions sont de retour, telles qu’au {when}.",
			},
			doneNext:
				"Connectez-vous avec le compte que vous aviez alors. Les invitations et liens de connexion d’alors n’ouvrent plus rien.",
			doneCheck:
				"Vérifiez les membres et les réglages\u00a0: ce qui a été changé après ce jour est comme avant. Toute personne effacée depuis est revenue, et doit être effacée de nouveau.",
			signIn: "Se connecter",
			unreachable: "Le serveur ne répond pas. Réessayez dans un instant.",
			troubles: {
				foreign:
					"Ce fichier n’est pas une sauvegarde de Shopbell. Rien n’a été changé.",
				damaged:
					"Cette sauvegarde est endommagée\u00a0: une partie manque ou a été écrasée. Prenez-en une autre. Rien n’a été changé.",
				newer:
					"Cette sauvegarde vient d’une version plus récente de Shopbell. Installez cette version ou une plus récente, puis restaurez-la. Rien n’a été changé.",
				empty:
					"Personne dans cette sauvegarde ne pourrait se connecter. Prenez-en une autre. Rien n’a été changé.",
				full: "Le disque du serveur n’a pas la place pour cette sauvegarde. Faites de la place, puis réessayez. Rien n’a été changé.",
				gone: "Cette sauvegarde n’existe plus. Rien n’a été changé.",
				other:
					"La sauvegarde n’a pas été restaurée, et rien n’a été changé. La personne qui gère le serveur trouve la raison dans son journal.",
				too_large:
					"Ce fichier dépasse la place du disque du serveur. Faites-y de la place, ou mettez le fichier dans le dossier de ses sauvegardes.",
				busy: "Un autre envoi est en cours. Attendez sa fin, puis réessayez.",
				cut_off: "L’envoi a été interrompu, et rien n’en reste. Réessayez.",
			},
		},
	},
	"session/words": {
		addressWords: {
			title: "Cette console a une autre adresse",
			opened: "Vous l’avez ouverte à l’adresse {opened}.",
			own: "Le serveur l’attend à {own}, et ne répond nulle part ailleurs.",
			go: "L’ouvrir là",
			set: "Si votre adresse est la bonne, la personne qui gère le serveur règle ceci et le redémarre\u00a0:",
			copySetting: "Copier le réglage",
		},
		formWords: {
			required: "Veuillez remplir ce champ.",
			tooLong: "Au plus {most} caractères.",
			badEmail: "Veuillez saisir une adresse e-mail valide.",
			slowDown: "Trop d’essais. Attendez {seconds}\u00a0s, puis réessayez.",
		},
		signInWords: {
			title: "Connexion",
			email: "E-mail",
			password: "Mot de passe",
			showPassword: "Afficher le mot de passe",
			hidePassword: "Masquer le mot de passe",
			signIn: "Se connecter",
			signingIn: "Connexion…",
			or: "ou",
			passkey: "Se connecter avec une clé d’accès",
			mailLink: "M’envoyer un lien",
			forgotten: "Mot de passe oublié\u00a0?",
			askOwner:
				"Mot de passe oublié\u00a0? Demandez à un propriétaire de la boutique\u00a0: il peut vous créer un lien de connexion.",
			lastResort: "Personne ne peut vous créer de lien\u00a0?",
			command: "shopbell sign-in-link you@example.com",
			copyCommand: "Copier la commande",
			commandLead:
				"La personne qui gère le serveur peut y afficher un lien. Il sert une fois, pendant une heure.",
			wrong:
				"L’e-mail et le mot de passe ne vont pas ensemble. Vérifiez les deux, ou choisissez un autre moyen ci-dessous.",
			noPasskey:
				"Aucune clé d’accès n’a été utilisée. Réessayez, ou choisissez un autre moyen.",
			linkUsed:
				"Ce lien a déjà servi ou a expiré. Chaque lien sert une fois et expire après une heure. Demandez-en un nouveau.",
			invitationUsed:
				"Cette invitation a déjà servi, a été retirée ou a expiré. Demandez-en une autre à la personne qui vous a invité.",
			openAgain:
				"Pour continuer, ouvrez encore une fois le lien qui vous a été envoyé.",
			noCookie:
				"Ce navigateur n’a pas gardé le cookie de connexion\u00a0: personne n’est donc connecté. Sans https, les navigateurs ne le gardent qu’à une adresse de cette machine, comme http://localhost. Reconnectez-vous quand ce sera corrigé\u00a0; un lien déjà utilisé doit être remplacé.",
			ended:
				"Votre session a pris fin. Les brouillons restent sur cet appareil.",
			left: "Vous êtes déconnecté.",
			unreachable: "Le serveur ne répond pas. Réessayez dans un instant.",
			linkStillWorks:
				"Le serveur ne répond pas. Votre lien fonctionne toujours.",
			outdated: "Cette page est plus ancienne que le serveur.",
			reload: "Recharger",
			beginAnew:
				"Cela a pris trop de temps, ou trop de codes étaient faux. Connectez-vous encore une fois.",
			joining: "Connectez-vous d’abord. L’invitation vient ensuite.",
			signedInAs: "Ce navigateur est connecté en tant que {name}.",
			goOnAs: "Continuer en tant que {name}",
		},
		tagWords: {
			title: "La balise à coller",
			leadPlain:
				"Collez-la avant </body> sur chaque page de la boutique. Rien d’autre n’est nécessaire.",
			code: "Balise pour {site}",
			copy: "Copier",
			copied: "Copié",
			copyFailed: "Sélectionnez le texte et copiez-le à la main.",
		},
	},
	"settings/addresses/words": {
		addressesWords: {
			lead: "Le chat n’apparaît que sur les pages de ces adresses. Une boutique se trouve souvent avec et sans www.\u00a0: indiquez les deux.",
			listed: "Adresses autorisées",
			add: "Autoriser une adresse",
			typed: "Adresse de la boutique",
			hint: "Par exemple shop.example. La page n’importe pas.",
			understood: "Comprise comme {origin}",
			withTwin: "Aussi {origin}",
			allow: "Autoriser",
			allowAlso: "Autoriser aussi {origin}",
			allowOf: "Autoriser {origin}",
			isListed: "Cette adresse est déjà autorisée.",
			pathDropped:
				"C’est l’adresse d’un site entier qui compte\u00a0: ce qui suit est laissé de côté.",
			punycode: "Les navigateurs l’envoient comme {origin}.",
			loopback:
				"Seul un navigateur sur la même machine que la boutique l’y trouve.",
			inside: "Elle ne se trouve que dans votre propre réseau.",
			publicHttp:
				"Sans https, tout le monde sur le trajet peut lire ce qu’écrivent les visiteurs. Utilisez l’adresse en https:// si la boutique en a une.",
			lookAlike:
				"Elle ressemble à {host}, qui est autorisée, mais c’est un autre site. Comparez chaque lettre avant de l’autoriser.",
			lookAlikeListed:
				"Elle ressemble à {host}, mais c’est un autre site. Retirez-la si elle n’est pas à vous.",
			faults: {
				scheme: "L’adresse d’un site commence par https:// ou http://.",
				wildcard:
					"Une adresse avec * ne peut pas être utilisée. Ajoutez séparément chaque adresse de la boutique.",
				credentials:
					"Une adresse qui contient un nom ou un mot de passe ne peut pas être utilisée. Retirez ce qui précède le @.",
				host: "Ce n’est pas l’adresse d’un site. Copiez-la depuis la barre d’adresse du navigateur.",
				port: "Le nombre après les deux-points va de 1 à 65535.",
			},
			none: "Saisissez d’abord l’adresse de la boutique.",
			seen: "Vue en dernier {when}, d’abord le {first}",
			seenOnce: "Vue {when}",
			notSeen: "Aucune de ses pages n’a encore demandé le chat.",
			remove: "Retirer",
			removeOf: "Retirer {origin}",
			removeSure:
				"Retirer {origin}\u00a0? Ses pages n’afficheront plus le chat dès qu’elles seront rechargées.",
			removeYes: "Retirer l’adresse",
			removeNo: "Conserver",
			last: "Une boutique garde au moins une adresse. Autorisez-en une autre avant de retirer celle-ci.",
			refused: "Demandées depuis un jour, et non autorisées",
			refusedLead:
				"Les pages de ces adresses portent votre balise et n’ont pas eu le chat. N’autorisez que celles qui sont à vous.",
			refusedSeen: "En dernier {when}",
			saved: "Enregistré. Valable dès maintenant.",
			removed: "Retirée.",
			full: "Une boutique a au plus {most} adresses, et c’est trop. Retirez celles qui ne servent plus.",
			changedMeanwhile:
				"Quelqu’un d’autre modifie les adresses en ce moment. Réessayez.",
		},
	},
	"settings/attributes/words": {
		attributeWords: {
			lead: "Champs affichés à côté de chaque discussion. Votre équipe les remplit\u00a0; les visiteurs n’en voient rien.",
			none: "Il n’y a pas encore de champs.",
			name: "Nom du champ",
			kind: "Type",
			kinds: {
				text: "Texte",
				number: "Nombre",
				choice: "Choix dans une liste",
				date: "Jour",
			},
			keepsKind: "Un champ garde son type, à cause de ce qui y est écrit.",
			choices: "Choix",
			choice: "Choix {count}",
			addChoice: "Ajouter un choix",
			removeChoice: "Retirer le choix {name}",
			add: "Ajouter un champ",
			remove: "Retirer le champ {name}",
			removeShort: "Retirer",
			up: "Monter {name}",
			most: "Il y a 20 champs, c’est le maximum.",
			leaves:
				"Ce qui est écrit dans un champ retiré n’est plus affiché. Une annulation dans le journal d’audit le rétablit pendant une semaine, et il est supprimé avec son visiteur.",
			faults: {
				name: "Donnez un nom au champ.",
				twice: "Un autre champ porte ce nom.",
				choices: "Donnez-lui au moins un choix, et aucun en double.",
			},
		},
	},
	"settings/backups/words": {
		backupsWords: {
			lead: "Le serveur fait une sauvegarde chaque nuit, puis l’ouvre et la vérifie. Il garde les sept plus récentes, et continue son service pendant ce temps. Environ dix minutes après un démarrage, il en fait aussi une si celle de la nuit a manqué ou s’il n’y en a pas encore.",
			last: "Dernière sauvegarde",
			lastMade: "{when}, ouverte et vérifiée, {size}",
			none: "Il n’y a pas encore de sauvegarde.",
			running: "Une sauvegarde est en cours…",
			next: "La prochaine est faite {when}.",
			late: "La sauvegarde la plus récente a plus d’un jour. Si la prochaine échoue aussi, prévenez la personne qui gère le serveur.",
			failed: "La sauvegarde de {when} n’a pas été faite.",
			faults: {
				full: "Le disque n’a pas assez de place. La personne qui gère le serveur en libère, ou choisit un autre dossier avec SHOPBELL_BACKUPS.",
				denied:
					"Le dossier des sauvegardes n’est pas accessible en écriture. La personne qui gère le serveur donne ce droit, ou choisit un autre dossier avec SHOPBELL_BACKUPS.",
				damaged:
					"Ce qui a été lu n’a pas passé la vérification\u00a0: la base de données ou son disque est peut-être endommagé. La personne qui gère le serveur regarde avec\u00a0: shopbell doctor",
				other:
					"La personne qui gère le serveur trouve la raison dans son journal.",
			},
			again: "Nouvel essai {when}. Les sauvegardes existantes restent.",
			make: "Sauvegarder maintenant",
			busy: "Une sauvegarde est déjà en cours.",
			soon: "Une sauvegarde vient d’être faite. Une autre sera possible dans {minutes}.",
			minutes: {
				one: "{count} minute",
				many: "{count} minutes",
				other: "{count} minutes",
			},
			kept: "Sauvegardes conservées",
			count: {
				one: "{count} sauvegarde est conservée.",
				many: "{count} sauvegardes sont conservées.",
				other: "{count} sauvegardes sont conservées.",
			},
			newest: "Voici les {many} plus récentes.",
			made: "Faite",
			why: "Raison",
			size: "Taille",
			kinds: {
				daily: "Chaque nuit",
				asked: "À votre demande",
				"by-hand": "Sur le serveur",
				"before-upgrade": "Avant une mise à niveau",
				"before-restore": "Avant une restauration",
			},
			folder: "Elles se trouvent sur le serveur dans",
			folderElsewhere:
				"La personne qui gère le serveur sait où elles se trouvent.",
			copy: "Un disque qui tombe en panne emporte les sauvegardes. La personne qui gère le serveur les copie sur une autre machine\u00a0; une copie contient tout, elle est donc protégée autant que le serveur.",
			holds: "Ce que contient une sauvegarde",
			holdsAll:
				"Tout ce qui concerne chaque boutique de ce serveur\u00a0: discussions, visiteurs, réglages, personnes, clés et images. Seule une personne qui peut lire les fichiers du serveur peut la lire. Elle ne peut pas être téléchargée ici.",
			erased:
				"Une personne effacée, ou dont la durée de conservation est passée, reste dans les sauvegardes d’avant. De celles de la nuit, les sept plus récentes restent\u00a0; de celles que vous avez demandées, trois, pendant sept jours\u00a0; de celles d’avant une mise à niveau, deux. Les autres restent jusqu’à ce que la personne qui gère le serveur les supprime.",
			noBackups: "Ce serveur ne fait pas de sauvegardes de lui-même.",
		},
	},
	"settings/data/words": {
		findWords: {
			title: "Quelqu’un demande ses données",
			lead: "Pour qui demande par e-mail. Cherchez son adresse e-mail entière, ou la référence d’une discussion, comme K7QX2.",
			sought: "Adresse e-mail ou référence",
			find: "Chercher",
			none: "Personne n’a été trouvé. Vérifiez l’orthographe\u00a0: il faut une adresse ou une référence entière.",
			since: "Vu d’abord le {day}",
			refs: "Discussions\u00a0: {refs}",
			replyTo: "Les réponses vont à {address}",
			unknown: "Visiteur {ref}",
		},
		retentionWords: {
			lead: "Ce qu’écrivent les visiteurs est conservé jusqu’à ce que vous l’effaciez, ou pendant le nombre de jours fixé ici. Les nombres et les notes restent.",
			conversations:
				"Discussions fermées\u00a0: jours avant l’effacement de leurs textes",
			comments:
				"Commentaires d’avis, d’enquêtes et de cartes\u00a0: jours avant leur effacement",
			visitors:
				"Visiteurs sans discussion\u00a0: jours avant qu’on n’en sache plus rien",
			hint: "De {least} à {most}. Laissez vide pour les garder.",
			wrong: "Un nombre entier de {least} à {most}, ou rien.",
			log: "La durée de conservation du journal d’audit est sous Sécurité.",
			count: "Compter ce qui partirait",
			counting: "Comptage…",
			counted: "Avec ces jours, seraient effacés maintenant\u00a0: {what}.",
			nothing: "Avec ces jours, rien ne serait effacé maintenant.",
			sure: "Seront effacés dans l’heure\u00a0: {what}. Ensuite, chaque jour, ce qui est plus ancien. C’est irréversible.",
			yes: "Effacer et enregistrer",
			no: "Ne pas enregistrer",
			kinds: {
				conversations: {
					one: "les textes de {count} discussion",
					many: "les textes de {count} discussions",
					other: "les textes de {count} discussions",
				},
				comments: {
					one: "{count} commentaire",
					many: "{count} commentaires",
					other: "{count} commentaires",
				},
				visitors: {
					one: "ce qu’on sait de {count} visiteur",
					many: "ce qu’on sait de {count} visiteurs",
					other: "ce qu’on sait de {count} visiteurs",
				},
			},
		},
		siteExportWords: {
			title: "Exporter la boutique",
			lead: "Un fichier avec les données de cette boutique\u00a0: discussions, visiteurs, avis, réclamations, conditions, articles d’aide, «\u00a0Vous l’avez dit, nous l’avons fait\u00a0», réglages, personnes, journal d’audit et images. Les clés et les mots de passe n’y sont pas.",
			export: "Exporter la boutique",
			begun: "Le téléchargement a commencé. Le chat continue pendant ce temps.",
			busy: "Une autre exportation de cette boutique est en cours. Attendez sa fin, puis réessayez.",
		},
	},
	"settings/hours/words": {
		hoursWords: {
			lead: "En dehors de ces horaires, les visiteurs voient quand vous êtes de retour. Pendant ces horaires, ils ne voient que quelqu’un est là que si c’est le cas.",
			kind: "Quand répondez-vous\u00a0?",
			none: "Pas d’horaires fixes",
			noneHint: "Les visiteurs voient si quelqu’un est là, à toute heure.",
			weekly: "Horaires hebdomadaires",
			weeklyHint:
				"Les visiteurs voient aussi quand vous rouvrez, à leur propre heure.",
			timeZone: "Fuseau horaire de la boutique",
			timeZoneHint:
				"L’heure d’été et d’hiver est prise en compte. Les visiteurs voient chaque heure dans leur propre fuseau.",
			timeZoneHere: "{zone}, le même que ce navigateur",
			days: "La semaine",
			closed: "Fermé",
			allDay: "Toute la journée",
			from: "{day}, plage {count}, de",
			to: "{day}, plage {count}, à",
			until: "à",
			add: "Ajouter une plage",
			addOn: "Ajouter une plage le {day}",
			open: "Ouvrir",
			openOn: "Ouvrir le {day}",
			remove: "Retirer",
			removeOf: "Retirer la plage {count} du {day}",
			copy: "Copier sur les jours ouvrés",
			copyOf: "Copier le {day} sur tous les jours ouvrés",
			copied:
				"Du lundi au vendredi, les horaires sont maintenant ceux du {day}.",
			always: "Ouvert toute la journée, tous les jours",
			alwaysHint:
				"«\u00a024\u00a0h/24, 7\u00a0j/7\u00a0» ne peut être affiché que pour une semaine sans interruption.",
			exceptions: "Jours particuliers",
			exceptionsLead:
				"Jours fériés, et jours à horaires différents. Ils remplacent les horaires hebdomadaires.",
			addException: "Ajouter un jour",
			date: "Date",
			removeException: "Retirer {date}",
			removeUndated: "Retirer ce jour",
			exceptionClosed: "{date}\u00a0: fermé toute la journée.",
			exceptionOpen:
				"{date}\u00a0: ouvert {openings}, au lieu des horaires hebdomadaires.",
			exceptionPast: "{date} est passé et n’a plus d’effet.",
			exceptionNone: "Choisissez une date.",
			badTime: "Écrivez une heure comme 9:00 ou 17:30.",
			backwards:
				"La fin précède le début. Pour une nuit, terminez à 24:00 et recommencez le lendemain à 00:00.",
			overlaps: "Elle chevauche la plage précédente.",
			noDate: "Choisissez une date.",
			twice: "Cette date figure deux fois.",
			faulty: "Corrigez les champs signalés, puis enregistrez.",
			reads: "Ce que voient les visiteurs",
			readsFailed:
				"Cette partie n’a pas pu être chargée. L’enregistrement fonctionne sans elle\u00a0; rechargez la page pour la voir.",
			readsFaulty:
				"Corrigez les champs signalés pour voir ce que voient les visiteurs.",
			readsNone:
				"À toute heure, ils voient si quelqu’un est là. Aucun horaire n’est affiché.",
			readsOpen:
				"Maintenant, {now} à {zone}, vous êtes ouvert\u00a0: ils voient que quelqu’un est là, tant que c’est le cas.",
			readsOpenUntil:
				"À partir de {until}, ils voient que vous êtes de retour {opensAt}, chacun à sa propre heure.",
			readsOpenUntilNever:
				"À partir de {until}, ils voient que vous êtes fermé, et peuvent laisser un message.",
			readsOpenAlways: "Cela ne se termine pas avant un an.",
			readsAlways:
				"Votre semaine n’a pas d’interruption\u00a0: «\u00a024\u00a0h/24, 7\u00a0j/7\u00a0» est affiché quand quelqu’un est là, et masqué sinon.",
			readsClosed:
				"Maintenant, {now} à {zone}, vous êtes fermé\u00a0: ils voient que vous êtes de retour {opensAt}, chacun à sa propre heure, et peuvent laisser un message.",
			readsClosedUntil:
				"À partir de {opensAt}, ils voient si quelqu’un est là.",
			readsNever:
				"Maintenant, {now} à {zone}, vous êtes fermé, et aucune ouverture n’est connue avant un an\u00a0: ils voient que vous êtes fermé, et peuvent laisser un message.",
		},
	},
	"settings/identity-keys/words": {
		keysWords: {
			lead: "Votre serveur peut dire au chat qui est connecté dans votre boutique. Ceux qui répondent voient alors le nom, l’e-mail et les commandes comme confirmés par la boutique.",
			keys: "Clés",
			keysLead:
				"Votre serveur signe avec le secret d’une clé. Deux clés peuvent signer en même temps, pour qu’une nouvelle prenne le relais avant le retrait de l’ancienne.",
			none: "Aucune clé ne signe\u00a0: personne n’est donc authentifié. Créez-en une pour commencer.",
			full: "Deux clés signent déjà. Retirez-en une pour en créer une autre.",
			make: "Créer une clé",
			making: "Création…",
			key: "Clé",
			made: "Créée {time}",
			madeWithShop:
				"Créée avec la boutique. Son secret n’a jamais été affiché ici.",
			used: "Dernière utilisation {time}, à une heure près",
			neverUsed: "Pas encore utilisée",
			retire: "Retirer",
			retireOf: "Retirer la clé {kid}",
			retireSure:
				"Dès maintenant, cette clé n’authentifie plus personne. Son secret est supprimé et ne revient pas. {use}",
			retireUsed: "Elle a été utilisée {time}, à une heure près.",
			retireUnused: "Elle n’a jamais été utilisée.",
			retireLast: "Aucune autre clé ne signe.",
			retireYes: "Retirer la clé",
			retireNo: "Conserver",
			retireDone: "La clé est retirée.",
			gone: "Cette clé n’existe plus.",
			secret: "Le secret de votre nouvelle clé n’est affiché que maintenant.",
			secretWhere:
				"Gardez-le sur votre serveur sous SHOPBELL_IDENTITY_KEY, et dans aucune page, application ni dépôt de code. S’il est perdu, créez une autre clé.",
			copySecret: "Copier le secret",
			secretKept: "Je l’ai noté",
			retired: "Clés retirées",
			retiredAt: "Retirée {time}",
			refused:
				"Un de vos serveurs a encore signé avec elle {time}, à une heure près. Ces clients ne sont pas authentifiés.",
			retiredQuiet: "Rien de signé avec elle n’est arrivé depuis.",
			claims: "Ce que signe votre serveur",
			claimsLead:
				"Un JSON Web Token par page vue, avec l’algorithme HS256. Il va dans data-identity de la balise. Qui possède un jeton est ce client jusqu’à son expiration\u00a0: faites-le expirer après une demi-heure.",
			claim: "Champ",
			means: "Ce qu’il dit",
			must: "requis",
			claimKid:
				"Dans l’en-tête\u00a0: l’identifiant de la clé. Actuellement {kid}",
			claimKidNone: "Dans l’en-tête\u00a0: l’identifiant de la clé.",
			claimAud: "Cette boutique\u00a0: {site}",
			claimSub:
				"L’identifiant du client chez vous. Il ne change jamais\u00a0; les noms et les adresses, si.",
			claimExp:
				"Son expiration, en secondes depuis 1970, au plus une heure plus tard.",
			claimName: "Ce que lisent ceux qui répondent.",
			claimEmail: "Affiché à ceux qui répondent.",
			claimOrders:
				"Les dix plus récentes, chacune avec id, at (une date), total et currency. Une commande suffit pour être client.",
			samples: "Exemples",
			samplesLead:
				"Ils n’ont besoin que du langage, contiennent les valeurs de cette boutique, et signent une commande quand on les exécute. Le secret est lu dans SHOPBELL_IDENTITY_KEY.",
			samplesKey:
				"Créez d’abord une clé\u00a0: son identifiant figure alors dans l’exemple.",
			signed: "Ce qui est signé",
			signedCustomer: "Qui est connecté, sur chaque page",
			signedOrder: "Une commande, pour qu’une enquête puisse s’y rapporter",
			language: "Langage",
			copy: "Copier l’exemple pour {language}",
			copyOrder: "Copier l’exemple de commande pour {language}",
		},
	},
	"settings/policies/improvement-words": {
		improvementWords: {
			title: "Vous l’avez dit, nous l’avons fait",
			lead: "Ce que les clients vous ont dit et ce que vous avez fait\u00a0: une page publique, à laquelle mènent vos politiques et vos articles. Dites ce qui a été fait, pas ce qui est prévu.",
			address: "La page, pour les visiteurs\u00a0:",
			add: "En écrire une autre",
			states: { draft: "brouillon", public: "sur la page" },
			date: "Le jour où cela a été fait",
			heard: "Ce que les clients ont dit",
			heardHint: "Avec vos mots. Sans noms ni rien qui dise de qui il s’agit.",
			did: "Ce que vous avez fait",
			publish: "Mettre sur la page",
			withdraw: "Retirer de la page",
			remove: "Supprimer le brouillon",
			published: "C’est sur la page.",
			saved: "Enregistré. Ce n’est pas sur la page.",
			removed: "Le brouillon est supprimé.",
			from: "Partir de ce qui a été dit",
			fromNone:
				"Il n’y a ni idée sur une carte d’avis, ni rien que vous changez après un problème.",
			idea: "Une idée sur une carte d’avis",
			prevention: "Ce que vous changez après un problème",
			begin: "Commencer",
			tell: "Une fois sur la page, marquer l’idée comme réalisée pour que son auteur le lise",
			faults: {
				date: "Ce jour n’est pas encore venu.",
				empty:
					"Dans chaque langue il faut un titre, ce qui a été dit et ce que vous avez fait.",
			},
		},
	},
	"settings/look/words": {
		lookWords: {
			lead: "L’apparence du chat et ce qu’il dit d’abord. Les chats ouverts changent dès que vous enregistrez, le bouton du chat à la prochaine page ouverte.",
			older:
				"Ce serveur est plus ancien que cette page et ne garde pas d’apparence. Rechargez la page, ou demandez une mise à jour à la personne qui le gère.",
			name: "Nom de la boutique",
			nameHint: "Les visiteurs le lisent en tête du chat.",
			nameFault: "Écrivez un nom de {most} caractères au plus.",
			colour: "Couleur",
			pick: "Choisir une couleur",
			colourFault:
				"Cette couleur ne peut pas être utilisée. Écrivez # et six chiffres ou lettres de a à f, comme #1d5c54.",
			sample: "Aa",
			onWhite: "Le texte dessus est blanc\u00a0: contraste de {contrast} à 1.",
			onBlack: "Le texte dessus est noir\u00a0: contraste de {contrast} à 1.",
			faint:
				"Sur une page blanche, le bouton du chat se voit à peine. Une couleur plus foncée ressort mieux.",
			theme: "Clair ou sombre",
			themes: {
				auto: "Selon l’appareil du visiteur",
				light: "Toujours clair",
				dark: "Toujours sombre",
			},
			launcher: "Image sur le bouton du chat",
			launcherHint:
				"Une image carrée, affichée en rond. Sans image, une cloche.",
			logo: "Logo en tête du chat",
			logoHint: "Les logos larges gardent leur forme. Sans logo, une cloche.",
			choose: "Choisir une image",
			change: "Choisir une autre photo",
			drop: "Retirer l’image",
			sending: "Envoi de l’image…",
			bad: {
				type: "Cette image ne peut pas être utilisée. Choisissez un PNG, JPEG, WebP ou GIF.",
				bytes:
					"Ce fichier dépasse {most}\u00a0Mo. Choisissez une image plus petite.",
				pixels:
					"Cette image a trop de pixels. Réduisez-la, puis choisissez-la à nouveau.",
				broken:
					"Cette image est illisible\u00a0: le fichier est peut-être endommagé. Choisissez-en une autre.",
			},
			corner: "Coin",
			corners: {
				end: "En fin de ligne, à droite en français",
				start: "En début de ligne, à gauche en français",
			},
			offset: "Distance des bords, en pixels",
			side: "Du côté",
			bottom: "Du bas",
			offsetHint: "Laissez les deux vides pour la nôtre, 20.",
			offsetFault: "Deux nombres entiers de 0 à {most}, ou rien dans les deux.",
			language: "Langue",
			languageHint: "Celle des textes ci-dessous, et de l’aperçu.",
			greeting: "Message d’accueil",
			greetingHint:
				"Ce que dit le chat vide. Laissez vide pour le nôtre. Il reste {left} caractères.",
			starters: "Questions pour commencer",
			startersHint:
				"Jusqu’à quatre. Un appui place la question dans le champ\u00a0; rien n’est envoyé.",
			starter: "Question {at}",
			tooLong: "Au plus {most} caractères. Raccourcissez de {by}.",
			closed: "Pages où le chat ne s’ouvre jamais de lui-même",
			closedHint:
				"Un chemin par ligne, comme /b2b/order. Les pages en dessous comptent aussi, et les pages de paiement toujours.",
			closedFault:
				"La ligne {line} n’est pas un chemin. Il commence par / et n’a pas d’espace, de virgule, de\u00a0? ni de #.",
			closedMany: "Au plus {most} chemins.",
			staffPictures: "Les visiteurs voient les photos de ceux qui répondent",
			preview: "Aperçu",
			previewLead: "Le vrai chat tel qu’il sera. Personne d’autre ne le voit.",
			previewOf: "Aperçu du chat",
			size: "Taille",
			sizes: {
				desktop: "Ordinateur",
				phone: "Téléphone",
			},
			paper: "Appareil",
			papers: {
				light: "Clair",
				dark: "Sombre",
			},
			panel: "Chat",
			panels: {
				open: "Ouvert",
				closed: "Fermé",
			},
		},
	},
	"settings/mail/words": {
		mailWords: {
			lead: "Les e-mails atteignent les visiteurs partis et les membres de la boutique qui ne sont pas à la console.",
			setUp:
				"Les e-mails partent de {from}, par {host}. Les visiteurs peuvent laisser une adresse, et sont prévenus par e-mail d’une réponse.",
			replyTo: "Les réponses vont à",
			replyToHint:
				"Une adresse que quelqu’un lit. Chaque e-mail l’indique. Si elle est vide, personne ne lit les réponses, et chaque e-mail le dit.",
			replyToMachine:
				"Une adresse que quelqu’un lit. Chaque e-mail l’indique. Si elle est vide, les réponses vont à {address}, selon le réglage du serveur.",
			badReplyTo: "Ce n’est pas une adresse e-mail. Essayez help@shop.example",
			try: "Essayer",
			tryLead: "En envoyer un à votre adresse, {address}.",
			send: "M’en envoyer un",
			sending: "Envoi…",
			posted:
				"Le serveur de messagerie l’a accepté. Rien reçu après quelques minutes\u00a0? Regardez dans les indésirables.",
			faults: {
				unreachable:
					"Le serveur de messagerie est injoignable. Vérifiez l’hôte et le port dans SMTP_URL, et si un pare-feu bloque.",
				encryption:
					"Le serveur de messagerie n’offre pas de connexion chiffrée\u00a0: rien n’a été envoyé. Utilisez un port avec TLS, comme smtps:// et 465.",
				sign_in:
					"Le serveur de messagerie refuse cet utilisateur et ce mot de passe. Vérifiez-les dans SMTP_URL\u00a0; un signe comme @ s’y écrit %40.",
				refused:
					"Le serveur de messagerie a refusé l’e-mail. Il ne peut pas envoyer pour l’adresse de SHOPBELL_MAIL_FROM.",
				time: "Le serveur de messagerie n’a pas répondu à temps. Vérifiez l’hôte et le port dans SMTP_URL, puis réessayez.",
				other:
					"L’e-mail n’a pas été envoyé. Vérifiez SMTP_URL et SHOPBELL_MAIL_FROM, puis réessayez.",
			},
			said: "Il a répondu\u00a0: {said}",
			none: "Aucun envoi d’e-mails n’est configuré sur le serveur",
			noneLead: "Sans e-mail, voici ce qui manque\u00a0:",
			missing: [
				"Les visiteurs qui quittent la page ne lisent une réponse qu’à leur retour, dans le même navigateur ou par un lien qu’ils ont gardé.",
				"Les membres de la boutique sont appelés sur les appareils qui sonnent, et par rien d’autre.",
				"Les liens pour rejoindre, se connecter ou choisir un nouveau mot de passe ne sont pas envoyés. Un propriétaire les copie à l’écran et les transmet.",
			],
			how: "La personne qui gère le serveur règle ces deux valeurs et le redémarre\u00a0:",
			howCopy: "Copier les réglages",
			neither:
				"Aucun de vos appareils ne sonne non plus. Quand la console est fermée, vous n’apprenez pas qu’un visiteur attend\u00a0: il lit que personne n’est là, et son message reste jusqu’à ce que vous regardiez.",
			phone: "Faire sonner mon téléphone",
		},
	},
	"settings/masking/words": {
		maskingWords: {
			title: "Numéros dans les messages",
			cards:
				"Les numéros de carte sont masqués avant qu’un message soit conservé, et la personne qui l’a écrit en est informée. C’est toujours actif.",
			ibans:
				"Masquer les numéros de compte bancaire (IBAN) dans ce qu’écrivent les visiteurs",
			ibansHint:
				"Ceux qui répondent voient les quatre derniers caractères, et le numéro entier par un clic consigné dans le journal d’audit.",
			days: "Supprimer les numéros de compte masqués après ce nombre de jours",
			daysHint: "De 1 à 365 jours.",
		},
	},
	"settings/page-words": {
		answerTimeWords: {
			minutes: "Minutes avant qu’un message compte comme sans réponse",
			hint: "Passé ce délai sans réponse, la discussion est signalée, et un superviseur peut la reprendre.",
			wrong: "Un nombre entier de {least} à {most}.",
			save: "Enregistrer le délai de réponse",
			discard: "Abandonner la modification du délai de réponse",
		},
		languagesWords: {
			lead: "Les langues dans lesquelles cette boutique répond. Les visiteurs d’une autre langue en sont informés avant d’écrire.",
			none: "Aucune choisie\u00a0: rien n’est dit aux visiteurs sur les langues.",
			add: "Ajouter une langue",
			choose: "Choisir une langue",
			remove: "Retirer {language}",
			full: "Une boutique indique au plus {most} langues.",
			spoken: "Le chat a des textes",
			unspoken: "Le chat n’a pas encore de textes",
			noTexts:
				"Le chat n’a pas de textes en {language}. Les visiteurs qui lisent cette langue les voient en {other}. Vous répondez tout de même en {language}.",
			notRead:
				"Les langues dans lesquelles le chat a des textes n’ont pas pu être chargées.",
		},
		pageWords: {
			forOwners:
				"Les réglages sont réservés aux propriétaires et aux superviseurs. Demandez à l’un d’eux ce qu’il vous faut.",
			site: "Boutique",
			sections: "Réglages",
			allSections: "Toutes les rubriques",
			rejectedTeams: "Une boutique a au plus {most} équipes.",
		},
		privacyWords: {
			lead: "Avant leur premier message, les visiteurs voient qui lit ce qu’ils écrivent. Avec une adresse ici, un lien vers votre politique de confidentialité s’affiche à côté.",
			url: "Adresse de votre politique de confidentialité",
			hint: "Commence par https://. Laissez vide pour ne pas mettre de lien.",
			wrong:
				"Ce n’est pas une adresse web. Elle commence par https:// ou http://.",
		},
		complaintDaysWords: {
			days: "Jours pour décider d’une réclamation",
			hint: "Le visiteur lit ce délai avec le numéro de la réclamation. Il vaut pour les réclamations à partir de maintenant.",
			wrong: "Un nombre entier de 1 à {most}.",
			save: "Enregistrer le délai des réclamations",
			discard: "Abandonner le nouveau délai des réclamations",
		},
		recoveryDaysWords: {
			days: "Jours d’ouverture sous lesquels le visiteur sait comment c’est réparé",
			hint: "Le visiteur lit ce délai après un mauvais avis. Il vaut à partir de maintenant.",
			wrong: "Un nombre entier de 1 à {most}.",
			save: "Enregistrer le délai pour réparer",
			discard: "Abandonner le nouveau délai pour réparer",
		},
		wrapUpWords: {
			seconds: "Secondes sans nouvelle discussion après une fermeture",
			hint: "Le temps de noter ce qui a été dit. Personne n’y est inactif. 0\u00a0: la suivante peut arriver aussitôt.",
			wrong: "Un nombre entier de 0 à {most}.",
			save: "Enregistrer le temps après une fermeture",
			discard: "Abandonner la modification du temps après une fermeture",
		},
	},
	"settings/policies/words": {
		policyWords: {
			lead: "Ce qui est valable dans votre boutique, à lire par tous\u00a0: dans le chat, sur une page sans connexion et sur les fiches que votre équipe envoie. Ce que vous publiez a une date, et chaque version reste à son adresse.",
			address: "Toutes, pour les visiteurs\u00a0:",
			kinds: {
				delivery: "Livraison",
				returns: "Retours",
				service: "Service client",
				privacy: "Confidentialité",
				own: "Une autre",
			},
			states: {
				none: "pas encore écrite",
				draft: "brouillon que personne ne lit encore",
				holds: "la version {number} est publique",
				changed:
					"la version {number} est publique, et le brouillon est différent",
			},
			open: "Écrire",
			close: "Retour à la liste",
			source: "Où elle se trouve",
			ours: "Sur une page de Shopbell",
			theirs: "Sur une page à vous\u00a0: seuls ses chiffres sont ici",
			facts: "En chiffres",
			languages: "Langue",
			missing:
				"Manque\u00a0: {languages}. Qui les lit voit la première langue, et le lit sur la page.",
			addLanguage: "Commencer {language}",
			title: "Titre",
			url: "Adresse de votre page",
			text: "Texte",
			textHint:
				"Markdown\u00a0: # titres, - listes, **gras**, [liens](https://…).",
			steps: "Que faire, une étape par ligne",
			days: "Jours pour renvoyer",
			paidBy: "Qui paie le retour",
			shop: "La boutique",
			shopper: "Le client",
			refundDays: "Jours jusqu’au remboursement, une fois le colis reçu",
			countries: "Pays, comme LT, LV\u00a0; vide pour tous",
			answerHours:
				"Heures jusqu’à la réponse à un message\u00a0; vide pour ne rien dire",
			hoursHint:
				"Les horaires et les moyens de vous joindre sont ceux des réglages.",
			least: "Jours, au moins",
			most: "Jours, au plus",
			cost: "Prix\u00a0; vide pour gratuit",
			currency: "Devise",
			freeFrom: "Gratuit à partir de cette valeur\u00a0; vide pour jamais",
			addZone: "Ajouter d’autres pays",
			removeZone: "Retirer ces pays",
			save: "Enregistrer le brouillon",
			saved: "Enregistré. Personne ne le lit avant que vous le publiiez.",
			publish: "Publier",
			published: "Publié.",
			changes: "Ce qui a changé, en une phrase pour les visiteurs",
			another: "Une autre politique\u00a0: son adresse",
			anotherHint:
				"De 2 à 40 lettres minuscules, chiffres et traits d’union, comme garantie. Elle reste telle quelle.",
			addAnother: "Écrire une autre politique",
			remove: "Retirer le brouillon",
			removed: "Le brouillon est retiré.",
			versions: "Versions",
			version: "Version {number}, {date}",
			faults: {
				conflict:
					"Quelqu’un l’a modifiée depuis que vous l’avez ouverte. Ouvrez-la à nouveau\u00a0: votre texte reste ici jusqu’à votre départ.",
				malformed:
					"Quelque chose manque ou n’est pas valable\u00a0: regardez titres, adresses, pays et nombres.",
				changes: "Dites en une phrase ce qui a changé.",
				text: "Dans une de ses langues il n’y a pas de texte.",
			},
		},
	},
	"settings/product-feed/words": {
		faultWords: {
			address: "Cette adresse ne peut pas être consultée d’ici.",
			network:
				"Le serveur n’a pas été atteint, ou s’est arrêté avant la fin de la liste. Ouvrez l’adresse dans un navigateur.",
			time: "Le serveur a mis plus d’une minute.",
			size: "La liste dépasse 50\u00a0Mo, même décompressée.",
			zip: "Elle commence comme un gzip et ne peut pas être décompressée.",
			status:
				"Le serveur a répondu {status}. Ouvrez l’adresse dans un navigateur.",
			redirect:
				"Le serveur a répondu {status} et mène à une autre adresse. Indiquez celle où il mène.",
			html: "Il s’y trouve une page web, pas une liste. Indiquez l’adresse du fichier lui-même.",
			unknown: "Ce n’est ni du CSV, ni du JSON, ni un flux de produits en XML.",
			columns:
				"Sa première ligne n’a pas de colonne pour le nom (title ou name) ou pour le lien (link ou url).",
			list: 'Le JSON n’a pas de liste. Il commence par [, ou en a une sous "products".',
			empty: "Il n’y a pas de produit dedans.",
			none: "Aucun de ses produits ne peut être affiché.",
			broken: "Elle est défectueuse à partir d’ici\u00a0: {at}.",
			long: "Aucun produit ne se termine longtemps après\u00a0: {at}.",
		},
		feedWords: {
			lead: "Les agents montrent des produits dans un chat\u00a0: avec /product, ils trouvent ce que la page du visiteur a signalé, et ce qui figure dans cette liste. Elle est lue toutes les heures.",
			where: "Liste de produits",
			url: "Adresse de la liste",
			urlHint:
				"Elle commence par https://. CSV, JSON, ou un flux pour Google Merchant Center (XML), avec 20\u202f000 produits et 50\u00a0Mo au plus.",
			badUrl: "Ce n’est pas une adresse https://.",
			save: "Enregistrer",
			saved: "Enregistré. Lecture en cours.",
			remove: "Retirer la liste",
			removed:
				"La liste est retirée. Le journal d’audit permet de revenir en arrière.",
			refresh: "Lire maintenant",
			reading: "Lecture en cours…",
			state: "Ce qui a été lu",
			never: "Rien n’a encore été lu.",
			shown: "{count} produits, lus {time} ({kind}).",
			more: "La liste a plus de 20\u202f000 produits. Le reste n’est pas trouvé.",
			same: "{time}\u00a0: le serveur dit que rien n’a changé.",
			failed: "La lecture de {time} a échoué. {why}",
			kept: "Ce qui a été lu avant est toujours trouvé.",
			nothing: "Rien n’est trouvé tant qu’elle ne peut pas être lue.",
			next: "Prochaine lecture {time}",
			problems: "Laissés de côté, ou repris sans quelque chose",
			first: "Les premiers d’entre eux\u00a0:",
			atLine: "Ligne {at}\u00a0: {why}",
			atProduct: "Produit {at}\u00a0: {why}",
		},
		kindWords: {
			csv: "CSV",
			json: "JSON",
			xml: "XML",
		},
		placeWords: {
			line: "ligne {at}",
			product: "produit {at}",
		},
		problemWords: {
			name: "pas de nom (title)",
			link: "pas de lien qui commence par https:// ou http://",
			twice: "son id figurait déjà",
			letters:
				"des lettres qui ne sont pas de l’UTF-8. Enregistrez le fichier en UTF-8",
			shape: "ce n’est pas un produit",
			price: "affiché sans prix\u00a0: un prix s’écrit par exemple 12.99 EUR",
			picture: "affiché sans image, car son adresse n’est pas valable",
		},
	},
	"settings/security/words": {
		securityWords: {
			lead: "Comment on se connecte à cette boutique, et combien de temps les actions sont consignées.",
			session: "Jours avant la fin d’une session inutilisée",
			sessionHint:
				"{least} à {most}. Qui travaille pour plusieurs boutiques a la durée la plus courte.",
			wrong: "Un nombre entier de {least} à {most}.",
			second: "Un second facteur est exigé de tous",
			secondHint:
				"Une application d’authentification ou une clé d’accès, en plus du mot de passe. Qui n’en a pas est amené à en configurer une en quelques secondes, et n’accède à rien d’autre avant.",
			none: {
				one: "{count} personne n’en a pas encore\u00a0: {names}.",
				many: "{count} personnes n’en ont pas encore\u00a0: {names}.",
				other: "{count} personnes n’en ont pas encore\u00a0: {names}.",
			},
			all: "Tout le monde en a un.",
			me: "Vous n’en avez pas encore\u00a0: dans les dix secondes, la console vous demandera d’en configurer un.",
			unknown: "L’information sur qui en a un n’a pas pu être chargée.",
			audit: "Jours de conservation du journal d’audit",
			auditHint:
				"{least} à {most}. Les lignes plus anciennes sont supprimées définitivement.",
			seeAudit: "Voir le journal d’audit",
		},
	},
	"settings/shops/words": {
		notHereWords: {
			lead: "Ce que ce logiciel ne fait pas, pour que vous n’ayez pas à le chercher.",
			what: "Quoi",
			when: "Quand",
			instead: "À la place",
			rows: [
				[
					"Un robot qui répond",
					"Non",
					"Ce sont des personnes qui répondent. Les questions fréquentes peuvent figurer dans le chat vide, sous Apparence.",
				],
				[
					"E-mail, WhatsApp et autres canaux dans la boîte de réception",
					"Non",
					"D’autres moyens de vous joindre peuvent être affichés dans le chat, et reçoivent leur réponse là où ils arrivent.",
				],
				[
					"Une application pour téléphone",
					"Non",
					"La console est une page qu’un téléphone garde sur son écran d’accueil, et elle y sonne.",
				],
				[
					"Authentification unique (SSO)",
					"Prévu, sans date",
					"Les clés d’accès et un second facteur qu’un propriétaire peut exiger.",
				],
				[
					"Une interface pour d’autres programmes",
					"Prévu, sans date",
					"Un webhook informe votre serveur de ce qui se passe, et les données d’une boutique peuvent être exportées.",
				],
			],
		},
		shopsWords: {
			lead: "Une console sert plusieurs boutiques. Les discussions, les personnes et les clés de chacune sont séparées, et qui travaille pour plusieurs change dans la même fenêtre.",
			yours: "Vos boutiques",
			make: "Créer une autre boutique",
			name: "Nom de la nouvelle boutique",
			nameHint: "Les visiteurs le lisent dans le chat.",
			noName: "Donnez un nom à la boutique.",
			longName: "Au plus {most} caractères.",
			copy: "Commencer avec les réglages de {site}",
			copyHint:
				"Apparence, horaires, langues, textes, équipes et le reste. Les images, les clés, les personnes et les discussions restent là-bas.",
			made: "{site} est prête. Collez sa balise dans ses pages.",
			toTag: "Aller à sa balise",
			full: "Vous travaillez pour autant de boutiques que possible, ou ces adresses sont trop nombreuses. Quittez-en une avant d’en créer une autre.",
		},
	},
	"settings/staff/people-words": {
		invitationWords: {
			invite: "Inviter quelqu’un",
			lead: "La personne reçoit un lien, choisit un mot de passe, et c’est tout.",
			name: "Nom",
			nameHint: "Elle peut le changer. Peut rester vide.",
			longName: "Au plus {most} caractères.",
			email: "Adresse e-mail",
			emailMailed:
				"Le lien y est envoyé. Laissez vide pour le transmettre vous-même.",
			emailCopied:
				"L’envoi d’e-mails n’est pas configuré ici\u00a0: vous transmettez donc le lien vous-même. Peut rester vide.",
			badEmail: "Ce n’est pas une adresse e-mail, comme noor@example.com.",
			make: "Créer l’invitation",
			cancel: "Annuler",
			discard: "Vider le formulaire",
			mailed: "L’invitation est en route vers {email}.",
			ready:
				"L’invitation est prête. Transmettez ce lien à la personne concernée.",
			alsoLink: "Ou transmettez vous-même ce lien\u00a0:",
			once: "Il n’est affiché que maintenant, et ne sert qu’une fois.",
			copy: "Copier le lien d’invitation",
			pending: "Invités, pas encore arrivés",
			unnamed: "Quelqu’un",
			by: "Invitation de {name}, {when}",
			expires: "Valable jusqu’à {time}.",
			expired:
				"N’est plus valable. Renouvelez-la pour obtenir un lien qui l’est.",
			renew: "Renouveler",
			renewOf: "Renouveler l’invitation de {name}",
			renewHint: "Crée un nouveau lien. L’ancien prend fin.",
			withdraw: "Retirer",
			withdrawOf: "Retirer l’invitation de {name}",
			withdrawSure:
				"Retirer l’invitation de {name}\u00a0? Son lien prend fin aussitôt.",
			withdrawYes: "La retirer",
			withdrawNo: "Conserver",
			full: "Il y a trop d’invitations ouvertes. Retirez-en d’abord.",
			isMember: "Quelqu’un avec cette adresse travaille déjà ici.",
		},
		peopleWords: {
			lead: "Qui travaille ici, avec quels droits, et quelles discussions chacun reçoit.",
			readOnly: "Lecture seule\u00a0: ne reçoit pas de discussions.",
			used: "Dernière activité {when}",
			neverUsed: "Pas connecté en ce moment",
			hasSecond: "Second facteur\u00a0: oui",
			hasNoSecond: "Second facteur\u00a0: non",
			link: "Créer un lien de connexion",
			linkOf: "Créer un lien de connexion pour {name}",
			linkLead:
				"Donnez ce lien à {name} et à personne d’autre\u00a0: il connecte sous ce nom. Il sert une fois, jusqu’à {time}.",
			linkSecond: "Son second facteur est demandé aussi.",
			copyLink: "Copier le lien de connexion pour {name}",
			reset: "Réinitialiser le second facteur",
			resetOf: "Réinitialiser le second facteur de {name}",
			resetSure:
				"Réinitialiser le second facteur de {name}\u00a0? Son application, ses codes de secours et ses clés d’accès ne fonctionneront plus, et cette personne est déconnectée aussitôt. Ne le faites que si elle vous l’a demandé en personne.",
			resetYes: "Réinitialiser",
			resetNo: "Conserver",
			resetDone: "{name} n’a plus de second facteur.",
			remove: "Retirer",
			removeOf: "Retirer {name}",
			removeTitle: "Retirer {name}\u00a0?",
			removeMe: "Vous retirer vous-même\u00a0?",
			removeHolds: {
				one: "{name} a {count} discussion ouverte. Que faut-il en faire\u00a0?",
				many: "{name} a {count} discussions ouvertes. Que faut-il en faire\u00a0?",
				other:
					"{name} a {count} discussions ouvertes. Que faut-il en faire\u00a0?",
			},
			removeNone: "{name} n’a aucune discussion ouverte.",
			removeMore:
				"Cette personne est déconnectée aussitôt et ne peut plus ouvrir cette boutique. Son nom et ce qu’elle a écrit restent dans l’historique. Si elle ne travaille pour aucune autre boutique ici, son compte est supprimé.",
			removeMoreMe:
				"Vous êtes déconnecté aussitôt et ne pouvez plus ouvrir cette boutique. Votre nom et ce que vous avez écrit restent dans l’historique. Si vous ne travaillez pour aucune autre boutique ici, votre compte est supprimé.",
			removeYes: "Retirer {name}",
			removeNo: "Garder {name}",
			removeMeYes: "Me retirer",
			removeMeNo: "Rester",
			removed: "{name} ne fait plus partie de la boutique.",
			gone: "Cette personne ne travaille plus ici. La liste est maintenant à jour.",
			notAllowed:
				"{name} travaille aussi pour une boutique qui n’est pas à vous\u00a0: seul son propriétaire peut faire cela.",
		},
		roleWords: {
			label: "Rôle",
			of: "Rôle de {name}",
			read_only:
				"Lit les discussions, les notes et les avis, et ne répond à personne.",
			agent: "Répond aux visiteurs.",
			supervisor:
				"Répond aux visiteurs, et règle horaires, équipes, textes et qui fait quoi.",
			owner:
				"Tout cela, et décide qui travaille ici, comment on se connecte et ce que montre le journal d’audit.",
			change: "Changer le rôle",
			changeOf: "Changer le rôle de {name}",
			discardOf: "Garder le rôle de {name}",
			less: "Cette personne est déconnectée aussitôt, et se reconnecte avec le nouveau rôle.",
			lessMe:
				"Vous êtes déconnecté aussitôt, et vous reconnectez avec le nouveau rôle.",
			givesBack: "Les discussions ouvertes retournent en file d’attente.",
			onlyOwner:
				"Le seul propriétaire. Une boutique en garde au moins un\u00a0: nommez d’abord un autre propriétaire, puis ce rôle pourra être changé et cette personne retirée.",
			changed: "Quelqu’un vient de modifier ceci. Regardez à nouveau la liste.",
		},
	},
	"settings/staff/words": {
		membersWords: {
			lead: "Combien de discussions chacun a à la fois, dans quelles langues, et dans quelles équipes.",
			roles: {
				read_only: "Lecture seule",
				agent: "Agent",
				supervisor: "Superviseur",
				owner: "Propriétaire",
			},
			slots: "Discussions à la fois",
			slotsHint: "{least} à {most}. Trois conviennent à la plupart.",
			badSlots: "Un nombre entier de {least} à {most}.",
			languages: "Langues",
			anyLanguage:
				"Aucune choisie\u00a0: reçoit des discussions dans toutes les langues.",
			noLanguages:
				"La boutique n’indique pas encore de langues\u00a0: ajoutez-les sous Langues.",
			teams: "Équipes",
			noTeam:
				"Sans équipe\u00a0: ne reçoit que les discussions pour lesquelles aucune équipe n’est choisie.",
			noTeams: "Il n’y a pas encore d’équipes.",
			you: "vous",
			saveOf: "Enregistrer {name}",
			discardOf: "Abandonner les modifications de {name}",
		},
		teamsWords: {
			lead: "Une discussion transférée à une équipe va à l’un de ses membres, et à personne d’autre.",
			empty:
				"Pas encore d’équipes. À une ou deux personnes, elles sont inutiles\u00a0; à partir de trois, elles aident, par exemple «\u00a0Retours\u00a0» et «\u00a0Commandes\u00a0».",
			name: "Nom",
			nameOf: "Nom de l’équipe {name}",
			newName: "Nom de la nouvelle équipe",
			add: "Ajouter une équipe",
			how: "Arrivée des discussions",
			given: "Attribuées aussitôt",
			givenHint: "La personne qui a le plus de place la reçoit.",
			offered: "Proposées",
			offeredHint:
				"Une personne à la fois a {seconds}\u00a0s pour accepter ou refuser. Pour les équipes de trois ou plus.",
			members: {
				one: "{count} personne",
				many: "{count} personnes",
				other: "{count} personnes",
			},
			nobody:
				"Il n’y a encore personne\u00a0: allez à Membres pour ajouter quelqu’un.",
			remove: "Retirer",
			removeOf: "Supprimer l’équipe {name}",
			removeSure:
				"Supprimer {name}\u00a0? Ses membres restent, et les discussions qui l’attendent vont à n’importe qui.",
			removeYes: "Supprimer l’équipe",
			removeNo: "Conserver",
			taken: "Une autre équipe porte ce nom. Choisissez-en un autre.",
			noName: "Donnez un nom à l’équipe.",
			longName: "Au plus {most} caractères.",
		},
	},
	"settings/tags/words": {
		tagSettingsWords: {
			tags: "Étiquettes",
			lead: "Votre équipe classe les discussions par étiquettes. Les visiteurs n’en voient rien.",
			none: "Il n’y a pas encore d’étiquettes.",
			name: "Nom d’une nouvelle étiquette",
			make: "Créer une étiquette",
			rename: "Renommer",
			renameOne: "Renommer {name}",
			newName: "Nouveau nom de {name}",
			save: "Enregistrer",
			cancel: "Annuler",
			remove: "Retirer",
			removeOne: "Supprimer {name}",
			counting: "Comptage…",
			sure: {
				one: "Supprimer «\u00a0{name}\u00a0»\u00a0? {count} discussion l’a et la garde. Elle ne pourra plus être donnée à d’autres.",
				many: "Supprimer «\u00a0{name}\u00a0»\u00a0? {count} discussions l’ont et la gardent. Elle ne pourra plus être donnée à d’autres.",
				other:
					"Supprimer «\u00a0{name}\u00a0»\u00a0? {count} discussions l’ont et la gardent. Elle ne pourra plus être donnée à d’autres.",
			},
			sureMany:
				"Supprimer «\u00a0{name}\u00a0»\u00a0? {count} discussions ou plus l’ont et la gardent. Elle ne pourra plus être donnée à d’autres.",
			sureNone:
				"Supprimer «\u00a0{name}\u00a0»\u00a0? Aucune discussion ne l’a.",
			yes: "Retirer",
			no: "Conserver",
			removed: "«\u00a0{name}\u00a0» est supprimée.",
			taken: "Une autre étiquette porte ce nom.",
			full: "Il y a {most} étiquettes, c’est le maximum.",
			tooLong: "Un nom a au plus {most} caractères.",
			outcomes: "Résultats",
			outcomesLead:
				"Avec quoi une discussion est fermée. Chacun a un chiffre du clavier, dans cet ordre.",
			outcome: "Résultat {count}",
			add: "Ajouter un résultat",
			takeOut: "Retirer",
			takeOutOne: "Retirer le résultat {count}",
			up: "Monter le résultat {count}",
			most: "Il y a {most} résultats, c’est le maximum.",
			leaves: "Un résultat retiré reste sur les discussions fermées avec lui.",
			needs: "Pour fermer une discussion",
			needsOutcome: "un résultat est exigé",
			needsTag: "une étiquette est exigée",
			twice: "Deux résultats ont le même nom.",
			loading: "Chargement…",
		},
	},
	"settings/texts/words": {
		textsWords: {
			lead: "Ce que dit le chat, avec vos propres mots. Quand un champ est vide, notre texte est utilisé. Les visiteurs qui ouvrent le chat voient le vôtre aussitôt\u00a0; dans les chats ouverts, il apparaît au retour de la connexion.",
			language: "Langue",
			search: "Rechercher",
			onlyOwn: "Seulement les textes à vos propres mots",
			own: {
				one: "{count} texte à vos propres mots",
				many: "{count} textes à vos propres mots",
				other: "{count} textes à vos propres mots",
			},
			nothing: "Aucun texte ne correspond.",
			failed: "Les textes n’ont pas pu être chargés.",
			places: "Gardez {places}\u00a0: la valeur y est insérée.",
			placesLost:
				"Le texte doit contenir {places} exactement une fois, comme le nôtre, et rien d’autre entre accolades.",
			placesNone:
				"Rien n’est inséré dans ce texte\u00a0: écrivez-le sans accolades.",
			long: "Au plus {most} caractères.",
			full: "Une boutique a au plus {most} textes à elle, toutes langues confondues.",
			numbers: "Pour des nombres comme {numbers}.",
			fractions: "Pour des nombres à virgule comme 1,5.",
			groups: {
				launcher: "Le bouton du chat sur votre page",
				header: "En-tête du chat",
				queue: "Pendant l’attente",
				chat: "La discussion",
				offline: "Quand personne n’est là",
				errors: "Quand quelque chose échoue",
				a11y: "Lus à voix haute seulement",
				link: "La page derrière un e-mail",
				rating: "L’avis",
				ways: "Autres moyens de vous joindre",
				save: "La copie d’un chat",
				survey: "Enquêtes",
				card: "Cartes de commentaire",
				promise: "Promesses",
				repair: "Réparation",
				complaint: "Réclamations",
				agreement: "Ce qui a été convenu",
				files: "Fichiers",
				help: "Articles d’aide",
			},
		},
	},
	"settings/waits/words": {
		waitsWords: {
			lead: {
				answered:
					"Ce qui a été annoncé aux visiteurs sur le temps avant qu’une personne leur écrive, comparé à la réalité, depuis {since}.",
				taken:
					"Ce qui a été annoncé aux visiteurs sur le temps avant la prise en charge, comparé à la réalité, depuis {since}. Désormais c’est le temps avant qu’une personne écrive qui est annoncé, et compté à part.",
			},
			older: {
				one: "{count} attente d’avant était annoncée jusqu’à la prise en charge. Elle n’entre dans aucun chiffre ici.",
				many: "{count} attentes d’avant étaient annoncées jusqu’à la prise en charge. Elles n’entrent dans aucun chiffre ici.",
				other:
					"{count} attentes d’avant étaient annoncées jusqu’à la prise en charge. Elles n’entrent dans aucun chiffre ici.",
			},
			empty: "Aucun temps d’attente n’a encore été affiché.",
			emptyHint:
				"Quand des visiteurs attendent, une fourchette comme 5 à 8\u00a0min leur est annoncée. Chacune est gardée, et vous voyez ici combien ont eu une réponse dans ce temps. Une bonne part est de {least} à {most}\u00a0%.",
			ranges: "Fourchettes annoncées",
			rangesHint: "Comme «\u00a0environ 5 à 8\u00a0min\u00a0».",
			recent: "Temps de réponse récent annoncé",
			recentHint:
				"Affiché à la place tant qu’il n’y a pas assez de données pour une fourchette.",
			none: "Aucune encore.",
			within: {
				answered: "Réponse dans le temps annoncé",
				taken: "Prise en charge dans le temps annoncé",
			},
			few: "{within} sur {n}. Un pourcentage est affiché à partir de {least}.",
			share: "{share}\u00a0%",
			whole:
				"{within} sur {n}, intervalle à 95\u00a0% de {low} à {high}\u00a0%",
			fewAnswers: "Peu d’attentes\u00a0: la part peut encore beaucoup bouger.",
			picture:
				"{share}\u00a0% dans le temps, n = {n}, intervalle à 95\u00a0% de {low} à {high}\u00a0%. L’objectif est de {goalLow} à {goalHigh}\u00a0%.",
			goal: "De 0 à 100\u00a0%, objectif {low} à {high}\u00a0%",
			before: {
				one: "{count} sur {n} est arrivée avant le début de la fourchette.",
				many: "{count} sur {n} sont arrivées avant le début de la fourchette.",
				other: "{count} sur {n} sont arrivées avant le début de la fourchette.",
			},
			takenWithin: {
				one: "{count} sur {n} avait un agent à la fin de la fourchette, qu’il ait écrit ou non.",
				many: "{count} sur {n} avaient un agent à la fin de la fourchette, qu’il ait écrit ou non.",
				other:
					"{count} sur {n} avaient un agent à la fin de la fourchette, qu’il ait écrit ou non.",
			},
			later: {
				one: "En moyenne {count}\u00a0min plus tard que le milieu annoncé.",
				many: "En moyenne {count}\u00a0min plus tard que le milieu annoncé.",
				other: "En moyenne {count}\u00a0min plus tard que le milieu annoncé.",
			},
			earlier: {
				one: "En moyenne {count}\u00a0min plus tôt que le milieu annoncé.",
				many: "En moyenne {count}\u00a0min plus tôt que le milieu annoncé.",
				other: "En moyenne {count}\u00a0min plus tôt que le milieu annoncé.",
			},
			exact: "En moyenne exactement au milieu annoncé.",
			apart: "Comptés à part",
			over: "«\u00a0Plus de 30\u00a0min\u00a0» annoncé, ce qui n’est pas une promesse",
			open: "Annoncé, sans réponse encore",
			left: "Partis avant que quelqu’un écrive",
			silent: "Devenus muets avant que quelqu’un vienne",
			refresh: "Actualiser",
		},
	},
	"settings/ways/words": {
		waysWords: {
			lead: "Les visiteurs les voient dans le chat, surtout quand personne n’est là pour répondre. Ce que vous laissez vide n’est pas affiché.",
			phone: "Numéro de téléphone",
			phoneHint: "Avec l’indicatif de votre pays, comme +370\u202f612 34567.",
			phoneWrong:
				"Écrivez 3 à 20 chiffres. Les espaces et + ( ) . / - sont permis.",
			phoneKind: "Quand répondez-vous au téléphone\u00a0?",
			phoneAlways: "À toute heure",
			phoneAlwaysHint: "Les visiteurs voient seulement le numéro.",
			phoneWeekly: "Horaires hebdomadaires",
			phoneWeeklyHint:
				"En dehors de ces horaires, les visiteurs peuvent lire le numéro, et voient quand vous répondez de nouveau.",
			email: "Adresse e-mail",
			emailHint: "Les visiteurs y écrivent depuis leur propre messagerie.",
			emailWrong:
				"Ce n’est pas une adresse e-mail. Elle ressemble à help@shop.com.",
			post: "Adresse postale",
			postHint: "Comme sur une lettre, en {most} lignes au plus.",
			postLong: {
				one: "{count} caractère en trop.",
				many: "{count} caractères en trop.",
				other: "{count} caractères en trop.",
			},
			postLines: "Au plus {most} lignes.",
			accounts: "Réseaux sociaux",
			accountsHint:
				"Chacun comme un lien avec le nom que lisent les visiteurs.",
			account: "Compte {count}",
			url: "Adresse web",
			name: "Nom",
			add: "Ajouter un compte",
			remove: "Retirer {name}",
			removeBlank: "Retirer ce compte",
			full: "Au plus {most} comptes.",
			urlWrong:
				"Ce n’est pas une adresse web. Elle commence par https:// ou http://.",
			urlTwice: "Cette adresse figure déjà plus haut.",
			nameNone: "Écrivez le nom que lisent les visiteurs.",
			nameLong: {
				one: "{count} caractère en trop.",
				many: "{count} caractères en trop.",
				other: "{count} caractères en trop.",
			},
			faulty: "Corrigez les champs signalés, puis enregistrez.",
		},
	},
	"settings/webhook/words": {
		answerWords: {
			address: "L’adresse ne peut pas être consultée d’ici",
			network: "Votre serveur n’a pas été atteint",
			time: "Votre serveur n’a pas répondu à temps",
			size: "La réponse était trop longue",
			restored: "Pas renvoyé après la restauration d’une sauvegarde",
			ended: "Pas envoyé\u00a0: votre serveur ne veut plus rien recevoir",
		},
		eventWords: {
			"conversation.started": "Une discussion a commencé",
			"conversation.closed": "Une discussion a été fermée",
			"rating.given": "Un avis a été donné",
			"rating.bad": "Un avis négatif, ou une réponse du même genre",
			"survey.answered": "Une enquête a reçu une réponse",
			"card.left": "Une carte de commentaire a été laissée",
			"promise.made": "Quelque chose a été promis",
			"promise.kept": "Une promesse a été tenue",
			"promise.moved": "Une promesse a une nouvelle échéance",
			"promise.late": "Une promesse est en retard",
			"promise.withdrawn": "Une promesse a été retirée",
			"promise.confirmed": "Un visiteur a dit si une promesse a été tenue",
		},
		webhookWords: {
			lead: "Un de vos serveurs peut être informé de ce qui se passe dans le chat, par exemple pour ouvrir un ticket à chaque avis négatif. Chaque message est signé, et renvoyé pendant trois jours jusqu’à ce que votre serveur l’ait accepté.",
			where: "Votre serveur",
			url: "Adresse",
			urlHint: "Elle commence par https://",
			badUrl: "Ce n’est pas une adresse https://.",
			events: "Il est informé de",
			noEvents: "Choisissez-en au moins un.",
			texts: "Avec les textes",
			textsHint:
				"Sans cela, votre serveur ne reçoit que des identifiants, des heures et des notes. Avec, les messages contiennent aussi ce que les visiteurs ont écrit dans leurs réponses et sur les cartes, et le contact qu’ils ont laissé. Les messages des discussions ne sont jamais envoyés. Dites-le dans votre politique de confidentialité.",
			save: "Enregistrer",
			saved: "Enregistré.",
			secret: "Le secret de votre webhook n’est affiché que maintenant.",
			secretWhere:
				"Gardez-le sur votre serveur sous SHOPBELL_WEBHOOK_SECRET\u00a0: votre serveur prouve ainsi qu’un message vient d’ici. S’il est perdu, créez-en un autre.",
			copySecret: "Copier le secret",
			secretKept: "Je l’ai noté",
			secrets: "Secret",
			secretLead:
				"Il est affiché une fois, à sa création. Un nouveau signe aussitôt, et le précédent à côté pendant un jour.",
			older: "Le secret précédent signe jusqu’à {time}.",
			rotate: "Créer un nouveau secret",
			remove: "Supprimer le webhook",
			removeSure:
				"Plus rien n’est envoyé, et les messages en attente sont abandonnés. Le secret est supprimé.",
			removeYes: "Retirer",
			removeNo: "Conserver",
			removed: "Le webhook est supprimé.",
			deliveries: "Derniers messages",
			deliveriesLead: "Ils restent ici sept jours.",
			none: "Rien n’a encore été envoyé.",
			test: "Envoyer un test",
			again: "Renvoyer",
			againOf: "Renvoyer le message de {time}",
			waiting: "{count} en attente",
			dropped:
				"{count} messages n’ont pas été gardés, car trop attendaient votre serveur.",
			ended:
				"Votre serveur a répondu 410 {time}, ce qui veut dire que plus rien n’y est attendu. Rien n’est envoyé tant que vous n’enregistrez pas l’adresse de nouveau.",
			taken: "Accepté",
			next: "Prochain essai {time}",
			givenUp: "Plus d’essai",
			untried: "Pas encore envoyé",
			tries: "Essais\u00a0: {count}",
			status: "Réponse {status}",
		},
	},
	"settings/words": {
		settingsWords: {
			mail: "E-mails",
			link: "Réglages",
			title: "Réglages",
			notLoaded:
				"Les réglages n’ont pas pu être chargés. Réessayez, ou rechargez la page si cela n’aide pas.",
		},
	},
	"shell/html-words": {
		htmlWords: {
			title: "Console Shopbell",
			tooOld:
				"La console Shopbell n’a pas démarré. Il lui faut Chrome ou Edge 123, Firefox 125 ou Safari 17.5, ou plus récent, et un nom d’hôte à elle\u00a0: pas un chemin comme /chat/.",
			noScript: "La console Shopbell a besoin de JavaScript.",
		},
	},
	"shell/words": {
		shellWords: {
			title: "Console Shopbell",
			account: "Compte de {name}",
			pages: "Pages",
			lost: "Connexion perdue. Reconnexion…",
		},
	},
	"sign-out/form-words": {
		signOutFormWords: {
			lead: {
				one: "{count} discussion est ouverte. Que faut-il en faire\u00a0?",
				many: "{count} discussions sont ouvertes. Que faut-il en faire\u00a0?",
				other: "{count} discussions sont ouvertes. Que faut-il en faire\u00a0?",
			},
			owedTitle: "Vous devez encore quelque chose",
			owed: {
				one: "Vous avez promis {count} chose à des visiteurs\u00a0:",
				many: "Vous avez promis {count} choses à des visiteurs\u00a0:",
				other: "Vous avez promis {count} choses à des visiteurs\u00a0:",
			},
			handOver: "Confier ce qui a été promis",
			handOverHint:
				"À qui reçoit les discussions, sinon à la boutique. Sans cela, vous le devez toujours.",
			keepHint: "Les visiteurs ont une réponse à votre retour.",
			signOut: "Se déconnecter",
			stay: "Rester",
		},
	},
	"sign-out/words": {
		signOutWords: {
			start: "Se déconnecter",
			title: "Vous avez encore des discussions ouvertes",
		},
	},
	"snoozing/form-words": {
		formWords: {
			title: {
				one: "Reporter la discussion",
				many: "Reporter {count} discussions",
				other: "Reporter {count} discussions",
			},
			lead: "Elle quitte votre liste et ne prend pas de place. Un nouveau message du visiteur la ramène dans tous les cas.",
			later: "Plus tard aujourd’hui",
			tomorrow: "Demain",
			monday: "Lundi",
			wrote: "Jusqu’à ce que le visiteur écrive",
			at: "Un jour et une heure",
			atZone: "Un jour et une heure ({zone})",
			choose: "Reporter jusque-là",
			passed: "Cette heure est passée. Choisissez-en une plus tardive.",
			farAway: "C’est dans plus d’un an. Choisissez un jour plus proche.",
			cancel: "Annuler",
		},
	},
	"snoozing/words": {
		snoozingWords: {
			snooze: "Reporter",
			wake: "Mettre fin au report",
			done: {
				one: "Reportée.",
				many: "{count} reportées.",
				other: "{count} reportées.",
			},
			until: "Reportée jusqu’à {time}",
			untilWrote: "Reportée jusqu’à un message du visiteur",
			back: "De retour après un report",
			list: {
				one: "{count} reportée",
				many: "{count} reportées",
				other: "{count} reportées",
			},
			snoozed: "{name} l’a reportée jusqu’à {time}",
			snoozedUntilWrote: "{name} l’a reportée jusqu’à un message du visiteur",
			ended: {
				time: "Elle est de retour\u00a0: son report est terminé",
				visitor_wrote: "Elle est de retour\u00a0: le visiteur a écrit",
				agent: "{name} a mis fin au report",
			},
		},
	},
	"sound/words": {
		soundWords: {
			on: "Son activé",
			off: "Son coupé",
			way: "Son",
			tried: {
				rang: "Ça a sonné. Si vous n’avez rien entendu, vérifiez le volume.",
				off: "Il est coupé.",
				blocked:
					"Ce navigateur ne joue pas de son pour cette page. Autorisez-le dans ses paramètres.",
			},
		},
	},
	"spam/words": {
		spamWords: {
			mark: "Spam",
			keys: "Marquer comme spam",
			done: {
				one: "Marquée comme spam.",
				many: "{count} marquées comme spam.",
				other: "{count} marquées comme spam.",
			},
			spam: "Spam",
			noSpam: "Pas un spam",
			noSpamHint: "Elle sonne et figure dans les listes comme les autres",
			marked: "{name} l’a marquée comme spam",
			unmarked: "{name} a dit que ce n’est pas un spam",
			list: "Spam",
			notLoaded: "La liste des spams n’a pas pu être chargée.",
			empty: "Rien n’est marqué comme spam.",
			more: "Afficher les plus anciennes",
		},
	},
	"surveys/answer-words": {
		answersWords: {
			title: "Réponses",
			lead: "De la plus récente à la plus ancienne, chacune avec la version posée.",
			none: "Pas encore de réponse.",
			noneShown: "Parmi celles chargées, aucune n’est de ce type.",
			more: "Afficher plus",
			version: "Version",
			allVersions: "Toutes les versions",
			who: "Qui",
			whos: {
				all: "Tous",
				customer: "Clients",
				visitor: "Visiteurs",
			},
			customer: "Client",
			visitor: "Visiteur",
			ofVersion: "Version {version}",
			hiddenCount: {
				one: "{count} réponse masquée en fait partie, et compte",
				many: "{count} réponses masquées en font partie, et comptent",
				other: "{count} réponses masquées en font partie, et comptent",
			},
			showHidden: "Afficher les réponses masquées",
			hidden: "Masquée par {name}\u00a0: {why}",
			hide: "Masquer",
			hideWhy:
				"Pourquoi la masquer\u00a0? Vos collègues lisent le motif dans le journal d’audit.",
			hideYes: "Masquer la réponse",
			hideNo: "Annuler",
			unhide: "Réafficher",
			erased: "Texte effacé",
			unended: "Inachevée",
			conversation: "Ouvrir la discussion",
			order: "Commande {order}",
			delivered: {
				one: "Livrée {count} jour après la commande",
				many: "Livrée {count} jours après la commande",
				other: "Livrée {count} jours après la commande",
			},
			contact: "Contact\u00a0: {contact}",
			forSomebody: "À traiter par quelqu’un",
			idea: "Idée",
			ideaLink: "Voir les idées",
			ofScale: "{score} sur {most}",
		},
	},
	"surveys/counts-words": {
		countsWords: {
			title: "De ceux qui ont été interrogés",
			version: "Version {version}",
			customer:
				"Clients\u00a0: proposée {offered}, vue {seen}, commencée {started}, remplie {answered}, ignorée {dismissed}",
			visitor:
				"Visiteurs\u00a0: proposée {offered}, vue {seen}, commencée {started}, remplie {answered}, ignorée {dismissed}",
			ofAsked: "sur {offered} interrogés",
		},
	},
	"surveys/link-words": {
		surveysLinkWords: {
			link: "Enquêtes",
			notLoaded:
				"Les enquêtes n’ont pas pu être chargées. Vérifiez votre connexion.",
		},
	},
	"surveys/links-words": {
		linksWords: {
			title: "Liens",
			lead: "Qui ouvre un lien répond à l’enquête sur une page à part, sans le chat et sans JavaScript.",
			notAfterChat:
				"L’enquête après une discussion n’est posée que dans le chat\u00a0: elle n’a pas de liens.",
			notRunning: {
				draft:
					"Cette enquête est un brouillon\u00a0: ses liens n’ouvrent rien tant que vous ne la lancez pas.",
				paused:
					"Cette enquête est en pause\u00a0: ses liens n’interrogent personne tant que vous ne la reprenez pas.",
				ended:
					"Cette enquête est terminée\u00a0: ses liens n’interrogent plus personne.",
			},
			none: "Pas encore de lien.",
			make: "Nouveau lien",
			name: "Nom",
			nameHint:
				"Où il se trouve, comme Colis ou Caisse. Les visiteurs ne le lisent pas.",
			nameFault: "Écrivez un nom, pour le reconnaître.",
			uses: "Qui peut répondre",
			useses: {
				open: "Toute personne qui l’a, une fois par appareil",
				once: "Une personne, sur un appareil",
			},
			order: "Commande",
			orderHint:
				"Qui répond est le client de cette commande. Laissez vide pour un visiteur.",
			orderFault: "Votre serveur n’a signalé aucune commande avec ce numéro.",
			expires: "Prend fin après le",
			expiresFault: "Ce jour est passé.",
			makeIt: "Créer le lien",
			madeLead:
				"L’adresse n’est affichée que cette fois. Copiez-la, ou imprimez le code.",
			copy: "Copier le lien",
			code: "QR code du lien",
			print: "Imprimer cette page",
			done: "Terminé",
			open: "Ouvert",
			once: "Pour une personne",
			used: "Utilisé",
			ended: "Terminé",
			orderOf: "Commande {order}",
			until: "jusqu’au {day}",
			end: "Mettre fin",
			endNamed: "Mettre fin au lien {name}",
			endSure:
				"Mettre fin au lien «\u00a0{name}\u00a0»\u00a0? Il n’ouvrira plus rien, et les réponses reçues restent.",
			endYes: "Mettre fin au lien",
			no: "Annuler",
			tooMany:
				"Une enquête a au plus {most} liens. Ceux qui sont terminés comptent aussi.",
		},
	},
	"surveys/preview-words": {
		previewWords: {
			title: "Aperçu",
			lead: "Le vrai chat, tel qu’un visiteur voit l’enquête. Personne d’autre ne le voit, et ses réponses ne vont nulle part.",
			of: "Aperçu de l’enquête",
			size: "Taille",
			sizes: {
				desktop: "Ordinateur",
				phone: "Téléphone",
			},
			paper: "Appareil",
			papers: {
				light: "Clair",
				dark: "Sombre",
			},
			tryIt: "Répondez-y pour essayer",
		},
	},
	"surveys/rule-words": {
		ruleWords: {
			title: "Quand elle est posée",
			trigger: "Moment",
			triggers: {
				after_order: "Des jours après une commande",
				left_checkout: "Quand quelqu’un quitte le paiement",
				on_page: "Sur des pages de la boutique",
				by_link: "Par un lien seulement",
			},
			afterChatOnly:
				"Elle est posée à la fin de chaque discussion où une personne a répondu. Cela ne peut pas être changé\u00a0; vous pouvez la mettre en pause.",
			orderHint:
				"Votre serveur signale chaque commande. Sans adresse e-mail, ou sans autorisation d’interroger par e-mail, la question attend la prochaine visite où la signature de la boutique prouve l’identité.",
			orderWays: {
				no_key:
					"Personne ne peut encore être interrogé\u00a0: votre serveur ne peut pas signer de commande. Créez une clé d’identité dans les réglages.",
				visits:
					"Ce serveur n’envoie pas d’e-mails\u00a0: tout le monde est interrogé à sa prochaine visite, pendant 14 jours.",
			},
			from: "Compté depuis",
			froms: {
				order: "la commande",
				delivery: "la livraison",
			},
			days: "Jours",
			checkoutHint:
				"La page de la boutique appelle Shopbell.track('left-checkout').",
			paths: "Pages",
			pathsHint:
				"Un début de chemin par ligne, comme /help/. Laissez vide pour toutes les pages. Elle n’est jamais posée là où l’on paie.",
			pathsFault: "La ligne {line} n’est pas un chemin. Il commence par /.",
			languages: "Langues de la page",
			languagesHint:
				"Codes séparés par des virgules, comme en, lt. Laissez vide pour toutes.",
			languagesFault: "{tag} n’est pas un code de langue.",
			who: "Qui",
			whos: {
				all: "Tout le monde",
				customers: "Clients seulement",
				visitors: "Visiteurs qui ne sont pas clients",
			},
			afterSeconds: "Secondes sur la page avant l’affichage",
			linkHint:
				"Elle n’interroge personne d’elle-même. Créez des liens sous Liens.",
			everyDays: "Interroger de nouveau la même personne après (jours)",
			everyHint:
				"Au moins {least}. Entre deux enquêtes, il y a {any} jours pour une même personne, quoi qu’il soit indiqué ici.",
			share: "Sur 100 personnes, en interroger",
			shareHint:
				"Toujours les mêmes personnes, tirées selon qui elles sont\u00a0; personne ne les choisit.",
			quota: "Terminer après ce nombre de réponses",
			quotaHint: "Laissez vide pour ne pas terminer.",
			startsAt: "Pas avant",
			endsAt: "Pas après",
			number: "Un nombre entier de {least} à {most}.",
			dates: "La fin vient après le début.",
			soSaid: "Elle est donc posée ainsi\u00a0:",
			save: "Enregistrer le moment",
			discard: "Abandonner les modifications du moment",
			newFirst: "Enregistrez d’abord les questions.",
			says: {
				after_chat:
					"Elle est posée quand une discussion où une personne a répondu est terminée, une fois à chaque résolution.",
				noClock:
					"Elle n’a pas d’intervalle propre, et ne compte pas parmi les enquêtes.",
				after_order: {
					order: {
						atOnce: "Elle est posée dès qu’une commande est signalée.",
						days: {
							one: "Elle est posée {count} jour après une commande.",
							many: "Elle est posée {count} jours après une commande.",
							other: "Elle est posée {count} jours après une commande.",
						},
					},
					delivery: {
						atOnce: "Elle est posée dès qu’une livraison est signalée.",
						days: {
							one: "Elle est posée {count} jour après la livraison.",
							many: "Elle est posée {count} jours après la livraison.",
							other: "Elle est posée {count} jours après la livraison.",
						},
					},
				},
				left_checkout:
					"Elle est posée quand la page dit que quelqu’un a quitté le paiement sans commander.",
				by_link: "Elle est posée à qui ouvre un de ses liens.",
				on_page: {
					everyPage: {
						all: "Elle est posée à tous, sur toutes les pages sauf celles où l’on paie.",
						customers:
							"Elle est posée aux clients, sur toutes les pages sauf celles où l’on paie.",
						visitors:
							"Elle est posée aux visiteurs qui ne sont pas clients, sur toutes les pages sauf celles où l’on paie.",
					},
					paths: {
						all: "Elle est posée à tous, sur les pages sous {paths}.",
						customers:
							"Elle est posée aux clients, sur les pages sous {paths}.",
						visitors:
							"Elle est posée aux visiteurs qui ne sont pas clients, sur les pages sous {paths}.",
					},
					atOnce: "Elle apparaît aussitôt.",
					afterSeconds: {
						one: "Elle apparaît après {count} seconde.",
						many: "Elle apparaît après {count} secondes.",
						other: "Elle apparaît après {count} secondes.",
					},
					languages: "La page est en {languages}.",
				},
				everyDays: {
					one: "Personne n’est interrogé deux fois en {count} jour.",
					many: "Personne n’est interrogé deux fois en {count} jours.",
					other: "Personne n’est interrogé deux fois en {count} jours.",
				},
				share: "Sur 100 personnes, {share} sont interrogées.",
				quota: {
					one: "Elle se termine après {count} réponse.",
					many: "Elle se termine après {count} réponses.",
					other: "Elle se termine après {count} réponses.",
				},
				startsAt: "Elle commence le {day}.",
				endsAt: "Elle se termine le {day}.",
			},
		},
	},
	"surveys/why-words": {
		whyWords: {
			title: "Pourquoi a-t-elle été posée, ou non\u00a0?",
			lead: "Pour un visiteur, une page, ou les deux\u00a0: tout ce qui est vérifié avant d’interroger quelqu’un, dans l’ordre.",
			ref: "Référence d’une discussion",
			refHint:
				"Comme dans la boîte de réception, par exemple AAFHY. Laissez vide pour un inconnu.",
			order: "Numéro d’une commande",
			orderHint:
				"Au lieu d’une référence\u00a0: une commande signée, ou signalée par le serveur de la boutique.",
			refOrOrder: "Indiquez une référence ou une commande, pas les deux.",
			path: "Chemin d’une page",
			pathHint: "Comme /help/returns. Laissez vide si la page n’importe pas.",
			pathFault: "Un chemin commence par /.",
			language: "Langue de la page",
			ask: "Vérifier",
			needs: "Indiquez une référence ou une commande, un chemin, ou les deux.",
			notFound: "Aucune discussion de cette boutique n’a cette référence.",
			noOrder: "Aucune personne connue ici n’a cette commande.",
			wouldAsk:
				"Rien ne s’y oppose\u00a0: elle est posée au prochain moment de ce genre, si ce n’est pas le tour d’une autre enquête.",
			wouldNot: "Elle n’est pas posée maintenant. Ce qui s’y oppose\u00a0:",
			passed: "Ce qui ne s’y oppose pas\u00a0:",
			asked: {
				never: "Elle ne lui a jamais été posée.",
				offered: "Elle a été proposée {at}.",
				seen: "Elle a été vue {at}.",
				answered: "Elle a reçu une réponse {at}.",
				dismissed: "Elle a été ignorée {at}.",
				withdrawn: "Elle a été retirée {at}, avant une réponse.",
			},
			states: {
				draft: "C’est un brouillon, elle n’interroge encore personne.",
				running: "Elle est en cours.",
				paused: "Elle est en pause.",
				ended: "Elle est terminée.",
			},
			moments: {
				after_chat: "à la fin d’une discussion",
				after_order: "après une commande",
				left_checkout: "quand quelqu’un quitte le paiement",
				on_page: "sur des pages de la boutique",
				by_link: "par un lien seulement",
			},
			dates: {
				any: "Aucune date ne s’y oppose.",
				startsAt: "Elle commence le {day}.",
				endsAt: "Elle se termine le {day}.",
			},
			quota: {
				none: "Elle n’a pas de limite de réponses.",
				some: "Elle a {answered} des {quota} réponses après lesquelles elle se termine.",
			},
			moment: {
				same: "C’est son moment\u00a0: elle est posée {when}.",
				other: "Elle est posée {when}, et pas à ce moment.",
			},
			page: {
				every: "Elle est posée sur toutes les pages.",
				fits: "{path} fait partie de ses pages\u00a0: {paths}.",
				other: "{path} ne fait pas partie de ses pages\u00a0: {paths}.",
				unknown: "Elle n’est posée que sur ces pages\u00a0: {paths}.",
				pays: "{path} est une page où l’on paie\u00a0: rien n’y est demandé.",
			},
			language_: {
				any: "Elle est posée dans toutes les langues.",
				fits: "La page est en {language}, une de ses langues.",
				other: "Elle n’est posée que sur des pages en {languages}.",
			},
			relation: {
				all: "Elle est posée à tous.",
				customers: "Elle n’est posée qu’aux clients.",
				visitors: "Elle est posée aux visiteurs qui ne sont pas clients.",
			},
			share: {
				all: "Tout le monde peut être tiré au sort.",
				drawn:
					"La personne fait partie des {share} sur 100 qui sont interrogés.",
				notDrawn:
					"La personne ne fait pas partie des {share} sur 100 qui sont interrogés.",
				stranger:
					"Sur 100 inconnus, {share} sont interrogés\u00a0; un inconnu est tiré de nouveau à chaque page.",
			},
			nothing_due: {
				none: "Aucune commande de cette personne n’est connue.",
				order: "Elle est prévue le {day}, quelques jours après la commande.",
				delivery:
					"Elle est prévue le {day}, quelques jours après la livraison.",
				due: "C’est le moment d’interroger sur sa commande.",
			},
			consent:
				"Quand le site attend un consentement, rien n’est demandé avant. Seule la page le sait.",
			open: {
				none: "Aucune autre question ne lui est posée en ce moment.",
				some: "Une autre question lui est déjà posée.",
			},
			asked_today: {
				none: "Rien ne lui a été demandé aujourd’hui.",
				until:
					"Quelque chose lui a été demandé aujourd’hui\u00a0: rien d’autre avant {at}.",
			},
			asked_lately: {
				none: "Aucune enquête ne lui a été posée depuis sept jours.",
				until:
					"Une enquête lui a été posée depuis sept jours\u00a0: aucune avant {at}.",
			},
			interval: {
				none: {
					one: "Cette enquête ne lui a pas été posée au cours de son délai de {count} jour.",
					many: "Cette enquête ne lui a pas été posée au cours de son délai de {count} jours.",
					other:
						"Cette enquête ne lui a pas été posée au cours de son délai de {count} jours.",
				},
				until:
					"Cette enquête lui a été posée\u00a0: elle ne l’est plus avant {at}.",
			},
			dropped: {
				never: "Aucune autre enquête n’a eu le tour à sa place.",
				times: {
					one: "Une autre enquête a eu son tour {count} fois depuis la dernière question.",
					many: "Une autre enquête a eu son tour {count} fois depuis la dernière question.",
					other:
						"Une autre enquête a eu son tour {count} fois depuis la dernière question.",
				},
			},
		},
	},
	"surveys/words": {
		branchValueWords: {
			thumbs: {
				0: "Pas bien",
				1: "Bien",
			},
			solved: {
				yes: "Oui",
				not_yet: "Pas encore",
				no: "Non",
			},
			faces: {
				1: "1, très mauvaise",
				2: "2, mauvaise",
				3: "3, moyenne",
				4: "4, bonne",
				5: "5, très bonne",
			},
		},
		changeWords: {
			lead: "Cette enquête est en cours. L’enregistrement crée la version {version}\u00a0:",
			same: "Qui est interrogé en ce moment répond encore à la version commencée.",
			new: "La question {at} est nouvelle\u00a0: ses réponses ne sont pas comparées aux précédentes.",
			gone: "L’ancienne question {at} n’est plus posée. Ses réponses restent, sans nouvelles à côté.",
			other_kind:
				"On répond autrement à la question {at}\u00a0: ses réponses ne sont pas comparées aux précédentes.",
			other_choices:
				"La question {at} a d’autres choix\u00a0: ses réponses ne sont pas comparées aux précédentes.",
			words:
				"La question {at} est formulée autrement\u00a0: ses réponses sont toujours comparées aux précédentes.",
			branch:
				"La question {at} est posée à d’autres personnes qu’avant\u00a0: ses réponses sont toujours comparées, mais d’autres les donnent.",
			yes: "Enregistrer la version {version}",
			no: "Continuer à écrire",
		},
		conflictWords: {
			title: "Un collègue a enregistré la version {version} entre-temps",
			lead: "Rien de ce que vous avez écrit n’est perdu\u00a0: c’est ci-dessous. Voici en quoi sa version diffère de votre point de départ\u00a0:",
			nothing:
				"Sa version pose les mêmes questions\u00a0; seuls le titre ou les remerciements changent.",
			mine: "Enregistrer la mienne comme version {version}",
			theirs: "Prendre la sienne, abandonner la mienne",
			dropped: "Vos modifications ont été abandonnées",
			theirQuestions: "Ses questions",
		},
		editorWords: {
			language: "Langue des textes",
			missingIn: {
				one: "{count} texte manque en {language}",
				many: "{count} textes manquent en {language}",
				other: "{count} textes manquent en {language}",
			},
			languageMissing: {
				one: "{language} ({count} manquant)",
				many: "{language} ({count} manquants)",
				other: "{language} ({count} manquants)",
			},
			missing: "Manque en {languages}",
			behind: {
				one: "{count} autre langue a encore l’ancien texte",
				many: "{count} autres langues ont encore l’ancien texte",
				other: "{count} autres langues ont encore l’ancien texte",
			},
			surveyTitle: "Titre",
			titleHint: "Les visiteurs le lisent au-dessus des questions.",
			thanks: "Remerciements à la fin",
			ownWords: "Laissez vide pour le texte du chat.",
			question: "Question {at}",
			text: "Ce qui est demandé",
			kind: "Type de réponse",
			fixedKind:
				"Le chat de pages plus anciennes pose aussi cette question\u00a0: son type reste.",
			topic: "Thème",
			noTopic: "Aucun",
			leadsTo: "Nature de la réponse",
			leadsNowhere: "Une réponse",
			optional: "Peut être passée",
			choices: "Choix",
			choice: "Choix {at}",
			addChoice: "Ajouter un choix",
			removeChoice: "Retirer le choix {at}",
			choiceUp: "Avancer le choix {at}",
			choiceDown: "Reculer le choix {at}",
			branch: "La poser",
			always: "Toujours",
			onlyIf: "Seulement après une réponse à",
			answeredWith: "Réponse parmi",
			up: "Avancer la question {at}",
			down: "Reculer la question {at}",
			movedTo: "Maintenant question {at} sur {count}",
			remove: "Retirer la question {at}",
			removedQuestion: "La question {at} a été retirée",
			undo: "Annuler l’action",
			add: "Ajouter une question",
			full: "Une enquête pose au plus {most} questions.",
			none: "Pas encore de question. Ajoutez la première ci-dessous.",
			keys: "Alt avec ↑ ou ↓ déplace la question qui a le focus.",
			save: "Enregistrer",
			saveVersion: "Enregistrer comme version {version}",
			faults: "Corrigez ce qui est signalé, puis enregistrez.",
			older: "Version {version}, telle que posée",
			shownVersion: "Version",
			newestVersion: "Version {version}, la plus récente",
		},
		faultWords: {
			duplicate_question: "Deux questions ont la même clé. Retirez-en une.",
			duplicate_choice: "Deux choix ont la même clé. Retirez-en un.",
			choices: "Donnez-lui au moins deux choix.",
			no_text: "Écrivez ce texte, dans une langue au moins.",
			no_common_language:
				"Aucune langue n’a tous les textes. Écrivez-les tous dans une langue.",
			no_default_language:
				"Écrivez ce texte en {language}\u00a0: c’est la langue de la boutique.",
			branch_forward:
				"Elle dépend d’une question placée plus loin. Déplacez-la sous celle-ci.",
			branch_at_itself: "Elle ne peut pas dépendre de sa propre réponse.",
			branch_unknown:
				"Elle dépend d’une question qui n’existe plus. Choisissez-en une autre.",
			branch_value:
				"Elle dépend d’une réponse que personne ne peut plus donner. Choisissez à nouveau.",
			leads_to: "Seul un texte libre peut être adressé à quelqu’un.",
			too_large:
				"Tous les textes ensemble sont trop longs. Raccourcissez-en, ou divisez l’enquête.",
		},
		kindWords: {
			faces: "Cinq visages",
			stars: "Cinq étoiles",
			thumbs: "Pouce levé ou baissé",
			nps: "0 à 10 (NPS)",
			effort: "1 à 7 (effort)",
			solved: "Oui, pas encore, non",
			choice: "Un choix",
			choices: "Plusieurs choix",
			text: "Texte libre",
		},
		leadWords: {
			problem: "Un problème, à traiter par quelqu’un",
			idea: "Une idée, avec un état que voit son auteur",
		},
		ownQuestionWords: {
			score: "Que pensez-vous de notre aide\u00a0?",
			solved: "Avez-vous obtenu ce qu’il vous fallait\u00a0?",
			comment: "Commentaire",
		},
		presetWords: {
			after_chat: {
				name: "Après une discussion",
				hint: "Chaque boutique l’a. Vous pouvez ajouter des questions et écrire vos propres textes.",
			},
			six_topics: {
				name: "Six thèmes",
				hint: "Qualité, délai de livraison, prix, problèmes, autres besoins, confiance, et conformité aux attentes.",
			},
			product_in_use: {
				name: "Produit à l’usage",
				hint: "Quelques semaines après la livraison\u00a0: comment il remplit son rôle.",
			},
			nps: {
				name: "Nous recommander\u00a0? (NPS)",
				hint: "0 à 10, et pourquoi.",
			},
			ordering_effort: {
				name: "Effort pour commander",
				hint: "La facilité de commander, 1 à 7.",
			},
			leaving: {
				name: "Pourquoi les visiteurs partent",
				hint: "Quand quelqu’un quitte le paiement sans commander.",
			},
		},
		stateWords: {
			draft: "Brouillon",
			running: "En cours",
			paused: "En pause",
			ended: "Terminée",
		},
		surveysWords: {
			title: "Enquêtes",
			lead: "Ce qu’on demande aux visiteurs, et quand. Chaque modification d’une enquête en cours est une nouvelle version\u00a0: les réponses gardent la leur.",
			shop: "Boutique",
			all: "Toutes les enquêtes",
			make: "Nouvelle enquête",
			makeLead:
				"Partez d’une de celles-ci, ou de rien. Elle n’interroge personne tant que vous ne la lancez pas.",
			empty: "Enquête vide",
			emptyHint: "Vous écrivez chaque question.",
			unnamed: "Enquête sans titre",
			afterChat: "Après une discussion",
			removed: "Supprimée",
			notHere: "Cette enquête n’existe pas ici, ou n’a jamais été enregistrée.",
			answered: {
				one: "{count} réponse",
				many: "{count} réponses",
				other: "{count} réponses",
			},
			version: "Version {version}",
			tabs: "De cette enquête",
			tab: {
				questions: "Questions",
				when: "Quand",
				answers: "Réponses",
				links: "Liens",
				why: "Pourquoi posée\u00a0?",
			},
			readOnly: "Vous pouvez la lire. Les propriétaires la modifient.",
			start: "Lancer",
			resume: "Reprendre",
			pause: "Mettre en pause",
			end: "Terminer",
			endSure:
				"Terminer cette enquête\u00a0? Elle n’interroge plus personne, et ne peut pas être relancée. Ses réponses restent.",
			endYes: "Terminer l’enquête",
			remove: "Retirer",
			removeSure:
				"Supprimer cette enquête\u00a0? Elle n’interroge plus personne et quitte la liste. Ses réponses restent.",
			removeYes: "Supprimer l’enquête",
			no: "Annuler",
			saveFirst:
				"Enregistrez-la d’abord\u00a0: ce qui n’est pas enregistré n’est demandé à personne.",
			tooMany:
				"Une boutique a au plus {most} enquêtes. Supprimez-en une d’abord.",
		},
		topicWords: {
			quality: "Qualité",
			delivery: "Délai de livraison",
			price: "Prix",
			problems: "Problèmes",
			needs: "Autres besoins",
			trust: "Confiance",
			expected: "Conforme aux attentes",
		},
	},
	"tag/page-words": {
		checkWords: {
			title: "Vérifier une page",
			address: "Adresse d’une page de votre boutique",
			hint: "Le serveur lit cette page une fois, comme quelqu’un qui vient pour la première fois.",
			wrong:
				"Ce n’est pas l’adresse d’un site. Essayez par exemple shop.example/cart.",
			check: "Vérifier la page",
			checking: "Lecture de la page…",
			checkOther: "Vérifier {origin}",
			fine: "La balise est sur {address}, et rien ne la gêne.",
			fineHint:
				"Si le chat n’y est pourtant pas, quelque chose sur la page le retire. La console du navigateur dit quoi, sur une ligne qui commence par Shopbell.",
			found: "Sur {address}\u00a0:",
		},
		findingWords: {
			unseen: "Cette page n’est pas visible d’ici.",
			unseenWhy: {
				inside:
					"Elle est à une adresse interne à un réseau, ou à cette machine. Ouvrez-la dans votre navigateur\u00a0: la ligne sous la balise dit quand le chat a été affiché.",
				time: "Elle n’a pas répondu en cinq secondes. Réessayez, ou ouvrez-la dans votre navigateur\u00a0: la ligne sous la balise dit quand le chat a été affiché.",
				network:
					"Rien n’y répond. Vérifiez l’adresse. Si la page s’ouvre dans votre navigateur, la ligne sous la balise dit quand le chat a été affiché.",
				status:
					"Le serveur de la page n’a laissé entrer personne, par exemple à cause d’un mot de passe ou d’une protection contre les robots. Ouvrez-la dans votre navigateur\u00a0: la ligne sous la balise dit quand le chat a été affiché.",
				type: "Ce qui s’y trouve n’est pas une page HTML. Vérifiez l’adresse d’une page.",
			},
			elsewhere: "Cette page mène à {origin}.",
			elsewhereHint: "Les visiteurs y arrivent\u00a0: vérifiez donc celle-là.",
			noTag: "Il n’y a pas de balise sur cette page.",
			noTagHint:
				"Collez-la avant </body>, enregistrez, et videz le cache de votre boutique si elle en a un.",
			noTagManager:
				"Un gestionnaire de balises y tourne et l’ajoute peut-être plus tard, ce qui ne se voit pas d’ici. Ouvrez la page dans votre navigateur\u00a0: la ligne sous la balise dit quand le chat a été affiché.",
			noTagCut:
				"La page est très longue, et seul son premier demi-mégaoctet a été lu. Collez la balise dans son en-tête (head).",
			held: "La balise y est, mais les navigateurs ne l’exécutent pas.",
			heldBy: {
				comment:
					"Elle est dans un commentaire. Retirez les signes de commentaire avant et après.",
				template:
					"Elle est dans un élément template. Sortez-la, avant </body>.",
				noscript:
					"Elle est dans un élément noscript. Sortez-la, avant </body>.",
				type: "Un outil de consentement, ou autre chose, lui a donné un autre type, comme text/plain. Elle s’exécute quand le visiteur accepte\u00a0; sans cet outil, retirez type.",
			},
			replace: "Remplacez-la par la balise ci-dessus.",
			otherRelay:
				"La balise charge le chat depuis {origin}, qui n’est pas ce serveur.",
			mixed:
				"La page est en https et le serveur du chat en http\u00a0: les navigateurs bloquent cela.",
			mixedHint:
				"La personne qui gère le serveur met en place https, et règle SHOPBELL_ORIGIN sur cette adresse.",
			wrongSite: "La balise nomme une autre boutique\u00a0: {site}.",
			noSite: "La balise ne nomme aucune boutique.",
			older: "La balise est d’un script plus ancien.",
			olderHint:
				"Elle fonctionne comme alors. Remplacez-la par la balise ci-dessus pour avoir les nouveautés.",
			gone: "La balise est d’un script que ce serveur n’a pas.",
			integrity:
				"La somme de contrôle de la balise est celle d’un autre script\u00a0: les navigateurs ne l’exécutent donc pas.",
			integrityHint:
				"Reprenez la balise avec somme de contrôle sous «\u00a0Pour les développeurs\u00a0», ou la balise simple ci-dessus.",
			sandbox:
				"La page est dans un bac à sable\u00a0: aucun script n’y tourne comme votre boutique.",
			sandboxHint:
				"Sa politique de contenu dit sandbox\u00a0: ajoutez-y allow-scripts et allow-same-origin, ou retirez-le.",
			nonce:
				"La politique de contenu de la page ne fait confiance qu’aux scripts avec son nonce.",
			nonceHint:
				'Donnez à la balise le nonce que la page donne à ses autres scripts\u00a0: nonce="…", nouveau à chaque page.',
			policy: {
				"script-src":
					"La politique de contenu de la page bloque le script du chat.",
				"connect-src":
					"La politique de contenu de la page empêche le chat d’interroger ce serveur.",
				"frame-src":
					"Le script tourne, mais la politique de contenu de la page bloque le cadre du chat.",
				"img-src":
					"La politique de contenu de la page bloque les images du chat.",
			},
			policyWhere: {
				header: "Dans l’en-tête Content-Security-Policy, il faut\u00a0:",
				meta: "Dans l’élément meta Content-Security-Policy de la page, il faut\u00a0:",
			},
			notListed: "{origin} n’est pas une de vos adresses.",
			notListedHint:
				"Le chat n’est affiché que sur les adresses de votre boutique.",
			other: "Il y a un problème que cette page ne sait pas décrire.",
			otherHint: "Rechargez la console, et vérifiez de nouveau.",
		},
		ownAddressWords: {
			loopback:
				"Le chat est à {relay}, une adresse de cette machine\u00a0: vous seul pouvez le voir. Pour les autres, la personne qui gère le serveur lui donne une adresse et règle SHOPBELL_ORIGIN.",
			inside:
				"Le chat est à {relay}, une adresse interne à votre réseau\u00a0: les visiteurs de l’extérieur ne le trouvent pas.",
			unreachable:
				"Votre navigateur ne trouve pas le chat à {relay}. Les visiteurs non plus. La personne qui gère le serveur vérifie cette adresse, son certificat et son proxy.",
		},
		pasteWords: {
			title: "Où la coller",
			places: [
				{
					name: "Une page à vous",
					steps:
						"Ouvrez le modèle commun à toutes les pages. Collez la balise sur la ligne au-dessus de </body>, enregistrez, et rechargez une page de la boutique.",
				},
				{
					name: "Shopify",
					steps:
						"Boutique en ligne, Thèmes, les trois points à côté de votre thème, Modifier le code. Ouvrez layout/theme.liquid, collez la balise sur la ligne au-dessus de </body> et enregistrez. Les pages de paiement sont celles de Shopify\u00a0: le chat n’y est pas.",
				},
				{
					name: "WooCommerce",
					steps:
						"Dans WordPress, utilisez une extension pour le code du pied de page, comme WPCode\u00a0: Code Snippets, Header & Footer, collez la balise dans Footer et enregistrez. Sans extension, elle va dans footer.php de votre thème enfant, au-dessus de </body>. Videz le cache si une extension en garde un.",
				},
				{
					name: "Wix",
					steps:
						"Paramètres, Code personnalisé, Ajouter un code personnalisé. Collez la balise, choisissez Toutes les pages, Charger le code à chaque nouvelle page, et Body, fin. Wix exige pour cela un domaine connecté\u00a0: ajoutez ce domaine à vos adresses.",
				},
				{
					name: "Un gestionnaire de balises",
					steps:
						"Créez une balise de type HTML personnalisé, collez la balise, déclenchez-la sur toutes les pages et publiez. Si les attributs sont perdus, utilisez l’adresse pour gestionnaires de balises sous «\u00a0Pour les développeurs\u00a0». Le chat attend alors le gestionnaire, et le consentement qu’il demande.",
				},
			],
		},
		seenWords: {
			title: "Est-elle en place\u00a0?",
			waiting: "En attente d’une page de votre boutique.",
			waitingHint:
				"Ouvrez votre boutique dans un autre onglet. S’il ne se passe rien ici en une minute, vérifiez la page ci-dessous.",
			seen: "Le chat a été affiché sur {origin}.",
			ago: "il y a {ago}",
			notListed: "{origin} a la balise, mais n’est pas une de vos adresses.",
			allow: "Afficher le chat sur {origin}",
			wrongSite:
				"La balise sur {origin} nomme une autre boutique\u00a0: {site}.",
			wrongSiteHint: "Remplacez-la là-bas par la balise ci-dessus.",
			frameMissing:
				"Sur {origin}, le script tourne, mais le chat ne s’est pas ouvert.",
			frameMissingHint:
				"Le plus souvent, la politique de contenu de cette page n’autorise pas son cadre. Il lui faut cette ligne\u00a0:",
			older: "{origin} a la balise d’un script plus ancien.",
			olderHint:
				"Elle fonctionne comme alors. Remplacez-la par la balise ci-dessus pour avoir les nouveautés.",
		},
		tagPageWords: {
			title: "Installation",
			lead: "Collez ceci avant </body> sur chaque page de la boutique. Rien d’autre n’est nécessaire.",
			engineers: "Pour les développeurs",
			engineersHint:
				"D’autres formes de la balise, et ce qu’une politique de contenu doit autoriser.",
			later: "Après le chargement de la page",
			laterWhen:
				"Là où rien ne doit retarder la page\u00a0: même si le chat se bloque, l’événement load de la page n’attend pas.",
			laterCode: "Balise pour {site} qui attend la page",
			pinned: "Une version, vérifiée",
			pinnedWhen:
				"Là où seuls les scripts que vous avez vérifiés peuvent tourner\u00a0: le navigateur prend exactement celui-ci, jusqu’à ce que vous changiez la balise.",
			pinnedCode: "Balise pour {site} avec somme de contrôle",
			bare: "Pour les gestionnaires de balises",
			bareWhen:
				"Là où les attributs sont perdus\u00a0: l’adresse seule dit de quelle boutique il s’agit.",
			bareCode: "Adresse pour {site} sans attributs",
			policy: "Content-Security-Policy",
			policyWhen:
				"Seulement si vos pages en envoient une\u00a0: ajoutez-y ces quatre sources. Les scripts avec nonce n’ont pas besoin de script-src.",
			policyCode: "Directives pour la politique",
			privacy: "Pour votre politique de confidentialité",
			privacyWhen:
				"Un paragraphe pour commencer\u00a0: changez ce qui diffère dans votre boutique, et faites-le lire à la personne responsable.",
			privacyCode: "Paragraphe pour la politique de confidentialité",
			privacyText:
				"Chat. Vous pouvez nous écrire dans un chat sur nos pages\u00a0; il fonctionne sur {relay} avec le logiciel Shopbell. Avant que vous l’utilisiez, il ne stocke rien dans votre navigateur, et il ne dépose jamais de cookies. Quand vous écrivez, nous conservons vos messages et nos réponses. Pour vous répondre, nous voyons aussi la page où vous êtes, votre panier et, si vous êtes connecté à notre boutique, votre nom, votre adresse e-mail et vos commandes. Dès votre premier message, votre navigateur garde une clé aléatoire, afin que vous retrouviez le chat. Si vous laissez une adresse e-mail pour la réponse, nous ne l’utilisons que pour cela. Sous «\u00a0Effacer mes données\u00a0» dans le menu du chat, vous pouvez tout supprimer à tout moment.",
			none: "La balise est réservée aux propriétaires. Demandez-la à un propriétaire de la boutique.",
		},
	},
	"tag/words": {
		tagLinkWords: {
			link: "Installation",
			notLoaded: "Cette page n’a pas pu être chargée.",
		},
	},
	"tags/form-words": {
		closeWords: {
			title: {
				one: "Fermer la discussion",
				many: "Fermer {count} discussions",
				other: "Fermer {count} discussions",
			},
			several:
				"Sélectionnez des discussions d’une même boutique pour les fermer ensemble.",
			outcome: "Résultat",
			without: "Sans résultat",
			wantsOutcome: "Cette boutique ferme avec un résultat. Choisissez-en un.",
			wantsTag:
				"Cette boutique ferme avec une étiquette. Choisissez-en au moins une.",
			chosen: "Choisies\u00a0: {tags}",
			close: "Fermer",
			cancel: "Annuler",
		},
		pickerWords: {
			title: {
				one: "Étiqueter la discussion",
				many: "Étiqueter {count} discussions",
				other: "Étiqueter {count} discussions",
			},
			find: "Chercher une étiquette",
			findOrMake: "Chercher ou créer une étiquette",
			tags: "Étiquettes",
			some: "sur certaines",
			make: "Créer l’étiquette «\u00a0{name}\u00a0»",
			none: "Il n’y a pas encore d’étiquettes. Un superviseur les crée dans les réglages.",
			noneMake:
				"Il n’y a pas encore d’étiquettes. Saisissez un nom pour créer la première.",
			notFound: "Aucune étiquette ne s’appelle ainsi.",
			tooLong: "Une étiquette a au plus {most} caractères.",
			full: "Une discussion a au plus {most} étiquettes. Retirez-en une d’abord.",
			siteFull: "Cette boutique a {most} étiquettes, c’est le maximum.",
			several:
				"Sélectionnez des discussions d’une même boutique pour les étiqueter ensemble.",
			tagged: {
				one: "Étiquetée.",
				many: "{count} étiquetées.",
				other: "{count} étiquetées.",
			},
			untagged: {
				one: "Étiquette retirée.",
				many: "Étiquette retirée de {count}.",
				other: "Étiquette retirée de {count}.",
			},
			done: "Terminé",
			loading: "Chargement…",
		},
	},
	"tags/words": {
		tagsWords: {
			key: "Étiqueter",
			close: "Fermer la discussion",
			tagged: "{name} a ajouté\u00a0: {added}",
			untagged: "{name} a retiré\u00a0: {removed}",
			both: "{name} a ajouté\u00a0: {added}, et retiré\u00a0: {removed}",
			outcome: "{name} a choisi le résultat\u00a0: {outcome}",
		},
	},
	"team/words": {
		teamWords: {
			keys: {
				team: "Équipe\u00a0: qui est là",
			},
			title: "Équipe",
			open: "Équipe",
			label: "Équipe\u00a0: qui est là",
			close: "Fermer l’équipe",
			waiting: "En attente",
			live: {
				one: "{count} attend en ce moment",
				many: "{count} attendent en ce moment",
				other: "{count} attendent en ce moment",
			},
			nobody: "Personne n’attend",
			oldest: "la plus longue {duration}",
			messages: {
				one: "{count} message",
				many: "{count} messages",
				other: "{count} messages",
			},
			you: "{name} (vous)",
			none: "L’équipe n’a pas pu être chargée.",
			holds: {
				one: "A {count} discussion",
				many: "A {count} discussions",
				other: "A {count} discussions",
			},
			noMail:
				"Sans e-mail, un visiteur qui quitte la page ne lit une réponse qu’à son retour, ou par un lien qu’il a gardé.",
			shop: {
				here: "Les visiteurs voient que vous pouvez répondre maintenant.",
				busy: "Les visiteurs voient que toute l’équipe est occupée.",
				called:
					"Les visiteurs lisent\u00a0: «\u00a0Il n’y a personne pour l’instant. Dès que vous écrivez, nous prévenons quelqu’un. La réponse arrivera dans cette discussion.\u00a0»",
				unattended:
					"Les visiteurs lisent\u00a0: «\u00a0Il n’y a personne pour l’instant. Laissez un message\u00a0: la réponse arrivera dans cette discussion.\u00a0»",
				closed: "Les visiteurs voient que la boutique est fermée.",
				closedUntil:
					"Les visiteurs voient que la boutique est fermée jusqu’à {time}.",
			},
		},
	},
	"transfer/words": {
		transferWords: {
			keys: {
				giveBack: "La rendre",
				handOver: "La transférer",
				takeOver: "La reprendre",
			},
			more: "Plus",
			giveBack: "Rendre",
			giveBackHint: "Elle retourne en file d’attente, devant les plus récentes",
			handOver: "Transférer…",
			takeOver: "Reprendre à {name}",
			typingTitle: "{name} écrit. Reprendre la discussion\u00a0?",
			typingLead: "Son brouillon reste chez lui et n’est pas envoyé.",
			given: "La discussion avec {name} est de retour en file d’attente.",
			title: "Transférer la discussion avec {name}",
			teams: "Équipes",
			colleagues: "Collègues",
			note: "Pourquoi (la personne suivante le lit)",
			submit: "Transférer",
			submitTo: "Transférer à {name}",
			done: "La discussion avec {name} est maintenant confiée à {to}.",
			cancel: "Annuler",
		},
	},
	"words/en": {
		en: {
			language: "fr",
			brand: "Shopbell",
			loading: "Chargement…",
			close: "Fermer",
			undo: "Annuler l’action",
			notLoaded: "Le chargement a échoué.",
			tryAgain: "Réessayer",
			unnamedVisitor: "Visiteur {ref}",
			somebody: "Un agent",
			goTo: "Aller à {page}",
			withKey: "{label} ({key})",
			copyLink: "Copier le lien",
			linkCopied: "Lien copié.",
			linkNotCopied: "Ce navigateur ne permet pas de copier\u00a0: {link}",
			refusals: {
				version:
					"Cette page est plus ancienne que le serveur. Rechargez-la pour continuer.",
				malformed: "Le serveur n’a pas compris. Vérifiez et réessayez.",
				too_long: "C’est trop long\u00a0: au plus {most} caractères.",
				unknown_command:
					"Le serveur ne connaît pas encore ceci. Rechargez la page.",
				hello_first: "La connexion a redémarré. Réessayez.",
				not_found: "Cela n’existe pas, ou vous ne pouvez pas l’ouvrir.",
				forbidden: "Vous pouvez voir ceci, mais pas le modifier.",
				signed_out: "Votre session a pris fin. Reconnectez-vous.",
				taken: "{name}\u00a0s’en occupe.",
				typing: "{name} est en train d’écrire dans cette discussion.",
				answered: "{name} vient de répondre. Lisez d’abord.",
				closed: "Cette discussion est fermée. Rouvrez-la pour écrire.",
				blocked: "Ce visiteur est bloqué.",
				required:
					"Cette boutique demande d’autres indications avant la fermeture.",
				too_late: "Le délai est passé.",
				conflict:
					"Ceci a déjà été envoyé dans une autre version. Rechargez la page.",
				not_free:
					"{name} ne peut pas la prendre. Choisissez quelqu’un d’autre.",
				reauthenticate: "Confirmez d’abord votre identité, puis réessayez.",
				second_factor:
					"Cette boutique exige un second facteur. Configurez-en un d’abord.",
				last_owner:
					"Une boutique garde au moins un propriétaire. Nommez d’abord quelqu’un d’autre.",
				weak_password:
					"Cela ne peut pas être un mot de passe. Choisissez-en un autre.",
				bad_picture:
					"Cette image ne peut pas être utilisée. Choisissez-en une autre.",
				bad_file: "Ce fichier ne peut pas être envoyé.",
				other_person: "Ceci appartient à quelqu’un d’autre.",
				slow_down:
					"C’était trop rapide. Attendez {seconds}\u00a0s et réessayez.",
				retry: "Pas de réponse du serveur. Réessayez dans un instant.",
				rejected: "L’enregistrement a échoué.",
			},
			notFree: {
				team: "{name} n’est pas dans l’équipe requise. Choisissez quelqu’un d’autre.",
				language:
					"{name} ne parle pas la langue du visiteur. Choisissez quelqu’un d’autre.",
				gone: "{name} n’est pas là. Choisissez quelqu’un d’autre.",
				away: "{name} ne reçoit pas de discussions. Choisissez quelqu’un d’autre.",
				full: "{name} est complet. Choisissez quelqu’un d’autre.",
			},
			durations: {
				seconds: "{count}\u00a0s",
				minutes: "{count}\u00a0min",
				hours: "{hours}\u00a0h {minutes}\u00a0min",
				days: {
					one: "{count} jour",
					many: "{count} jours",
					other: "{count} jours",
				},
			},
		},
	},
	"workspace/kept-words": {
		keptWords: {
			restored: "Voici ce que vous avez écrit sans l’enregistrer.",
			discard: "Abandonner",
		},
	},
	"workspace/save-words": {
		saveWords: {
			save: "Enregistrer",
			saving: "Enregistrement…",
			saved: "Enregistré",
			discard: "Abandonner les modifications",
			unsaved: "Pas encore enregistré",
		},
	},
	"workspace/shopper-words": {
		shopperWords: {
			export: "Exporter",
			exportOf: "Exporter les données de {name}",
			erase: "Effacer",
			eraseOf: "Effacer {name}",
			sure: "Tout ce que {name} a écrit, et tout ce qui lui a été écrit, est effacé définitivement\u00a0: chaque discussion, commentaire, nom et adresse. Les discussions ouvertes sont fermées.",
			yes: "Effacer définitivement",
			no: "Ne pas effacer",
			erased: "Effacé. Il n’en reste rien.",
			erasedSoon:
				"Effacé. Les données quittent le disque dès qu’une sauvegarde en cours est finie.",
			gone: "Rien de ce visiteur n’est plus conservé.",
		},
	},
	"settings/section-words": {
		groupNames: {
			shop: "Boutique",
			staff: "Équipe",
			answers: "Réponses",
			data: "Données et sécurité",
		},
		sectionNames: {
			addresses: "Adresses",
			look: "Apparence",
			fields: "Champs d’une personne",
			products: "Produits",
			policies: "Conditions",
			ways: "Autres moyens de vous joindre",
			shops: "Une autre boutique",
			"not-here": "Ce qu’il n’y a pas",
			members: "Membres",
			teams: "Équipes",
			hours: "Horaires d’ouverture",
			"answer-time": "Délai de réponse",
			"wrap-up": "Temps après une fermeture",
			"put-right": "Réparer ce qui s’est mal passé",
			complaints: "Réclamations",
			languages: "Langues",
			texts: "Textes",
			waits: "Temps d’attente",
			tags: "Étiquettes et résultats",
			privacy: "Confidentialité",
			keys: "Authentifier les clients",
			webhook: "Webhook",
			mail: "E-mails",
			retention: "Durée de conservation",
			erasing: "Effacer et exporter",
			backups: "Sauvegardes",
			security: "Sécurité",
		},
	},
	"promises/hints/words": {
		hintWords: {
			vague:
				"«\u00a0{phrase}\u00a0» peut vouloir dire n’importe quand. Dites pour quand, si vous pouvez.",
			promise:
				"«\u00a0{phrase}\u00a0» est une promesse. Dites pour quand, afin qu’elle ne soit pas oubliée.",
			make: "Promettre…",
			dismiss: "Pas de conseil pour «\u00a0{phrase}\u00a0»",
		},
	},
	"promises/rate-words": {
		keptRateWords: {
			title: "Tenues à la première échéance promise",
			lead: "Parmi les promesses arrivées à échéance\u00a0: par type, équipe et agent. Celles tenues en retard ou déplacées sont à part.",
			own: "Parmi les promesses que vous devez ou avez faites.",
			days: "Échéance dans",
			lastDays: "les {count} derniers jours",
			none: "Rien n’arrivait à échéance sur ces jours.",
			groups: {
				kind: "Type",
				team: "Équipe",
				agent: "Agent",
			},
			kinds: {
				spoken: "Promis dans un chat",
				callback: "Rappeler",
				correction: "Rectifier",
				policy: "Conditions de la boutique",
			},
			nobody: {
				team: "Sans équipe",
				agent: "Sans agent",
			},
			counts: "{hits} sur {n} tenues",
			share:
				"{percent}\u00a0% sur {n} tenues (95\u00a0%\u00a0: {low} à {high}\u00a0%)",
			apart:
				"{made} faites, {late} tenues en retard, {moved} déplacées, {later} saisies plus tard, {confirmed} confirmées par des visiteurs",
		},
	},
	"promises/shown-words": {
		shownPromiseWords: {
			title: "Promettre quelque chose à {name}",
			what: "Quoi",
			example: "p. ex. L’atelier vous appelle avec un prix",
			who: "Qui la doit",
			me: "Moi",
			shop: "La boutique",
			team: "Équipe {name}",
			when: "Pour quand (à l’heure de la boutique, {zone})",
			inAnHour: "Dans 1 heure",
			atClosing: "Aujourd’hui à la fermeture ({time})",
			tomorrow: "Demain à midi",
			date: "Une autre heure",
			readBack: "Échéance {time}",
			readBackShopper: "Échéance {time}. Le visiteur lit {other}, à son heure.",
			make: "Promettre",
			anyway: "Promettre quand même",
			cancel: "Annuler",
			close: "Fermer",
			blank: "Écrivez ce qui est promis.",
			noTime: "Choisissez une heure.",
			tooLate: "Cette heure est passée.",
			tooFar:
				"Choisissez une heure dans l’année, que l’horloge de la boutique affiche.",
			conflict: "Quelqu’un l’a modifiée entre-temps. Voici son état actuel.",
			warnings: {
				closed: "La boutique est fermée à ce moment.",
				exception:
					"La boutique a d’autres horaires ce jour-là, et est fermée à ce moment.",
				break: "La personne qui la doit est en pause jusqu’à {time}.",
				load: {
					one: "La personne qui la doit a {count} promesse ouverte.",
					many: "La personne qui la doit a {count} promesses ouvertes.",
					other: "La personne qui la doit a {count} promesses ouvertes.",
				},
			},
			by: "{owner}, pour {time}",
			byShop: "La boutique, pour {time}",
			states: {
				open: "Ouverte",
				late: "En retard",
				kept: "Tenue",
				withdrawn: "Retirée",
			},
			overdue: "En retard",
			movedTimes: {
				one: "déplacée {count} fois",
				many: "déplacée {count} fois",
				other: "déplacée {count} fois",
			},
			confirmed: "Le visiteur dit que c’est fait",
			erased: "Son visiteur a été effacé.",
			done: "C’est fait",
			doneAt: "Fait à…",
			newTime: "Nouvelle heure",
			handOver: "Transférer",
			withdraw: "Retirer",
			why: "Pourquoi (le visiteur le lit)",
			whyMissing: "Écrivez pourquoi. Le visiteur le lit.",
			doneWhen: "Quand cela a été fait (à l’heure de la boutique, {zone})",
			newTimeOf: "Nouvelle échéance (à l’heure de la boutique, {zone})",
			skipped: "À cette date, l’horloge de la boutique saute cette heure.",
			notDone: "Choisissez une heure passée, depuis que cela a été promis.",
			save: "Enregistrer",
			kept: "{name} a marqué comme fait\u00a0: {what}",
			keptAt: "{name} a marqué comme fait à {time}\u00a0: {what}",
			late: "Automatique\u00a0: échéance {time}, et personne ne l’a confirmée. Rappel envoyé à {name}\u00a0: {what}",
			lateShop:
				"Automatique\u00a0: échéance {time}, et personne ne l’a confirmée\u00a0: {what}",
			moved:
				"{name} a déplacé l’échéance, avant {was}, désormais {time}\u00a0: {what}. «\u00a0{why}\u00a0»",
			withdrawn: "{name} a retiré\u00a0: {what}. «\u00a0{why}\u00a0»",
			yes: "Le visiteur dit que c’est fait\u00a0: {what}",
			notYet: "Le visiteur dit que ce n’est pas encore fait\u00a0: {what}",
			before: "Rappel, échéance proche\u00a0: {what}",
			due: "Échéance maintenant\u00a0: {what}",
			handed: "{name} a transféré de {from} à {to}\u00a0: {what}",
			leftShop:
				"{from} ne répond plus ici. La boutique la doit désormais\u00a0: {what}",
			theShop: "la boutique",
			something: "une promesse",
			mine: "Les miennes",
			others: "Celles de l’équipe",
			none: "Rien n’est promis à personne. Une promesse se fait avec Alt+P dans une discussion.",
			nothingMine: "Vous ne devez rien à personne.",
			more: "Il y en a d’autres. Celles-ci arrivent en premier.",
			promises: "Promesses",
			today: {
				one: "{count} promesse pour aujourd’hui",
				many: "{count} promesses pour aujourd’hui",
				other: "{count} promesses pour aujourd’hui",
			},
		},
	},
	"promises/words": {
		promiseWords: {
			make: "Promettre quelque chose",
			link: "Suivi",
			notLoaded: "Le suivi n’a pas pu être chargé.",
		},
	},
	"complaints/shown-words": {
		complaintWords: {
			title: "Réclamations",
			one: "Réclamation",
			more: "Il y en a d’autres. Celles-ci viennent en premier.",
			erased: "Le texte a été effacé.",
			order: "Commande {order}",
			wants: "Souhait\u00a0: {wants}",
			contact: "Peut être contacté",
			states: {
				filed: "À évaluer d’ici le {time}",
				assessed: "À décider d’ici le {time}",
				not_accepted: "Refusée\u00a0: à décider à nouveau d’ici le {time}",
			},
			decidedOn: "Décidée le {time}",
			finalOn: "Décidée une seconde fois le {time}",
			overdue: "En retard",
			severity: "Quelle est la gravité\u00a0?",
			severities: {
				safety: "Sécurité\u00a0: quelqu’un a été blessé, ou pourrait l’être",
				serious: "Grave",
				ordinary: "Ordinaire",
			},
			outcome: "Qui a raison\u00a0?",
			outcomes: {
				upheld: "Le client",
				partly: "Le client en partie",
				not_upheld: "La boutique",
			},
			text: "Décision (le client la lit)",
			decide: "Décider",
			blank: "Écrivez d’abord la décision.",
			conflict: "Quelqu’un d’autre a été plus rapide. Voici ce qu’il en est.",
			notAccepted: "Pourquoi elle est refusée\u00a0: {why}",
			filed:
				"Réclamation\u00a0: évaluer d’ici le {assess}, décider d’ici le {answer}",
			ofYear: "Toutes les réclamations de {year}",
			noneOfYear: "Il n’y en a pas de {year}.",
			csv: "Enregistrer en fichier CSV",
			formWhat: "Ce qui s’est passé (dans les mots du client)",
			formOrder: "Numéro de commande (peut rester vide)",
			formWants: "Ce qui arrangerait les choses (peut rester vide)",
			formBlank: "Écrivez ce qui s’est passé.",
			save: "Déposer la réclamation",
			cancel: "Annuler",
			close: "Fermer",
			given:
				"Déposée sous le numéro {number}. Donnez ce lien au client, il n’est montré qu’une fois\u00a0:",
			disputed:
				"Le client n’accepte pas la décision\u00a0: décider à nouveau d’ici le {answer}",
		},
	},
	"repair/shown-words": {
		shownRepairWords: {
			title: "À réparer",
			lead: "Quelqu’un n’a pas été aidé. Présentez des excuses, réparez, dites-le\u00a0: alors c’est fait.",
			ofCause: "Cause",
			allCauses: "Toutes les causes",
			onlyMine: "Seulement les miens",
			noneSo: "Rien de tel n’est ouvert.",
			more: "Il y en a d’autres. Celles-ci viennent en premier.",
			section: "Réparer",
			causes: {
				score: "Mauvaise note",
				not_solved: "N’a pas eu ce qu’il fallait",
				by_hand: "Ouvert à la main",
				promise: "Promesse non tenue",
				card: "Carte de commentaire sur un problème",
			},
			scored: "{score} sur 5",
			noWords: "Aucun mot n’a été laissé.",
			states: {
				to_do: "À faire",
				promised: "Promis",
				told: "Dit",
				done: "Fait",
				no_way_back: "Injoignable",
				not_reachable: "Essayé trois fois",
			},
			overdue: "En retard",
			due: "à dire avant {time}",
			owner: "{name} s’en occupe",
			nobody: "Personne ne s’en occupe encore",
			again: {
				one: "dit {count} fois non réparé",
				many: "dit {count} fois non réparé",
				other: "dit {count} fois non réparé",
			},
			second: "Puis {score} sur 5",
			elseAsked: "Demande quelqu’un d’autre",
			elseGiven:
				"Le visiteur demande quelqu’un d’autre. Une autre personne s’en charge maintenant.",
			elseAlone: "Le visiteur demande quelqu’un d’autre, et il n’y a personne.",
			tried: "Pas joint",
			triedHow: "Comment vous avez essayé (l’équipe le lit)",
			triedSaid: "Pas joint\u00a0: {how}",
			tries: "Essais sans succès\u00a0: {n}",
			gaveUp: "Trois essais sur deux jours\u00a0: {name} y a mis fin.",
			putRight: "Réparer",
			explain: "Expliquer\u00a0: rien n’a échoué",
			take: "Je m’en occupe",
			tell: "Dire ce qui a été corrigé",
			finish: "Fait",
			confirm: "Confirmer l’explication",
			apology: "Excuses (lues par le visiteur)",
			correction: "Ce que nous corrigeons",
			correctionText: "En mots (lus par le visiteur)",
			correctionExample: "p. ex. 20\u00a0€ remboursés pour la commande 1042",
			kinds: {
				refund: "Remboursement",
				replacement: "Remplacement",
				done_again: "Refait",
				information: "Information",
				other: "Autre chose",
			},
			by: "Pour quand (à l’heure de la boutique, {zone})",
			already: "C’est déjà corrigé",
			prevention:
				"Ce que nous changeons pour que cela n’arrive plus (peut rester vide)",
			explanation: "Pourquoi rien n’a échoué (lu par le visiteur)",
			told: "Ce qui a été corrigé (lu par le visiteur)",
			save: "Envoyer",
			cancel: "Annuler",
			openWords: "Ce qui a échoué (lu par l’équipe)",
			blankApology: "Écrivez les excuses. Vides, elles n’en sont pas.",
			blankCorrection: "Écrivez ce qui est corrigé.",
			blank: "Écrivez-le en mots.",
			noTime: "Choisissez une heure, ou dites que c’est déjà corrigé.",
			tooLate: "Cette heure est passée.",
			conflict: "Quelqu’un l’a modifié entre-temps. Voici l’état actuel.",
			own: "Quelqu’un d’autre doit confirmer.",
			opened: "Ouvert\u00a0: {cause}. Le visiteur a une réponse avant {time}.",
			openedByHand: "Ouvert à la main, avant {time}.",
			corrected: "{apology} · {correction}",
			correctedBy: "{apology} · {correction} · avant {time}",
			notAccepted: "Le visiteur dit que ce n’est pas réparé.",
			ended: "Marqué comme fait par {name}.",
			lost: "Personne n’a laissé d’adresse, et il n’y a pas eu de visite en 30 jours\u00a0: impossible de le joindre.",
		},
		repairRateWords: {
			title: "Réparé",
			lead: "De ce qui a échoué dans les 90 derniers jours. Clients et visiteurs sont séparés. L’effet porte sur la satisfaction\u00a0; aucun n’est montré sur un nouvel achat (de Matos 2007).",
			of: { customer: "Clients", visitor: "Visiteurs" },
			opened: "{opened} ouverts, {open} en cours, {overdue} en retard",
			inTime: "Dit à temps\u00a0: {share}",
			recovered: "De 1 ou 2 à 4 ou 5\u00a0: {share}",
			toTold: "La moitié en moins de {time} ({n} dits)",
			toTold0: "Durées\u00a0: trop peu ({n})",
			apart:
				"{explained} expliqués comme sans faute, {lost} injoignables, {tried} essayés trois fois, {again} dits non réparés",
			counts: "{hits} sur {n}",
			share:
				"{percent}\u00a0% sur {n} (95\u00a0%\u00a0: {low} à {high}\u00a0%)",
		},
	},
	"agreements/shown-words": {
		agreementWords: {
			title: "Ce qui a été convenu",
			lead: "Jusqu’à {lines} lignes. Le visiteur les confirme ou les corrige.",
			must: "Une réclamation se ferme avec ce qui a été convenu\u00a0: notez-le, puis fermez à nouveau.",
			line: "Ligne {n}",
			send: "Envoyer",
			cancel: "Annuler",
			blank: "Écrivez au moins une ligne.",
			agreed: "Convenu\u00a0: {lines}",
			confirmed: "Le visiteur a confirmé\u00a0: {lines}",
			corrected: "Le visiteur corrige. Ce qui est différent suit.",
		},
	},
	"agreements/words": {
		agreementActWords: {
			leave: "Noter ce qui a été convenu",
		},
	},
	"complaints/words": {
		complaintActWords: {
			file: "Déposer une réclamation pour le visiteur",
		},
	},
	"repair/words": {
		repairWords: {
			open: "Quelque chose a échoué ici",
		},
	},
};
