import type { AnswerWords } from "./answer-words.ts";

/** Read by a native speaker: no. */
export const pt: AnswerWords = {
	tag: "pt",
	subject: "Tem uma resposta",
	// No "de" before a name: it would want an article that shows a gender.
	answered: "{agent} ({site}) respondeu-lhe.",
	answeredUnnamed: "{site} respondeu-lhe.",
	promise: {
		subject: "Novidades sobre o que lhe prometemos",
		kept: "{site}: o que lhe prometemos está marcado como feito.",
		late: "{site}: passou o prazo do que lhe prometemos. Ainda ninguém confirmou.",
		moved: "{site}: há um novo prazo para o que lhe prometemos.",
	},
	repair: {
		subject: "Sobre o que correu mal",
		told: "{site}: há uma resposta sobre o que correu mal.",
	},
	complaint: {
		subject: "Há uma decisão sobre a sua reclamação",
		decided: "{site}: há uma decisão sobre a sua reclamação.",
	},
	open: "Leia a resposta e continue a escrever: {link}",
	once: "O link funciona uma só vez, em qualquer dispositivo, e expira ao fim de uma semana. Não o partilhe: quem o abrir pode ler o seu chat.",
	replies: "Uma resposta a este e-mail chega a {address}, e não ao chat.",
	noReplies:
		"Ninguém lê as respostas a este e-mail. Para responder, abra o link.",
	stop: "No chat da loja ({site}), foi pedido que as respostas fossem enviadas para este endereço. Se já não as quer receber, abra o chat e remova lá o endereço. Se o pedido não foi seu, não abra o link: quem pediu as respostas lê o mesmo chat. Não precisa de fazer nada.",
};
