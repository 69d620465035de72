import type { Namespace, Socket } from "socket.io";
import { UNSENT_BYTES } from "../../../protocol/limits.ts";

/** What Engine.IO keeps for a connection; it has no public name for it. */
interface Unsent {
	writeBuffer: readonly { data?: unknown }[];
	transport: { socket?: { bufferedAmount?: number } };
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
		void socket.leave(room);
		socket.emit(behind.fact, behind.data);
	}
}

function unsentBytes({ conn }: Socket): number {
	const { writeBuffer, transport } = conn as unknown as Unsent;
	let bytes = transport.socket?.bufferedAmount ?? 0;
	for (const { data } of writeBuffer) {
		if (typeof data === "string") bytes += data.length;
	}
	return bytes;
}
