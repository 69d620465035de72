import type { Socket } from "socket.io";
import type { ClientSocket } from "../../ports/client-socket.ts";
import { sessionTokenIn } from "../http/cookie.ts";

/** A socket of Socket.IO, as hello and the commands know it. */
export function clientSocketOf(socket: Socket, address: string): ClientSocket {
	const { origin = "", cookie } = socket.handshake.headers;
	return {
		id: socket.id,
		address,
		sessionToken: sessionTokenIn(origin, cookie),
		auth: socket.handshake.auth,
		join: (channel) => void socket.join(channel),
		leave: (channel) => void socket.leave(channel),
		// The reply to the command that found out still goes first.
		close: () => void setImmediate(() => socket.disconnect(true)),
	};
}
