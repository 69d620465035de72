import type { Socket } from "socket.io";
import { UNSENT_BYTES } from "../../../protocol/limits.ts";
import type { Said } from "./fan-out.ts";
import type { SocketGuard } from "./socket-guard.ts";

/**
 * Takes a socket that does not read out of the room, before one more fact is put on its pile: it is told once what
 * it misses, and catches up from its cursor when it reads again. The log has everything; memory need not.
 * @param standing bytes that stood unread before this pass wrote anything: what it writes itself is no sign that
 * somebody does not read, and a burst of it must not send everybody back to their cursor
 * @param behind what to tell it
 */
export function leavesUnread(
	socket: Socket,
	room: string,
	behind: Said,
	standing: SocketGuard["standing"],
): boolean {
	if (standing(socket.conn) <= UNSENT_BYTES) return false;
	void socket.leave(room);
	socket.emit(behind.fact, behind.data);
	return true;
}
