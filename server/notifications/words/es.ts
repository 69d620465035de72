import type { AnswerWords } from "./answer-words.ts";

/** Read by a native speaker: no. */
export const es: AnswerWords = {
	tag: "es",
	subject: "Tienes una respuesta",
	answered: "{agent} de {site} te ha respondido.",
	answeredUnnamed: "{site} te ha respondido.",
	promise: {
		subject: "Novedades sobre lo que te prometimos",
		kept: "{site}: lo que te prometimos consta como hecho.",
		late: "{site}: ha pasado la fecha límite de lo que te prometimos. Nadie lo ha confirmado todavía.",
		moved: "{site}: hay una nueva fecha para lo que te prometimos.",
	},
	repair: {
		subject: "Sobre lo que ha salido mal",
		told: "{site}: te hemos escrito sobre lo que ha salido mal.",
	},
	complaint: {
		subject: "Hay una decisión sobre tu reclamación",
		decided: "{site}: hay una decisión sobre tu reclamación.",
	},
	open: "Lee la respuesta y sigue escribiendo: {link}",
	once: "El enlace funciona una sola vez, en cualquier dispositivo, y caduca en una semana. No lo compartas: quien lo abra puede leer tu chat.",
	replies: "Una respuesta a este correo llega a {address}, no al chat.",
	noReplies:
		"Nadie lee las respuestas a este correo. Para responder, abre el enlace.",
	stop: "En el chat de {site} se pidió recibir las respuestas en esta dirección. Si ya no las quieres, abre el chat y quita allí la dirección. Si no fuiste tú, no abras el enlace: quien pidió las respuestas lee el mismo chat. No tienes que hacer nada.",
};
