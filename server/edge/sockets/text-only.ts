import type { Server } from "socket.io";

/**
 * Ends a connection that sends anything binary. The protocol has none, and a packet whose attachments never
 * come would be held for as long as the socket lives.
 */
export function textOnly(io: Server): void {
	io.engine.on("connection", (connection) => {
		// Ahead of Socket.IO's own listener, which would decode the packet and let it be answered.
		connection.prependListener("data", (data: unknown) => {
			if (typeof data !== "string" || BINARY.test(data)) connection.close(true);
		});
	});
}

/** The packet types that announce attachments: BINARY_EVENT and BINARY_ACK of the Socket.IO protocol. */
const BINARY = /^[56]/;
