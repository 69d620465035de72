import type { Socket } from "socket.io";
import type { Room } from "../../conversations/delivery.ts";

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
	/** The protocol that its hello named: what it does not know it is not told. */
	speaks(protocol: number): void;
	/** Ends the socket; an honest client comes back and says hello again. */
	close(): void;
}

export function windowOf(socket: Socket, address: string): Window {
	return {
		id: socket.id,
		address,
		cookie: socket.handshake.headers.cookie,
		auth: socket.handshake.auth,
		join: (room) => void socket.join(room),
		leave: (room) => void socket.leave(room),
		speaks(protocol) {
			socket.data.protocol = protocol;
		},
		// The reply to the command that found out still goes first.
		close: () => void setImmediate(() => socket.disconnect(true)),
	};
}
