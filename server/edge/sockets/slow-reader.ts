import type { Namespace } from "socket.io";
import { UNSENT_BYTES } from "../../../protocol/limits.ts";
import type { SocketGuard } from "./socket-guard.ts";

/**
 * Takes whoever does not read out of the room, before one more fact is put on their pile: they are told once
 * what they miss, and catch up from their cursor when they read again. The log has everything; memory need not.
 * @param standing bytes that stood unread before this pass wrote anything: what it writes itself is no sign that
 * somebody does not read, and a burst of it must not send everybody back to their cursor
 * @param behind what to tell them
 */
export function letGoOfSlowReaders(
	namespace: Namespace,
	room: string,
	behind: { fact: string; data: object },
	standing: SocketGuard["standing"],
): void {
	for (const id of namespace.adapter.rooms.get(room) ?? []) {
		const socket = namespace.sockets.get(id);
		if (!socket || standing(socket.conn) <= UNSENT_BYTES) continue;
		void socket.leave(room);
		socket.emit(behind.fact, behind.data);
	}
}
