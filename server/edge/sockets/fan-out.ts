import type { Namespace, Socket } from "socket.io";
import {
	type EnginePacket,
	type EngineSocket,
	tcpOf,
} from "./engine-socket.ts";
import { textFrames } from "./text-frames.ts";

/** A fact as it is said on the wire. */
export interface Said {
	fact: string;
	data: object;
}

/** A message of Engine.IO (4) that holds an event of Socket.IO (2). */
const EVENT = "42";
const NOTHING = Buffer.alloc(0);

/**
 * Says these facts to every socket of a room: encoded once, and written to each in one piece. Socket.IO's own
 * broadcast costs a socket twice as much, because each fact goes by itself through its queues and Engine.IO's.
 * @param isGone whether this socket is not to hear them, because it has left meanwhile
 */
export function fanOut(
	namespace: Namespace,
	room: string,
	facts: readonly Said[],
	isGone: (socket: Socket) => boolean,
): void {
	const ids = namespace.adapter.rooms.get(room);
	if (!ids || facts.length === 0) return;
	const texts = facts.map(
		({ fact, data }) =>
			`${EVENT}${namespace.name},${JSON.stringify([fact, data])}`,
	);
	const frames = textFrames(texts);
	const packet: EnginePacket = {
		type: "message",
		data: "",
		options: { wsPreEncodedFrame: [frames] },
	};
	for (const id of ids) {
		const socket = namespace.sockets.get(id);
		if (socket && !isGone(socket)) write(socket.conn, packet, frames);
	}
}

function write(
	connection: EngineSocket,
	packet: EnginePacket,
	frames: Buffer,
): void {
	if (connection.readyState !== "open") return;
	// What waits in Engine.IO's buffer was said before.
	if (waiting(connection).length > 0) {
		connection.write("", packet.options as object);
		return;
	}
	const tcp = tcpOf(connection);
	if (!tcp.writable) return;
	// As Engine.IO tells of what it writes itself: the guard of the connection counts by it.
	connection.emit("packetCreate", packet);
	tcp.write(frames);
	connection.emit("flush", [packet]);
	// Of what the kernel has taken at once nobody has to be told.
	if (tcp.writableLength > 0)
		tcp.write(NOTHING, () => connection.transport.emit("drain"));
}

/** Engine.IO's types keep it to themselves. */
function waiting(connection: EngineSocket): readonly unknown[] {
	return (connection as unknown as { writeBuffer: unknown[] }).writeBuffer;
}
