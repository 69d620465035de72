import type { Namespace, Socket } from "socket.io";
import { UNSENT_BYTES } from "../../../protocol/limits.ts";

/** What Engine.IO keeps for a connection; it has no public name for it. */
interface Unsent {
	writeBuffer: readonly { data?: unknown }[];
	transport: { socket?: { bufferedAmount?: number; terminate?(): void } };
}

/**
 * Takes whoever does not read out of the room, before one more fact is put on their pile: they are told once
 * what they miss, and catch up from their cursor when they read again. The log has everything; memory need not.
 * @param behind what to tell them
 */
export function letGoOfSlowReaders(
	namespace: Namespace,
	room: string,
	behind: { fact: string; data: object },
): void {
	for (const id of namespace.adapter.rooms.get(room) ?? []) {
		const socket = namespace.sockets.get(id);
		if (!socket || unsentBytes(socket) <= UNSENT_BYTES) continue;
		if (speaksOf(socket) < 2) {
			// Protocol 1 does not know the fact: its windows come back and join from the cursor. Cut, not closed:
			// a polite end would wait behind everything that is not read.
			unsentOf(socket).transport.socket?.terminate?.();
			continue;
		}
		void socket.leave(room);
		socket.emit(behind.fact, behind.data);
	}
}

function unsentOf({ conn }: Socket): Unsent {
	return conn as unknown as Unsent;
}

function unsentBytes(socket: Socket): number {
	const { writeBuffer, transport } = unsentOf(socket);
	let bytes = transport.socket?.bufferedAmount ?? 0;
	for (const { data } of writeBuffer) {
		if (typeof data === "string") bytes += data.length;
	}
	return bytes;
}

/** The protocol that the window's hello named. */
function speaksOf(socket: Socket): number {
	return (socket.data as { protocol?: number }).protocol ?? 1;
}
