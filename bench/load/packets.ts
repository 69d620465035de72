/** What a server says in Socket.IO 5 over Engine.IO 4, of one namespace. */
export type Packet =
	| { kind: "opened" }
	| { kind: "ping" }
	| { kind: "connected" }
	/** `data`: JSON. */
	| { kind: "refused"; data: string }
	/** `data`: a JSON array of what was replied. */
	| { kind: "reply"; id: number; data: string }
	/** `data`: a JSON array, the name of the event first. */
	| { kind: "event"; data: string }
	| { kind: "closed" };

/** Engine.IO's pong. */
export const PONG = "3";

/** Errors: what is none of these, such as a binary event. */
export function readPacket(text: string): Packet {
	switch (text[0]) {
		case "0":
			return { kind: "opened" };
		case "1":
			return { kind: "closed" };
		case "2":
			return { kind: "ping" };
		case "4":
			return readMessage(text);
	}
	throw new Error(`no packet: ${text.slice(0, 40)}`);
}

function readMessage(text: string): Packet {
	const at = text[2] === "/" ? text.indexOf(",") + 1 : 2;
	switch (text[1]) {
		case "0":
			return { kind: "connected" };
		case "1":
			return { kind: "closed" };
		case "2":
			return { kind: "event", data: text.slice(at) };
		case "3": {
			const from = text.indexOf("[", at);
			return {
				kind: "reply",
				id: Number(text.slice(at, from)),
				data: text.slice(from),
			};
		}
		case "4":
			return { kind: "refused", data: text.slice(at) };
	}
	throw new Error(`no message: ${text.slice(0, 40)}`);
}

export function connectPacket(namespace: string, auth: object): string {
	return `40${namespace},${JSON.stringify(auth)}`;
}

/** @param data JSON @param id of the reply that is wanted */
export function eventPacket(
	namespace: string,
	id: number,
	event: string,
	data: string,
): string {
	return `42${namespace},${id}["${event}",${data}]`;
}
