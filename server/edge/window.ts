import type { Socket } from "socket.io";
import type { Room } from "../conversations/delivery.ts";

/** One open widget or console, as the commands know it. */
export interface Window {
	/** The socket's id: no secret, no meaning. */
	id: string;
	/** The address that it connects from, after the configured proxies. */
	address: string;
	cookie: string | undefined;
	auth: Record<string, unknown>;
	join(room: Room): void;
	leave(room: Room): void;
}

export function windowOf(socket: Socket, address: string): Window {
	return {
		id: socket.id,
		address,
		cookie: socket.handshake.headers.cookie,
		auth: socket.handshake.auth,
		join: (room) => void socket.join(room),
		leave: (room) => void socket.leave(room),
	};
}
