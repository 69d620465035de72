import type { AskedWords } from "./asked-words.ts";

export const pt: AskedWords = {
	tag: "pt",
	subject: "Como correu a sua encomenda?",
	lead: "A loja ({site}) gostaria de saber como correu a sua encomenda {order}.",
	leadUnnamed: "A loja ({site}) gostaria de saber como correu a sua encomenda.",
	open: "Responda aqui: {link}",
	once: "Demora um minuto. O link é só para si e funciona até {date}.",
	replies: "Uma resposta a este e-mail chega a {address}.",
	noReplies: "Ninguém lê as respostas a este e-mail.",
	stop: "Recebe este e-mail porque concordou com isso quando encomendou na loja ({site}). Perguntamos uma só vez por encomenda.",
	required: "Responda a esta pergunta, por favor.",
	invalid: "Esta resposta não é possível. Escolha outra vez, por favor.",
	used: "Estas perguntas já foram respondidas. Agradecemos.",
	elsewhere:
		"Estas perguntas foram iniciadas noutro dispositivo. Continue lá, por favor.",
	ended: "Este link já não é válido. Estas perguntas já não são feitas.",
	late: "O prazo destas perguntas terminou.",
	unknown:
		"Este link não leva a lado nenhum. Verifique se o copiou por inteiro.",
	own: "Envie a partir desta página, por favor:",
};
