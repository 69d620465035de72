import type { Namespace, Socket } from "socket.io";
import type { EnginePacket } from "./engine-socket.ts";
import { textFrames } from "./text-frames.ts";

/** A fact as it is said on the wire. */
export interface Said {
	fact: string;
	data: object;
}

/** A message of Engine.IO (4) that holds an event of Socket.IO (2). */
const EVENT = "42";

/**
 * Says these facts to every socket of a room. They are encoded once, as frames in one piece, so that a socket costs
 * the same for many of them as for one; a broadcast of Socket.IO goes through its queues for each.
 * @param hears whether this socket is to hear them; it may have it leave the room
 */
export function fanOut(
	namespace: Namespace,
	room: string,
	facts: readonly Said[],
	hears: (socket: Socket) => boolean,
): void {
	const ids = namespace.adapter.rooms.get(room);
	if (!ids || facts.length === 0) return;
	const texts = facts.map(
		({ fact, data }) =>
			`${EVENT}${namespace.name},${JSON.stringify([fact, data])}`,
	);
	// As Socket.IO's adapter hands over what it has encoded for a room.
	const options: object = {
		wsPreEncodedFrame: [textFrames(texts)],
	} satisfies EnginePacket["options"];
	for (const id of ids) {
		const socket = namespace.sockets.get(id);
		if (socket && hears(socket)) socket.conn.write("", options);
	}
}
