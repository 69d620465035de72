import type { AskedWords } from "./asked-words.ts";

export const es: AskedWords = {
	tag: "es",
	subject: "¿Qué tal tu pedido?",
	lead: "A {site} le gustaría saber qué tal ha ido tu pedido {order}.",
	leadUnnamed: "A {site} le gustaría saber qué tal ha ido tu pedido.",
	open: "Responde aquí: {link}",
	once: "Se tarda un minuto. El enlace es solo para ti y funciona hasta el {date}.",
	replies: "Una respuesta a este correo llega a {address}.",
	noReplies: "Nadie lee las respuestas a este correo.",
	stop: "Recibes este correo porque lo aceptaste cuando hiciste tu pedido en {site}. Preguntamos por cada pedido una sola vez.",
	required: "Responde a esta pregunta.",
	invalid: "Esta respuesta no es posible. Elige de nuevo.",
	used: "Estas preguntas ya se han respondido. Gracias.",
	elsewhere: "Estas preguntas se empezaron en otro dispositivo. Continúa allí.",
	ended: "Este enlace ya no es válido. Estas preguntas ya no se hacen.",
	late: "El plazo para estas preguntas ha terminado.",
	unknown:
		"Este enlace no lleva a ninguna parte. Comprueba que lo has copiado entero.",
	own: "Envíalo desde esta página:",
};
